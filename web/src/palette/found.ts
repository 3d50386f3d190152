import { useEffect, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { Choice } from './choices.ts';

const PaletteFound = graphql(`
  query PaletteFound($words: String!) {
    threads: search(text: $words, in: THREADS, first: 5) {
      edges {
        cursor
        node {
          thread {
            id
            number
            title
            language
            groupSlug
          }
        }
      }
    }
    people: search(text: $words, in: PEOPLE, first: 5) {
      edges {
        cursor
        node {
          person {
            id
            name
          }
        }
      }
    }
  }
`);

/** In milliseconds: nobody types a letter more by then. */
const rest = 150;
/** The server finds nothing by less. */
const fewest = 2;

/** Threads and people that the server finds once the fingers rest; what was found last stays until then. */
export function useFound(text: string): { choices: Choice[]; isLooking: boolean } {
  const { t } = useLingui();
  const navigate = useNavigate();
  const typed = text.trim();
  const words = useRested(typed);
  const isAsked = words.length >= fewest && typed.length >= fewest;
  const [{ data, fetching }] = useQuery({
    query: PaletteFound,
    variables: { words },
    pause: !isAsked,
  });
  if (!isAsked || !data) return { choices: [], isLooking: fetching || words !== typed };
  const threads = data.threads.edges.flatMap(({ node: { thread } }) => thread ?? []);
  const people = data.people.edges.flatMap(({ node: { person } }) => person ?? []);
  const choices: Choice[] = [
    ...threads.map(({ number, title, language, groupSlug: slug }) => ({
      ...{ id: `/g/${slug}/t/${number}`, name: title, hint: t`Thread`, language, words: '' },
      take: () =>
        void navigate({ to: '/g/$slug/t/$number', params: { slug, number: String(number) } }),
    })),
    ...people.map(({ id, name }) => ({
      ...{ id: `/people/${id}`, name, hint: t`Person`, words: '' },
      take: () => void navigate({ to: '/people/$id', params: { id } }),
    })),
  ];
  return { choices, isLooking: fetching || words !== typed };
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
