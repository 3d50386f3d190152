import { useLingui } from '@lingui/react/macro';
import type { Verb } from '../gql/graphql.ts';
import type { kinds } from './search.ts';

type Kind = (typeof kinds)[number];

/** What happens in a group, in the heaps that people think in. */
export const verbsOf: Record<Kind, Verb[]> = {
  posts: ['POST_ADDED', 'POST_EDITED', 'POST_WITHDRAWN'],
  threads: [
    ...['THREAD_STARTED', 'THREAD_WITHDRAWN', 'THREAD_RENAMED', 'THREAD_CLOSED'],
    ...['THREAD_REOPENED', 'THREAD_PINNED', 'THREAD_UNPINNED', 'THREAD_LABELLED', 'THREAD_SPLIT'],
    ...['THREAD_MOVED_IN', 'THREAD_MOVED_AWAY', 'LANGUAGE_CORRECTED'],
  ] as Verb[],
  results: ['OUTCOME_SET', 'OUTCOME_CLEARED'],
  reactions: ['REACTION_ADDED', 'REACTION_REMOVED'],
  members: [
    ...['MEMBER_JOINED', 'MEMBER_LEFT', 'MEMBER_REMOVED', 'ROLE_CHANGED', 'ALTERNATE_NAMED'],
    ...['ALTERNATE_ENDED', 'GUEST_JOINED', 'GUEST_REMOVED', 'JOIN_REQUESTED', 'REQUEST_DECLINED'],
    ...['INVITATION_SENT', 'INVITATION_REVOKED', 'INVITATION_DECLINED'],
  ] as Verb[],
  group: ['GROUP_CREATED', 'GROUP_EDITED'],
};

export function useHistoryKinds() {
  const { t } = useLingui();
  return [
    { value: 'posts', name: t`Posts` },
    { value: 'threads', name: t`Threads` },
    { value: 'results', name: t`Results` },
    { value: 'reactions', name: t`Reactions` },
    { value: 'members', name: t`Members and guests` },
    { value: 'group', name: t`The group itself` },
  ] as const;
}
