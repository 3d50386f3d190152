import type { Talka } from '../world/talka.ts';
import { newPerson } from './people.ts';

const newId = () => crypto.randomUUID();

/** Puts a canary with its row's id into every private text. */
export async function plant(talka: Talka) {
  const { db } = talka;
  const someone = await newPerson(talka, { name: 'Someone' });
  const groups = await db.group.findMany();
  const in100Days = new Date(Date.now() + 100 * 24 * 3_600_000);
  await talka.as('member');
  await db.account.create({
    data: {
      ...{ id: newId(), userId: someone.id, accountId: someone.id },
      ...{ providerId: 'credential', password: 'hash' },
    },
  });
  await db.joinRequest.createMany({
    data: groups.map(({ id }) => ({
      ...{ id: newId(), groupId: id, personId: someone.id, reason: '' },
    })),
  });
  await db.invitation.createMany({
    data: groups.map(({ id }) => ({
      ...{ id: newId(), groupId: id, invitedById: someone.id, language: 'en' },
      ...{ email: '', hash: newId(), expiresAt: in100Days },
    })),
  });
  await plantFilesAndDrafts(talka, someone.id);
  await db.$executeRaw`
    UPDATE "Thread" SET title = 'canary-title-' || id, labels = ARRAY['canary-label-' || id]`;
  await db.$executeRaw`
    UPDATE "Post" SET body = 'canary-body-' || id, html = 'canary-html-' || id
    WHERE "withdrawnAt" IS NULL`;
  await db.$executeRaw`
    INSERT INTO "PostVersion" ("postId", version, body, html, language, at)
    SELECT id, 0, '', '', language, now() FROM "Post" WHERE "withdrawnAt" IS NULL`;
  await db.$executeRaw`
    UPDATE "PostVersion" SET body = 'canary-old-' || "postId", html = 'canary-old-' || "postId"`;
  await db.$executeRaw`UPDATE "ApiToken" SET name = 'canary-token-' || id`;
  await db.$executeRaw`UPDATE "Session" SET token = 'canary-session-' || id`;
  await db.$executeRaw`UPDATE "Account" SET password = 'canary-password-' || id`;
  await db.$executeRaw`UPDATE "JoinRequest" SET reason = 'canary-reason-' || id`;
  await db.$executeRaw`UPDATE "Invitation" SET email = 'canary-invited-' || id || '@x.example'`;
  await db.$executeRaw`UPDATE "Person" SET email = 'canary-email-' || id || '@x.example'`;
}

/** A file on every post, and a draft of somebody in every thread. */
async function plantFilesAndDrafts({ db }: Talka, personId: string) {
  const threads = await db.thread.findMany({ select: { id: true } });
  const posts = await db.post.findMany({ where: { withdrawnAt: null }, select: { id: true } });
  const content = { sha256: newId(), size: 1, type: 'text/plain' };
  await db.storedFile.create({ data: content });
  await db.attachment.createMany({
    data: posts.map(({ id: postId }) => {
      const id = newId();
      return { ...content, id, postId, uploadedById: personId, name: `canary-file-${id}` };
    }),
  });
  await db.draft.createMany({
    data: threads.map(({ id: threadId }) => {
      const id = newId();
      const body = `canary-draft-${id}`;
      return { id, personId, threadId, place: `reply:${threadId}`, body, updatedAt: new Date() };
    }),
  });
}
