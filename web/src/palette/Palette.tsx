import { type KeyboardEvent, useId, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Choice } from './choices.ts';
import { ChoiceLine } from './ChoiceLine.tsx';
import { Overlay } from './Overlay.tsx';
import { type Section, useSections } from './sections.ts';
import './palette.css';

/** Go, do, search: one box over the page. The focus goes back to where it was. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Overlay label={t`Find or do …`} onClose={onClose}>
      <Box onClose={onClose} />
    </Overlay>
  );
}

function Box({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { sections, isLoading } = useSections(text);
  const choices = sections.flatMap((section) => section.choices);
  const active = Math.min(chosen, choices.length - 1);
  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    // The focus is back in the page by then, and what is done may move it on.
    requestAnimationFrame(() => requestAnimationFrame(choice.take));
  };
  const onKeyDown = useMoves(choices.length, active, setChosen, () => take(choices[active]));
  return (
    <>
      <div className="palette-head">
        <input
          type="text"
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={choices[active] && `${id}-${active}`}
          aria-label={t`Find or do …`}
          placeholder={t`Where to, or what to do?`}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={200}
          className="palette-box"
          value={text}
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            setText(target.value);
            setChosen(0);
          }}
        />
        <Button look="bare" aria-label={t`Close`} onPress={onClose} className="px-2.5">
          <Icon name="close" />
        </Button>
      </div>
      <Sections {...{ id, sections, active, onChoose: setChosen, onTake: take }} />
      <Count count={choices.length} isLoading={isLoading} />
    </>
  );
}

type SectionsProps = {
  id: string;
  sections: readonly Section[];
  active: number;
  onChoose: (index: number) => void;
  onTake: (choice: Choice) => void;
};

function Sections({ id, sections, active, onChoose, onTake }: SectionsProps) {
  const { t } = useLingui();
  let index = -1;
  return (
    // What has the focus is the box, so the wheel and the arrows of it scroll the list.
    <div id={id} role="listbox" aria-label={t`Choices`} className="palette-choices">
      {sections.map(({ id: name, title, choices }) => (
        <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
          <p id={`${id}-${name}`} role="presentation" className="palette-title">
            {title}
          </p>
          {choices.map((choice) => {
            index += 1;
            const own = index;
            return (
              <ChoiceLine
                key={choice.id}
                id={`${id}-${own}`}
                choice={choice}
                isActive={own === active}
                onPoint={() => onChoose(own)}
                onTake={() => onTake(choice)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** Says how many there are when that changes; seen only when there are none. */
function Count({ count, isLoading }: { count: number; isLoading: boolean }) {
  const { t } = useLingui();
  const words = t`${plural(count, { one: '# choice', other: '# choices' })}`;
  return (
    <p role="status" className={count > 0 ? 'sr-only' : 'px-4 py-5 text-quiet'}>
      {count > 0 && words}
      {count === 0 && (isLoading ? <Trans>Looking …</Trans> : <Trans>Nothing fits.</Trans>)}
    </p>
  );
}

/** Up and down go round; what is taken is what is lit. */
function useMoves(count: number, active: number, go: (to: number) => void, take: () => void) {
  const moves: Record<string, () => void> = {
    ArrowDown: () => go((active + 1) % Math.max(count, 1)),
    ArrowUp: () => go((active - 1 + count) % Math.max(count, 1)),
    PageDown: () => go(Math.min(active + 8, count - 1)),
    PageUp: () => go(Math.max(active - 8, 0)),
    Enter: take,
  };
  return (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    move();
  };
}
