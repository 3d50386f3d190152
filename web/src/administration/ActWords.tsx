import { useLingui } from '@lingui/react/macro';
import type { ActVerb, Verb } from '../gql/graphql.ts';
import { VerbWords } from '../groups/VerbWords.tsx';

/** Nouns, because a past tense would need the person's gender in three of our languages. */
export function ActWords({ verb }: { verb: ActVerb }) {
  const own = useOwnActs().find(({ value }) => value === verb);
  if (own) return own.name;
  // What is not an administrators' own verb is a group's.
  return <VerbWords verb={verb as Verb} />;
}

/** What is done outside groups. */
export function useOwnActs() {
  const { t } = useLingui();
  return [
    { value: 'PERSON_ADDED', name: t`Person added` },
    { value: 'PERSON_CORRECTED', name: t`Name or address corrected` },
    { value: 'PERSON_SUSPENDED', name: t`Person suspended` },
    { value: 'PERSON_READMITTED', name: t`Person readmitted` },
    { value: 'ADMINISTRATOR_APPOINTED', name: t`Administrator appointed` },
    { value: 'ADMINISTRATOR_DISMISSED', name: t`Administrator dismissed` },
    { value: 'SEAT_GIVEN', name: t`Position given` },
    { value: 'SEAT_ENDED', name: t`End of a position set` },
    { value: 'ORGANISATION_ADDED', name: t`Organisation added` },
    { value: 'ORGANISATION_EDITED', name: t`Organisation changed` },
    { value: 'ORGANISATION_MERGED', name: t`Organisation taken over` },
    { value: 'PROGRAMME_ADDED', name: t`Programme added` },
    { value: 'PROGRAMME_EDITED', name: t`Programme changed` },
  ] as const;
}
