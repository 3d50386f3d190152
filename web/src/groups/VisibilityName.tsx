import { Trans } from '@lingui/react/macro';
import type { Visibility } from '../gql/graphql.ts';

export function VisibilityName({ visibility }: { visibility: Visibility }) {
  if (visibility === 'PUBLIC') return <Trans>Public: anyone may read what it publishes</Trans>;
  if (visibility === 'PARTNERS') return <Trans>Open to partners</Trans>;
  if (visibility === 'MEMBERS') return <Trans>Members only</Trans>;
  return <Trans>Confidential</Trans>;
}
