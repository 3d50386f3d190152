import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import type { Language } from '../ui/language.tsx';
import { type Command, useCommands } from './commands.ts';
import { useCompletion } from './completion.ts';
import { continued, indented, linked } from './markdown.ts';
import { useWritingPlace } from './place.ts';
import { usePreview } from './preview.ts';
import { expanded } from './shorthand.ts';
import { Suggestions } from './Suggestions.tsx';
import { TextLanguage } from './TextLanguage.tsx';
import { Toolbar } from './Toolbar.tsx';
import { applyEdit, grow, selectedIn } from './typing.ts';

export const longestText = 50_000;
/** From here on it is told how much room is left. */
const nearEnd = 2_000;
const nothing: readonly Command[] = [];

type Props = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  onSend: () => void;
  /** Undefined leaves it to be guessed. */
  language: Language | undefined;
  onLanguage: (language: Language | undefined) => void;
  /** What "/" offers here besides the form of the text. */
  commands?: readonly Command[];
  autoFocus?: boolean;
  id?: string;
};

/**
 * Where every text is written. Markdown by toolbar, by key, by "/" or by typing; after `@` people and
 * organisations are offered, after `#` threads; Ctrl+Enter or Cmd+Enter sends.
 */
export function Composer(props: Props) {
  const { label, value, onChange, onSend, language, onLanguage, autoFocus = false } = props;
  const { t } = useLingui();
  const ownId = useId();
  const id = props.id ?? ownId;
  const area = useRef<HTMLTextAreaElement>(null);
  const [isShown, setIsShown] = useState(false);
  const { key: place } = useWritingPlace();
  const preview = usePreview(expanded(place, value));
  const toggle = { id: 'preview', words: t`Preview`, run: () => setIsShown(!isShown) };
  const tools = [...useCommands(), toggle];
  const offered = [...tools, ...(props.commands ?? nothing)];
  const { props: completing, suggestions, onKeyDown } = useCompletion(area, value, offered);
  const typing = useTyping(area, tools, onSend);
  useEffect(() => {
    if (area.current) grow(area.current);
  }, [value]);
  return (
    <TextField value={value} onChange={onChange} autoFocus={autoFocus} className="composer">
      <Label className="font-semibold">{label}</Label>
      <Toolbar
        area={area}
        areaId={id}
        commands={tools}
        pressed={new Set(isShown ? ['preview'] : [])}
      />
      <TextArea
        {...completing}
        id={id}
        ref={area}
        className="control text-box"
        onPaste={(event) => area.current && pasteAddress(event, area.current)}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (!event.isDefaultPrevented()) typing(event);
        }}
      />
      <Suggestions {...suggestions} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <TextLanguage guessed={preview.language} chosen={language} onChoose={onLanguage} />
        <Room length={value.length} />
      </div>
      {isShown && <Shown {...preview} language={language ?? preview.language} />}
    </TextField>
  );
}

function Shown(props: {
  html: string | undefined;
  isOffline: boolean;
  language?: Language | undefined;
}) {
  const { t } = useLingui();
  const { html, isOffline, language } = props;
  return (
    <section aria-label={t`Preview`} className="preview">
      {isOffline && (
        <p className="text-small text-quiet">
          <Trans>The preview comes back with the connection.</Trans>
        </p>
      )}
      {html === '' && (
        <p className="text-small text-quiet">
          <Trans>What you write shows here as it will stand in the thread.</Trans>
        </p>
      )}
      {/* The server sanitised it, as it does with posts. */}
      {html && <div lang={language} className="prose" dangerouslySetInnerHTML={{ __html: html }} />}
    </section>
  );
}

/** Says in time that the text comes near its longest, and then by how much it is too long. */
function Room({ length }: { length: number }) {
  const { t } = useLingui();
  const left = longestText - length;
  const over = -left;
  if (left > nearEnd) return <span role="status" />;
  return (
    <span
      role="status"
      className={left < 0 ? 'font-semibold text-danger' : 'text-small text-quiet'}
    >
      {left < 0
        ? t`${plural(over, { one: '# character too many', other: '# characters too many' })}`
        : t`${plural(left, { one: '# character left', other: '# characters left' })}`}
    </span>
  );
}

/** What keys do in the text. By physical key, so that they work on every layout. */
function useTyping(
  area: { current: HTMLTextAreaElement | null },
  tools: readonly Command[],
  onSend: () => void,
) {
  const isFree = useRef(false);
  const byKey: Record<string, string> = { KeyB: 'bold', KeyI: 'italic', KeyK: 'link' };
  return (event: KeyboardEvent) => {
    const box = area.current;
    if (!box || event.nativeEvent.isComposing) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const tool =
      isCommand && !isFreeOf(event, box) && tools.find(({ id }) => id === byKey[event.code]);
    const act = tool ? () => tool.run(box) : actionOf(event, box, onSend, isFree.current);
    // After Escape the next Tab leaves the box, so that nobody is caught in it.
    isFree.current = event.key === 'Escape' || (isFree.current && event.key === 'Shift');
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

/** Ctrl+K makes selected words a link; with none it opens the palette, as everywhere. */
function isFreeOf({ code }: KeyboardEvent, { selectionStart, selectionEnd }: HTMLTextAreaElement) {
  return code === 'KeyK' && selectionStart === selectionEnd;
}

function actionOf(
  event: KeyboardEvent,
  box: HTMLTextAreaElement,
  onSend: () => void,
  isFree: boolean,
): (() => void) | undefined {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return onSend;
  const isContinuing = event.key === 'Enter' && !event.shiftKey && !event.altKey;
  const edit = isContinuing
    ? continued(selectedIn(box))
    : event.key === 'Tab' && !isFree
      ? indented(selectedIn(box), event.shiftKey)
      : undefined;
  return edit && (() => applyEdit(box, edit));
}

/** An address pasted onto words becomes their link. */
function pasteAddress(event: ClipboardEvent, box: HTMLTextAreaElement) {
  const address = event.clipboardData.getData('text/plain').trim();
  const selected = selectedIn(box);
  if (selected.start === selected.end || !/^https?:\/\/\S+$/.test(address)) return;
  if (/^https?:\/\//.test(selected.text.slice(selected.start, selected.end))) return;
  event.preventDefault();
  applyEdit(box, linked(selected, address));
}
