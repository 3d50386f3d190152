import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Suggestion } from './completion.ts';

export type SuggestionsProps = {
  id: string;
  found: readonly Suggestion[];
  active: number;
  onChoose: (suggestion: Suggestion) => void;
};

/** Above the text, where neither the caret nor a phone's keyboard covers it. */
export function Suggestions({ id, found, active, onChoose }: SuggestionsProps) {
  const { t } = useLingui();
  const count = found.length;
  return (
    <>
      <span role="status" className="sr-only">
        {count > 0 && t`${plural(count, { one: '# suggestion', other: '# suggestions' })}`}
      </span>
      {count > 0 && (
        <ul id={id} role="listbox" aria-label={t`Suggestions`} className="popover suggestions">
          {found.map((suggestion, index) => (
            <li
              key={suggestion.target}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className="menu-item"
              {...(index === active && { 'data-focused': true, ref: intoSight })}
              // The text keeps the focus, and with it a phone its keyboard.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(suggestion)}
            >
              <span className="grow">{suggestion.words}</span>
              {suggestion.hint && <span className="text-small text-quiet">{suggestion.hint}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function intoSight(option: HTMLLIElement | null) {
  option?.scrollIntoView({ block: 'nearest' });
}
