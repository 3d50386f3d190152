import type { Answered } from '../world/client.ts';
import { type Asker, tomorrow, yesterday } from './people.ts';

/** What one question is asked in: a group, who asks, and things to ask about, new for each question. */
export type Scene = {
  group: { id: string; slug: string };
  asker: Asker;
  /** The thread a guest was invited to, by someone else unless the row says `own`. */
  thread: { id: string; postId: string; number: number };
  /** One that no guest was invited to. */
  otherThread: { id: string; postId: string; number: number };
  /** Another group, where everyone who signs in is a member. */
  commonId: string;
  membershipId: string;
  requestId: string;
  tokenId: string;
  sessionId: string;
  /** To the group and to a thread, both to somebody else. */
  invitationId: string;
  threadInvitationId: string;
  /** An invitation to a thread of another group, sent to who asks, and its link. */
  ownInvitationId: string;
  link: string;
  /** Somebody else's stay in `otherThread`. */
  guestId: string;
  /** Stands in for the member of `membershipId`. */
  alternateId: string;
  /** Of who asks, about `thread`. */
  entryId: string;
  /** Could stand in for them. */
  colleagueId: string;
  programmeId: string;
  /** A file of who asks, not posted yet. */
  uploadId: string;
  /** A file of the thread's post. */
  fileId: string;
  /** Of who asks, to be posted in `thread`. */
  draftId: string;
  /** Somebody in no group, whom one asks about other themes. */
  contactId: string;
  /** Whom to ask at lv-livani about the theme of the group: somebody else. */
  contactPointId: string;
  /** The theme of the group. */
  theme: string;
  /** The member of `membershipId`, their post, and an organisation that nobody else asks about. */
  otherId: string;
  seatId: string;
  organisationId: string;
};

export type Row = {
  field: string;
  /** What it is asked about, where a field has several rows. */
  of?: string;
  /** The field with its arguments and selection; asked under an alias, many in one document. */
  asks: (scene: Scene) => string;
  /** Whether a value that is neither null nor empty answers the question. */
  answers?: (value: Answered, scene: Scene) => boolean;
  thread?: { own?: boolean; isClosed?: boolean; isLong?: boolean };
};

const listed = (groups: { slug: string }[], { group }: Scene) =>
  groups.some(({ slug }) => slug === group.slug);

const query = (field: string, make: (scene: Scene) => string, rest: Partial<Row> = {}): Row => ({
  field: `Query.${field}`,
  asks: (scene) => `${field}${make(scene)}`,
  ...rest,
});

const mutation = (field: string, make: (scene: Scene) => string, rest: Partial<Row> = {}): Row => ({
  field: `Mutation.${field}`,
  asks: (scene) => `${field}(${make(scene)}) { __typename }`,
  ...rest,
});

const inThread = ({ thread }: Scene) => `threadId: "${thread.id}"`;
const onPost = ({ thread }: Scene) => `postId: "${thread.postId}"`;
const inGroup = ({ group }: Scene) => `groupId: "${group.id}"`;
const onMembership = ({ membershipId }: Scene) => `membershipId: "${membershipId}"`;
const onOther = ({ otherId }: Scene) => `personId: "${otherId}"`;
const onBody = ({ organisationId: id }: Scene) => `organisationId: "${id}"`;
const onRequest = ({ requestId }: Scene) => `requestId: "${requestId}"`;
const newId = () => crypto.randomUUID();
const key = () => `key: "${newId()}"`;
const own = { of: 'own', thread: { own: true } };
const another = { of: "another's" };
const invitedTo = { thread: 'invited to, if a guest', otherThread: 'another' };
const onDraft = ({ draftId }: Scene) => `draftId: "${draftId}", expectedVersion: 1`;
const four = '{ lt: "A", lv: "A", ru: "A", en: "A" }';
const someone = () => `email: "${newId()}@contract.example", language: en`;
const period = `from: "${yesterday.toISOString()}", until: "${tomorrow.toISOString()}"`;

