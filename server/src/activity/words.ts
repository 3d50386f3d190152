import type { CloseReason } from './room.ts';
import type { PersonVerb, Verb } from './verbs.ts';

/** What the contract says of each verb; one without words does not compile. */
export const verbWords = described<Verb>({
  THREAD_STARTED: 'A thread was started, with its first post.',
  THREAD_WITHDRAWN: 'A thread that nobody had answered was taken back; it is shown to nobody.',
  THREAD_RENAMED: 'A thread got another title.',
  THREAD_CLOSED: 'A thread takes no more replies.',
  THREAD_REOPENED: 'A closed thread takes replies again.',
  THREAD_PINNED: 'A thread stands above the others.',
  THREAD_UNPINNED: 'A thread stands above the others no longer.',
  THREAD_LABELLED: 'A thread got other labels.',
  THREAD_MOVED_AWAY: 'A thread went to another group; which one is not told here.',
  THREAD_MOVED_IN: 'A thread came from another group, with its posts.',
  THREAD_SPLIT: 'A new thread was made of the later posts of another, which is its `splitFrom`.',
  LANGUAGE_CORRECTED: 'A thread or a post is in another language than it said.',
  OUTCOME_SET: 'A post became the outcome of its thread.',
  OUTCOME_CLEARED: 'A thread has no outcome any more.',
  POST_ADDED: 'Somebody replied in a thread.',
  POST_EDITED: 'A post got another text; the former one is kept.',
  POST_WITHDRAWN: 'The text of a post was taken back.',
  REACTION_ADDED: 'Somebody reacted to a post.',
  REACTION_REMOVED: 'Somebody took a reaction back.',
  JOIN_REQUESTED: 'Somebody asked to join. Read by those who manage the members.',
  REQUEST_DECLINED: 'Somebody who asked was not let in. Read by those who manage the members.',
  MEMBER_JOINED: 'Somebody became a member.',
  MEMBER_LEFT: 'A member left.',
  MEMBER_REMOVED: 'A member was removed.',
  ROLE_CHANGED: 'A member got another role.',
  INVITATION_SENT: 'A letter with a link was sent. Read by those who manage the members.',
  INVITATION_REVOKED: 'A link was made useless. Read by those who manage the members.',
  INVITATION_DECLINED: 'Whom it went to said no. Read by those who manage the members.',
  GUEST_JOINED: 'Somebody came in as the guest of one thread.',
  GUEST_REMOVED: "A guest's stay was ended early, or they became a member.",
  ALTERNATE_NAMED: 'Somebody stands in for a member, for a time.',
  ALTERNATE_ENDED: 'Somebody stands in for a member no longer.',
  GROUP_CREATED: 'The group was founded: the first line of its history.',
  GROUP_EDITED: 'The names, descriptions, theme, visibility or languages of the group changed.',
});

export const personVerbWords = described<PersonVerb>({
  READ: 'You read further in a thread or in a whole group, or marked posts unread.',
  ABSENCE_DISMISSED: 'You put away what you missed while you were away.',
  ROLES_CHANGED: 'What you may do changed: a place in a group, a role, a stay as guest.',
  SETTINGS_CHANGED: 'Your name, languages or other settings changed.',
  SESSION_ENDED: 'You were signed out somewhere.',
  TOKEN_ENDED: 'One of your tokens was revoked.',
  SUSPENDED: 'You may no longer sign in.',
  INBOX_CHANGED: 'Something came into your inbox, or left it.',
  FOLLOWING_CHANGED: 'How much you hear of a group or a thread changed.',
  DRAFT_SAVED: 'You wrote on, on one of your devices.',
  DRAFT_DISCARDED: 'You threw a draft away.',
  DRAFT_SCHEDULED: 'A draft is to be posted later.',
  DRAFT_RETURNED: 'A draft is not to be posted later after all.',
  DRAFT_SENT: 'A draft was posted.',
  DRAFT_REFUSED: 'A draft could not be posted when it was due; it says why.',
});

export const closeReasonWords = described<CloseReason>({
  REMOVED: 'You are no longer in the group.',
  ROLE_CHANGED: 'You may see more or less than before: ask your pages again, and follow anew.',
  SIGNED_OUT: 'Your session or token ended.',
});

type Described<Word extends string> = Record<Word, { description: string }>;

function described<Word extends string>(words: Record<Word, string>) {
  const entries = Object.entries<string>(words);
  // The keys are those of `words`.
  return Object.fromEntries(
    entries.map(([word, description]) => [word, { description }]),
  ) as Described<Word>;
}
