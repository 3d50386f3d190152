import type { Transaction } from '@talka/prisma/client.ts';
import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { renderMarkdown } from '../platform/markdown.ts';
import { plainText } from '../platform/plain.ts';
import { lexemes } from '../search/words.ts';
import { readDemo } from './world.ts';

type DemoThread = { posts: { body: string; language: Language }[] };

const textSources = ['turizmas', 'kultura', 'vaiku-teises', 'saugumas', 'it', 'lean'];

/** The texts of the small world, three to a post, rendered as the server renders what people write. */
export async function fillTexts(tx: Transaction) {
  const files = await Promise.all(
    textSources.map((slug) => readDemo<DemoThread[]>(`threads/${slug}`)),
  );
  const posts = files.flat().flatMap((thread) => thread.posts);
  const plain = posts.filter(({ body }) => !/[@#]\[/.test(body));
  const texts = plain.map(({ language }, index) => {
    const body = Array.from({ length: 3 }, (_, step) => plain[(index + step) % plain.length]?.body)
      .join('\n\n')
      .slice(0, 700);
    const html = renderMarkdown(body);
    const words = lexemes(plainText(html, Infinity), language);
    return { n: index, language, body, html, words };
  });
  await tx.$executeRawUnsafe(
    `CREATE TEMP TABLE text ON COMMIT DROP AS
     SELECT n, language::"Language", body, html, array_to_tsvector(words) AS words
     FROM jsonb_to_recordset($1::jsonb)
       AS t(n int, language text, body text, html text, words text[])`,
    JSON.stringify(texts),
  );
}
