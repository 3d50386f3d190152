import { parsePrismaCursor } from '@pothos/plugin-prisma';
import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { foundAccounts } from './accounts/finding.ts';
import * as acts from './acts/rules.ts';
import type { Context } from './context.ts';
import { checkLists } from './limits.ts';
import * as inbox from './inbox/rules.ts';
import { foundPeople, type Wanted } from './people/finding.ts';
import { isId } from './platform/ids.ts';
import { wrong } from './scalars.ts';
import type { Kind as SearchedKind } from './search/find.ts';
import { isFindable } from './search/rules.ts';
import { visible } from './threads/rules.ts';

type Parent = { id: string };
type List = {
  /** Whether the value inside a cursor has the shape of this list's. */
  fits: (value: unknown) => boolean;
  /** Whether it stands in this list, for this viewer, now. */
  holds: (
    parent: Parent,
    value: string,
    context: Context,
    asked: Record<string, unknown>,
  ) => Promise<boolean> | boolean;
};

const rows = { fits: (value: unknown) => typeof value === 'string' && isId(value) };

/** Every list that is read page by page; test/contract fails for one that is missing here. */
export const lists: Record<string, List> = {
  'Group.history': {
    fits: (value) =>
      Array.isArray(value) && isId(String(value[0])) && Number.isSafeInteger(value[1]),
    holds: ({ id }, value) => value[0] === id,
  },
  'Group.threads': {
    ...rows,
    holds: async ({ id: groupId }, id, { db, viewer }) =>
      (await db.thread.count({ where: { AND: [{ id, groupId }, visible(viewer)] } })) > 0,
  },
  'Group.unreadThreads': {
    ...rows,
    holds: async ({ id: groupId }, id, { db, viewer }) =>
      (await db.thread.count({ where: { AND: [{ id, groupId }, visible(viewer)] } })) > 0,
  },
  'Query.accounts': {
    ...rows,
    holds: async (_, id, context, { text }) =>
      (await context.db.person.count({
        // The arguments are those of the field, by its types.
        where: { AND: [{ id }, await foundAccounts(text as string | null, context)] },
      })) > 0,
  },
  'Query.administratorActs': {
    ...rows,
    holds: async (_, id, { db, viewer }, asked) =>
      (await db.administratorAct.count({
        where: { AND: [{ id }, acts.found(viewer, asked as acts.Wanted)] },
      })) > 0,
  },
  'Query.inbox': {
    ...rows,
    holds: async (_, id, { db, viewer }) =>
      (await db.inboxEntry.count({ where: { AND: [{ id }, inbox.visible(viewer)] } })) > 0,
  },
  'Query.people': {
    ...rows,
    holds: async (_, id, context, asked) =>
      (await context.db.person.count({
        // The arguments are those of the field, by its types.
        where: { AND: [{ id }, await foundPeople(asked as Wanted, context)] },
      })) > 0,
  },
  'Query.search': {
    fits: (value) => typeof value === 'string',
    holds: (_, id, context, asked) => isFindable(context, id, kindIn(asked)),
  },
  'Thread.posts': {
    ...rows,
    holds: async ({ id: threadId }, id, { db }) =>
      (await db.post.count({ where: { id, threadId } })) > 0,
  },
};

function kindIn({ in: kind }: Record<string, unknown>): SearchedKind | null {
  // The argument is that of the field, by its type.
  return kind == null || kind === 'ALL' ? null : (kind as SearchedKind);
}

/**
 * Refuses pages that are none: too long, from both ends, or after a cursor that is garbage or of
 * another list. Arguments are looked at before the first statement, since Prisma reads the pages of
 * a whole tree at once; whether a cursor is at home, when its list is.
 */
export function withPagesChecked(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const field of roots.flatMap((type) => Object.values(type?.getFields() ?? {})))
    field.resolve = before(field.resolve, (_, __, ___, info) => checkArguments(info));
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {}))
    field.subscribe = before(field.subscribe, (_, __, ___, info) => checkArguments(info));
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const field of Object.values(type.getFields())) {
      const list = lists[`${type.name}.${field.name}`];
      if (list) field.resolve = before(field.resolve, (...asked) => checkHome(list, ...asked));
    }
  return schema;
}

