import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Command } from './commands.ts';

const strokes: Record<string, string> = {
  bold: 'M7 4.500h6a3.600 3.600 0 0 1 0 7.200H7zM7 11.700h7a3.900 3.900 0 0 1 0 7.800H7z',
  italic: 'M10 4.500h7M7 19.500h7M14 4.500l-4 15',
  heading: 'M6 4.500v15M18 4.500v15M6 12h12',
  list: 'M9 6.500h11M9 12h11M9 17.500h11M4.500 6.500v.01M4.500 12v.01M4.500 17.500v.01',
  numbers:
    'M10 6.500h10M10 12h10M10 17.500h10M3.500 5.500 5 4.500v4M3.500 15.500h2.500l-2.500 3.500h2.500',
  task: 'M4 5h5v5H4zM13 7.500h7M13 17h7M4 17l2 2 3.500-4',
  quote: 'M5 17.500c2.500-1.500 4-4 4-8H4.500v5H8M14.500 17.500c2.500-1.500 4-4 4-8H14v5h3.500',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1.500 1.500M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.500-1.500',
  code: 'm8.500 7-5 5 5 5M15.500 7l5 5-5 5',
  table: 'M3.500 5h17v14h-17zM3.500 10h17M12 5v14',
  preview:
    'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
};

type Props = {
  area: RefObject<HTMLTextAreaElement | null>;
  areaId: string;
  commands: readonly Command[];
  /** Switched on: these stay pressed. */
  pressed: ReadonlySet<string>;
};

/** One stop of the Tab key; arrows, Home and End go from button to button. On a phone it scrolls in one row. */
export function Toolbar({ area, areaId, commands, pressed }: Props) {
  const { t } = useLingui();
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = commands.length - 1;
    const next = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = (next + commands.length) % commands.length;
    setCurrent(index);
    bar.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t`Form of the text`}
      aria-controls={areaId}
      className="toolbar"
      onKeyDown={onKeyDown}
    >
      {commands.map((command, index) => (
        <Tool
          key={command.id}
          command={command}
          isPressed={pressed.has(command.id)}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onPress={() => area.current && command.run(area.current)}
        />
      ))}
    </div>
  );
}

function Tool(props: {
  command: Command;
  isPressed: boolean;
  tabIndex: number;
  onFocus: () => void;
  onPress: () => void;
}): ReactNode {
  const { command, isPressed, tabIndex, onFocus, onPress } = props;
  const { id, words, keys } = command;
  return (
    <button
      type="button"
      aria-label={words}
      title={keys ? `${words} (${keys})` : words}
      {...(id === 'preview' && { 'aria-pressed': isPressed })}
      tabIndex={tabIndex}
      onFocus={onFocus}
      // The text keeps its selection, and a phone its keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <svg aria-hidden viewBox="0 0 24 24" strokeLinecap="round" strokeLinejoin="round">
        <path d={strokes[id]} />
      </svg>
    </button>
  );
}
