import { useLingui } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { OrganisationFactsFragment } from '../gql/graphql.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useVerb } from '../verb.ts';
import { OrganisationForm } from './OrganisationForm.tsx';

const Add = graphql(`
  mutation AddOrganisation(
    $key: UUID!
    $slug: String!
    $kind: OrganisationKind!
    $country: String!
    $names: InFour!
    $shortName: String!
    $region: String
    $seatTown: String
    $validFrom: DateTime
    $validUntil: DateTime
  ) {
    answer: addOrganisation(
      key: $key
      slug: $slug
      kind: $kind
      country: $country
      names: $names
      shortName: $shortName
      region: $region
      seatTown: $seatTown
      validFrom: $validFrom
      validUntil: $validUntil
    ) {
      __typename
      ...OrganisationFacts
      ...RefusalWords
    }
  }
`);

const Edit = graphql(`
  mutation EditOrganisation(
    $organisationId: String!
    $kind: OrganisationKind!
    $country: String!
    $names: InFour!
    $shortName: String!
    $region: String
    $seatTown: String
    $validFrom: DateTime
    $validUntil: DateTime
  ) {
    answer: editOrganisation(
      organisationId: $organisationId
      kind: $kind
      country: $country
      names: $names
      shortName: $shortName
      region: $region
      seatTown: $seatTown
      validFrom: $validFrom
      validUntil: $validUntil
    ) {
      __typename
      ...OrganisationFacts
      ...RefusalWords
    }
  }
`);

type Props = { onDone: () => void; onClose: () => void };

const none = { lt: '', lv: '', ru: '', en: '' };

export function AddOrganisation({ onDone, onClose }: Props) {
  const { t } = useLingui();
  const { run, key, isBusy, problem } = useVerb(Add, () => {
    onDone();
    onClose();
  });
  const empty = { shortName: '', region: '', seatTown: '', validFrom: '', validUntil: '' };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Add an organisation`}>
      <OrganisationForm
        slug=""
        facts={{ kind: 'MUNICIPALITY', country: 'LT', names: none, ...empty }}
        isNew
        isBusy={isBusy}
        problem={problem}
        onClose={onClose}
        onSend={(facts, slug) => run({ key: key(), slug, ...facts })}
      />
    </Dialog>
  );
}

export function EditOrganisation(props: Props & { body: OrganisationFactsFragment }) {
  const { body, onDone, onClose } = props;
  const { run, isBusy, problem } = useVerb(Edit, () => {
    onDone();
    onClose();
  });
  const { id, kind, country, shortName, region, seatTown, validFrom, validUntil } = body;
  const names = { lt: body.nameLt, lv: body.nameLv, ru: body.nameRu, en: body.nameEn };
  const days = {
    validFrom: validFrom?.slice(0, 10) ?? '',
    validUntil: validUntil?.slice(0, 10) ?? '',
  };
  const places = { region: region ?? '', seatTown: seatTown ?? '' };
  return (
    <Dialog isOpen onOpenChange={onClose} title={body.name}>
      <OrganisationForm
        slug={id}
        facts={{ kind, country, names, shortName, ...places, ...days }}
        isNew={false}
        isBusy={isBusy}
        problem={problem}
        onClose={onClose}
        onSend={(facts) => run({ organisationId: id, ...facts })}
      />
    </Dialog>
  );
}
