import type { Answered } from '../world/client.ts';
/**
 * The fields of every object type: read by whoever reads the parent, or by a row of their own in
 * schema/permissions.md. A field that is named in neither fails.
 */
export const asItsParent: Record<string, string> = {
  Absence: 'groups since',
  Account: 'email id isAdministrator language name person posts suspendedAt',
  Activity: 'actor at seq verb',
  AdministratorAct: 'actor at group id organisation person programme verb',
  Alternate: 'endedAt from id person until viewerCanEnd',
  Attachment: 'alt height id name size thumbnailUrl type url width',
  ApiToken: 'expiresAt id lastUsedAt name revokedAt scope',
  DiscardedAttachment: 'id',
  ContactPoint: 'id organisation person setAt substitute theme viewerCanRemove',
  DiscardedDraft: 'id',
  DoneEntries: 'entries',
  Draft:
    'attachments body group id isAtItsPlace labels language problem replyToId sendAt thread title updatedAt version',
  Emblem: 'alt height url width',
  EndedSession: 'id',
  Feedback: 'id sentAt',
  Group: 'description id name programme slug theme viewerCan visibility workingLanguages',
  GroupHistoryConnection: 'edges pageInfo',
  GroupHistoryConnectionEdge: 'cursor node',
  GroupPermissions: 'askToJoin changeVisibility edit manageMembers startThread',
  GroupThreadsConnection: 'edges pageInfo',
  GroupThreadsConnectionEdge: 'cursor node',
  GroupUnreadThreadsConnection: 'edges pageInfo totalCount',
  GroupUnreadThreadsConnectionEdge: 'cursor node',
  Guest: 'createdAt expiresAt id invitedBy person revokedAt',
  Heartbeat: 'head',
  InboxEntry:
    'actor at count doneAt excerpt firstNumber group groupName groupSlug id invitation isConfidential ' +
    'lastNumber post reason request snoozedUntil thread threadNumber',
  Invalid: 'code field message',
  Invitation: 'createdAt email endsAt id invitedBy language revokedAt role',
  InvitationLink:
    'email endsAt groupName guestUntil id inviterName isKnown isWaiting isYours role threadTitle',
  InvitedPlace: 'groupSlug threadNumber',
  JoinRequest: 'createdAt id person reason state',
  Membership: 'alternates id joinedAt organisation person role viewerCanNameAlternate',
  MarkedText: 'marks text',
  MissedInGroup: 'group memberCount mentions outcomes postCount threadCount',
  NewToken: 'id token',
  NotAllowed: 'code message',
  NotFound: 'code message',
  Organisation:
    'country id isCurrent kind name ownName population region seatTown shortName successors ' +
    'takenOverBy tookOver validFrom validUntil',
  OwnName: 'language text',
  PageInfo: 'endCursor hasNextPage hasPreviousPage startCursor',
  Person: 'administers formerSeats id languagesRead name seats timeZone workingHours',
  PersonActivity: 'at seq thread verb',
  Post:
    'attachments author body createdAt editedAt html id isWithdrawn language mentions number organisation ' +
    'reactions replyTo thread version versions viewerCan',
  PostPermissions: 'correctLanguage edit react setOutcome withdraw',
  PostVersion: 'at body html language version',
  Preview: 'html language',
  WithdrawnThread: 'id',
  WorkingHours: 'days from until',
  Presence: 'isWriting person',
  Programme: 'emblem from id name number slug statement until',
  QueryInboxConnection: 'edges pageInfo',
  QueryInboxConnectionEdge: 'cursor node',
  ReadGroups: 'groups',
  ReactionCount: 'count emoji people viewerReacted',
  QueryAccountsConnection: 'edges pageInfo',
  QueryAccountsConnectionEdge: 'cursor node',
  QueryAdministratorActsConnection: 'edges pageInfo',
  QueryAdministratorActsConnectionEdge: 'cursor node',
  RemainingSessions: 'sessions',
  QueryPeopleConnection: 'edges pageInfo totalCount',
  QueryPeopleConnectionEdge: 'cursor node',
  QuerySearchConnection: 'edges pageInfo',
  QuerySearchConnectionEdge: 'cursor node',
  SearchHit: 'excerpt language organisation person post thread title',
  Seat: 'from id organisation person title until',
  Settings: 'appearance id keysEnabled language',
  Session: 'createdAt device id isCurrent lastSeenAt',
  Succession: 'isWhole predecessor share successor',
  Stale: 'code currentText currentVersion message',
  StreamClosed: 'reason',
  StreamReset: 'resetTo',
  TextMark: 'from to',
  Thread:
    'createdAt formerPost groupSlug id isInInbox isOpen isPinned labels language lastPostAt number outcome placesToMove ' +
    'postCount posts readUpTo splitFrom splits startedBy title unreadCount version viewerCan ' +
    'viewerFollows',
  ThreadPermissions:
    'close correctLanguage inviteGuests label move othersPosts ownPosts pin rename reopen reply split',
  ThreadPostsConnection: 'edges pageInfo',
  ThreadPostsConnectionEdge: 'cursor node',
};

