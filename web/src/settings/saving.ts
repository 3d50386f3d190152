import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { type AnyVariables, type DocumentInput, useMutation } from 'urql';
import { refusalIn } from '../refusal.ts';
import type { Fault } from '../ui/ErrorSummary.tsx';

type Answer = { __typename: string; message?: string; field?: string };

/** Saving a form: what is wrong with which field, and whether all is kept. */
export function useSaving<Data extends { answer: Answer }, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
) {
  const { t } = useLingui();
  const [{ fetching }, execute] = useMutation<Data, Variables>(document);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [isSaved, setIsSaved] = useState(false);
  /** Whether it was done. */
  const save = async (variables: Variables): Promise<boolean> => {
    setIsSaved(false);
    const { data, error } = await execute(variables);
    const message = refusalIn(data?.answer, error, t`The server cannot be reached.`);
    setFaults(message ? [{ field: data?.answer.field ?? '', message }] : []);
    setIsSaved(!message);
    return !message;
  };
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return { save, faults, faultOf, isBusy: fetching, isSaved, touch: () => setIsSaved(false) };
}
