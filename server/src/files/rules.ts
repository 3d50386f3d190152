import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { inside, isWriter } from '../groups/rules.ts';
import type { Viewer } from '../viewer.ts';

/** Whoever may write somewhere may bring a file along; who looks after Talka, an emblem. */
export function mayUpload(viewer: Viewer): boolean {
  if (viewer.isAdministrator) return true;
  return viewer.guestThreads.size > 0 || inside(viewer).some((id) => isWriter(viewer, id));
}

/** What a person has uploaded and not posted yet; nobody else knows of it. */
export function waiting(personId: string): Prisma.AttachmentWhereInput {
  return { uploadedById: personId, postId: null };
}
