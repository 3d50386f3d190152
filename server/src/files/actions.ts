import { rm } from 'node:fs/promises';
import type { Transaction } from '@talka/prisma/client.ts';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid } from '../errors.ts';
import { acting } from '../people/rules.ts';
import { contentType, isDrawn, isMisnamed } from '../platform/content.ts';
import { extension, filename } from '../platform/filename.ts';
import { drawThumbnail, TooManyPixels } from '../platform/images.ts';
import { log } from '../platform/log.ts';
import { forgetOrigin } from '../platform/origin.ts';
import type { Member } from '../viewer.ts';
import { waiting } from './rules.ts';

const day = 24 * 3_600_000;
/** Of one post. */
export const mostFiles = 20;

/** What came in at `path` becomes an attachment of the viewer's, or is refused; the path is free afterwards. */
export async function takeFile(
  context: Context,
  input: { id: string; name: string; path: string },
): Promise<string> {
  const viewer = acting(context.viewer);
  const { id, path } = input;
  const name = filename(input.name);
  const picture = `${path}.webp`;
  try {
    const type = await contentType(path, name);
    if (isMisnamed(name, type)) throw new Invalid('file', 'WRONG_EXTENSION', extension(name));
    const drawn = isDrawn(type) ? await measured(path, picture) : null;
    await withoutOrigin(path, type);
    const own = { ...(await context.ports.files.weigh(path)), type, path };
    const thumbnail = drawn && {
      ...{ ...(await context.ports.files.weigh(picture)), type: 'image/webp', path: picture },
    };
    await change(context, async ({ tx }) => {
      await keep(tx, context, [own, ...(thumbnail ? [thumbnail] : [])]);
      const { sha256, size } = own;
      const content = { sha256, size, type, thumbnailSha256: thumbnail?.sha256 ?? null };
      const owned = { uploadedById: viewer.personId, createdAt: context.now() };
      await tx.attachment.create({ data: { id, name, ...owned, ...content, ...drawn } });
    });
    return id;
  } finally {
    await Promise.all([path, picture].map((left) => rm(left, { force: true })));
  }
}

async function measured(path: string, picture: string) {
  try {
    return await drawThumbnail(path, picture);
  } catch (error) {
    throw new Invalid('file', error instanceof TooManyPixels ? 'TOO_MANY_PIXELS' : 'BROKEN_IMAGE');
  }
}

/** Nobody is to learn from an image where its author lives. */
async function withoutOrigin(path: string, type: string) {
  await forgetOrigin(path, type).catch(() => {
    throw new Invalid('file', 'BROKEN_IMAGE');
  });
}

type Content = { sha256: string; size: number; type: string; path: string };

/**
 * The row is held from before the bytes are put in their place until commit, so that who sweeps the
 * same bytes out at this moment has either gone before, or finds them young again.
 */
async function keep(tx: Transaction, { ports, now }: Context, contents: Content[]) {
  for (const { sha256, size, type, path } of contents.toSorted(bySha256)) {
    const at = now();
    await tx.storedFile.upsert({
      where: { sha256 },
      create: { sha256, size, type, at },
      update: { size, type, at },
    });
    await ports.files.keep(sha256, path);
  }
}

function bySha256(one: Content, other: Content): number {
  return one.sha256 < other.sha256 ? -1 : 1;
}

/** The ids, if each is an upload of the viewer's that waits or one that `postId` has already. */
export async function checkAttachments(
  context: Context,
  viewer: Member,
  given: readonly string[] | null | undefined,
  postId?: string,
): Promise<string[]> {
  const ids = [...new Set(given ?? [])];
  if (ids.length === 0) return ids;
  if (ids.length > mostFiles) throw new Invalid('attachmentIds', 'TOO_MANY_FILES');
  const found = await context.db.attachment.findMany({
    where: {
      id: { in: ids },
      OR: [waiting(viewer.personId), ...(postId ? [{ postId }] : [])],
    },
    select: { name: true, alt: true, thumbnailSha256: true },
  });
  if (found.length < ids.length) throw new Invalid('attachmentIds', 'FILE_GONE');
  const silent = found.find(({ alt, thumbnailSha256 }) => thumbnailSha256 && alt === null);
  if (silent) throw new Invalid('attachmentIds', 'ALT_MISSING', silent.name);
  return ids;
}

