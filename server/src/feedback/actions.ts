import { createHash, createHmac } from 'node:crypto';
import type { Transaction } from '@talka/prisma/client.ts';
import { v7 as newId } from 'uuid';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed } from '../errors.ts';
import { address } from '../platform/address.ts';
import { log } from '../platform/log.ts';
import { prose } from '../platform/text.ts';
import { feedbackLetter } from './letter.ts';
import { period, type Sender, senderOf } from './rules.ts';

/** What was sent: the key it went by, and when. */
export type Feedback = { id: string; sentAt: Date };
type Input = { key: string; text: string; email?: string | null | undefined };
type Entry = Feedback & { kept: string; isNew: boolean };

/** Sends a letter to every administrator. Of who wrote it nothing is kept but a mark that counts for a day. */
export async function sendFeedback(context: Context, input: Input): Promise<Feedback> {
  const sender = senderOf(context.viewer, context.address);
  const text = prose('text', input.text, 5000);
  const email = input.email?.trim() ? address('email', input.email) : null;
  const { isNew, kept, ...feedback } = await enter(context, sender, { ...input, text, email });
  if (isNew && !(await deliver(context, text, email))) {
    await change(context, ({ tx }) => tx.rateLimit.deleteMany({ where: { key: kept } }));
    throw new NotAllowed('FEEDBACK_NOT_SENT');
  }
  return feedback;
}

/** Marks the letter, unless its key was marked before: a retry sends nothing twice. */
function enter(context: Context, sender: Sender, input: Input): Promise<Entry> {
  const marks = `feedback ${sealed(context, sender)}`;
  const mark = `${marks} ${input.key}`;
  const kept = `${mark} ${digestOf(input)}`;
  return change(context, async ({ tx }) => {
    // One at a time per sender, so that ten at once are counted like ten in a row.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${marks}, 0))`;
    const before = await tx.rateLimit.findFirst({ where: { key: { startsWith: mark } } });
    if (before && before.key !== kept) throw new Invalid('key', 'KEY_REUSED');
    const at = before ? new Date(Number(before.lastRequest)) : context.now();
    if (!before) await count(tx, { kept, marks, at, most: sender.most });
    return { id: input.key, sentAt: at, kept, isNew: !before };
  });
}

type Mark = { kept: string; marks: string; at: Date; most: number };

/** What counts no longer is swept out with all that is kept for a day. */
async function count(tx: Transaction, { kept, marks, at, most }: Mark): Promise<void> {
  const now = at.getTime();
  const sent = await tx.rateLimit.count({
    where: { key: { startsWith: `${marks} ` }, lastRequest: { gte: now - period } },
  });
  if (sent >= most) throw new NotAllowed('FEEDBACK_LIMIT');
  await tx.rateLimit.create({ data: { id: newId(), key: kept, count: 1, lastRequest: now } });
}

/** By the server's secret, since anybody could try all addresses there are. */
function sealed({ ports: { secret } }: Context, { known }: Sender): string {
  return createHmac('sha256', secret).update(`feedback ${known}`).digest('hex').slice(0, 32);
}

function digestOf({ text, email }: Input): string {
  return createHash('sha256')
    .update(JSON.stringify([text, email]))
    .digest('hex')
    .slice(0, 16);
}

/** Whether it reached anybody. */
async function deliver(context: Context, text: string, email: string | null): Promise<boolean> {
  const { db, ports, viewer } = context;
  const [author, administrators] = await Promise.all([
    viewer.personId === null
      ? null
      : db.person.findUnique({
          where: { id: viewer.personId },
          select: { name: true, email: true },
        }),
    db.person.findMany({
      where: { isAdministrator: true, suspendedAt: null },
      select: { email: true, language: true },
    }),
  ]);
  const replyTo = email ?? author?.email;
  const facts = { text, name: author?.name ?? null, replyTo: replyTo ?? null, url: ports.url };
  const sent = await Promise.allSettled(
    administrators.map(({ email: to, language }) =>
      ports.mail.send({ to, ...(replyTo && { replyTo }), ...feedbackLetter(language, facts) }),
    ),
  );
  for (const one of sent)
    if (one.status === 'rejected') log.error({ err: one.reason }, 'Feedback could not be sent.');
  return sent.some(({ status }) => status === 'fulfilled');
}