/** Every root field; a field without a row fails. */
export const rows: Row[] = [
  query('absence', () => ' { since }'),
  query('accounts', () => '(first: 1) { edges { node { id } } }', {
    answers: ({ edges }) => edges.length > 0,
  }),
  query('administratorActs', () => '(first: 1) { edges { node { id } } }', {
    answers: ({ edges }) => edges.length > 0,
  }),
  query('group', ({ group }) => `(slug: "${group.slug}") { id }`),
  query('inbox', () => ' { edges { node { id } } }', { answers: ({ edges }) => edges.length > 0 }),
  query('inboxCount', () => '', { answers: (value) => value > 0 }),
  query('guestThreads', () => ' { id }'),
  query('groups', () => ' { slug }', { answers: listed }),
  query('mentionable', (scene) => `(${inGroup(scene)}, text: "") { __typename }`, {
    of: 'in the group',
  }),
  query('mentionable', (scene) => `(${inThread(scene)}, text: "") { __typename }`, {
    of: 'in a thread invited to, if a guest',
  }),
  query('invitation', ({ link }) => `(token: "${link}") { __typename }`, {
    answers: ({ __typename }) => __typename === 'InvitationLink',
  }),
  query('myDrafts', () => ' { id }'),
  query('myGroups', () => ' { slug }', { answers: listed }),
  query('mySettings', () => ' { id }'),
  query('mySessions', () => ' { id }'),
  query('myTokens', () => ' { id }'),
  query('myUploads', () => ' { id }'),
  query(
    'search',
    (scene) =>
      `(text: "Title", in: THREADS, groupId: "${scene.group.id}") { edges { node { title { text } } } }`,
    { answers: ({ edges }) => edges.length > 0 },
  ),
  query('node', () => '(id: "lv-livani") { id }', { of: 'an organisation' }),
  query('node', ({ group }) => `(id: "${group.id}") { id }`, { of: 'a group' }),
  ...(['thread', 'otherThread'] as const).flatMap((which) =>
    (['id', 'postId'] as const).map((what) =>
      query('node', (scene) => `(id: "${scene[which][what]}") { id }`, {
        of: `a ${what === 'id' ? 'thread' : 'post'}, ${invitedTo[which]}`,
      }),
    ),
  ),
  query('organisation', () => '(id: "lv-livani") { id }'),
  query('organisations', () => ' { id }'),
  query('preview', () => '(body: "**Hello**") { html }'),
  query('people', () => '(first: 1) { totalCount }', {
    answers: ({ totalCount }) => totalCount > 0,
  }),
  query('person', ({ asker }) => `(id: "${asker.id}") { id }`, { of: 'oneself' }),
  query('person', ({ otherId }) => `(id: "${otherId}") { id }`, { of: 'a member' }),
  query('person', ({ colleagueId }) => `(id: "${colleagueId}") { id }`, { of: 'in no group' }),
  query('person', ({ contactId }) => `(id: "${contactId}") { id }`, { of: 'a contact point' }),
  query('programmes', () => ' { id }'),
  ...(['thread', 'otherThread'] as const).map((which) =>
    query('post', (scene) => `(id: "${scene[which].postId}") { id }`, { of: invitedTo[which] }),
  ),
  query('threadsTitled', (scene) => `(${inGroup(scene)}, text: "") { id }`),
  ...(['thread', 'otherThread'] as const).map((which) =>
    query(
      'thread',
      (scene) => `(group: "${scene.group.slug}", number: ${scene[which].number}) { id }`,
      { of: invitedTo[which] },
    ),
  ),
  query('viewer', () => ' { id }'),
  mutation('acceptInvitation', ({ link }) => `token: "${link}"`),
  mutation('acceptMyInvitation', ({ ownInvitationId: id }) => `invitationId: "${id}"`, {
    of: 'to oneself',
  }),
  mutation('acceptMyInvitation', ({ threadInvitationId: id }) => `invitationId: "${id}"`, {
    of: 'to somebody else',
  }),
  mutation('acceptRequest', onRequest),
  mutation(
    'addOrganisation',
    () =>
      `${key()}, slug: "${newId().slice(9)}", kind: NGO, country: "LT", names: ${four}, shortName: "A"`,
  ),
  mutation('addPerson', () => `${key()}, name: "New", ${someone()}`),
  mutation('addReaction', (scene) => `${onPost(scene)}, emoji: "👍"`),
  mutation('appointAdministrator', onOther),
  mutation('changeRole', (scene) => `${onMembership(scene)}, role: OBSERVER`),
  ...['markDone', 'reopen'].map((verb) => mutation(verb, ({ entryId }) => `entryId: "${entryId}"`)),
  mutation('snooze', ({ entryId }) => `entryId: "${entryId}", until: "${tomorrow.toISOString()}"`),
  mutation('markAllRead', inGroup),
  mutation('markAllDone', () => `until: "${yesterday.toISOString()}"`),
  mutation('followGroup', (scene) => `${inGroup(scene)}, level: ALL`),
  mutation('followThread', (scene) => `${inThread(scene)}, level: ALL`),
  mutation('closeThread', inThread, another),
  mutation('closeThread', inThread, own),
  mutation('correctPerson', (scene) => `${onOther(scene)}, name: "Corrected"`),
  mutation(
    'createGroup',
    ({ asker }) =>
      `${key()}, slug: "${newId().slice(9)}", names: ${four}, descriptions: ${four}, theme: OTHER,
       visibility: PUBLIC, workingLanguages: [lt], facilitatorEmail: "${asker.id}@contract.example"`,
  ),
  mutation(
    'createProgramme',
    () =>
      `${key()}, slug: "${newId().slice(9)}", number: "1", names: ${four}, statements: ${four},
       from: "2020-01-01T00:00:00Z"`,
  ),
  mutation('createToken', () => `${key()}, name: "Rows", scope: READ, days: 1`),
  mutation('declineMyInvitation', ({ ownInvitationId: id }) => `invitationId: "${id}"`, {
    of: 'to oneself',
  }),
  mutation('declineMyInvitation', ({ threadInvitationId: id }) => `invitationId: "${id}"`, {
    of: 'to somebody else',
  }),
  mutation('declineRequest', onRequest),
  mutation('describeAttachment', ({ uploadId }) => `attachmentId: "${uploadId}", alt: "A"`, {
    of: 'not posted yet',
  }),
  ...[another, own].map((whose) =>
    mutation('describeAttachment', ({ fileId }) => `attachmentId: "${fileId}", alt: "A"`, {
      ...{ ...whose, of: `of a post, ${whose.of}` },
    }),
  ),
  mutation('discardAttachment', ({ uploadId }) => `attachmentId: "${uploadId}"`),
  mutation('dismissAdministrator', onOther),
  ...[another, own].map((whose) =>
    mutation('editPost', (scene) => `${onPost(scene)}, body: "New", expectedVersion: 1`, whose),
  ),
  // Before the theme of the group is another.
  mutation(
    'setContactPoint',
    ({ contactId, theme }) =>
      `organisationId: "lv-livani", theme: ${theme}, personId: "${contactId}"`,
    { of: 'with the theme of the group' },
  ),
  mutation(
    'setContactPoint',
    ({ contactId }) => `organisationId: "lv-livani", theme: OTHER, personId: "${contactId}"`,
    { of: 'with another theme' },
  ),
  mutation('removeContactPoint', ({ contactPointId }) => `contactPointId: "${contactPointId}"`),
  mutation('editGroup', (scene) => `${inGroup(scene)}, theme: OTHER`),
  mutation('editOrganisation', (scene) => `${onBody(scene)}, shortName: "B"`),
  mutation('editProgramme', ({ programmeId }) => `programmeId: "${programmeId}", number: "LLI-59"`),
  mutation(
    'setEmblem',
    ({ programmeId, uploadId }) =>
      `programmeId: "${programmeId}", attachmentId: "${uploadId}", alts: ${four}`,
  ),
  mutation('removeEmblem', ({ programmeId }) => `programmeId: "${programmeId}"`),
  mutation('discardDraft', ({ draftId }) => `draftId: "${draftId}"`),
  mutation('editDraft', (scene) => `${onDraft(scene)}, body: "New"`),
  mutation('saveDraft', (scene) => `${inThread(scene)}, body: "New", expectedVersion: 0`, {
    of: 'a reply',
  }),
  mutation('saveDraft', (scene) => `${inGroup(scene)}, body: "New", expectedVersion: 0`, {
    of: 'a new thread',
  }),
  mutation('scheduleDraft', (scene) => `${onDraft(scene)}, sendAt: "${tomorrow.toISOString()}"`),
  mutation('unscheduleDraft', ({ draftId }) => `draftId: "${draftId}"`),
  mutation('endAlternate', ({ alternateId }) => `alternateId: "${alternateId}"`),
  mutation('endSeat', ({ seatId }) => `seatId: "${seatId}", until: "${tomorrow.toISOString()}"`),
  mutation('endSession', ({ sessionId }) => `sessionId: "${sessionId}"`),
  { field: 'Mutation.dismissAbsence', asks: () => 'dismissAbsence { __typename }' },
  {
    field: 'Mutation.endOtherSessions',
    asks: () => 'endOtherSessions { __typename }',
  },
  mutation(
    'giveSeat',
    (scene) =>
      `${onOther(scene)}, ${key()}, organisationId: "lv-livani", title: "Post", from: "${yesterday.toISOString()}"`,
  ),
  mutation('inviteGuest', (scene) => `${inThread(scene)}, ${key()}, ${someone()}`),
  mutation('inviteToGroup', (scene) => `${inGroup(scene)}, ${key()}, ${someone()}, role: MEMBER`),
  mutation('leaveGroup', inGroup),
  mutation(
    'mergeOrganisation',
    (scene) =>
      `${onBody(scene)}, on: "2030-01-01T00:00:00Z", successors: [{ organisationId: "lv-livani", share: "whole" }]`,
  ),
  mutation('moveThread', (scene) => `${inThread(scene)}, groupId: "${scene.commonId}"`),
  mutation(
    'nameAlternate',
    (scene) => `${onMembership(scene)}, ${key()}, personId: "${scene.colleagueId}", ${period}`,
  ),
  mutation('noteWriting', inThread),
  mutation('pinThread', inThread),
  mutation('readmitPerson', onOther),
  mutation('removeGuest', ({ guestId }) => `guestId: "${guestId}"`),
  mutation('removeMember', onMembership),
  mutation('removeReaction', (scene) => `${onPost(scene)}, emoji: "👍"`),
  ...[another, own].map((whose) =>
    mutation(
      'renameThread',
      (scene) => `${inThread(scene)}, title: "New", expectedVersion: 1`,
      whose,
    ),
  ),
  mutation('reopenThread', inThread, { ...another, thread: { isClosed: true } }),
  mutation('reopenThread', inThread, { ...own, thread: { own: true, isClosed: true } }),
  mutation('replyToThread', (scene) => `${inThread(scene)}, ${key()}, body: "Hello"`),
  mutation('requestToJoin', (scene) => `${inGroup(scene)}, reason: "Please"`),
  mutation('revokeInvitation', ({ invitationId: id }) => `invitationId: "${id}"`, {
    of: 'to the group',
  }),
  mutation('revokeInvitation', ({ threadInvitationId: id }) => `invitationId: "${id}"`, {
    of: 'to a thread',
  }),
  mutation('revokeToken', ({ tokenId }) => `tokenId: "${tokenId}"`),
  mutation('sendFeedback', () => `${key()}, text: "Hello"`),
  ...[another, own].map((whose) =>
    mutation('setPostLanguage', (scene) => `${onPost(scene)}, language: lv`, whose),
  ),
  ...[another, own].flatMap((whose) => [
    mutation('setThreadLabels', (scene) => `${inThread(scene)}, labels: ["new"]`, whose),
    mutation('setThreadLanguage', (scene) => `${inThread(scene)}, language: lv`, whose),
  ]),
  mutation('splitThread', (scene) => `${inThread(scene)}, ${key()}, from: 2, title: "New"`, {
    thread: { isLong: true },
  }),
  mutation('setReadPosition', (scene) => `${inThread(scene)}, upTo: 1`),
  mutation('suspendPerson', onOther),
  mutation('startThread', (scene) => `${inGroup(scene)}, ${key()}, title: "New", body: "Hello"`),
  mutation('setOutcome', onPost),
  mutation('clearOutcome', onPost),
  mutation('unpinThread', inThread),
  mutation('withdrawThread', inThread, another),
  mutation('withdrawThread', inThread, own),
  mutation('updatePreferences', () => 'keysEnabled: true'),
  mutation('updateProfile', () => 'timeZone: "Europe/Riga"'),
  mutation('withdrawPost', onPost, another),
  mutation('withdrawPost', onPost, own),
  {
    field: 'Subscription.groupActivity',
    asks: ({ group }) => `groupActivity(groupId: "${group.id}", after: 0) { __typename }`,
  },
  {
    field: 'Subscription.personActivity',
    asks: () => 'personActivity(after: 0) { __typename }',
  },
  ...(['thread', 'otherThread'] as const).map((which) => ({
    field: 'Subscription.threadPresence',
    asks: (scene: Scene) => `threadPresence(threadId: "${scene[which].id}") { isWriting }`,
    of: { thread: 'invited to, if a guest', otherThread: 'another' }[which],
  })),
];
