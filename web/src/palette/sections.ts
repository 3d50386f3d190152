import { useState } from 'react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { type Choice, useChoices } from './choices.ts';
import { useFound } from './found.ts';
import { ranked } from './rank.ts';
import { noteChoice, readRecent } from './recent.ts';

export type Section = { id: string; title: string; choices: readonly Choice[] };

/** What there is to read before anything is typed, and of what fits. */
const most = { recent: 4, threads: 4, fitting: 12 };

/** Without a text by kind; with one what fits, then what was found on the server, then the way to the search. */
export function useSections(text: string): { sections: Section[]; isLoading: boolean } {
  const { t } = useLingui();
  const [recent] = useState(readRecent);
  const { here, rooms, groups, threads, starts, looks, isLoading } = useChoices();
  const isMember = rooms.some(({ command }) => command === 'search');
  const found = useFound(isMember ? text : '');
  const everywhere = useEverywhere(isMember ? text.trim() : '');
  // Nobody goes to where they are.
  const { pathname } = useRouter().state.location;
  const all = [...here, ...rooms, ...groups, ...threads, ...starts, ...looks].filter(
    ({ id }) => id !== pathname,
  );
  const fitting = ranked(all, text, recent).slice(0, most.fitting);
  const known = new Set(fitting.map(({ id }) => id));
  const unused = (choices: readonly Choice[]) =>
    choices.filter(({ id }) => id !== pathname && !recentIds.has(id));
  const lately = recent
    .flatMap((id) => all.filter((choice) => choice.id === id))
    .slice(0, most.recent);
  const recentIds = new Set(lately.map(({ id }) => id));
  const sections: Section[] = text.trim()
    ? [
        { id: 'fitting', title: t`Places and actions`, choices: fitting },
        {
          ...{ id: 'found', title: t`Found` },
          choices: found.choices.filter(({ id }) => !known.has(id)),
        },
        { id: 'everywhere', title: t`Search`, choices: everywhere },
      ]
    : [
        { id: 'recent', title: t`Used lately`, choices: lately },
        { id: 'threads', title: t`Threads`, choices: unused(threads).slice(0, most.threads) },
        { id: 'groups', title: t`My groups`, choices: unused(groups) },
        { id: 'here', title: t`On this page`, choices: unused(here) },
        { id: 'rooms', title: t`Places and actions`, choices: unused(rooms) },
      ];
  return {
    sections: sections.filter(({ choices }) => choices.length > 0).map(noted),
    isLoading: isLoading || found.isLooking,
  };
}

/** What is taken is offered sooner the next time. */
function noted(section: Section): Section {
  const choices = section.choices.map((choice) => ({
    ...choice,
    take: () => {
      if (section.id !== 'everywhere') noteChoice(choice.id);
      choice.take();
    },
  }));
  return { ...section, choices };
}

function useEverywhere(text: string): Choice[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  if (!text) return [];
  const take = () => void navigate({ to: '/search', search: { text } });
  return [{ id: 'everywhere', name: t`Search everywhere: ${text}`, words: '', hint: '', take }];
}
