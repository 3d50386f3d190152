import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../context.ts';
import { type Sent, sendFile } from '../files/sending.ts';
import { isId } from '../platform/ids.ts';

export const emblemPath = '/files/emblems/';

type Emblem = { programmeId: string; sha256: string };

/** Where an emblem stands on this server; another picture has another address. */
export function addressOf({ programmeId, sha256 }: Emblem): string {
  return `${emblemPath}${programmeId}/${sha256.slice(0, 12)}`;
}

/** Sends an emblem to anyone, as what is said of a programme. */
export async function serveEmblem(
  path: string,
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await sendFile(await findEmblem(path, context), context, request, response);
}

async function findEmblem(path: string, { db }: Context): Promise<Sent | null> {
  const [programmeId = '', start = ''] = path.slice(emblemPath.length).split('/');
  if (!isId(programmeId)) return null;
  const emblem = await db.emblem.findUnique({ where: { programmeId }, include: { file: true } });
  return emblem?.sha256.startsWith(start) ? { ...emblem.file, name: emblem.name } : null;
}
