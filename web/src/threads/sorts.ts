import { useLingui } from '@lingui/react/macro';

export function useStates() {
  const { t } = useLingui();
  return [
    { value: 'open', name: t`Open ones` },
    { value: 'closed', name: t`Closed ones` },
  ] as const;
}

export function useSorts() {
  const { t } = useLingui();
  return [
    { value: 'newest', name: t`Started last` },
    { value: 'title', name: t`By title` },
  ] as const;
}
