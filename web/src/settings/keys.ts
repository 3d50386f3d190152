import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';

const KeysQuery = graphql(`
  query Keys {
    mySettings {
      id
      keysEnabled
    }
  }
`);

/** Whether single keys are commands; visitors have theirs on. */
export function useKeysEnabled(): boolean {
  const [{ data }] = useQuery({ query: KeysQuery });
  return data?.mySettings?.keysEnabled ?? true;
}
