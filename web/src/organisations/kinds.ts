import { useLingui } from '@lingui/react/macro';

export function useOrganisationKinds() {
  const { t } = useLingui();
  return [
    { value: 'MUNICIPALITY', name: t`Municipality` },
    { value: 'PLANNING_REGION', name: t`Planning region` },
    { value: 'EUROREGION', name: t`Euroregion` },
    { value: 'AGENCY', name: t`Agency` },
    { value: 'STATE_SERVICE', name: t`State service` },
    { value: 'SCHOOL', name: t`School` },
    { value: 'NGO', name: t`Non-governmental organisation` },
    { value: 'EXPERT_FIRM', name: t`Firm of experts` },
  ] as const;
}
