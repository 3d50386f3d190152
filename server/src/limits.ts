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
/** A post of the greatest length fits, however its signs are written. */
const bodyBytes = 1024 * 1024;

/** Refuses documents over the limits before anything runs; the error names the limit and the cost. */
export const limitPlugin: Plugin = {
  onParse: ({ setParseFn }) =>
    setParseFn((source: string, options?: ParseOptions) =>
      parse(source, { ...options, maxTokens: limits.tokens }),
    ),
  onRequestParse: ({ request, requestParser, setRequestParser, fetchAPI }) => {
    if (!request.body || !requestParser) return;
    setRequestParser(async ({ url, method, headers, body }) =>
      requestParser(new fetchAPI.Request(url, { method, headers, body: await soundText(body) })),
    );
  },
  onValidate: ({ addValidationRule }) => addValidationRule(withinLimits),
};

/** The body as it was sent: never cut, never with signs that stand for broken ones. */
async function soundText(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > bodyBytes) throw unsound(413, `A request has at most ${bodyBytes} bytes.`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw unsound(400, 'A request is written in UTF-8.');
  }
}

function unsound(status: number, message: string) {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });
}

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
