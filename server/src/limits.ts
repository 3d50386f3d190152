import {
  type ASTVisitor,
  type FieldNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  isCompositeType,
  isListType,
  Kind,
  parse,
  type ParseOptions,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * What a free-form document may ask for. Introspection by the usual tools fits, and so do our own
 * pages: the dearest, a hundred posts with everyone who reacted, costs 38,000.
 */
export const limits = {
  ...{ tokens: 2000, depth: 15, aliases: 30, rootFields: 20 },
  ...{ cost: 50_000, listLength: 100 },
} as const;

type Limit = Exclude<keyof typeof limits, 'tokens'>;

/** How long a list is taken to be, where the document does not say. */
const sizes = { page: 30, unknownPage: 100, list: 10 } as const;

/** Refuses documents over the limits before anything runs; the error names the limit and the cost. */
export const limitPlugin: Plugin = {
  onParse: ({ setParseFn }) =>
    setParseFn((source: string, options?: ParseOptions) =>
      parse(source, { ...options, maxTokens: limits.tokens }),
    ),
  onValidate: ({ addValidationRule }) => addValidationRule(withinLimits),
};

/** Variables are not known yet: a page of a variable size counts as the longest there is. */
export function withinLimits(context: ValidationContext): ASTVisitor {
  const counts = { aliases: 0, rootFields: 0, listLength: 0 };
  const measure = measuring(context);
  const demand = (limit: Limit, cost: number) => {
    if (cost > limits[limit]) context.reportError(tooMuch(limit, cost));
  };
  return {
    Field: (field, _key, _parent, _path, ancestors) => {
      if (field.alias) counts.aliases += 1;
      const holder = ancestors.at(-2);
      const isRoot = holder && 'kind' in holder && holder.kind === Kind.OPERATION_DEFINITION;
      if (isRoot) counts.rootFields += 1;
    },
    ListValue: ({ values }) => {
      counts.listLength = Math.max(counts.listLength, values.length);
    },
    OperationDefinition: {
      leave: ({ operation, selectionSet }) => {
        const root = context.getSchema().getRootType(operation);
        if (!root) return;
        const { depth, cost } = measure(root, selectionSet);
        demand('depth', depth);
        demand('cost', cost);
      },
    },
    Document: {
      leave: () => {
        for (const name of ['aliases', 'rootFields', 'listLength'] as const)
          demand(name, counts[name]);
      },
    },
  };
}

/** The same limit for lists that come in variables, once these are known. */
export function checkLists(value: unknown): void {
  if (Array.isArray(value) && value.length > limits.listLength)
    throw tooMuch('listLength', value.length);
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(checkLists);
}

type Measure = { depth: number; cost: number };
type Page = number | undefined;

/** Each field costs 1, and what is below it as much as there may be of it. Fragments are measured once. */
function measuring(context: ValidationContext) {
  const known = new Map<string, Measure>();
  const schema = context.getSchema();

  return measure;

  function measure(type: GraphQLNamedType, { selections }: SelectionSetNode, page?: Page): Measure {
    const parts = selections.map((selection): Measure => {
      if (selection.kind === Kind.FIELD) return ofField(type, selection, page);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, page);
      const on = selection.typeCondition?.name.value;
      return measure((on && schema.getType(on)) || type, selection.selectionSet, page);
    });
    return {
      depth: Math.max(0, ...parts.map(({ depth }) => depth)),
      cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    };
  }

  function ofField(type: GraphQLNamedType, node: FieldNode, page: Page): Measure {
    const field = isCompositeType(type) ? schema.getField(type, node.name.value) : undefined;
    // What the contract does not have, another rule reports.
    if (!field || !node.selectionSet) return { depth: 1, cost: 1 };
    const below = measure(getNamedType(field.type), node.selectionSet, pageOf(field, node));
    return { depth: below.depth + 1, cost: 1 + lengthOf(type, field, page) * below.cost };
  }

  function ofFragment(name: string, page: Page): Measure {
    const key = `${name} ${page}`;
    const measured = known.get(key);
    if (measured) return measured;
    // A fragment that spreads itself is refused by another rule; here it must only end.
    known.set(key, { depth: 0, cost: 0 });
    const fragment = context.getFragment(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const found = type ? measure(type, fragment.selectionSet, page) : { depth: 0, cost: 0 };
    known.set(key, found);
    return found;
  }
}

/** The size of the page that a connection is asked for; undefined where there are no pages. */
function pageOf({ args }: GraphQLField<unknown, unknown>, node: FieldNode): Page {
  if (!args.some(({ name }) => name === 'first')) return undefined;
  const given = node.arguments?.find(({ name }) => ['first', 'last'].includes(name.value))?.value;
  if (given?.kind === Kind.INT) return Number(given.value);
  return given?.kind === Kind.VARIABLE ? sizes.unknownPage : sizes.page;
}

/** Inside a connection its edges are as many as the page; introspection is as long as the contract. */
function lengthOf(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, page: Page) {
  if (!isListType(getNullableType(field.type)) || type.name.startsWith('__')) return 1;
  return page ?? sizes.list;
}

function tooMuch(limit: Limit, cost: number) {
  return new GraphQLError(`The document has ${limit} ${cost}; the limit is ${limits[limit]}.`, {
    extensions: { code: 'TOO_COSTLY', limit, maximum: limits[limit], cost },
  });
}
