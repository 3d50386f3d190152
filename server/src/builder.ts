import SchemaBuilder from '@pothos/core';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import SimpleObjectsPlugin from '@pothos/plugin-simple-objects';
import type PrismaTypes from '@talka/prisma/generated/pothos.ts';
import { getDatamodel } from '@talka/prisma/generated/pothos.ts';
import type { Context } from './context.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    UUID: { Input: string; Output: string };
  };
}>({
  plugins: [ErrorsPlugin, RelayPlugin, PrismaPlugin, DataloaderPlugin, SimpleObjectsPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.db,
    dmmf: getDatamodel(),
    maxConnectionSize: 100,
    defaultConnectionSize: 30,
    filterConnectionTotalCount: true,
    // Where a rule already says no, nothing is asked.
    onUnusedQuery: null,
  },
  // Our own node(id) asks the rules of each noun; the plugin's would not.
  relay: { nodeQueryOptions: false, nodesQueryOptions: false },
  errors: { directResult: true, defaultTypes: [] },
});

builder.queryType({ description: 'Everything that can be asked.' });
builder.mutationType({
  description:
    'Everything that can be done. A refusal that a person can act on is part of the answer, as a type that implements Refusal.',
});
builder.subscriptionType({ description: 'Everything that can be followed live.' });

/** `kind` is there where only an id is known of the thing. */
export type NodeFacts = { id: string; kind?: 'Group' | 'Thread' | 'Post' | 'Organisation' };

/** As Relay asks for things again: by an id alone. Ids are unique over all kinds. */
export const Node = builder.interfaceRef<NodeFacts>('Node').implement({
  description: 'A thing that can be asked for again by its id.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Unique over all kinds of things.' }) }),
  resolveType: ({ kind }) => kind,
});
