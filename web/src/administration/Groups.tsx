import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { VisibilityName } from '../groups/VisibilityName.tsx';
import { Button } from '../ui/Button.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { FoundGroup } from './FoundGroup.tsx';

const GroupsQuery = graphql(`
  query AdministeredGroups {
    groups {
      id
      slug
      name
      visibility
      programme {
        id
        name
      }
    }
  }
`);

/** Every group; its members and facts are changed in the group itself. */
export function Groups() {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const [{ data, error }, load] = useQuery({
    query: GroupsQuery,
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  if (error && !data) return <Failure retry={reload} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <Button look="main" className="self-start" onPress={() => setIsOpen(true)}>
        <Trans>Found a group</Trans>
      </Button>
      <ul className="panel divide-y divide-line">
        {data.groups.map(({ id, slug, name, visibility, programme }) => (
          <li key={id} className="flex flex-col gap-0.5 px-4 py-3">
            <Link
              to="/g/$slug"
              params={{ slug }}
              search={{ tab: 'members' }}
              className="font-semibold"
            >
              {name}
            </Link>
            <span className="dotted text-small text-quiet">
              <span>
                <VisibilityName visibility={visibility} />
              </span>
              <span>{programme?.name ?? t`No programme`}</span>
            </span>
          </li>
        ))}
      </ul>
      {isOpen && <FoundGroup onDone={reload} onClose={() => setIsOpen(false)} />}
    </>
  );
}
