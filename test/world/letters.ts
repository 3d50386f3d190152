import { insist } from './insist.ts';
import type { Talka } from './talka.ts';

/** The newest letter to an address, as soon as it is there. */
export function letterTo({ mail }: Talka, to: string) {
  return insist(async () => {
    const letter = mail.letters().find((one) => one.to === to);
    if (!letter) throw new Error(`No letter came to ${to}.`);
    return letter;
  });
}

/** What stands after # in the link of a letter. */
export function secretIn({ text }: { text: string }): string {
  return /https?:\/\/\S+#(\S+)/.exec(text)?.[1] ?? '';
}
