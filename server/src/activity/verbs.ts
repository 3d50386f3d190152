/** What can happen in a group, in the past tense. The history, live streams and notifications speak these words. */
export const verbs = [
  'THREAD_STARTED',
  'THREAD_WITHDRAWN',
  'THREAD_RENAMED',
  'THREAD_CLOSED',
  'THREAD_REOPENED',
  'THREAD_PINNED',
  'THREAD_UNPINNED',
  'THREAD_LABELLED',
  'THREAD_MOVED_AWAY',
  'THREAD_MOVED_IN',
  'THREAD_SPLIT',
  'LANGUAGE_CORRECTED',
  'OUTCOME_SET',
  'OUTCOME_CLEARED',
  'POST_ADDED',
  'POST_EDITED',
  'POST_WITHDRAWN',
  'REACTION_ADDED',
  'REACTION_REMOVED',
  'JOIN_REQUESTED',
  'REQUEST_DECLINED',
  'MEMBER_JOINED',
  'MEMBER_LEFT',
  'MEMBER_REMOVED',
  'ROLE_CHANGED',
  'INVITATION_SENT',
  'INVITATION_REVOKED',
  'INVITATION_DECLINED',
  'GUEST_JOINED',
  'GUEST_REMOVED',
  'ALTERNATE_NAMED',
  'ALTERNATE_ENDED',
  'GROUP_CREATED',
  'GROUP_EDITED',
] as const;

export type Verb = (typeof verbs)[number];

/** Verbs that only those who manage the members read. */
export const facilitatorVerbs: Verb[] = [
  'JOIN_REQUESTED',
  'REQUEST_DECLINED',
  'INVITATION_SENT',
  'INVITATION_REVOKED',
  'INVITATION_DECLINED',
];

/** Verbs after which a text is to be seen by fewer people than before. */
export const hidingVerbs: ReadonlySet<string> = new Set<Verb>([
  'POST_WITHDRAWN',
  'THREAD_WITHDRAWN',
]);

/** What can happen to one person, in the past tense: their own history, which nobody else reads. */
export const personVerbs = [
  'READ',
  'ABSENCE_DISMISSED',
  'INBOX_CHANGED',
  'FOLLOWING_CHANGED',
  'ROLES_CHANGED',
  'SETTINGS_CHANGED',
  'SESSION_ENDED',
  'TOKEN_ENDED',
  'SUSPENDED',
  'DRAFT_SAVED',
  'DRAFT_DISCARDED',
  'DRAFT_SCHEDULED',
  'DRAFT_RETURNED',
  'DRAFT_SENT',
  'DRAFT_REFUSED',
] as const;

export type PersonVerb = (typeof personVerbs)[number];

/** What administrators do outside any group, in the past tense. */
export const administratorVerbs = [
  'ADMINISTRATOR_APPOINTED',
  'ADMINISTRATOR_DISMISSED',
  'PERSON_ADDED',
  'PERSON_CORRECTED',
  'PERSON_SUSPENDED',
  'PERSON_READMITTED',
  'SEAT_GIVEN',
  'SEAT_ENDED',
  'ORGANISATION_ADDED',
  'ORGANISATION_EDITED',
  'ORGANISATION_MERGED',
  'PROGRAMME_ADDED',
  'PROGRAMME_EDITED',
] as const;

/** Theirs, and what they do in groups that they are not in. */
export type ActVerb = Verb | (typeof administratorVerbs)[number];
