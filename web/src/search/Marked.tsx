import { graphql } from '../gql/gql.ts';
import type { MarkedTextPartsFragment } from '../gql/graphql.ts';

export const MarkedTextParts = graphql(`
  fragment MarkedTextParts on MarkedText {
    text
    marks {
      from
      to
    }
  }
`);

/** A text with the words found in it marked. */
export function Marked({ of: { text, marks } }: { of: MarkedTextPartsFragment }) {
  const ends = [0, ...marks.map(({ to }) => to)];
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(ends[index], from)}
          <mark className="found">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
