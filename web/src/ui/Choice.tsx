import { useId } from 'react';

type Option = { id: string; words: string; lang?: string };
type Props = {
  legend: string;
  options: readonly Option[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
};

/** One of a few; the browser's own radio buttons. */
export function Choice({ legend, options, chosen, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {options.map(({ id, words, lang }) => (
        <label key={id} className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="radio"
            name={name}
            className="size-6 shrink-0"
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <span lang={lang}>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
