import { useLingui } from '@lingui/react/macro';

export function useThemes() {
  const { t } = useLingui();
  return [
    { value: 'TOURISM', name: t`Tourism` },
    { value: 'CULTURE', name: t`Culture` },
    { value: 'CHILDREN', name: t`Children’s rights` },
    { value: 'SAFETY', name: t`Public safety` },
    { value: 'IT', name: t`IT in public services` },
    { value: 'LEAN', name: t`LEAN management` },
    { value: 'OTHER', name: t`Another theme` },
  ] as const;
}

export function useVisibilities() {
  const { t } = useLingui();
  return [
    { value: 'PUBLIC', name: t`Public: anyone may read what it publishes` },
    { value: 'PARTNERS', name: t`Open to partners` },
    { value: 'MEMBERS', name: t`Members only` },
    { value: 'CONFIDENTIAL', name: t`Confidential` },
  ] as const;
}
