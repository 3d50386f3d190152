import type { Answered, Client } from './client.ts';
import { findable } from './inbox.ts';
import type { Talka } from './talka.ts';

/** What is found once all that was written is findable; `rest` are more arguments. */
export async function searched(talka: Talka, who: Client, text: string, rest = '') {
  await findable(talka);
  return search(who, text, rest);
}

/** What is found in this moment. */
export async function search(who: Client, text: string, rest = ''): Promise<Answered> {
  const { data, errors } = await who.ask(
    `query ($text: String!) {
      search(text: $text${rest}) {
        edges { cursor node {
          language title { text marks { from to } } excerpt { text marks { from to } }
          thread { id } post { number thread { id } } person { name } organisation { id }
        } }
      }
    }`,
    { text },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.search.edges.map(({ cursor, node }: Answered) => ({ cursor, ...node }));
}
