import type { Language } from '@talka/prisma/generated/client/enums.ts';
import type { Context } from '../context.ts';
import { organisationsNamed, peopleNamed } from '../people/finding.ts';
import { plainText } from '../platform/plain.ts';
import { visible } from '../threads/rules.ts';
import { matchingPosts, matchingThreads, type Span } from './matching.ts';
import { findableOrganisations, findablePeople } from './rules.ts';
import { type Words, excerpt, fits, type Marked, marked } from './words.ts';

export type Kind = 'THREADS' | 'POSTS' | 'PEOPLE' | 'ORGANISATIONS';
export type Hit = {
  kind: Kind;
  id: string;
  title: Marked;
  excerpt: Marked | null;
  language: Language | null;
};
export type Asked = {
  words: Words;
  groupId: string | null;
  language: Language | null;
};

/** What of each kind has all the words, as far as the viewer may see it. */
export const finders: Record<Kind, (context: Context, asked: Asked, span: Span) => Promise<Hit[]>> =
  {
    PEOPLE: findPeople,
    ORGANISATIONS: findOrganisations,
    THREADS: findThreads,
    POSTS: findPosts,
  };

async function findThreads(context: Context, asked: Asked, span: Span): Promise<Hit[]> {
  const ids = await matchingThreads(context, asked, span);
  const rows = await context.db.thread.findMany({
    where: { AND: [{ id: { in: ids } }, visible(context.viewer)] },
    select: { id: true, title: true, language: true },
  });
  return inOrder(ids, rows).map(({ id, title, language }) => {
    return {
      kind: 'THREADS',
      id,
      language,
      title: marked(asked.words, title, language),
      excerpt: null,
    };
  });
}

async function findPosts(context: Context, asked: Asked, span: Span): Promise<Hit[]> {
  const ids = await matchingPosts(context, asked, span);
  const rows = await context.db.post.findMany({
    where: { id: { in: ids }, withdrawnAt: null, thread: visible(context.viewer) },
    select: {
      ...{ id: true, html: true, language: true },
      thread: { select: { title: true, language: true } },
    },
  });
  return inOrder(ids, rows).map(({ id, html, language, thread }) => ({
    ...{ kind: 'POSTS', id, language },
    title: marked(asked.words, thread.title, thread.language),
    excerpt: excerpt(asked.words, plainText(html, Infinity), language),
  }));
}

function inOrder<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The database finds where words begin so; which are whole is looked at here. */
async function findPeople(context: Context, asked: Asked, span: Span): Promise<Hit[]> {
  const { groupId, words } = asked;
  const of = groupId ? [{ memberships: { some: { groupId, leftAt: null } } }] : [];
  const id = { in: await peopleNamed(beginnings(words), context.db) };
  const rows = await context.db.person.findMany({
    where: { AND: [{ id }, findablePeople(context.viewer, context.now()), ...of] },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const found = rows.filter(({ name }) => fits(words, name));
  return cut(found, span).map(({ id, name }) => named('PEOPLE', id, marked(words, name, null)));
}

/** Organisations belong to no group. */
async function findOrganisations(context: Context, asked: Asked, span: Span): Promise<Hit[]> {
  if (asked.groupId) return [];
  const { language } = context.viewer;
  const id = { in: await organisationsNamed(beginnings(asked.words), context.db) };
  const rows = await context.db.organisation.findMany({
    where: { AND: [{ id }, findableOrganisations(context.viewer)] },
    orderBy: [{ shortName: 'asc' }, { id: 'asc' }],
  });
  const found = rows
    .map((body) => {
      const { id, nameLt, nameLv, nameRu, nameEn, shortName, aliases } = body;
      const names = { lt: nameLt, lv: nameLv, ru: nameRu, en: nameEn };
      return { id, name: names[language], all: [...Object.values(names), shortName, ...aliases] };
    })
    .filter(({ all }) => all.some((name) => fits(asked.words, name)));
  return cut(found, span).map(({ id, name }) =>
    named('ORGANISATIONS', id, marked(asked.words, name, null)),
  );
}

function beginnings({ whole, begun }: Words): string[] {
  return [...whole, ...(begun ? [begun] : [])].map((word) => word.folded);
}

function named(kind: Kind, id: string, title: Marked): Hit {
  return { kind, id, title, excerpt: null, language: null };
}

/** The part of a whole list that was asked for; behind what is in it no more, there is nothing. */
export function cut<One extends { id: string }>(list: One[], span: Span): One[] {
  const { after, before } = span;
  const part = list.slice(
    after === null ? 0 : list.findIndex(({ id }) => id === after) + 1 || list.length,
    before === null
      ? list.length
      : Math.max(
          list.findIndex(({ id }) => id === before),
          0,
        ),
  );
  return (span.isBackwards ? part.toReversed() : part).slice(0, span.size);
}
