import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { waiting } from '../files/rules.ts';
import * as posts from '../posts/rules.ts';
import type { Viewer } from '../viewer.ts';

/** A file is as visible as its post; before it is posted, its uploader alone sees it. */
export function visible(viewer: Viewer): Prisma.AttachmentWhereInput {
  const posted = { post: posts.visible(viewer) };
  return viewer.personId === null ? posted : { OR: [posted, waiting(viewer.personId)] };
}

type AttachmentFacts = {
  uploadedById: string;
  post: Parameters<typeof posts.may.edit>[1] | null;
};

/** What may be done with a file, state included. */
export const may = {
  /** Who uploaded it; once posted, as long as they may change the post. */
  describe: (viewer: Viewer, { uploadedById, post }: AttachmentFacts) =>
    post ? posts.may.edit(viewer, post) : uploadedById === viewer.personId,
};
