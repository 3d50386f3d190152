import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { unfinished } from '../platform/text.ts';

/** What a draft holds; whatever is absent is empty. */
export type Words = {
  title?: string | null | undefined;
  body: string;
  labels?: string[] | null | undefined;
  language?: Language | null | undefined;
  replyToId?: string | null | undefined;
};

/** The columns of what is written so far: nothing of it need be complete. */
export function wordsOf({ title, body, labels, language, replyToId }: Words) {
  return {
    title: unfinished('title', title ?? '', 1000),
    body: unfinished('body', body, 100_000),
    labels: (labels ?? []).slice(0, 20).map((label) => unfinished('labels', label, 200)),
    language: language ?? null,
    replyToId: replyToId ?? null,
  };
}
