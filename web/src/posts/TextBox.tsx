import { useRef } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { Suggestions } from './Suggestions.tsx';
import { useCompletion } from './completion.ts';

type Props = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  onSend: () => void;
  autoFocus?: boolean;
  id?: string;
};

/**
 * Where texts are written; it grows with them, and Ctrl+Enter or Cmd+Enter sends. After `@` people
 * and organisations are offered, after `#` threads.
 */
export function TextBox({ label, value, onChange, onSend, autoFocus = false, id }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { props, suggestions, onKeyDown } = useCompletion(area, value, onChange);
  return (
    <TextField
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      maxLength={50_000}
      className="relative flex flex-col gap-1.5"
    >
      <Label className="font-semibold">{label}</Label>
      <TextArea
        {...(id && { id })}
        {...props}
        ref={area}
        className="control text-box"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onSend();
          } else onKeyDown(event);
        }}
      />
      <Suggestions {...suggestions} />
    </TextField>
  );
}
