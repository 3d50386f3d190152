import type { IncomingMessage, ServerResponse } from 'node:http';
import { FileStore } from '@tus/file-store';
import { ERRORS, MemoryLocker, Server } from '@tus/server';
import { v7 as newId } from 'uuid';
import { type Config, megabyte } from '../config.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound, Refusal } from '../errors.ts';
import { acting } from '../people/rules.ts';
import { isId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import type { Member } from '../viewer.ts';
import { takeFile } from './actions.ts';
import { mayUpload, waiting } from './rules.ts';

const path = '/files/uploads';
const day = 24 * 3_600_000;
/** What a person may have on the way or waiting, unposted: more is no letter any more, but a store-room. */
const mostWaiting = 100;
const methods = new Set(['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS']);

type Parts = { incoming: string; config: Config };

/**
 * Resumable uploads, by the protocol of tus.io. What has come in whole becomes an attachment with
 * the upload's own id. An upload belongs to who began it; for others there is none.
 */
export class Uploads {
  readonly #store: FileStore;
  readonly #locker = new MemoryLocker();
  readonly #config: Config;

  constructor({ incoming, config }: Parts) {
    this.#store = new FileStore({ directory: incoming, expirationPeriodInMilliseconds: day });
    this.#config = config;
  }

  async serve(context: Context, request: IncomingMessage, response: ServerResponse) {
    if (!methods.has(request.method ?? '')) return void response.writeHead(405).end();
    if (await answeredTaken(context, request, response)) return;
    await this.#server(context).handle(request, response);
  }

  /** A server each time: its hooks know who asks. Locks and files are those of all. */
  #server(context: Context) {
    return new Server({
      ...{ path, datastore: this.#store, locker: this.#locker, relativeLocation: true },
      maxSize: this.#config.fileLimit,
      // Our own pages alone: no other site is told anything.
      allowedOrigins: [],
      namingFunction: () => newId(),
      getFileIdFromRequest: (_, last = '') => (isId(last) ? last : undefined),
      onIncomingRequest: async ({ method }, id) => {
        const viewer = acting(context.viewer);
        if (method !== 'POST') await this.#isOf(viewer, id);
      },
      onUploadCreate: async (_, { size, metadata }) => {
        const viewer = acting(context.viewer);
        mayBegin(context, size);
        await this.#hasRoom(context, viewer);
        return { metadata: { filename: metadata?.['filename'] ?? '', owner: viewer.personId } };
      },
      onUploadFinish: async (_, { id, metadata }) => {
        await this.#take(context, id, metadata?.['filename'] ?? '');
        return {};
      },
      onResponseError: (_, error) => answerOf(context, this.#config, error),
    });
  }

  async #hasRoom({ db }: Context, { personId }: Member) {
    const waits = await db.attachment.count({ where: waiting(personId) });
    if (waits + (await this.#begunBy(personId)) >= mostWaiting)
      throw new Invalid('file', 'TOO_MANY_FILES');
  }

  /** How many have not come in whole; what nobody goes on with is swept after a day. */
  async #begunBy(personId: string): Promise<number> {
    const { configstore } = this.#store;
    let count = 0;
    for (const id of (await configstore.list?.()) ?? [])
      if ((await configstore.get(id))?.metadata?.['owner'] === personId) count += 1;
    return count;
  }

  async #isOf({ personId }: Member, id: string) {
    const upload = await this.#store.getUpload(id).catch(() => null);
    if (upload?.metadata?.['owner'] !== personId) throw new NotFound();
  }

  async #take(context: Context, id: string, name: string) {
    const { storage } = await this.#store.getUpload(id);
    try {
      await takeFile(context, { id, name, path: storage?.path ?? '' });
    } finally {
      // The bytes are taken or refused by now; the note about them goes too.
      await this.#store.configstore.delete(id);
    }
  }
}

function mayBegin({ viewer }: Context, size: number | undefined) {
  if (!mayUpload(viewer)) throw new NotAllowed('NOT_ALLOWED');
  if (size === undefined || size === 0) throw new Invalid('file', 'EMPTY_FILE');
}

/** Whoever lost the answer to the last piece asks how far it came: all the way. */
async function answeredTaken(
  { db, viewer }: Context,
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const id = url.slice(path.length + 1);
  if (method !== 'HEAD' || !isId(id) || viewer.personId === null) return false;
  const taken = await db.attachment.findFirst({
    where: { AND: [{ id }, waiting(viewer.personId)] },
  });
  if (!taken) return false;
  const whole = String(taken.size);
  response.writeHead(200, {
    ...{ 'tus-resumable': '1.0.0', 'cache-control': 'no-store' },
    ...{ 'upload-offset': whole, 'upload-length': whole },
  });
  response.end();
  return true;
}

type Fault = Error | { status_code: number; body: string };

/** A refusal in the person's words, as JSON; what the protocol itself refuses stays as it is. */
function answerOf({ viewer }: Context, { fileLimit }: Config, fault: Fault) {
  const error =
    fault === ERRORS.ERR_MAX_SIZE_EXCEEDED
      ? new Invalid('file', 'FILE_TOO_LARGE', String(fileLimit / megabyte))
      : fault;
  if (error instanceof Refusal)
    return {
      status_code: statusOf(error),
      body: JSON.stringify({ code: error.code, message: error.in(viewer.language) }),
    };
  if (!(error instanceof Error)) return undefined;
  log.error({ err: error }, 'An upload failed.');
  return { status_code: 500, body: 'Something went wrong on our side.' };
}

function statusOf(refusal: Refusal): number {
  if (refusal instanceof NotFound) return 404;
  if (refusal instanceof NotAllowed) return 403;
  return refusal.code === 'FILE_TOO_LARGE' ? 413 : 422;
}
