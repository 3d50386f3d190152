import type { Talka } from '../world/talka.ts';
import { type Asker, insertThreads, newPerson, tomorrow, yesterday } from './people.ts';
import type { Row, Scene } from './permissions.ts';
import { insertContacts, insertStays } from './stays.ts';

const newId = () => crypto.randomUUID();

export const roles = [
  'visitor',
  'outsider',
  'observer',
  'member',
  'facilitator',
  'administrator',
  'guest',
  'guest elsewhere',
] as const;
export type RoleName = (typeof roles)[number];

const places: Partial<Record<RoleName, 'OBSERVER' | 'MEMBER' | 'FACILITATOR'>> = {
  observer: 'OBSERVER',
  member: 'MEMBER',
  facilitator: 'FACILITATOR',
};

/** One person for a role in one group, who is nothing anywhere else. */
export async function newAsker(talka: Talka, role: RoleName, groupId: string): Promise<Asker> {
  const isPartner = !role.startsWith('guest');
  const asker = await newPerson(talka, {
    ...{ name: role, isPartner, isAdministrator: role === 'administrator' },
  });
  const place = places[role];
  if (place)
    await talka.db.membership.create({
      data: { id: newId(), groupId, personId: asker.id, role: place, organisationId: 'lv-livani' },
    });
  return asker;
}

export type Stage = { group: Scene['group']; asker: Asker; role: RoleName };

let lastNumber = 10_000;

type Cast = { group: Scene['group']; keeper: Asker; elsewhere: string; commonId: string };

/** Scenes for many questions at once, one after the other in the order of the stages. */
export async function setScenes(
  talka: Talka,
  { group, keeper, elsewhere, commonId }: Cast,
  stages: (Stage & { thread: Row['thread'] })[],
): Promise<Scene[]> {
  const { db } = talka;
  const groupId = group.id;
  const { id: colleagueId } = await newPerson(talka, { name: 'Colleague' });
  const { id: programmeId } = await db.programme.findFirstOrThrow();
  const { id: contactId } = await newPerson(talka, { name: 'Contact' });
  const { theme } = await db.group.findUniqueOrThrow({ where: { id: groupId } });
  const known = { colleagueId, programmeId, contactId, theme };
  const scenes = stages.map(({ asker }) => ({ ...newScene(group, asker, commonId), ...known }));
  const cast = stages.flatMap((stage, index) => {
    const scene = scenes[index];
    return scene ? [{ ...stage, scene }] : [];
  });
  await insertOthers(db, groupId, scenes);
  await insertThreads(
    db,
    cast.flatMap(({ scene, asker, role, thread = {} }) => {
      const personId = thread.own && role !== 'visitor' ? asker.id : keeper.id;
      const closedAt = thread.isClosed ? new Date() : null;
      const isLong = thread.isLong ?? false;
      const ours = { groupId, personId, closedAt, isLong };
      return [
        { ...scene.thread, ...ours },
        { ...scene.otherThread, ...ours },
      ];
    }),
  );
  await insertFiles(db, scenes);
  const invited = cast.filter(({ role }) => role === 'guest');
  await db.guest.createMany({
    data: invited.map(({ scene, asker }) => guest(scene.thread.id, groupId, asker)),
  });
  const away = cast.find(({ role }) => role === 'guest elsewhere');
  const abroad = newThreadFacts();
  await insertThreads(db, [{ ...abroad, groupId: elsewhere, personId: keeper.id }]);
  await db.guest.createMany({ data: away ? [guest(abroad.id, elsewhere, away.asker)] : [] });
  await insertContacts(db, contactId, theme, scenes);
  await insertStays(db, { groupId, keeper, elsewhere, abroad: abroad.id }, scenes);
  return scenes;
}

/** For each scene a member and a request of somebody else, and a token of who asks. */
async function insertOthers(db: Talka['db'], groupId: string, scenes: Scene[]) {
  await db.person.createMany({
    data: scenes.map(({ otherId: id }) => ({ id, name: 'Other', email: `${id}@contract.example` })),
  });
  await db.administratorAct.create({
    data: { id: newId(), verb: 'PERSON_ADDED', at: new Date() },
  });
  const body = { kind: 'NGO', country: 'LV', shortName: 'A' } as const;
  const names = { nameLt: 'A', nameLv: 'A', nameRu: 'A', nameEn: 'A' };
  await db.organisation.createMany({
    data: scenes.map(({ organisationId: id }) => ({ id, ...body, ...names })),
  });
  await db.seat.createMany({
    data: scenes.map(({ seatId: id, otherId: personId, organisationId }) => ({
      ...{ id, personId, organisationId, title: 'Post', from: yesterday },
    })),
  });
  await db.membership.createMany({
    data: scenes.map((scene) => ({
      ...{ id: scene.membershipId, groupId, personId: scene.otherId, role: 'MEMBER' as const },
      organisationId: 'lv-livani',
    })),
  });
  await db.joinRequest.createMany({
    data: scenes.map((scene) => ({
      ...{ id: scene.requestId, groupId, personId: scene.otherId, reason: 'Please' },
    })),
  });
  await db.apiToken.createMany({
    data: scenes.map(({ tokenId: id, asker }) => ({
      ...{ id, personId: asker.id, name: 'Row', scope: 'READ' as const },
      ...{ hash: id, expiresAt: tomorrow },
    })),
  });
}

/** For each scene an image that waits to be posted by who asks, and one of the thread's post. */
async function insertFiles(db: Talka['db'], scenes: Scene[]) {
  const content = { sha256: newId(), size: 1, type: 'image/png' };
  await db.storedFile.create({ data: content });
  await db.attachment.createMany({
    data: scenes.flatMap(({ uploadId, fileId, asker, thread: { postId } }) => {
      const own = { ...content, name: 'a.png', uploadedById: asker.id, width: 1, height: 1 };
      return [
        { ...own, id: uploadId },
        { ...own, id: fileId, postId },
      ];
    }),
  });
}

function newScene(group: Scene['group'], asker: Asker, commonId: string) {
  return {
    ...{ group, asker, commonId, thread: newThreadFacts(), otherThread: newThreadFacts() },
    ...{ membershipId: newId(), requestId: newId(), tokenId: newId(), sessionId: newId() },
    ...{ invitationId: newId(), threadInvitationId: newId(), ownInvitationId: newId() },
    link: newId(),
    ...{ guestId: newId(), alternateId: newId(), uploadId: newId(), fileId: newId() },
    ...{ entryId: newId(), draftId: newId(), otherId: newId(), contactPointId: newId() },
    ...{ seatId: newId(), organisationId: newId() },
  };
}

function newThreadFacts() {
  return { id: newId(), postId: newId(), number: (lastNumber += 1) };
}

function guest(threadId: string, groupId: string, { id: personId }: Asker) {
  return { id: newId(), threadId, groupId, personId, expiresAt: tomorrow };
}
