import { builder } from '../builder.ts';
import { Post } from '../posts/types.ts';
import { addressOf, thumbnailOf } from './addresses.ts';

export const Attachment = builder.prismaObject('Attachment', {
  select: { id: true },
  description:
    'A file of a post, or one of yours that is not posted yet. Its bytes stand at `url`, for whoever sees the post.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID; that of the upload it came by.' }),
    name: t.exposeString('name', {
      description: 'As it was sent, without folders and without signs that are not seen.',
    }),
    size: t.exposeInt('size', {
      description:
        'In bytes, from 1. Images are kept without what cameras note beside them, so they may be smaller than they were sent.',
    }),
    type: t.exposeString('type', {
      description: 'A media type like image/png, told by the content and not by the name.',
    }),
    url: t.string({
      description:
        'Path on this server. PNG, JPEG, GIF, WebP and AVIF images may be shown in place; anything else is a download.',
      select: { id: true, name: true },
      resolve: addressOf,
    }),
    width: t.exposeInt('width', {
      nullable: true,
      description: 'In pixels as the image is seen; null for what is not shown in place.',
    }),
    height: t.exposeInt('height', {
      nullable: true,
      description: 'In pixels as the image is seen; null for what is not shown in place.',
    }),
    thumbnailUrl: t.string({
      nullable: true,
      description:
        'Path of a WebP of the image, 960 pixels wide and high at most, without what cameras note beside it; null for what is not shown in place.',
      select: { id: true, thumbnailSha256: true },
      resolve: thumbnailOf,
    }),
    alt: t.exposeString('alt', {
      nullable: true,
      description:
        'What the image shows, for those who do not see it; empty where it only decorates, null where nobody has said.',
    }),
  }),
});

builder.prismaObjectField(Post, 'attachments', (t) =>
  t.relation('attachments', {
    description: 'Its files in the order of the author, 20 at most; none once it is withdrawn.',
    query: { orderBy: { position: 'asc' } },
  }),
);
