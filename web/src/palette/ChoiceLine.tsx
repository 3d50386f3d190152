import { useCaps } from '../keys/caps.ts';
import { table } from '../keys/table.ts';
import type { Choice } from './choices.ts';

type Props = {
  id: string;
  choice: Choice;
  isActive: boolean;
  onPoint: () => void;
  onTake: () => void;
};

/** One thing to choose, with the keys that do the same. */
export function ChoiceLine({ id, choice, isActive, onPoint, onTake }: Props) {
  const { name, hint, language, command } = choice;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="menu-item"
      {...(isActive && { 'data-focused': true, ref: intoSight })}
      // Not when the list moves under a pointer that rests.
      onPointerMove={() => isActive || onPoint()}
      // The box keeps the focus, and with it a phone its keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className="min-w-0 grow" lang={language}>
        {name}
      </span>
      {hint && <span className="palette-hint">{hint}</span>}
      {command && <Keys command={command} />}
    </div>
  );
}

function Keys({ command }: Pick<Choice, 'command'>) {
  const caps = useCaps();
  const row = table.find((key) => 'command' in key && key.command === command);
  if (!row) return null;
  return (
    <span aria-hidden className="palette-keys">
      {row.keys.flatMap(caps).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}

function intoSight(option: HTMLElement | null) {
  option?.scrollIntoView({ block: 'nearest' });
}
