import { useId } from 'react';

type Props<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  /** In the order to choose from. */
  options: readonly { value: Value; name: string; lang?: string }[];
  /** Why it cannot be chosen. */
  locked?: string | undefined;
};

/** One of a few. The browser's own list: on a phone nothing is easier to use. */
export function Select<Value extends string>(props: Props<Value>) {
  const { label, value, onChange, options, locked } = props;
  const id = useId();
  return (
    <div className="flex max-w-prose min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {locked && (
        <p id={`${id}-why`} className="text-small text-quiet">
          {locked}
        </p>
      )}
      <select
        id={id}
        disabled={locked !== undefined}
        aria-describedby={locked && `${id}-why`}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
        className="control"
      >
        {options.map(({ value, name, lang }) => (
          <option key={value} value={value} lang={lang}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
