import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { InFour } from '../people/types.ts';
import { textIn } from '../platform/four.ts';
import { Programme } from '../programmes/types.ts';
import * as actions from './actions.ts';
import { addressOf } from './serving.ts';

builder.prismaObject('Emblem', {
  select: { programmeId: true },
  description: 'The image that stands beside the publicity statement of a programme.',
  fields: (t) => ({
    url: t.string({
      description:
        'Path on this server, for anyone: a PNG, JPEG, GIF, WebP or AVIF image of at most 1 MB.',
      select: { programmeId: true, sha256: true },
      resolve: addressOf,
    }),
    width: t.exposeInt('width', { description: 'In pixels as the image is seen.' }),
    height: t.exposeInt('height', { description: 'In pixels as the image is seen.' }),
    alt: t.string({
      description:
        'What the image shows, for those who do not see it, in the language asked for or else your own.',
      args: { language: t.arg({ type: Language, description: 'Yours when absent.' }) },
      select: { altLt: true, altLv: true, altRu: true, altEn: true },
      resolve: (emblem, { language }, { viewer }) =>
        textIn('alt', emblem, language ?? viewer.language),
    }),
  }),
});

builder.prismaObjectField(Programme, 'emblem', (t) =>
  t.relation('emblem', {
    nullable: true,
    description: 'The image beside the publicity statement, if there is one.',
  }),
);

const programmeId = { type: 'UUID', required: true, description: 'Of which programme.' } as const;

builder.mutationFields((t) => ({
  setEmblem: t.prismaField({
    type: Programme,
    description:
      'Gives a programme its emblem, or says anew what the one it has shows; for administrators. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      programmeId: t.arg(programmeId),
      attachmentId: t.arg({
        type: 'UUID',
        description:
          'An image that you have uploaded, of at most 1 MB; the emblem stays when absent.',
      }),
      alts: t.arg({
        type: InFour,
        required: true,
        description: 'What it shows, for those who do not see it: each 1 to 500 characters.',
      }),
    },
    resolve: async (query, _, input, context) =>
      programme(query, context, await actions.setEmblem(context, input)),
  }),

  removeEmblem: t.prismaField({
    type: Programme,
    description:
      'Leaves a programme without an emblem, as it may be already; for administrators. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { programmeId: t.arg(programmeId) },
    resolve: async (query, _, input, context) =>
      programme(query, context, await actions.removeEmblem(context, input)),
  }),
}));

function programme(query: object, { db }: Context, id: string) {
  return db.programme.findUniqueOrThrow({ ...query, where: { id } });
}
