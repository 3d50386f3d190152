import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../context.ts';
import { type Sent, sendFile } from '../files/sending.ts';
import { isId } from '../platform/ids.ts';
import { visible } from './rules.ts';

/**
 * Sends a file to whoever sees its post. The rule is asked each time, so a browser keeps the bytes but
 * asks before it shows them.
 */
export async function serveFile(
  path: string,
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await sendFile(await findFile(path, context), context, request, response);
}

async function findFile(path: string, { db, viewer }: Context): Promise<Sent | null> {
  const [, , first = '', second = ''] = path.split('/');
  const isSmall = first === 'thumbnails';
  const id = isSmall ? second : first;
  if (!isId(id)) return null;
  const found = await db.attachment.findFirst({
    where: { AND: [{ id }, visible(viewer)] },
    include: { file: true, thumbnail: true },
  });
  if (!isSmall) return found && { ...found.file, name: found.name };
  return found?.thumbnail ? { ...found.thumbnail, name: `${found.name}.webp` } : null;
}
