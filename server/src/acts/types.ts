import { administratorVerbs, type ActVerb, verbs } from '../activity/verbs.ts';
import { builder } from '../builder.ts';
import { found } from './rules.ts';

const ActVerbType = builder.enumType('ActVerb', {
  description: 'What an administrator did, in the past tense; in a group, its verb.',
  values: [...administratorVerbs, ...verbs] as const,
});

builder.prismaObject('AdministratorAct', {
  description:
    'One act of an administrator: outside groups, or in a group that they are not in. Kept for good.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    verb: t.field({
      type: ActVerbType,
      description: 'What was done.',
      // Only `attest` writes verbs, and it takes no others.
      resolve: ({ verb }) => verb as ActVerb,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.relation('actor', {
      nullable: true,
      description: 'Who; null where the operator did it on the command line.',
    }),
    person: t.relation('person', { nullable: true, description: 'To whom.' }),
    group: t.relation('group', { nullable: true, description: 'In or to which group.' }),
    organisation: t.relation('organisation', {
      nullable: true,
      description: 'To which organisation.',
    }),
    programme: t.relation('programme', { nullable: true, description: 'To which programme.' }),
  }),
});

builder.queryField('administratorActs', (t) =>
  t.prismaConnection({
    type: 'AdministratorAct',
    cursor: 'id',
    description:
      'What administrators did, newest first, for administrators; empty for others. At most 100 a page.',
    args: {
      actorId: t.arg({ type: 'UUID', description: 'Only what this one did.' }),
      verb: t.arg({ type: ActVerbType, description: 'Only this.' }),
    },
    resolve: (query, _, wanted, { db, viewer }) =>
      db.administratorAct.findMany({
        ...query,
        where: found(viewer, wanted),
        orderBy: { id: 'desc' },
      }),
  }),
);
