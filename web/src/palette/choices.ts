import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { PaletteQuery } from '../gql/graphql.ts';
import { commandOf } from '../keys/commands.ts';
import { useAppearance } from '../settings/appearing.ts';
import { type Language, languages, useLanguage } from '../ui/language.tsx';
import { tellProblem } from '../ui/undo.ts';
import { type CommandName, otherNames } from './names.ts';
import type { Findable } from './rank.ts';
import { useVerbs } from './verbs.ts';
import { lastVisited } from './visited.ts';

export type Choice = Findable & {
  /** What kind of thing it is, or where it stands. */
  hint: string;
  /** Of the name, where it is not the page's. */
  language?: Language;
  command?: CommandName;
  take: () => void;
};

export const Palette = graphql(`
  query Palette {
    mySettings {
      id
      appearance
    }
    myGroups {
      id
      slug
      name
      nameLt: name(language: lt)
      nameLv: name(language: lv)
      nameRu: name(language: ru)
      nameEn: name(language: en)
      viewerCan {
        startThread
      }
      threads(first: 4) {
        edges {
          cursor
          node {
            id
            number
            title
            language
            groupSlug
            lastPostAt
          }
        }
      }
    }
  }
`);

const rooms: ReadonlySet<CommandName> = new Set([
  ...(['home', 'inbox', 'drafts', 'people', 'organisations', 'search', 'settings'] as const),
  ...(['administration', 'signIn', 'keys', 'accessibility', 'privacy', 'signOut'] as const),
]);

/** Everything that can be chosen now, by kind. */
export function useChoices() {
  const [{ data, fetching }] = useQuery({ query: Palette });
  const groups = data?.myGroups ?? [];
  const offered = useOffered();
  return {
    isLoading: fetching,
    here: offered.filter(({ command }) => command && !rooms.has(command)),
    rooms: offered.filter(({ command }) => command && rooms.has(command)),
    groups: useGroups(groups),
    threads: useThreads(groups),
    starts: useStarts(groups),
    looks: useLooks(data?.mySettings?.appearance),
  };
}

/** What the part of the page offered that had the focus when the palette opened, and what is offered anywhere now. */
function useOffered(): Choice[] {
  const verbs = useVerbs();
  // The table has these keys.
  const all = Object.keys(otherNames) as CommandName[];
  const [atOpening] = useState(() => new Set(all.filter((name) => commandOf(name))));
  return all
    .filter((name) => name !== 'palette' && (atOpening.has(name) || commandOf(name)))
    .map((name) => ({
      ...{ id: name, name: verbs[name], words: otherNames[name], hint: '', command: name },
      take: () => commandOf(name)?.(),
    }));
}

type Groups = PaletteQuery['myGroups'];

function useGroups(groups: Groups): Choice[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  return groups.map(({ slug, name, nameLt, nameLv, nameRu, nameEn }) => ({
    ...{ id: `/g/${slug}`, name, hint: t`Group` },
    words: [nameLt, nameLv, nameRu, nameEn, slug].join(' '),
    take: () => void navigate({ to: '/g/$slug', params: { slug } }),
  }));
}

/** Those I was in last, then those where something was written last. */
function useThreads(groups: Groups): Choice[] {
  const navigate = useNavigate();
  const names = new Map(groups.map(({ slug, name }) => [slug, name]));
  const all = groups.flatMap(({ threads }) => threads.edges.map(({ node }) => node));
  const newest = all.toSorted((one, other) => other.lastPostAt.localeCompare(one.lastPostAt));
  const [visited] = useState(lastVisited);
  const each = new Map([...visited, ...newest].map((thread) => [thread.id, thread]));
  return [...each.values()].map(({ number, title, language, groupSlug: slug }) => ({
    ...{ id: `/g/${slug}/t/${number}`, name: title, hint: names.get(slug) ?? '' },
    ...{ language, words: '' },
    take: () =>
      void navigate({ to: '/g/$slug/t/$number', params: { slug, number: String(number) } }),
  }));
}

function useStarts(groups: Groups): Choice[] {
  const navigate = useNavigate();
  const verbs = useVerbs();
  return groups
    .filter(({ viewerCan }) => viewerCan.startThread)
    .map(({ slug, name }) => ({
      ...{ id: `start:${slug}`, name: verbs.startThread, hint: name },
      words: `${otherNames.startThread} ${name} ${slug}`,
      take: () => void navigate({ to: '/g/$slug', params: { slug }, hash: 'new' }),
    }));
}

/** The language is everybody's to choose; colours are kept for who is signed in. */
function useLooks(appearance: 'SYSTEM' | 'LIGHT' | 'DARK' | 'CONTRAST' | undefined): Choice[] {
  const { t } = useLingui();
  const { choose, language: current } = useLanguage();
  const { show } = useAppearance();
  const offline = t`The server cannot be reached.`;
  const tongues = Object.entries(languages).filter(([code]) => code !== current);
  const themes = [
    { id: 'SYSTEM', name: t`As on my device`, words: 'system device sistema sistemos система' },
    { id: 'LIGHT', name: t`Light`, words: 'light day sviesi sviesus gaisas gaiss светлая день' },
    { id: 'DARK', name: t`Dark`, words: 'dark night tamsi tamsus tumss tumsas темная ночь' },
    { id: 'CONTRAST', name: t`High contrast`, words: 'contrast kontrastas kontrasts контраст' },
  ] as const;
  return [
    ...tongues.map(([code, name]) => ({
      ...{ id: `language:${code}`, name, hint: t`Language`, language: code as Language },
      words: 'language kalba valoda язык',
      take: () => void choose(code as Language).catch(() => tellProblem(offline)),
    })),
    ...themes
      .filter(({ id }) => appearance && id !== appearance)
      .map(({ id, name, words }) => ({
        ...{ id: `theme:${id}`, name, hint: t`Colours` },
        words: `${words} theme colours tema spalvos krasas тема цвета`,
        take: () => {
          if (!appearance) return;
          void show(id, appearance).then((isKept) => !isKept && tellProblem(offline));
        },
      })),
  ];
}
