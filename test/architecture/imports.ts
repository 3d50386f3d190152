import { nodes, type Node, type Rule, type Source } from './sources.ts';

/** Nouns from the lowest to the highest; those of one line stand side by side. */
const stack = [
  ...[['people'], ['sessions', 'programmes', 'settings', 'accounts', 'feedback']],
  ...[['organisations', 'seats', 'mergers'], ['groups'], ['contacts'], ['memberships']],
  ...[['alternates'], ['activity'], ['acts', 'invitations'], ['entrances']],
  ...[['mentions', 'files'], ['emblems', 'threads'], ['replies']],
  ...[
    ['posts', 'guests', 'moves', 'presence'],
    ['following'],
    ['inbox'],
    ['reading', 'completion', 'delivery', 'attachments', 'drafts', 'search', 'absences'],
  ],
];
/** Folders of the server that are no nouns. */
const notNouns = new Set(['platform', 'demo']);
/** Every noun's actions write their history through these. */
const ground = new Set(['record', 'once', 'verbs'].map((name) => `server/src/activity/${name}.ts`));

/** A lower noun never imports a higher one; nouns beside each other do not know each other. */
export const nounsStack: Rule = (sources) =>
  pairs(sources).flatMap(({ from, to }) => {
    const [lower, higher] = [nounOf(from), nounOf(to)];
    if (!lower || !higher || lower === higher || ground.has(to)) return [];
    return rank(higher) < rank(lower) ? [] : [`${from}: imports ${to}`];
  });

/** A folder of the server is a noun with a place in the order, or none at all. */
export const everyNounHasAPlace: Rule = (sources) => [
  ...new Set(
    sources.flatMap(({ path }) => {
      const noun = nounOf(path);
      return noun && rank(noun) < 0 ? [`server/src/${noun}: has no place among the nouns`] : [];
    }),
  ),
];

function nounOf(path: string): string | undefined {
  const noun = /^server\/src\/([^/]+)\//.exec(path)?.[1];
  return noun && !notNouns.has(noun) ? noun : undefined;
}

function rank(noun: string): number {
  return stack.findIndex((level) => level.includes(noun));
}

/** Verbs and rules serve mail, jobs and tests as well as the API. */
export const verbsKnowNoApi: Rule = (sources) =>
  pairs(sources)
    .filter(({ from }) => /^server\/src\/.*\/(actions|rules)\.ts$/.test(from))
    .filter(
      ({ to }) =>
        /^(graphql|graphql-yoga|graphql-ws|@pothos\/.*|@graphql-yoga\/.*)$/.test(to) ||
        /^server\/src\/(builder|schema|refusals|scalars|app)\.ts$/.test(to) ||
        /^server\/src\/.*\/(types|mutations|queries)\.ts$/.test(to),
    )
    .map(({ from, to }) => `${from}: imports ${to}`);

const mayWrite =
  /^server\/src\/([^/]+\/actions\.ts|demo\/.*|activity\/(record|once|sweep|cursors)\.ts|platform\/auth\.ts)$/;
const writes = /^(create|update|delete|upsert)(Many)?(AndReturn)?$/;
const writingSql = /\b(INSERT\s+INTO|UPDATE\s+"|DELETE\s+FROM|TRUNCATE|MERGE\s+INTO)/;

/** Only actions write; the demo fills, and better-auth keeps its own tables. */
export const onlyActionsWrite: Rule = (sources) =>
  sources
    .filter(({ path }) => path.startsWith('server/') && !mayWrite.test(path))
    .filter(({ path }) => !path.endsWith('.test.ts'))
    .flatMap(({ path, text, program }) =>
      [...nodes(program)]
        .filter(([node]) => isWrite(node, text))
        .map(([node]) => `${path}: ${text.slice(node.start, node.end).split('\n')[0]}`),
    );

function isWrite(node: Node, text: string): boolean {
  const called = node['callee'] ?? node['tag'];
  if (!isMember(called)) return false;
  const { name } = called.property;
  if (/^\$(execute|query)Raw/.test(name)) return writingSql.test(text.slice(node.start, node.end));
  if (!writes.test(name) || !isMember(called.object)) return false;
  const owner = called.object.object;
  return /(^|\.|#)(db|tx|transaction|client|prisma)$/.test(text.slice(owner.start, owner.end));
}

type Member = Node & { object: Node; property: { name: string } };

function isMember(node: unknown): node is Member {
  return typeof node === 'object' && node !== null && 'property' in node;
}

/** What a package may import of ours, besides itself. */
const below: Record<string, string[]> = {
  prisma: [],
  server: ['prisma', 'schema'],
  schema: [],
  web: ['schema'],
  test: ['prisma', 'server', 'schema', 'web'],
};

/** Contracts run prisma → server → schema → web; nothing but tests knows the whole. */
export const packagesRunOneWay: Rule = (sources) =>
  pairs(sources).flatMap(({ from, to }) => {
    const [home = '', away = ''] = [packageOf(from), packageOf(to)];
    if (!(away in below) || home === away || below[home]?.includes(away)) return [];
    return [`${from}: imports ${to}`];
  });

function packageOf(path: string): string | undefined {
  return path.split('/')[0];
}

/** Buttons and fields know neither GraphQL nor our product. */
export const uiKnowsNoProduct: Rule = (sources) =>
  pairs(sources)
    .filter(({ from }) => from.startsWith('web/src/ui/'))
    .filter(
      ({ to }) =>
        /^(urql|graphql|@urql\/.*|graphql-ws|schema)(\/|$)/.test(to) ||
        (to.startsWith('web/src/') && !/^web\/src\/(ui|locales)\//.test(to)),
    )
    .map(({ from, to }) => `${from}: imports ${to}`);

/** Such folders hold what nobody found a name for. */
export const foldersHaveNames: Rule = (sources) =>
  sources
    .filter(({ path }) => /(^|\/)(utils?|helpers?|common|shared|hooks|types|lib|misc)\//.test(path))
    .map(({ path }) => `${path}: lies in a folder without a name`);

/** Files that need each other before they can run. Types need nothing: they are gone by then. */
export const noCycles: Rule = (sources) => {
  const wanted = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ isType }) => !isType).map(({ to }) => to),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, above: string[]) => {
    if (above.includes(path)) {
      found.push(`${path}: ${[...above.slice(above.indexOf(path)), path].join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const to of wanted.get(path) ?? []) visit(to, [...above, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return found;
};

function pairs(sources: Source[]): { from: string; to: string }[] {
  return sources.flatMap(({ path, imports }) => imports.map(({ to }) => ({ from: path, to })));
}
