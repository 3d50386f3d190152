import type { Draft, Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Language } from '@talka/prisma/generated/client/enums.ts';
import type { Context } from '../context.ts';
import { checkAttachments } from '../files/actions.ts';
import { acting } from '../people/rules.ts';
import { prose, proseIfAny, title, unfinished } from '../platform/text.ts';

/** What a draft holds; whatever is absent is empty. */
export type Words = {
  title?: string | null | undefined;
  body: string;
  labels?: string[] | null | undefined;
  language?: Language | null | undefined;
  replyToId?: string | null | undefined;
  attachmentIds?: string[] | null | undefined;
};

/** The columns of what is written so far, but for its files: nothing of it need be complete. */
export function wordsOf({ title: heading, body, labels, language, replyToId }: Words) {
  return {
    title: unfinished('title', heading ?? '', 1000),
    body: unfinished('body', body, 100_000),
    labels: (labels ?? []).slice(0, 20).map((label) => unfinished('labels', label, 200)),
    language: language ?? null,
    replyToId: replyToId ?? null,
  };
}

/** Refuses what could not be posted. Returns the ids of its files: those given, or those that it has. */
export async function checkWhole(
  context: Context,
  {
    id: draftId,
    threadId,
    title: heading,
    body,
  }: Pick<Draft, 'id' | 'threadId' | 'title' | 'body'>,
  given: Words['attachmentIds'],
): Promise<string[]> {
  const ids = given ?? (await filesOf(context, { draftId, postId: null }));
  if (!threadId) title('title', heading);
  if (ids.length > 0) proseIfAny('body', body);
  else prose('body', body);
  return checkAttachments(context, acting(context.viewer), ids);
}

/** Ids of files in the order of the author. */
export async function filesOf(
  { db }: Context,
  where: Prisma.AttachmentWhereInput,
): Promise<string[]> {
  const files = await db.attachment.findMany({ where, orderBy: { position: 'asc' } });
  return files.map(({ id }) => id);
}
