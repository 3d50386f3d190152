import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import type { Verb } from '../gql/graphql.ts';

/** Nouns, because a past tense would need the person's gender in three of our languages. */
export function VerbWords({ verb }: { verb: Verb }) {
  return words[verb];
}

const words: Record<Verb, ReactNode> = {
  LANGUAGE_CORRECTED: <Trans>Language corrected</Trans>,
  ALTERNATE_ENDED: <Trans>Alternate ended</Trans>,
  ALTERNATE_NAMED: <Trans>Alternate named</Trans>,
  GROUP_CREATED: <Trans>Group founded</Trans>,
  GROUP_EDITED: <Trans>Group changed</Trans>,
  GUEST_JOINED: <Trans>New guest</Trans>,
  GUEST_REMOVED: <Trans>Guest removed</Trans>,
  INVITATION_DECLINED: <Trans>Invitation declined</Trans>,
  INVITATION_REVOKED: <Trans>Invitation taken back</Trans>,
  INVITATION_SENT: <Trans>Invitation sent</Trans>,
  JOIN_REQUESTED: <Trans>Asks to join</Trans>,
  MEMBER_JOINED: <Trans>New member</Trans>,
  MEMBER_LEFT: <Trans>Member left</Trans>,
  MEMBER_REMOVED: <Trans>Member removed</Trans>,
  OUTCOME_CLEARED: <Trans>Result taken back</Trans>,
  OUTCOME_SET: <Trans>Result named</Trans>,
  POST_ADDED: <Trans>New post</Trans>,
  POST_EDITED: <Trans>Post edited</Trans>,
  POST_WITHDRAWN: <Trans>Post withdrawn</Trans>,
  REACTION_ADDED: <Trans>Reaction added</Trans>,
  REACTION_REMOVED: <Trans>Reaction taken back</Trans>,
  REQUEST_DECLINED: <Trans>Request to join declined</Trans>,
  ROLE_CHANGED: <Trans>Role changed</Trans>,
  THREAD_CLOSED: <Trans>Thread closed</Trans>,
  THREAD_LABELLED: <Trans>Labels changed</Trans>,
  THREAD_MOVED_AWAY: <Trans>A thread moved to another group</Trans>,
  THREAD_MOVED_IN: <Trans>Thread moved here from another group</Trans>,
  THREAD_PINNED: <Trans>Thread pinned</Trans>,
  THREAD_RENAMED: <Trans>Thread renamed</Trans>,
  THREAD_REOPENED: <Trans>Thread reopened</Trans>,
  THREAD_SPLIT: <Trans>Thread split</Trans>,
  THREAD_STARTED: <Trans>New thread</Trans>,
  THREAD_UNPINNED: <Trans>Thread unpinned</Trans>,
  THREAD_WITHDRAWN: <Trans>A thread was taken back</Trans>,
};
