import * as enums from '@talka/prisma/generated/client/enums.ts';
import { builder, Node } from '../builder.ts';
import { nameIn } from '../people/types.ts';
import { textIn } from '../platform/four.ts';
import { isInside, may, visibleMemberships } from './rules.ts';

builder.enumType(enums.Theme, { name: 'Theme', description: 'What a group works on.' });
builder.enumType(enums.Role, {
  name: 'Role',
  description: 'What a person may do in a group: read and react, write and vote, or lead it.',
});
builder.enumType(enums.Visibility, {
  name: 'Visibility',
  description:
    'Who may read what a group publishes: anyone, any partner, its members; CONFIDENTIAL keeps texts out of e-mail too.',
});

export const Membership = builder.prismaObject('Membership', {
  select: { id: true },
  description: "A person's place in a group.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    role: t.expose('role', { type: enums.Role, description: 'What they may do.' }),
    person: t.relation('person', { description: 'Who.' }),
    organisation: t.relation('organisation', {
      nullable: true,
      description: 'The organisation they speak for.',
    }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'Since when.' }),
  }),
});

export const Group = builder.prismaObject('Group', {
  interfaces: [Node],
  select: { id: true },
  description: 'A working group of people from several municipalities.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    slug: t.exposeString('slug', { description: 'Its place in addresses: /g/turizmas.' }),
    name: t.string({
      description: "In the language asked for or else the viewer's own.",
      args: { language: t.arg({ type: enums.Language, description: "The viewer's when absent." }) },
      select: { nameLt: true, nameLv: true, nameRu: true, nameEn: true },
      resolve: (group, { language }, { viewer }) => nameIn(group, language ?? viewer.language),
    }),
    description: t.string({
      description:
        "What the group improves and how it works, in the language asked for or else the viewer's own.",
      args: { language: t.arg({ type: enums.Language, description: "The viewer's when absent." }) },
      select: {
        ...{ descriptionLt: true, descriptionLv: true, descriptionRu: true, descriptionEn: true },
      },
      resolve: (group, { language }, { viewer }) =>
        textIn('description', group, language ?? viewer.language),
    }),
    programme: t.relation('programme', {
      nullable: true,
      description: 'The programme it works in, if in one.',
    }),
    theme: t.expose('theme', { type: enums.Theme, description: 'What it works on.' }),
    visibility: t.expose('visibility', {
      type: enums.Visibility,
      description: 'Who may read what it publishes.',
    }),
    workingLanguages: t.expose('workingLanguages', {
      type: [enums.Language],
      description: 'Languages the group writes in.',
    }),
    seq: t.int({
      nullable: true,
      select: { seq: true },
      resolve: (group, _, { viewer }) => (isInside(viewer, group.id) ? group.seq : null),
      description:
        'The newest number of its history; null from outside. A page read at number n, with all activity after n, is the page read again.',
    }),
    viewerRole: t.field({
      type: enums.Role,
      nullable: true,
      extensions: { isViewerDependent: true },
      description: 'The role of the signed-in person; null from outside.',
      resolve: (group, _, { viewer }) => viewer.places.get(group.id)?.role ?? null,
    }),
    memberships: t.relation('memberships', {
      description: 'Who belongs to it; empty from outside.',
      query: (_, { viewer }) => ({
        where: visibleMemberships(viewer),
        orderBy: [{ role: 'desc' }, { id: 'asc' }],
      }),
    }),
    viewerCan: t.field({
      type: GroupPermissions,
      extensions: { isViewerDependent: true },
      description: 'What the signed-in person may do with the group.',
      select: { visibility: true },
      resolve: (group) => group,
    }),
  }),
});

type GroupFacts = { id: string; visibility: enums.Visibility };
const GroupPermissions = builder.objectRef<GroupFacts>('GroupPermissions');
GroupPermissions.implement({
  description: 'What the signed-in person may do with a group, by the rules the verbs obey.',
  fields: (t) => ({
    startThread: t.boolean({
      description: 'Open a topic.',
      resolve: (group, _, { viewer }) => may.startThread(viewer, group),
    }),
    askToJoin: t.boolean({
      description: 'Ask to become a member.',
      resolve: (group, _, { viewer }) => may.askToJoin(viewer, group),
    }),
    edit: t.boolean({
      description: 'Change its names, descriptions, theme, visibility and languages.',
      resolve: (group, _, { viewer }) => may.edit(viewer, group),
    }),
    manageMembers: t.boolean({
      description: 'Invite, remove, change roles.',
      resolve: (group, _, { viewer }) => may.manageMembers(viewer, group),
    }),
  }),
});
