import { useEffect, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';

/** In milliseconds: what is typed is looked for when the fingers rest. */
const patience = 200;

type Props = {
  label: string;
  /** What is looked for now. */
  text: string;
  onChange: (text: string) => void;
};

/** Words to look for; Enter looks at once. */
export function SearchBox({ label, text, onChange }: Props) {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  // The back button, or a link of this page.
  if (text !== known) {
    setKnown(text);
    setTyped(text);
  }
  const look = (words: string) => {
    setKnown(words);
    onChange(words);
  };
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => look(typed), patience);
    return () => clearTimeout(timer);
  });
  return (
    <SearchField
      value={typed}
      onChange={setTyped}
      onSubmit={look}
      className="flex max-w-prose flex-col gap-1.5"
    >
      <Label className="font-semibold">{label}</Label>
      <Input className="control" maxLength={200} autoComplete="off" enterKeyHint="search" />
    </SearchField>
  );
}
