import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { lineOf, linesOf, type Node, nodes, type Rule, type Source } from './sources.ts';

/** Tools that read a file's default export. */
const readByTools =
  /(^|\/)(vite|vitest|lingui)\.config\.ts$|^web\/codegen\.ts$|^test\/world\/postgres\.ts$/;

export const noDefaultExports: Rule = (sources) =>
  found(
    sources.filter(({ path }) => !readByTools.test(path)),
    ({ type }) => type === 'ExportDefaultDeclaration',
  );

/** The answer of an ad-hoc query has the query's shape, which no type knows. */
const knowsNoShape = 'test/world/client.ts';

export const nothingIsAny: Rule = (sources) =>
  found(
    sources.filter(({ path }) => path !== knowsNoShape),
    ({ type }) => type === 'TSAnyKeyword',
  );

/** A table with a row for every field, or every refusal, is as long as there are of them. */
const tables = new Set(['test/contract/permissions.ts', 'server/src/wording.ts']);

export const filesFitTwoScreens: Rule = (sources) =>
  sources
    .filter(({ path }) => !tables.has(path))
    .filter(({ text }) => text.trimEnd().split('\n').length > 250)
    .map(({ path }) => `${path}: is longer than 250 lines`);

const functions = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;
/** What stands in a function without being done by it. */
const contents =
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|JSXElement|JSXFragment|ObjectExpression|TemplateLiteral)$/;

/**
 * At most 40 lines are a function's own: what lies between the first and the last line of a
 * function within it, of markup, of an object or of a text is not counted. With them it may have
 * 100, a component too.
 */
export const functionsAreShort: Rule = (sources) =>
  sources.flatMap((source) =>
    [...nodes(source.program)]
      .filter(([node]) => functions.test(node.type))
      .filter(([node]) => linesOf(source, node) > 100 || ownLines(source, node) > 40)
      .map(([node]) => `${source.path}:${lineOf(source, node.start)}: is a long function`),
  );

function ownLines(source: Source, whole: Node): number {
  const inner = new Set<number>();
  for (const [node] of nodes(whole)) {
    if (node === whole || !contents.test(node.type)) continue;
    for (let line = lineOf(source, node.start) + 1; line < lineOf(source, node.end); line += 1)
      inner.add(line);
  }
  return linesOf(source, whole) - inner.size;
}

/** Declarations of other people's modules are theirs to shape. */
export const nothingIsReexported: Rule = (sources) =>
  found(
    sources.filter(({ path }) => !path.endsWith('.d.ts')),
    ({ type, source }) =>
      type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && Boolean(source)),
  );

/** Lets a request in: nobody acts yet, so there is no viewer to take. */
const beforeAnyoneActs = new Set(['enterByToken']);

/** Steps that several verbs share; they take what the verb has in hand. */
const steps = new Set([
  ...['checkMentions', 'invite', 'isKnown', 'join', 'keepMentions', 'noteSessionEnded', 'openLink'],
  ...['isMember', 'lockPerson', 'checkAttachments', 'attach', 'detach', 'takeFile', 'sweepFiles'],
  ...['clearRead', 'clearAllRead', 'erase', 'release', 'hold', 'letGo'],
]);

export const actionsTakeContextAndInput: Rule = (sources) =>
  actions(sources)
    .filter(({ name }) => !beforeAnyoneActs.has(name) && !steps.has(name))
    .filter(({ takes }) => !['context', 'context input'].includes(takes))
    .map(({ path, name, takes }) => `${path}: ${name} takes ${takes}`);

/** The operator's and the server's own verbs, which no request asks for. */
const notAsked = new Set([
  ...['enterByToken', 'enterByInvitation', 'sendDueDrafts', 'deliver', 'wakeSnoozed'],
  'makeFindable',
  ...steps,
]);

/** Mutation and action have one name. */
export const verbsHaveOneName =
  (mutations: string[]): Rule =>
  (sources) => {
    const acted = actions(sources);
    const names = new Set(acted.map(({ name }) => name));
    return [
      ...mutations.filter((name) => !names.has(name)).map((name) => `${name}: has no action`),
      ...acted
        .filter(({ name }) => ![...mutations, ...notAsked].includes(name))
        .map(({ path, name }) => `${path}: ${name} has no mutation`),
    ];
  };

type Declared = Node & { id: { name: string }; params: (Node & { name?: string })[] };

/** Exported functions of the nouns' actions, with the names of what they take. */
function actions(sources: Source[]) {
  return sources
    .filter(({ path }) => /^server\/src\/[^/]+\/actions\.ts$/.test(path))
    .flatMap(({ path, text, program }) =>
      [...nodes(program)].flatMap(([node, above]) => {
        if (node.type !== 'FunctionDeclaration') return [];
        if (above.at(-1)?.type !== 'ExportNamedDeclaration') return [];
        // A declared function has a name and parameters.
        const { id, params } = node as Declared;
        const takes = params.map(({ name, start, end }) => name ?? text.slice(start, end));
        return [{ path, name: id.name, takes: takes.join(' ') }];
      }),
    );
}

const past =
  /(ED|SET|LEFT|READ|MADE|SENT|GIVEN|TAKEN|WITHDRAWN|SPLIT|PUT|HELD|BEGUN)(_AWAY|_IN|_OUT|_BACK)?$/;

export function notPast(verbs: readonly string[]): string[] {
  return verbs.filter((verb) => !past.test(verb));
}

/** Types that Pothos makes: connections, edges, result unions. */
const made =
  /Connection$|Edge$|^PageInfo$|^(Mutation|Query)\w+Result$|^(String|Int|Float|Boolean|ID)$/;
const relay = new Set(['first', 'last', 'before', 'after']);

/** Types, fields and arguments that say nothing to a stranger. */
export function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    ({ name }) => !name.startsWith('__') && !made.test(name),
  );
  return types
    .flatMap((type) => [type, ...fieldsOf(type).flatMap((field) => named(type.name, field))])
    .filter(({ description }) => !description)
    .map(({ name }) => name);
}

function fieldsOf(type: GraphQLNamedType): Field[] {
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields ? Object.values(type.getFields()) : [];
}

type Field = GraphQLField<unknown, unknown> | GraphQLInputField;
type Described = { name: string; description?: string | null | undefined };

/** The field and its arguments by their full names. */
function named(type: string, field: Field): Described[] {
  const { description } = field;
  const name = `${type}.${field.name}`;
  const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
  const own = args.filter((arg) => !relay.has(arg.name));
  return [
    { name, description },
    ...own.map((arg) => ({ name: `${name}(${arg.name})`, description: arg.description })),
  ];
}

const allowedAtRoot =
  /^(prisma|server|schema|web|test|package\.json|pnpm-workspace\.yaml|pnpm-lock\.yaml|tsconfig\.base\.json|README\.md|LICENSE|\.ci|\.git|\.gitignore|\.oxfmtrc\.json|\.oxlintrc\.json|node_modules|\.talka)$/;

export function strangersAtRoot(names: string[]): string[] {
  return names.filter((name) => !allowedAtRoot.test(name));
}

function found(sources: Source[], isFault: (node: Node) => boolean): string[] {
  return sources.flatMap((source) =>
    [...nodes(source.program)]
      .filter(([node]) => isFault(node))
      .map(([node]) => `${source.path}:${lineOf(source, node.start)}`),
  );
}
