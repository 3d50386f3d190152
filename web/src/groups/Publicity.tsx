import { graphql } from '../gql/gql.ts';
import type { PublicityFragment } from '../gql/graphql.ts';
import { Emblem } from './Emblem.tsx';

export const PublicityParts = graphql(`
  fragment Publicity on Group {
    id
    programme {
      id
      number
      name
      statement
      emblem {
        ...EmblemParts
      }
    }
  }
`);

/** What the funder asks for on every public page of the group. */
export function Publicity({ group }: { group: PublicityFragment }) {
  const { programme } = group;
  if (!programme) return null;
  return (
    <footer className="mt-4 flex max-w-prose break-inside-avoid flex-wrap items-start gap-4 border-t border-line pt-4 text-small text-quiet">
      {programme.emblem && <Emblem emblem={programme.emblem} />}
      <div className="flex min-w-0 grow basis-60 flex-col gap-1">
        <p className="font-semibold">
          {programme.name}, {programme.number}
        </p>
        <p>{programme.statement}</p>
      </div>
    </footer>
  );
}
