import { graphql } from '../gql/gql.ts';
import type { EmblemPartsFragment } from '../gql/graphql.ts';

export const EmblemParts = graphql(`
  fragment EmblemParts on Emblem {
    url
    width
    height
    alt
  }
`);

/** As the programme drew it: on white, whatever the theme. */
export function Emblem({ emblem }: { emblem: EmblemPartsFragment }) {
  const { url, width, height, alt } = emblem;
  return <img src={url} width={width} height={height} alt={alt} className="emblem" />;
}