const firstNode = (connection: Answered) => connection.edges[0]?.node ?? null;
const inGroup =
  (pick: (group: Answered) => unknown) =>
  ({ group }: Answered) =>
    group && pick(group);

/** Of an organisation that everybody inside the group knows from a member who speaks for it. */
const ofBody = (name: string, rest: string, id = 'lv-livani'): FieldRow => ({
  field: `Organisation.${name}`,
  selection: `${name}: organisation(id: "${id}") { ${name}${rest} }`,
  pick: (answer) => answer[name]?.[name],
});

type FieldRow = { field: string; selection: string; pick: (answer: Answered) => unknown };

const ofGroup = (name: string, rest = '', pick = (group: Answered) => group[name]): FieldRow => ({
  field: `Group.${name}`,
  selection: `group(slug: "$slug") { ${name}${rest} }`,
  pick: inGroup(pick),
});

/** Of any of the newest threads. */
const ofThreads = (name: string): FieldRow => ({
  field: `Thread.${name}`,
  selection: `group(slug: "$slug") { newest: threads(first: 100) { edges { node { ${name} { id } } } } }`,
  pick: inGroup(({ newest }) => newest.edges.some(({ node }: Answered) => node[name].length > 0)),
});

/** Asked of the server by every role; 0 counts as nothing. */
export const fieldRows: FieldRow[] = [
  ofGroup('history', '(first: 1) { edges { node { seq } } }', ({ history }) => firstNode(history)),
  ofGroup('invitations', ' { id }'),
  ofGroup('joinRequests', ' { id }'),
  ofGroup('labels'),
  ofGroup('memberCount'),
  ofGroup('memberships', ' { id }'),
  ofGroup('possibleAlternates', ' { id }'),
  ofGroup('seq'),
  ofGroup('threads', '(first: 1) { edges { node { id } } }', ({ threads }) => firstNode(threads)),
  ofGroup('unreadCount'),
  ofGroup('unreadThreads', '(first: 1) { edges { node { id } } }', ({ unreadThreads }) =>
    firstNode(unreadThreads),
  ),
  ofGroup('viewerFollows'),
  ofGroup('viewerRequest', ' { id }'),
  ofGroup('viewerRole'),
  {
    field: 'GroupThreadsConnection.totalCount',
    selection: 'group(slug: "$slug") { threads(first: 1) { totalCount } }',
    pick: inGroup(({ threads }) => threads.totalCount),
  },
  ofThreads('guests'),
  ofThreads('guestInvitations'),
  ofBody('contactPoints', ' { id }'),
  ofBody('formerSeats', ' { id }', 'lv-balvi-2009'),
  ofBody('possibleContacts', ' { id }'),
  ofBody('seats', ' { id }'),
  ofBody('viewerCanSetContacts', ''),
  {
    field: 'Person.contactPoints',
    selection: 'asked: people(first: 100) { edges { node { contactPoints { id } } } }',
    pick: ({ asked }) => asked.edges.some(({ node }: Answered) => node.contactPoints.length > 0),
  },
  // A contact point, known to all partners; not a member of every group.
  {
    field: 'Person.email',
    selection: 'writable: people(first: 1, text: "Ilze Bērziņa") { edges { node { email } } }',
    pick: ({ writable }) => firstNode(writable)?.email,
  },
  {
    field: 'Person.sharedGroups',
    selection: 'self: viewer { sharedGroups { id } }',
    pick: ({ self }) => self?.sharedGroups,
  },
  {
    field: 'Person.seq',
    selection: 'viewer { seq }',
    pick: ({ viewer }) => (viewer ? { own: viewer.seq } : null),
  },
  {
    field: 'Activity.thread',
    selection: 'group(slug: "$slug") { history(first: 1) { edges { node { thread { id } } } } }',
    pick: inGroup(({ history }) => firstNode(history)?.thread ?? null),
  },
  {
    field: 'Activity.post',
    selection: 'group(slug: "$slug") { history(first: 1) { edges { node { post { id } } } } }',
    pick: inGroup(({ history }) => firstNode(history)?.post ?? null),
  },
];
