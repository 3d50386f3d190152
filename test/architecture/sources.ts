import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export type Import = { to: string; isType: boolean };
/** A node of the parsed text; only what the rules look at is known of it. */
export type Node = { type: string; start: number; end: number; [key: string]: unknown };
export type Source = { path: string; text: string; program: Node; imports: Import[] };
/** What a rule finds wrong, each as "path: what". */
export type Rule = (sources: Source[]) => string[];

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file that people wrote, by its path from the root of the checkout. */
export function readSources(): Source[] {
  const paths = globSync('{prisma,server,schema,web,test}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: ['**/node_modules/**', 'prisma/generated/**', 'web/src/gql/**', 'web/dist/**'],
  });
  return paths.sort().map((path) => source(path, readFileSync(root + path, 'utf8')));
}

/** One file parsed; tests plant theirs by it. */
export function source(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    to: target(path, moduleRequest.value),
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exports = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ to: target(path, moduleRequest.value), isType }] : [],
    );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    to: target(path, text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
    isType: false,
  }));
  // The parser's own tree, of which the rules read types, names and places.
  return { path, text, program: program as never, imports: [...imports, ...exports, ...dynamic] };
}

/** Our own files by their path from the root, packages by their name. */
function target(from: string, request: string): string {
  if (request.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), request));
  return request.replace(/^@talka\//, '');
}

/** Every node below one, itself first, with the nodes it stands in. */
export function* nodes(node: Node, above: Node[] = []): Generator<[Node, Node[]]> {
  yield [node, above];
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) yield* nodes(child, [...above, node]);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

export function lineOf({ text }: Source, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

export function linesOf({ text }: Source, { start, end }: Node): number {
  return text.slice(start, end).split('\n').length;
}