type Resolve = NonNullable<GraphQLField<unknown, Context>['resolve']>;

function before(resolve: Resolve | undefined, check: (...asked: Parameters<Resolve>) => unknown) {
  if (!resolve) throw new Error('Every field that is checked has a resolver.');
  return async (...asked: Parameters<Resolve>) => {
    await check(...asked);
    return resolve(...asked);
  };
}

type Page = { field: GraphQLField<unknown, unknown>; node: FieldNode; list: List };

/** By the root field's node: documents that are asked often are walked once. */
const known = new WeakMap<FieldNode, Page[]>();

function checkArguments(info: GraphQLResolveInfo): void {
  checkLists(info.variableValues.coerced);
  for (const { field, node, list } of info.fieldNodes.flatMap((root) => pagesOf(info, root)))
    checkPage(list, getArgumentValues(field, node, info.variableValues));
}

/** The root's own page, if it is one, and those below it. */
function pagesOf(info: GraphQLResolveInfo, root: FieldNode): Page[] {
  const before = known.get(root);
  if (before) return before;
  const { parentType, fieldName, returnType } = info;
  const field = parentType.getFields()[fieldName];
  const list = lists[`${parentType.name}.${fieldName}`];
  const own = field && list ? [{ field, node: root, list }] : [];
  const below = collectPages(info, getNamedType(returnType), root.selectionSet, new Set());
  known.set(root, [...own, ...below]);
  return [...own, ...below];
}

function collectPages(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  selections: SelectionSetNode | undefined,
  walked: Set<string>,
): Page[] {
  return (selections?.selections ?? []).flatMap((selection): Page[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value;
      const next = on ? info.schema.getType(on) : type;
      return next ? collectPages(info, next, selection.selectionSet, walked) : [];
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = info.fragments[selection.name.value];
      if (!fragment || walked.has(selection.name.value)) return [];
      walked.add(selection.name.value);
      const next = info.schema.getType(fragment.typeCondition.name.value);
      return next ? collectPages(info, next, fragment.selectionSet, walked) : [];
    }
    const field = isCompositeType(type) && info.schema.getField(type, selection.name.value);
    if (!field) return [];
    const list = lists[`${type.name}.${field.name}`];
    const below = collectPages(info, getNamedType(field.type), selection.selectionSet, walked);
    return list ? [{ field, node: selection, list }, ...below] : below;
  });
}

function checkPage(list: List, asked: Record<string, unknown>): void {
  for (const name of ['first', 'last']) checkSize(name, asked[name]);
  const given = ['first', 'last', 'after', 'before'].filter((name) => asked[name] != null);
  if (
    ['after,before', 'first,before', 'last,after', 'first,last'].some((pair) => isIn(pair, given))
  )
    throw wrong(`A page has first and after, or last and before; not ${given.join(' with ')}.`);
  for (const cursor of [asked['after'], asked['before']])
    if (cursor != null && !list.fits(valueOf(cursor))) throw wrong(noCursor);
}

const longest = 100;
const noCursor =
  'This is no cursor of this list. Take cursors from its edges, or begin without one.';

function checkSize(name: string, size: unknown): void {
  if (typeof size === 'number' && (size < 0 || size > longest))
    throw wrong(`${name} is ${size}; a page has 0 to ${longest}.`);
}

function isIn(pair: string, given: string[]): boolean {
  return pair.split(',').every((name) => given.includes(name));
}

function valueOf(cursor: unknown): unknown {
  try {
    return parsePrismaCursor(cursor);
  } catch {
    return undefined;
  }
}

async function checkHome(list: List, ...[parent, asked, context]: Parameters<Resolve>) {
  const cursor = asked['after'] ?? asked['before'];
  if (cursor == null) return;
  const value = valueOf(cursor);
  // The lists above hang on rows with an id or on the root, and `fits` says what the value is.
  if (!list.fits(value) || !(await list.holds(parent as Parent, value as string, context, asked)))
    throw wrong(noCursor);
}
