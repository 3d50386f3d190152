import type { Language } from '@talka/prisma/generated/client/enums.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../errors.ts';
import { checkMentions } from '../mentions/actions.ts';
import type { WritingPlace } from '../mentions/rules.ts';
import { guessLanguage } from '../platform/language.ts';
import { renderMarkdown } from '../platform/markdown.ts';
import { prose, proseIfAny } from '../platform/text.ts';
import type { Member } from '../viewer.ts';
import { visible } from './rules.ts';

export type Written = {
  key: string;
  body: string;
  language?: Language | null | undefined;
  attachmentIds?: string[] | null | undefined;
};

/** What `once` knows a try by. */
export function attempt(viewer: Member, verb: string, input: Written) {
  return { key: input.key, personId: viewer.personId, verb, input };
}

/** The columns of a text as it is to be kept; refuses what cannot be. */
export async function text(context: Context, viewer: Member, place: WritingPlace, input: Written) {
  const hasFiles = (input.attachmentIds ?? []).length > 0;
  const body = hasFiles ? proseIfAny('body', input.body) : prose('body', input.body);
  return {
    body,
    html: renderMarkdown(body),
    language: input.language ?? guessLanguage(body, viewer.language),
    mentioned: await checkMentions(context, place, body),
  };
}

export async function findThread(context: Context, id: string) {
  const thread = await context.db.thread.findFirst({
    where: { AND: [{ id }, visible(context.viewer)] },
  });
  if (!thread) throw new NotFound();
  return thread;
}
