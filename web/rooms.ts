import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

/** What the server names in the head of a room's page, so that all of it is asked for at once. */
export type Rooms = {
  /** By language. */
  catalogues: Record<string, string>;
  /** By the pattern of their address, such as /g/$slug. */
  rooms: Record<string, string[]>;
};

/** Writes dist/rooms.json: which files each room of src/routes.tsx and each language begins with. */
export function namesRooms(here: string): Plugin {
  return {
    name: 'names-rooms',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const beginning = filesOf(chunks, (chunk) => chunk.isEntry);
      const files = (module: string) =>
        filesOf(chunks, ({ facadeModuleId }) => facadeModuleId === `${here}/src/${module}`)
          .filter((file) => !beginning.includes(file))
          .map((file) => `/${file}`);
      const rooms = Object.fromEntries(
        modulesOfRooms(here).map(([path, module]) => [path, files(module)]),
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
  };
}

/** As src/routes.tsx has them. */
function modulesOfRooms(here: string): [path: string, module: string][] {
  const routes = readFileSync(`${here}/src/routes.tsx`, 'utf8');
  const room = /path: '([^']+)',(?:(?!path: ')[^])*?import\('\.\/([^']+)'\)/g;
  return [...routes.matchAll(room)].map(([, path = '', module = '']) => [path, module]);
}

/** Of a chunk and of all it cannot begin without. */
function filesOf(
  chunks: Rolldown.OutputChunk[],
  isWanted: (chunk: Rolldown.OutputChunk) => boolean,
): string[] {
  const wanted = new Set(chunks.filter(isWanted).map(({ fileName }) => fileName));
  // A set goes on with what is added while one walks it.
  for (const file of wanted)
    for (const needed of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
      wanted.add(needed);
  return [...wanted];
}
