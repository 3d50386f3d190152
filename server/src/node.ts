import { builder, Node, type NodeFacts } from './builder.ts';
import type { Context } from './context.ts';
import * as groups from './groups/rules.ts';
import { mayReadDirectory } from './people/rules.ts';
import { isId } from './platform/ids.ts';
import * as posts from './posts/rules.ts';
import * as threads from './threads/rules.ts';

builder.queryField('node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    description:
      'A group, thread, post or organisation by its id; null where there is none that you may see.',
    args: { id: t.arg.id({ required: true, description: 'A UUID, or like lv-livani.' }) },
    resolve: (_, { id }, context) => (isId(id) ? findByUuid(id, context) : findBody(id, context)),
  }),
);

async function findByUuid(id: string, { db, viewer }: Context): Promise<NodeFacts | null> {
  const select = { id: true };
  const [post, thread, group] = await Promise.all([
    db.post.findFirst({ where: { AND: [{ id }, posts.visible(viewer)] }, select }),
    db.thread.findFirst({ where: { AND: [{ id }, threads.visible(viewer)] }, select }),
    db.group.findFirst({ where: { AND: [{ id }, groups.visible(viewer)] }, select }),
  ]);
  if (post) return { id, kind: 'Post' };
  if (thread) return { id, kind: 'Thread' };
  return group && { id, kind: 'Group' };
}

async function findBody(id: string, { db, viewer }: Context): Promise<NodeFacts | null> {
  if (!mayReadDirectory(viewer)) return null;
  const body = await db.organisation.findUnique({ where: { id }, select: { id: true } });
  return body && { id, kind: 'Organisation' };
}
