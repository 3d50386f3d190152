import { Language } from '@talka/prisma/generated/client/enums.ts';
import { formatPrismaCursor, parsePrismaCursor } from '@pothos/plugin-prisma';
import { resolveCursorConnection } from '@pothos/plugin-relay';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type Asked, cut, finders, type Hit, type Kind } from './find.ts';
import type { Span } from './matching.ts';
import { SearchHit, SearchKind } from './types.ts';
import { wordsOf } from './words.ts';

/** Of each kind, where all are asked for. */
const glance = 5;
const kinds: Kind[] = ['PEOPLE', 'ORGANISATIONS', 'THREADS', 'POSTS'];

builder.queryField('search', (t) =>
  t.connection({
    type: SearchHit,
    description:
      'What has all these words, as far as you may see it; 5 of each kind where all kinds are asked for. Diacritics and capitals do not matter; in texts and titles other forms of a word do as well, and of the last word the beginning is enough, from two characters on. What was written a moment ago is found within a second.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'What to look for: up to 8 words; of more, the first 8.',
      }),
      in: t.arg({ type: SearchKind, description: 'Among what; ALL when absent.' }),
      groupId: t.arg({ type: 'UUID', description: 'In this group alone.' }),
      language: t.arg({ type: Language, description: 'Texts in this language alone.' }),
    },
    resolve: (_, args, context) => {
      const { text, groupId = null, language = null } = args;
      const asked = { words: wordsOf(text, language), groupId, language };
      return resolveCursorConnection<Promise<Hit[]>>(
        { args, toCursor: ({ id }: Hit) => formatPrismaCursor({ id }, 'id') },
        ({ after, before, limit, inverted }) =>
          find(context, args.in ?? 'ALL', asked, {
            ...{ after: idIn(after), before: idIn(before) },
            ...{ size: limit, isBackwards: inverted },
          }),
      );
    },
  }),
);

/** Whose shape was looked at before. */
function idIn(cursor: string | undefined): string | null {
  return cursor === undefined ? null : String(parsePrismaCursor(cursor));
}

/** Texts have a language, names have none: asked for one language, there are texts alone. */
async function find(context: Context, kind: Kind | 'ALL', asked: Asked, span: Span) {
  if (asked.words.whole.length === 0 && asked.words.begun === null) return [];
  if (kind !== 'ALL') return finders[kind](context, asked, span);
  const wanted = asked.language ? kinds.slice(2) : kinds;
  const few = { after: null, before: null, size: glance, isBackwards: false };
  const all = await Promise.all(wanted.map((one) => finders[one](context, asked, few)));
  return cut(all.flat(), span);
}
