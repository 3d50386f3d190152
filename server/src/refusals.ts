import { builder } from './builder.ts';
import { Invalid, NotAllowed, NotFound, Refusal, Stale } from './errors.ts';

builder.interfaceType(Refusal, {
  name: 'Refusal',
  description: 'Why something was not done, in words for the person and a code for software.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Stable, in capitals, like THREAD_CLOSED.',
    }),
    message: t.string({
      description:
        'One or two sentences in your language: that of Accept-Language, or else of your settings.',
      resolve: (refusal, _, { viewer }) => refusal.in(viewer.language),
    }),
  }),
});

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'It does not exist, or not for you: the two are never told apart.',
  interfaces: [Refusal],
});

builder.objectType(NotAllowed, {
  name: 'NotAllowed',
  description: 'You can see it, but you may not do this, or not in its present state.',
  interfaces: [Refusal],
});

builder.objectType(Invalid, {
  name: 'Invalid',
  description: 'The input cannot be taken. Nothing was changed.',
  interfaces: [Refusal],
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the argument at fault.' }),
  }),
});

builder.objectType(Stale, {
  name: 'Stale',
  description: 'Somebody changed it since the version you expected. Nothing was overwritten.',
  interfaces: [Refusal],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', { description: 'The version that stands now.' }),
    currentText: t.exposeString('currentText', { description: 'The text that stands now.' }),
  }),
});
