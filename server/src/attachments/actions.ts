import type { Transaction } from '@talka/prisma/client.ts';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { waiting } from '../files/rules.ts';
import { acting } from '../people/rules.ts';
import { title } from '../platform/text.ts';
import { threadFacts } from '../threads/rules.ts';
import { may, visible } from './rules.ts';

const longestAlt = 1000;

/** Says what an image shows, for those who do not see it; '' where it says nothing. */
export async function describeAttachment(
  context: Context,
  input: { attachmentId: string; alt: string },
): Promise<string> {
  const viewer = acting(context.viewer);
  const attachment = await findAttachment(context, input.attachmentId);
  if (!may.describe(viewer, attachment)) throw new NotAllowed('NOT_ALLOWED');
  const alt = input.alt.trim() === '' ? '' : title('alt', input.alt, longestAlt);
  const { id, post } = attachment;
  return change(context, async ({ tx, record }) => {
    if (post) await holdInPlace(tx, post);
    const differs = { OR: [{ alt: null }, { alt: { not: alt } }] };
    const { count } = await tx.attachment.updateMany({ where: { id, ...differs }, data: { alt } });
    if (count === 0 || !post) return id;
    const { id: postId, threadId, groupId } = post;
    await record({ groupId, verb: 'POST_EDITED', threadId, postId });
    return id;
  });
}

type Place = { id: string; threadId: string; groupId: string };

/** Until commit nobody moves the post; before that it may have been moved. */
async function holdInPlace(tx: Transaction, { id, threadId, groupId }: Place) {
  const held = await tx.$executeRaw`
    SELECT id FROM "Post"
    WHERE id = ${id}::uuid AND "threadId" = ${threadId}::uuid AND "groupId" = ${groupId}::uuid
    FOR KEY SHARE`;
  if (held === 0) throw new NotFound();
}

/** Forgets a file that is neither posted yet nor in a draft: that lets it go by itself. */
export async function discardAttachment(
  context: Context,
  input: { attachmentId: string },
): Promise<string> {
  const viewer = acting(context.viewer);
  const { attachmentId: id } = input;
  return change(context, async ({ tx }) => {
    const { count } = await tx.attachment.deleteMany({
      where: { AND: [{ id, draftId: null }, waiting(viewer.personId)] },
    });
    if (count === 0) throw new NotFound();
    return id;
  });
}

async function findAttachment(context: Context, id: string) {
  const attachment = await context.db.attachment.findFirst({
    where: { AND: [{ id }, visible(context.viewer)] },
    include: { post: { include: { thread: { select: threadFacts } } } },
  });
  if (!attachment) throw new NotFound();
  return attachment;
}
