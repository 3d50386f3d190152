import {
  type DefinitionNode,
  type DocumentNode,
  Kind,
  print,
  stripIgnoredCharacters,
} from 'graphql';
import type { Plugin } from 'vite';

const call = /\bgraphql\(`\s*(query|mutation|subscription|fragment) (\w+)[^`]*`\)/g;
const map = /^import \{ graphql \} from '[./]+gql\/gql\.ts';$/m;
const prefix = 'virtual:fragment/';
/** As a module of its own: what nobody uses is left out only where it calls nothing impure. */
const parser = 'virtual:definition';
const parserProgram = `
  import { parse } from '@0no-co/graphql.web';
  export const definition = (text) => parse(text, { noLocation: true }).definitions[0];`;
const withParser = `import { definition } from '${parser}';`;

/**
 * Puts each document where `graphql()` names it, so that a page brings its own operations only; the
 * map in gql.ts would bring those of all pages with the first. A fragment is a module of its own,
 * for all documents that spread it, and text is a fifth of its syntax tree. The preset's plugin needs
 * Babel, and repeats every fragment.
 */
export function documentsInPlace(here: string): Plugin {
  let documents: Record<string, DocumentNode> = {};
  return {
    name: 'documents-in-place',
    apply: 'build',
    enforce: 'pre',
    buildStart: async () => {
      documents = await import(`${here}/src/gql/graphql.ts`);
    },
    resolveId: {
      filter: { id: /^virtual:(definition$|fragment\/)/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:(definition$|fragment\/)/ },
      handler: (id) => {
        if (id === `\0${parser}`) return parserProgram;
        const name = id.slice(prefix.length + 1);
        const [fragment] = documents[`${name}FragmentDoc`]?.definitions ?? [];
        if (!fragment) throw new Error(`fragment ${name} was not generated.`);
        return `${withParser}export default ${partOf(fragment)};`;
      },
    },
    transform: {
      filter: { code: map },
      handler: (code) => {
        const spread = new Set<string>();
        const placed = code.replace(map, '').replace(call, (_, kind: string, name: string) => {
          const document = documents[name + (kind === 'fragment' ? 'FragmentDoc' : 'Document')];
          if (!document) throw new Error(`${kind} ${name} was not generated.`);
          return programOf(document, spread);
        });
        const imports = [...spread].map((name) => `import ${local(name)} from '${prefix}${name}';`);
        return { code: withParser + imports.join('') + placed, map: null };
      },
    },
  };
}

/** A document whose fragments stand elsewhere; their names are added to those that the module needs. */
function programOf({ definitions, ...rest }: DocumentNode, spread: Set<string>): string {
  const parts = definitions.map((definition) => {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) return partOf(definition);
    spread.add(definition.name.value);
    return local(definition.name.value);
  });
  return `{...${JSON.stringify(rest)},definitions:[${parts.join()}]}`;
}

function partOf(definition: DefinitionNode): string {
  const text = JSON.stringify(stripIgnoredCharacters(print(definition)));
  return `/*#__PURE__*/definition(${text})`;
}

const local = (fragment: string) => `fragment${fragment}`;
