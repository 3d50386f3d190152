import { createHash } from 'node:crypto';

/** Tokens and links have 256 random bits, so a plain SHA-256 keeps them safe at rest. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
