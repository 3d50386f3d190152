import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';

type Props = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  onSend: () => void;
  autoFocus?: boolean;
  id?: string;
};

/** Where texts are written; it grows with them, and Ctrl+Enter or Cmd+Enter sends. */
export function TextBox({ label, value, onChange, onSend, autoFocus = false, id }: Props) {
  return (
    <TextField
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      maxLength={50_000}
      className="flex flex-col gap-1.5"
    >
      <Label className="font-semibold">{label}</Label>
      <TextArea
        {...(id && { id })}
        className="control text-box"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSend();
        }}
      />
    </TextField>
  );
}
