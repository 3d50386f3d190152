import { useEffect, useRef } from 'react';
import type { CommandName } from '../palette/names.ts';

/** What can be done now; anything false stands for what one may not. */
export type Commands = Partial<Record<CommandName, (() => void) | false | undefined>>;

type Offer = {
  commands: Commands;
  /** For what is done to a part of the page: only while the focus is in it. */
  within: (() => Element | null) | undefined;
};
const offers = new Set<Offer>();

/** Lets the palette and the keys do what this component's buttons do, as long as it is there. */
export function useCommands(commands: Commands, within?: () => Element | null) {
  const offer = useRef<Offer>({ commands, within });
  useEffect(() => {
    Object.assign(offer.current, { commands, within });
  });
  useEffect(() => {
    const { current } = offer;
    offers.add(current);
    return () => void offers.delete(current);
  }, []);
}

/** For a menu whose entries have the names of commands. */
export function chosenOf(commands: Commands) {
  return (name: string | number) => {
    // Other names than these find nothing.
    const run = commands[name as CommandName];
    if (run) run();
  };
}

/** How to do it where the focus is; undefined where nobody offers it. The nearest part goes first. */
export function commandOf(name: CommandName): (() => void) | undefined {
  const able = [...offers].filter(({ commands, within }) => commands[name] && isHere(within));
  const nearest = able.findLast(({ within }) => within) ?? able.at(-1);
  return nearest?.commands[name] || undefined;
}

/** Whether it can be done somewhere on the page, wherever the focus is. */
export function isOffered(name: CommandName): boolean {
  return [...offers].some(({ commands }) => commands[name]);
}

function isHere(within: Offer['within']): boolean {
  return !within || (within()?.contains(document.activeElement) ?? false);
}
