type Option<Value> = { value: Value; words: string; lang?: string };
type Props<Value> = {
  legend: string;
  hint?: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
};

/** Any of a few; the browser's own boxes. What is chosen is told in the order of the options. */
export function Checks<Value extends string | number>(props: Props<Value>) {
  const { legend, hint, options, chosen, onChange } = props;
  const toggle = (value: Value, isOn: boolean) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((one) => (one === value ? isOn : chosen.includes(one))),
    );
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      {hint && <p className="text-small text-quiet">{hint}</p>}
      <div className="flex flex-wrap gap-x-5">
        {options.map(({ value, words, lang }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center gap-2"
            lang={lang}
          >
            <input
              type="checkbox"
              className="size-6"
              checked={chosen.includes(value)}
              onChange={({ target }) => toggle(value, target.checked)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
