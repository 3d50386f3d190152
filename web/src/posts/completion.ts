import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { MentionableQuery, ThreadsTitledQuery } from '../gql/graphql.ts';
import { type Command, commandsFor } from './commands.ts';
import { useWritingPlace } from './place.ts';
import { remember } from './shorthand.ts';
import type { SuggestionsProps } from './Suggestions.tsx';
import { applyEdit } from './typing.ts';

const Mentionable = graphql(`
  query Mentionable($groupId: UUID, $threadId: UUID, $text: String!) {
    mentionable(groupId: $groupId, threadId: $threadId, text: $text) {
      __typename
      ... on Person {
        id
        name
      }
      ... on Organisation {
        id
        shortName
        country
      }
    }
  }
`);

const ThreadsTitled = graphql(`
  query ThreadsTitled($groupId: UUID!, $text: String!) {
    threadsTitled(groupId: $groupId, text: $text) {
      id
      number
      title
      groupSlug
    }
  }
`);

/** `name` is what the text shows, `target` what it stands for; a command shows nothing and does something. */
export type Suggestion = {
  name: string;
  words: string;
  hint: string;
  target: string;
  run?: Command['run'];
};

/** What is being named: where its sign stands in the text, and what was typed after it. */
type Naming = { sign: '@' | '#' | '/'; start: number; typed: string };

const naming =
  /(?:^|[\s([{«„“"'])([@#])((?:[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]*){0,3})?)$/u;

const commanding = /(?:^|\n)[ \t]*\/([\p{L}\p{M}]*)$/u;

/** Completes what is typed after `@`, `#`, and `/` at the beginning of a line; arrows choose, Enter or Tab takes, Escape leaves it as typed. */
export function useCompletion(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  commands: readonly Command[],
) {
  const id = useId();
  const place = useWritingPlace();
  const [caret, setCaret] = useState(0);
  const [left, setLeft] = useState<number>();
  const [active, setActive] = useState(0);
  const current = namingAt(text, caret);
  const wanted = current && current.start !== left ? current : undefined;
  const named = useFound(wanted);
  const found = wanted?.sign === '/' ? commandsFor(commands, wanted.typed).map(asCommand) : named;
  const chosen = Math.min(active, found.length - 1);
  const isOpen = found.length > 0;

  const choose = ({ name, target, run }: Suggestion) => {
    if (!wanted || !area.current) return;
    const insert = run ? '' : `${name} `;
    const end = wanted.start + insert.length;
    if (!run) remember(place.key, name, target);
    setLeft(wanted.start);
    applyEdit(area.current, { from: wanted.start, to: caret, insert, start: end, end });
    run?.(area.current);
    setCaret(area.current.selectionEnd);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const taken = found[chosen];
    if (!taken || event.nativeEvent.isComposing) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => setActive((chosen + 1) % found.length),
      ArrowUp: () => setActive((chosen - 1 + found.length) % found.length),
      Enter: () => choose(taken),
      Tab: () => choose(taken),
      Escape: () => setLeft(wanted?.start),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const suggestions: SuggestionsProps = { id, found, active: chosen, onChoose: choose };
  const props = {
    'aria-autocomplete': 'list' as const,
    ...(isOpen && { 'aria-controls': id, 'aria-activedescendant': `${id}-${chosen}` }),
    onSelect: () => {
      const at = area.current?.selectionEnd ?? 0;
      if (at === caret) return;
      setCaret(at);
      setActive(0);
      if (!namingAt(text, at)) setLeft(undefined);
    },
    onBlur: () => setCaret(0),
  };
  return { props, suggestions, onKeyDown };
}

function namingAt(text: string, caret: number): Naming | undefined {
  const [, command] = commanding.exec(text.slice(Math.max(0, caret - 80), caret)) ?? [];
  if (command !== undefined)
    return { sign: '/', typed: command, start: caret - command.length - 1 };
  const [, sign, typed = ''] = naming.exec(text.slice(Math.max(0, caret - 80), caret)) ?? [];
  if (sign !== '@' && sign !== '#') return undefined;
  return { sign, typed, start: caret - typed.length - 1 };
}

/** What was found for the last thing asked, which lags a moment behind the typing. */
function useFound(wanted: Naming | undefined): Suggestion[] {
  const { groupId, threadId } = useWritingPlace();
  const asked = useSettled(wanted);
  const typed = asked?.typed.trim() ?? '';
  const [people] = useQuery({
    query: Mentionable,
    variables: {
      groupId: threadId ? null : (groupId ?? null),
      threadId: threadId ?? null,
      text: typed,
    },
    pause: asked?.sign !== '@' || !(groupId ?? threadId),
  });
  const [threads] = useQuery({
    query: ThreadsTitled,
    variables: { groupId: groupId ?? '', text: typed },
    pause: asked?.sign !== '#' || !groupId,
  });
  if (!wanted || wanted.sign !== asked?.sign || wanted.start !== asked.start) return [];
  return wanted.sign === '@'
    ? (people.data?.mentionable ?? []).map(asMention)
    : (threads.data?.threadsTitled ?? []).map(asLink);
}

/** The same, once nothing was typed for a moment. */
function useSettled(wanted: Naming | undefined): Naming | undefined {
  const [settled, settle] = useState(wanted);
  // A new object with the same content is the same, so the parts are looked at.
  const { sign, start = 0, typed = '' } = wanted ?? {};
  useEffect(() => {
    const timer = setTimeout(() => settle(sign && { sign, start, typed }), 120);
    return () => clearTimeout(timer);
  }, [sign, start, typed]);
  return settled;
}

function asCommand({ id, words, keys = '', run }: Command): Suggestion {
  return { name: '', words, hint: keys, target: id, run };
}

function asMention(one: MentionableQuery['mentionable'][number]): Suggestion {
  if (one.__typename === 'Person')
    return { name: `@${one.name}`, words: one.name, hint: '', target: `person:${one.id}` };
  const { id, shortName, country } = one;
  return { name: `@${shortName}`, words: shortName, hint: country, target: `organisation:${id}` };
}

function asLink(thread: ThreadsTitledQuery['threadsTitled'][number]): Suggestion {
  const title = thread.title.replaceAll(/[[\]]/g, '');
  const target = `/g/${thread.groupSlug}/t/${thread.number}`;
  const hint = `${thread.groupSlug} #${thread.number}`;
  return { name: `#${title}`, words: thread.title, hint, target };
}
