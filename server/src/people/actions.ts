import { createHmac } from 'node:crypto';
import type { TokenScope } from '@talka/prisma/generated/client/enums.ts';
import { once } from '../activity/once.ts';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotFound } from '../errors.ts';
import { hashOfToken } from '../platform/hash.ts';
import { title } from '../platform/text.ts';
import type { Access } from '../viewer.ts';
import { acting } from './rules.ts';

const day = 24 * 3_600_000;

/** Makes a personal token. Only the hash of its text is kept; the same key again tells the same text. */
export async function createToken(
  context: Context,
  input: { key: string; name: string; scope: TokenScope; days: number },
): Promise<{ id: string; token: string }> {
  const { personId } = acting(context.viewer);
  const attempt = { key: input.key, personId, verb: 'createToken', input };
  const id = await once(context, attempt, async () => {
    const name = title('name', input.name, 80);
    if (input.days < 1 || input.days > 366) throw new Invalid('days', 'OUT_OF_RANGE');
    const createdAt = context.now();
    const expiresAt = new Date(createdAt.getTime() + input.days * day);
    return async ({ tx }, id) => {
      const hash = hashOfToken(textOf(context, id));
      const { scope } = input;
      await tx.apiToken.create({ data: { id, personId, name, scope, hash, createdAt, expiresAt } });
    };
  });
  return { id, token: textOf(context, id) };
}

/** Made from the server's secret, so that it can be told again though it is stored nowhere. */
function textOf({ ports: { secret } }: Context, id: string): string {
  return `talka_${createHmac('sha256', secret).update(`token ${id}`).digest('base64url')}`;
}

/** Ends one of the person's own tokens at once. Returns its id. */
export async function revokeToken(context: Context, input: { tokenId: string }): Promise<string> {
  const { personId } = acting(context.viewer);
  const own = await context.db.apiToken.findFirst({ where: { id: input.tokenId, personId } });
  if (!own) throw new NotFound();
  return change(context, async ({ tx, concern }) => {
    await tx.apiToken.updateMany({
      where: { id: own.id, revokedAt: null },
      data: { revokedAt: context.now() },
    });
    await concern({ personId, verb: 'TOKEN_ENDED' });
    return own.id;
  });
}

/** Lets a token in and notes when it was used; null for the unknown, ended and revoked. */
export async function enterByToken(
  { db, now }: Pick<Context, 'db' | 'now'>,
  token: string,
): Promise<Access | null> {
  const [row] = await db.apiToken.updateManyAndReturn({
    where: { hash: hashOfToken(token), revokedAt: null, expiresAt: { gt: now() } },
    data: { lastUsedAt: now() },
    select: { id: true, personId: true, scope: true },
  });
  return row
    ? { personId: row.personId, tokenId: row.id, sessionId: null, scope: row.scope }
    : null;
}
