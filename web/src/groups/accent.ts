import type { Theme } from '../gql/graphql.ts';
import { type Accent, accentOf } from '../ui/accent.ts';

const ofTheme: Partial<Record<Theme, Accent>> = {
  CHILDREN: 'plum',
  CULTURE: 'brick',
  IT: 'indigo',
  LEAN: 'olive',
  SAFETY: 'blue',
  TOURISM: 'forest',
};

/** The colour a group is known by: its theme's, or one of its own. */
export function accentOfGroup({ theme, slug }: { theme: Theme; slug: string }): Accent {
  return ofTheme[theme] ?? accentOf(slug);
}