/** Gives the post these files in this order and no others. */
export async function attach(
  tx: Transaction,
  post: { id: string; authorId: string },
  ids: readonly string[],
): Promise<void> {
  await tx.attachment.deleteMany({ where: { postId: post.id, id: { notIn: [...ids] } } });
  const count = await tx.$executeRaw`
    UPDATE "Attachment" a SET "postId" = ${post.id}::uuid, position = given.position
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY given (id, position)
    WHERE a.id = given.id AND a."uploadedById" = ${post.authorId}::uuid
      AND (a."postId" IS NULL OR a."postId" = ${post.id}::uuid)`;
  if (count < ids.length) throw new Invalid('attachmentIds', 'FILE_GONE');
}

/** A post that is taken back has no files any more. */
export async function detach(tx: Transaction, postId: string): Promise<void> {
  await tx.attachment.deleteMany({ where: { postId } });
}

/** Lets its uploader have the files of a post back, to be posted anew. */
export async function release(tx: Transaction, postId: string, createdAt: Date): Promise<void> {
  await tx.attachment.updateMany({ where: { postId }, data: { postId: null, createdAt } });
}

/**
 * Has a draft keep these files in this order and no others, as far as they wait to be posted. Returns
 * how many it has.
 */
export async function hold(
  tx: Transaction,
  draft: { id: string; personId: string; at: Date },
  ids: readonly string[],
): Promise<number> {
  await letGo(tx, { id: draft.id, at: draft.at }, ids);
  return tx.$executeRaw`
    UPDATE "Attachment" a SET "draftId" = ${draft.id}::uuid, position = given.position
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY given (id, position)
    WHERE a.id = given.id AND a."uploadedById" = ${draft.personId}::uuid AND a."postId" IS NULL`;
}

/** What a draft has no more, but for `kept`, waits a day to be posted elsewhere. */
export async function letGo(
  tx: Transaction,
  draft: { id: string; at: Date },
  kept: readonly string[],
): Promise<void> {
  const gone = { draftId: draft.id, id: { notIn: [...kept] } };
  await tx.attachment.updateMany({
    where: { ...gone, postId: null },
    data: { draftId: null, createdAt: draft.at },
  });
  await tx.attachment.updateMany({ where: gone, data: { draftId: null } });
}

/** Forgets what was uploaded a day ago and is neither posted nor in a draft, and bytes that nothing has named for a day. */
export async function sweepFiles(context: Omit<Context, 'viewer'>): Promise<void> {
  const { db, ports } = context;
  const before = new Date(context.now().getTime() - day);
  await ports.files.dropIncoming(before);
  await db.attachment.deleteMany({
    where: { postId: null, draftId: null, createdAt: { lt: before } },
  });
  // What a crash left without a row gets one, so that it goes the same way.
  for await (const { sha256, size } of ports.files.keptBefore(before))
    await db.storedFile.createMany({
      data: [{ sha256, size, type: 'application/octet-stream', at: new Date(0) }],
      skipDuplicates: true,
    });
  const unnamed = { attachments: { none: {} }, thumbnailOf: { none: {} }, emblems: { none: {} } };
  const old = await db.storedFile.findMany({
    where: { at: { lt: before }, ...unnamed },
    select: { sha256: true },
  });
  for (const { sha256 } of old) await dropUnnamed(context, sha256, before);
  if (old.length > 0) log.info({ files: old.length }, 'Files that nothing names were swept out.');
}

/** The row stays locked while the bytes go; who brings them again waits, and puts them back. */
async function dropUnnamed(
  { db, ports }: Omit<Context, 'viewer'>,
  sha256: string,
  before: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const gone = await tx.$executeRaw`
      DELETE FROM "StoredFile" f WHERE sha256 = ${sha256} AND at < ${before}
        AND NOT EXISTS (SELECT 1 FROM "Attachment" WHERE sha256 = f.sha256)
        AND NOT EXISTS (SELECT 1 FROM "Attachment" WHERE "thumbnailSha256" = f.sha256)
        AND NOT EXISTS (SELECT 1 FROM "Emblem" WHERE sha256 = f.sha256)`;
    if (gone > 0) await ports.files.drop(sha256);
  });
}
