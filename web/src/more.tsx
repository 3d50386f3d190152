import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { type DocumentInput, useQuery } from 'urql';
import { Button } from './ui/Button.tsx';
import { Failure } from './ui/Failure.tsx';

type Row = { id: string };
type Props<Data, Given extends object, Line extends Row> = {
  /** Asks for the rows after one by its id. */
  query: DocumentInput<Data, Given & { after: string }>;
  given: Given;
  rowsIn: (data: Data) => readonly Line[] | undefined;
  line: (row: Line) => ReactNode;
};

/** At the end of a list of which the server gives a hundred rows at once: the rest, on demand. */
export function More<Data, Given extends object, Line extends Row>({
  rows,
  ...rest
}: Props<Data, Given, Line> & { rows: readonly Row[] }) {
  const last = rows.at(-1);
  return rows.length < longest || !last ? null : <After key={last.id} after={last.id} {...rest} />;
}

const longest = 100;

function After<Data, Given extends object, Line extends Row>({
  after,
  ...rest
}: Props<Data, Given, Line> & { after: string }) {
  const { query, given, rowsIn, line } = rest;
  const [isWanted, setIsWanted] = useState(false);
  const [{ data, error }, load] = useQuery({
    query,
    variables: { ...given, after },
    pause: !isWanted,
  });
  const rows = data && rowsIn(data);
  const focusNext = useFocusAfter(rows !== undefined);
  if (error && !rows)
    return (
      <li className="p-4">
        <Failure retry={() => load({ requestPolicy: 'network-only' })} />
      </li>
    );
  if (!rows)
    return (
      <li className="p-3">
        <Button
          isDisabled={isWanted}
          onPress={({ currentTarget: target }) => {
            focusNext(target);
            setIsWanted(true);
          }}
        >
          <Trans>Load more</Trans>
        </Button>
      </li>
    );
  return (
    <>
      {rows.map(line)}
      <More rows={rows} {...rest} />
    </>
  );
}

/** A button for more goes away when more comes; the keyboard goes on at the first of it. */
export function useFocusAfter(hasCome: boolean) {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const first = last.current?.nextElementSibling;
    if (hasCome) first?.querySelector<HTMLElement>('[data-step], a, button')?.focus();
  }, [hasCome]);
  return (pressed: Element) => {
    last.current = pressed.closest('li')?.previousElementSibling ?? null;
  };
}
