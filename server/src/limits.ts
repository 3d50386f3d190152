import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  parse,
  type ParseOptions,
  type ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** What a free-form document may ask for. Introspection by the usual tools fits. */
export const limits = { tokens: 2000, depth: 15, aliases: 30, rootFields: 20 } as const;

/** Refuses documents over the limits before anything runs; the error names the limit and the cost. */
export const limitPlugin: Plugin = {
  onParse: ({ setParseFn }) =>
    setParseFn((source: string, options?: ParseOptions) =>
      parse(source, { ...options, maxTokens: limits.tokens }),
    ),
  onValidate: ({ addValidationRule }) => addValidationRule(withinLimits),
};

export function withinLimits(context: ValidationContext): ASTVisitor {
  let depth = 0;
  const counts = { depth: 0, aliases: 0, rootFields: 0 };
  return {
    Field: {
      enter: (field, _key, _parent, _path, ancestors) => {
        depth += 1;
        counts.depth = Math.max(counts.depth, depth);
        if (field.alias) counts.aliases += 1;
        const holder = ancestors.at(-2);
        const isRoot = holder && 'kind' in holder && holder.kind === Kind.OPERATION_DEFINITION;
        if (isRoot) counts.rootFields += 1;
      },
      leave: () => {
        depth -= 1;
      },
    },
    Document: {
      leave: () => {
        for (const name of ['depth', 'aliases', 'rootFields'] as const)
          if (counts[name] > limits[name]) context.reportError(tooMuch(name, counts[name]));
      },
    },
  };
}

function tooMuch(limit: 'depth' | 'aliases' | 'rootFields', cost: number) {
  return new GraphQLError(`The document has ${limit} ${cost}; the limit is ${limits[limit]}.`, {
    extensions: { code: 'TOO_COSTLY', limit, maximum: limits[limit], cost },
  });
}
