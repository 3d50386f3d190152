import { Suspense, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ContactLineFragment, ContactsFragment } from '../gql/graphql.ts';
import { useThemes } from '../groups/kinds.ts';
import { onLeaving, refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { doUndoably, useWaiting } from '../ui/undo.ts';
import { later } from '../ui/later.ts';

const ContactForm = later(async () => (await import('./ContactForm.tsx')).ContactForm);

export const ContactLineParts = graphql(`
  fragment ContactLine on ContactPoint {
    id
    theme
    viewerCanRemove
    person {
      id
      name
    }
    substitute {
      id
      name
    }
  }
`);

export const ContactsParts = graphql(`
  fragment Contacts on Organisation {
    id
    isCurrent
    viewerCanSetContacts
    contactPoints {
      id
      ...ContactLine
    }
  }
`);

const RemoveContactPoint = graphql(`
  mutation RemoveContactPoint($contactPointId: UUID!) {
    answer: removeContactPoint(contactPointId: $contactPointId) {
      __typename
      ... on Organisation {
        id
        ...Contacts
      }
      ...RefusalWords
    }
  }
`);

type Props = { organisation: ContactsFragment; onDone: () => void };

/** Whom to ask about what, and, for who may say so, the way to name them. */
export function Contacts({ organisation, onDone }: Props) {
  const { t } = useLingui();
  const { contactPoints, viewerCanSetContacts, isCurrent } = organisation;
  const [isOpen, setIsOpen] = useState(false);
  const mayName = viewerCanSetContacts.length > 0 && isCurrent;
  if (contactPoints.length === 0 && !isCurrent) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{t`Contact points`}</h2>
      {contactPoints.length > 0 ? (
        <ul className="panel divide-y divide-line">
          {contactPoints.map((contact) => (
            <ContactLine key={contact.id} contact={contact} />
          ))}
        </ul>
      ) : (
        <p className="max-w-prose text-quiet">
          <Trans>Nobody has been named yet whom to ask here.</Trans>
        </p>
      )}
      {mayName && !isOpen && (
        <Button className="self-start" onPress={() => setIsOpen(true)}>
          <Trans>Name a contact point</Trans>
        </Button>
      )}
      {mayName && isOpen && (
        <Suspense>
          <ContactForm
            organisation={organisation}
            onDone={() => {
              setIsOpen(false);
              onDone();
            }}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

function ContactLine({ contact }: { contact: ContactLineFragment }) {
  const { t } = useLingui();
  const themes = useThemes();
  const [, remove] = useMutation(RemoveContactPoint);
  const { id, theme, person, substitute, viewerCanRemove } = contact;
  const key = `contact ${id}`;
  const isGoing = useWaiting(key);
  if (isGoing) return null;
  const run = async (isLeaving: boolean) => {
    const { data, error } = await remove({ contactPointId: id }, isLeaving ? onLeaving() : {});
    return refusalIn(data?.answer, error, t`The server cannot be reached.`);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 grow">
        <span className="block text-small text-quiet">
          {themes.find(({ value }) => value === theme)?.name}
        </span>
        <Link to="/people/$id" params={{ id: person.id }} className="link font-semibold">
          {person.name}
        </Link>
        {substitute && (
          <span className="block text-small">
            <Trans>Substitute:</Trans>{' '}
            <Link to="/people/$id" params={{ id: substitute.id }} className="link">
              {substitute.name}
            </Link>
          </span>
        )}
      </span>
      {viewerCanRemove && (
        <Button
          look="bare"
          className="px-3"
          aria-label={t`Remove the contact point: ${person.name}`}
          onPress={() => doUndoably(key, t`The contact point was removed.`, run)}
        >
          <Trans>Remove</Trans>
        </Button>
      )}
    </li>
  );
}
