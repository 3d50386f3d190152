import { hashOfToken } from '@talka/server/src/platform/hash.ts';
import type { Theme } from '@talka/prisma/generated/client/enums.ts';
import type { Talka } from '../world/talka.ts';
import { type Asker, tomorrow, yesterday } from './people.ts';
import type { Scene } from './permissions.ts';

const newId = () => crypto.randomUUID();

/** For each scene an entry of the inbox, a thread opened days ago, invitations, a guest, an alternate, and a session and a draft of who asks. */
export async function insertStays(
  db: Talka['db'],
  world: { groupId: string; keeper: Asker; elsewhere: string; abroad: string },
  scenes: Scene[],
) {
  const { groupId, keeper, elsewhere, abroad } = world;
  const sent = { invitedById: keeper.id, language: 'en' as const, expiresAt: tomorrow };
  await db.invitation.createMany({
    data: scenes.flatMap(({ asker, link, ownInvitationId: id, ...scene }) => [
      { id: scene.invitationId, hash: newId(), groupId, email: 'a@contract.example', ...sent },
      {
        ...{ id: scene.threadInvitationId, hash: newId(), groupId, email: 'a@contract.example' },
        ...{ threadId: scene.otherThread.id, ...sent },
      },
      {
        ...{ id, hash: hashOfToken(link), email: `${asker.id}@contract.example` },
        ...{ groupId: elsewhere, threadId: abroad, ...sent },
      },
    ]),
  });
  await db.guest.createMany({
    data: scenes.map(({ guestId: id, otherThread, otherId: personId }) => ({
      ...{ id, threadId: otherThread.id, groupId, personId, expiresAt: tomorrow },
    })),
  });
  await db.alternate.createMany({
    data: scenes.map(({ alternateId: id, membershipId }) => ({
      ...{ id, membershipId, personId: keeper.id, from: yesterday, until: tomorrow },
    })),
  });
  await db.inboxEntry.createMany({
    data: scenes.map(({ entryId: id, asker, thread }) => ({
      ...{ id, personId: asker.id, groupId, subjectId: thread.id, threadId: thread.id },
      ...{ reason: 'MENTIONED' as const, numbers: [1], postId: thread.postId, at: new Date() },
    })),
  });
  const at = new Date(Date.now() - 5 * 24 * 3_600_000);
  await db.readPosition.createMany({
    data: scenes.map(({ asker, thread }) => ({
      ...{ personId: asker.id, threadId: thread.id, upTo: 0, at },
    })),
  });
  const { seq } = await db.group.update({
    where: { id: groupId },
    data: { seq: { increment: 1 } },
  });
  await db.activity.create({
    data: { groupId, seq, verb: 'MEMBER_JOINED', actorId: keeper.id, at: new Date() },
  });
  await db.draft.createMany({
    data: scenes.map(({ draftId: id, thread, asker }) => ({
      ...{ id, personId: asker.id, threadId: thread.id, place: `later:${id}` },
      ...{ body: 'Draft', updatedAt: yesterday },
    })),
  });
  await db.session.createMany({
    data: scenes.map(({ sessionId: id, asker }) => ({
      ...{ id, token: id, userId: asker.id, expiresAt: tomorrow },
    })),
  });
}

/** For each scene an organisation where somebody is to be asked about the theme of the group. */
export async function insertContacts(
  db: Talka['db'],
  personId: string,
  theme: Theme,
  scenes: Scene[],
) {
  const names = { nameLt: '', nameLv: '', nameRu: '', nameEn: '', shortName: '' };
  await db.organisation.createMany({
    data: scenes.map(({ contactPointId: id }) => ({ id, kind: 'NGO', country: 'EE', ...names })),
  });
  await db.contactPoint.createMany({
    data: scenes.map(({ contactPointId: id }) => ({
      ...{ id, organisationId: id, theme, personId, setAt: yesterday },
    })),
  });
}
