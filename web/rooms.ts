import { readFileSync } from 'node:fs';
import { type DocumentNode, Kind } from 'graphql';
import type { Plugin, Rolldown } from 'vite';

/** A trusted document by its hash; its variables, with their types, are parts of the address. */
type Question = { hash: string; variables: Record<string, string> };

/** What the server puts into a room's page, so that nothing of it is asked for later than the page. */
export type Rooms = {
  /** By language. */
  catalogues: Record<string, string>;
  /** By the pattern of their address, such as /g/$slug. */
  rooms: Record<string, { files: string[]; questions: Question[] }>;
};

/** Writes dist/rooms.json: which files each room of src/routes.tsx and each language begins with, and which questions. */
export function namesRooms(here: string): Plugin {
  return {
    name: 'names-rooms',
    apply: 'build',
    generateBundle: {
      // By then a chunk that was nothing but style is gone.
      order: 'post',
      async handler(_, bundle) {
        const documents = await import(`${here}/src/gql/graphql.ts`);
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const beginning = filesOf(chunks, (chunk) => chunk.isEntry);
        const files = (module: string) =>
          filesOf(chunks, ({ facadeModuleId }) => facadeModuleId === `${here}/src/${module}`)
            .filter((file) => !beginning.includes(file))
            .map((file) => `/${file}`);
        const asked = (path: string, module: string) => {
          const question = questionOf(readFileSync(`${here}/src/${module}`, 'utf8'), documents);
          return question && isAnswered(question, path) ? [question] : [];
        };
        const rooms = Object.fromEntries(
          modulesOfRooms(here).map(([path, module]) => {
            const questions = [...asked(path, 'Frame.tsx'), ...asked(path, module)];
            return [path, { files: files(module), questions }];
          }),
        );
        const catalogues = Object.fromEntries(
          ['lt', 'lv', 'ru', 'en'].map((language) => {
            const [file = ''] = files(`locales/${language}/messages.po`);
            return [language, file];
          }),
        );
        const named: Rooms = { catalogues, rooms };
        this.emitFile({ type: 'asset', fileName: 'rooms.json', source: JSON.stringify(named) });
      },
    },
  };
}

/** The first that a module asks. */
function questionOf(
  module: string,
  documents: Record<string, NamedDocument>,
): Question | undefined {
  const [, name] = /\bgraphql\(`\s*query (\w+)/.exec(module) ?? [];
  const document = documents[`${name}Document`];
  const [operation] = document?.definitions ?? [];
  const hash = document?.__meta__?.hash;
  if (!hash || operation?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  const needed = (operation.variableDefinitions ?? []).flatMap(({ variable, type }) =>
    type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.NAMED_TYPE
      ? [[variable.name.value, type.type.name.value]]
      : [],
  );
  return { hash, variables: Object.fromEntries(needed) };
}

function isAnswered({ variables }: Question, path: string): boolean {
  return Object.keys(variables).every((name) => path.split('/').includes(`$${name}`));
}

type NamedDocument = DocumentNode & { __meta__?: { hash?: string } };

/** As src/routes.tsx has them. */
function modulesOfRooms(here: string): [path: string, module: string][] {
  const routes = readFileSync(`${here}/src/routes.tsx`, 'utf8');
  const room = /path: '([^']+)',(?:(?!path: ')[^])*?import\('\.\/([^']+)'\)/g;
  return [...routes.matchAll(room)].map(([, path = '', module = '']) => [path, module]);
}

/** Of a chunk and of all it cannot begin without, sheets of style too. */
function filesOf(
  chunks: Rolldown.OutputChunk[],
  isWanted: (chunk: Rolldown.OutputChunk) => boolean,
): string[] {
  const wanted = new Set(chunks.filter(isWanted).map(({ fileName }) => fileName));
  // A set goes on with what is added while one walks it.
  for (const file of wanted)
    for (const needed of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
      wanted.add(needed);
  const sheets = chunks
    .filter(({ fileName }) => wanted.has(fileName))
    .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return [...wanted, ...sheets];
}
