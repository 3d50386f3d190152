import { graphql } from '../gql/gql.ts';
import type { PublicityFragment } from '../gql/graphql.ts';

export const PublicityParts = graphql(`
  fragment Publicity on Group {
    id
    programme {
      id
      number
      name
      statement
    }
  }
`);

/** What the funder asks for on every public page of the group. */
export function Publicity({ group }: { group: PublicityFragment }) {
  const { programme } = group;
  if (!programme) return null;
  return (
    <footer className="mt-4 flex max-w-prose flex-col gap-1 border-t border-line pt-4 text-small text-quiet">
      <p className="font-semibold">
        {programme.name}, {programme.number}
      </p>
      <p>{programme.statement}</p>
    </footer>
  );
}
