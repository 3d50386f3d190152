import * as enums from '@talka/prisma/generated/client/enums.ts';
import { bounded } from '../bounded.ts';
import { builder, Node } from '../builder.ts';
import { nameIn, Person } from '../people/types.ts';
import { textIn } from '../platform/four.ts';
import { inside, isInside, may, visibleMemberships } from './rules.ts';

builder.enumType(enums.Theme, { name: 'Theme', description: 'What a group works on.' });
builder.enumType(enums.Role, {
  name: 'Role',
  description: 'What a person may do in a group.',
  values: {
    OBSERVER: { description: 'Reads and reacts.' },
    MEMBER: { description: 'Reads, reacts and writes.' },
    FACILITATOR: { description: 'All of that, keeps order in threads, and manages the members.' },
  },
});
builder.enumType(enums.Visibility, {
  name: 'Visibility',
  description:
    'Who may know of a group and read what it publishes. Its threads are read inside alone.',
  values: {
    PUBLIC: { description: 'Anyone.' },
    PARTNERS: { description: 'Whoever holds a seat at an organisation today.' },
    MEMBERS: { description: 'Who is inside, and administrators.' },
    CONFIDENTIAL: {
      description:
        'As MEMBERS; and none of its texts goes into e-mail, and only its facilitators make it anything else.',
    },
  },
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
  description:
    'A working group of people from several municipalities. Inside are its members and who stands in for them; everybody else, administrators too, is outside.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    slug: t.exposeString('slug', { description: 'Its place in addresses: /g/turizmas.' }),
    name: t.string({
      description: 'In the language asked for or else your own.',
      args: { language: t.arg({ type: enums.Language, description: 'Yours when absent.' }) },
      select: { nameLt: true, nameLv: true, nameRu: true, nameEn: true },
      resolve: (group, { language }, { viewer }) => nameIn(group, language ?? viewer.language),
    }),
    description: t.string({
      description:
        'What the group improves and how it works, in the language asked for or else your own.',
      args: { language: t.arg({ type: enums.Language, description: 'Yours when absent.' }) },
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
      description: 'Your role, or that of the member you stand in for; null from outside.',
      resolve: (group, _, { viewer }) => viewer.places.get(group.id)?.role ?? null,
    }),
    memberships: t.relation('memberships', {
      description:
        'Its members, those with the highest role first; none from outside, but all for administrators.',
      args: {
        first: t.arg.int({ description: 'How many, 0 to 100; 100 when absent.' }),
        after: t.arg({ type: 'UUID', description: 'The id of the last you have.' }),
      },
      query: (asked, { viewer }) => ({
        where: visibleMemberships(viewer),
        orderBy: [{ role: 'desc' as const }, { id: 'asc' as const }],
        ...bounded(asked),
      }),
    }),
    memberCount: t.relationCount('memberships', {
      description: 'How many members it has; 0 from outside, but all for administrators.',
      where: (_, { viewer }) => visibleMemberships(viewer),
    }),
    viewerCan: t.field({
      type: GroupPermissions,
      extensions: { isViewerDependent: true },
      description: 'What you may do with the group.',
      select: { visibility: true },
      resolve: (group) => group,
    }),
  }),
});

type GroupFacts = { id: string; visibility: enums.Visibility };
const GroupPermissions = builder.objectRef<GroupFacts>('GroupPermissions');
GroupPermissions.implement({
  description: 'What you may do with a group, by the rules the verbs obey.',
  fields: (t) => ({
    startThread: t.boolean({
      description: 'Start a thread.',
      resolve: (group, _, { viewer }) => may.startThread(viewer, group),
    }),
    askToJoin: t.boolean({
      description: 'Ask to become a member.',
      resolve: (group, _, { viewer }) => may.askToJoin(viewer, group),
    }),
    edit: t.boolean({
      description: 'Change its names, descriptions, theme and languages.',
      resolve: (group, _, { viewer }) => may.edit(viewer, group),
    }),
    changeVisibility: t.boolean({
      description:
        'Change who may read what it publishes; of a confidential group its facilitators alone.',
      resolve: (group, _, { viewer }) => may.changeVisibility(viewer, group),
    }),
    manageMembers: t.boolean({
      description: 'Invite, remove, change roles.',
      resolve: (group, _, { viewer }) => may.manageMembers(viewer, group),
    }),
  }),
});

builder.prismaObjectField(Person, 'sharedGroups', (t) =>
  t.prismaField({
    type: [Group],
    extensions: { isViewerDependent: true },
    description: 'Groups where both of you are inside, by slug; for yourself all your groups.',
    resolve: (query, { id }, _, { db, viewer, reads }) => {
      for (const groupId of inside(viewer)) reads?.group(groupId);
      const shared = { some: { personId: id, leftAt: null } };
      return db.group.findMany({
        ...query,
        where: {
          id: { in: inside(viewer) },
          ...(id !== viewer.personId && { memberships: shared }),
        },
        orderBy: { slug: 'asc' },
      });
    },
  }),
);
