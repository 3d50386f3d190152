import { Trans } from '@lingui/react/macro';
import type { Role } from '../gql/graphql.ts';

export function RoleName({ role }: { role: Role }) {
  if (role === 'FACILITATOR') return <Trans>Facilitator</Trans>;
  if (role === 'MEMBER') return <Trans>Member</Trans>;
  return <Trans>Observer</Trans>;
}
