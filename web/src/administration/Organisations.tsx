import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { OrganisationFactsFragment } from '../gql/graphql.ts';
import { CountryName } from '../groups/CountryName.tsx';
import { Button } from '../ui/Button.tsx';
import { numericDay } from '../ui/dates.ts';
import { Failure } from '../ui/Failure.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { MergeOrganisation } from './MergeOrganisation.tsx';
import { AddOrganisation, EditOrganisation } from './OrganisationDialogs.tsx';

export const OrganisationFactsParts = graphql(`
  fragment OrganisationFacts on Organisation {
    id
    kind
    country
    name
    shortName
    region
    seatTown
    validFrom
    validUntil
    isCurrent
    nameLt: name(language: lt)
    nameLv: name(language: lv)
    nameRu: name(language: ru)
    nameEn: name(language: en)
    successors {
      id
      name
    }
  }
`);

const OrganisationsQuery = graphql(`
  query AdministeredOrganisations {
    organisations {
      id
      ...OrganisationFacts
    }
  }
`);

/** Every body there is or was; those of today first. */
export function Organisations() {
  const { language } = useLanguage();
  const [open, setOpen] = useState<{ verb: string; id?: string }>();
  const [{ data, error }, load] = useQuery({
    query: OrganisationsQuery,
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  if (error && !data) return <Failure retry={reload} />;
  if (!data) return <Skeleton lines={8} />;
  const close = () => setOpen(undefined);
  const chosen = data.organisations.find(({ id }) => id === open?.id);
  const dialog = { onDone: reload, onClose: close };
  const inOrder = [...data.organisations].sort(
    (a, b) => Number(b.isCurrent) - Number(a.isCurrent) || a.name.localeCompare(b.name, language),
  );
  return (
    <>
      <Button look="main" className="self-start" onPress={() => setOpen({ verb: 'add' })}>
        <Trans>Add an organisation</Trans>
      </Button>
      <ul className="panel divide-y divide-line">
        {inOrder.map((body) => (
          <OrganisationLine
            key={body.id}
            body={body}
            onAct={(verb) => setOpen({ verb, id: body.id })}
          />
        ))}
      </ul>
      {open?.verb === 'add' && <AddOrganisation {...dialog} />}
      {open?.verb === 'edit' && chosen && <EditOrganisation {...dialog} body={chosen} />}
      {open?.verb === 'merge' && chosen && <MergeOrganisation {...dialog} body={chosen} />}
    </>
  );
}

type LineProps = { body: OrganisationFactsFragment; onAct: (verb: string) => void };

function OrganisationLine({ body, onAct }: LineProps) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { name, country, validFrom, validUntil, isCurrent, successors } = body;
  const day = (at: string | null) => at && numericDay(language, new Date(at));
  const names = successors.map((successor) => successor.name).join(', ');
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <span className={isCurrent ? 'font-semibold' : 'font-semibold text-quiet'}>{name}</span>
        <span className="dotted text-small text-quiet">
          <CountryName code={country} />
          {(validFrom || validUntil) && (
            <span>
              {day(validFrom)} – {day(validUntil)}
            </span>
          )}
        </span>
        {names && (
          <span className="text-small text-quiet">
            <Trans>Taken over by: {names}</Trans>
          </span>
        )}
      </div>
      <Menu
        aria-label={t`Actions`}
        onAction={(verb) => onAct(String(verb))}
        trigger={
          <Button look="bare" className="shrink-0 px-3" aria-label={t`Actions: ${name}`}>
            <span aria-hidden>⋯</span>
          </Button>
        }
      >
        <MenuItem id="edit">
          <Trans>Edit</Trans>
        </MenuItem>
        {successors.length === 0 && (
          <MenuItem id="merge">
            <Trans>Is taken over by another</Trans>
          </MenuItem>
        )}
      </Menu>
    </li>
  );
}
