import { setMaxListeners } from 'node:events';
import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import { openDatabase } from '@talka/prisma/client.ts';
import type PrismaTypes from '@talka/prisma/generated/pothos.ts';
import { getDatamodel } from '@talka/prisma/generated/pothos.ts';
import { createPubSub, createYoga } from 'graphql-yoga';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { compete } from './contestant.ts';

/** The stack as its guides show it: relations load as Prisma pleases, no rules, no sign-in. */
const db = openDatabase(process.env.DATABASE_URL ?? '');
const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  Scalars: { ID: { Input: string; Output: string }; Date: { Input: Date; Output: Date } };
}>({
  plugins: [PrismaPlugin],
  defaultFieldNullability: false,
  prisma: { client: db, dmmf: getDatamodel() },
});

builder.scalarType('Date', { serialize: (date) => date.toISOString() });
const Emoji = builder.objectRef<{ emoji: string; count: number }>('ReactionCount').implement({
  fields: (t) => ({ emoji: t.exposeString('emoji'), count: t.exposeInt('count') }),
});
builder.prismaObject('Person', {
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});
builder.prismaObject('Organisation', {
  fields: (t) => ({ id: t.exposeID('id'), shortName: t.exposeString('shortName') }),
});
builder.prismaObject('Post', {
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    html: t.exposeString('html'),
    language: t.exposeString('language'),
    createdAt: t.expose('createdAt', { type: 'Date' }),
    author: t.relation('author'),
    organisation: t.relation('organisation', { nullable: true }),
    reactions: t.field({
      type: [Emoji],
      select: { reactions: { orderBy: { at: 'asc' } } },
      resolve: ({ reactions }) =>
        [...Map.groupBy(reactions, ({ emoji }) => emoji)].map(([emoji, given]) => ({
          emoji,
          count: given.length,
        })),
    }),
  }),
});
builder.prismaObject('Thread', {
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    title: t.exposeString('title'),
    isOpen: t.boolean({ resolve: ({ closedAt }) => closedAt === null }),
    postCount: t.exposeInt('postCount'),
    lastPostAt: t.expose('lastPostAt', { type: 'Date' }),
    startedBy: t.relation('startedBy'),
    posts: t.relation('posts', {
      args: { first: t.arg.int({ required: true }) },
      query: ({ first }) => ({ orderBy: { number: 'asc' }, take: first }),
    }),
  }),
});
builder.prismaObject('Group', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    name: t.exposeString('nameEn'),
    seq: t.exposeInt('seq'),
    threads: t.relation('threads', {
      args: { first: t.arg.int({ required: true }) },
      query: ({ first }) => ({
        orderBy: [{ isPinned: 'desc' }, { lastPostAt: 'desc' }, { id: 'desc' }],
        take: first,
      }),
    }),
  }),
});
const email = 'member@talka.example';
builder.queryType({
  fields: (t) => ({
    thread: t.prismaField({
      type: 'Thread',
      args: { group: t.arg.string({ required: true }), number: t.arg.int({ required: true }) },
      resolve: (query, _, { group, number }) =>
        db.thread.findFirstOrThrow({ ...query, where: { number, group: { slug: group } } }),
    }),
    group: t.prismaField({
      type: 'Group',
      args: { slug: t.arg.string({ required: true }) },
      resolve: (query, _, { slug }) => db.group.findUniqueOrThrow({ ...query, where: { slug } }),
    }),
    myGroups: t.prismaField({
      type: ['Group'],
      resolve: (query) =>
        db.group.findMany({
          ...query,
          where: { memberships: { some: { person: { email }, leftAt: null } } },
          orderBy: { slug: 'asc' },
        }),
    }),
    post: t.prismaField({
      type: 'Post',
      args: { id: t.arg.id({ required: true }) },
      resolve: (query, _, { id }) => db.post.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});
builder.mutationType({
  fields: (t) => ({
    replyToThread: t.prismaField({
      type: 'Post',
      args: { threadId: t.arg.id({ required: true }), body: t.arg.string({ required: true }) },
      resolve: (query, _, { threadId, body }) => reply(query, threadId, body),
    }),
  }),
});
// One for each subscriber.
setMaxListeners(0);
const news = createPubSub<{ post: [id: string] }>();
builder.subscriptionType({
  fields: (t) => ({
    postAdded: t.prismaField({
      type: 'Post',
      subscribe: () => news.subscribe('post'),
      resolve: (query, id) => db.post.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

async function reply(query: object, threadId: string, body: string) {
  const post = await write(query, threadId, body);
  news.publish('post', post.id);
  return post;
}

function write(query: object, threadId: string, body: string) {
  return db.$transaction(async (tx) => {
    const author = await tx.person.findUniqueOrThrow({ where: { email } });
    const { groupId, lastNumber } = await tx.thread.update({
      where: { id: threadId },
      data: {
        ...{ lastNumber: { increment: 1 }, postCount: { increment: 1 } },
        lastPostAt: new Date(),
      },
    });
    const id = crypto.randomUUID();
    const text = { body, html: `<p>${body}</p>\n`, language: 'en' as const };
    const post = await tx.post.create({
      ...query,
      data: { id, threadId, groupId, number: lastNumber, authorId: author.id, ...text },
    });
    const { seq } = await tx.group.update({
      where: { id: groupId },
      data: { seq: { increment: 1 } },
    });
    const line = { groupId, seq, verb: 'POST_ADDED', actorId: author.id, threadId, postId: id };
    await tx.activity.create({ data: line });
    return post;
  });
}

const schema = builder.toSchema();
const yoga = createYoga({ schema, logging: false, graphiql: false });
const server = await compete((request, response) => void yoga(request, response));
useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
