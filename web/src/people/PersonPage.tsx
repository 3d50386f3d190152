import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useThemes } from '../groups/kinds.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { buttonStyle } from '../ui/Button.tsx';
import { HomeCrumbs } from '../groups/HomeCrumbs.tsx';
import { Failure } from '../ui/Failure.tsx';
import { languages } from '../ui/language.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { LocalTime } from './LocalTime.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PersonSeats } from './PersonSeats.tsx';
import { EmailAddress } from '../ui/EmailAddress.tsx';

const route = getRouteApi('/people/$id');

const PersonQuery = graphql(`
  query Person($id: UUID!) {
    viewer {
      id
    }
    person(id: $id) {
      id
      name
      email
      languagesRead
      sharedGroups {
        id
        slug
        name
      }
      contactPoints {
        id
        theme
        organisation {
          id
          name
        }
      }
      ...LocalTime
      ...PersonSeats
    }
  }
`);

/** One person: what they do, what to ask them, when they can be reached. */
export function PersonPage() {
  const { id } = route.useParams();
  const [{ data, error }, load] = useQuery({
    query: PersonQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  // What is no id at all is nobody either.
  if (error?.graphQLErrors.length && !data?.person) return <NotFoundPage />;
  if (error && !data) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  const { person, viewer } = data;
  if (!person) return <NotFoundPage />;
  const isOwn = person.id === viewer?.id;
  return (
    <Page
      title={person.name}
      above={
        <HomeCrumbs
          between={[
            <Link to="/people">
              <Trans>People and organisations</Trans>
            </Link>,
          ]}
          here={person.name}
        />
      }
    >
      <div className="-mt-2 flex flex-wrap items-center gap-4">
        <Avatar name={person.name} size="4rem" />
        {isOwn && (
          <Link to="/settings" hash="profile" className={buttonStyle('quiet')}>
            <Trans>Edit</Trans>
          </Link>
        )}
      </div>
      <PersonSeats person={person} />
      <Asked contacts={person.contactPoints} />
      <section className="flex flex-col gap-3">
        <h2 className="text-title font-bold">
          <Trans>How to reach them</Trans>
        </h2>
        <dl className="facts panel p-5">
          {person.email && (
            <>
              <dt>
                <Trans>E-mail</Trans>
              </dt>
              <dd>
                <a href={`mailto:${person.email}`} className="link">
                  <EmailAddress of={person.email} />
                </a>
              </dd>
            </>
          )}
          {person.languagesRead.length > 0 && (
            <>
              <dt>
                <Trans>Reads</Trans>
              </dt>
              <dd className="dotted">
                {person.languagesRead.map((language) => (
                  <span key={language} lang={language}>
                    {languages[language]}
                  </span>
                ))}
              </dd>
            </>
          )}
          <LocalTime person={person} />
        </dl>
      </section>
      {person.sharedGroups.length > 0 && (
        <section className="flex flex-col gap-2">
          <h2 className="text-title font-bold">
            {isOwn ? <Trans>Your groups</Trans> : <Trans>Groups you share</Trans>}
          </h2>
          <ul className="panel divide-y divide-line">
            {person.sharedGroups.map(({ id, slug, name }) => (
              <li key={id}>
                <Link
                  to="/g/$slug"
                  params={{ slug }}
                  className="flex min-h-11 items-center px-4 py-2 hover:underline"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

type Contact = {
  id: string;
  theme: ReturnType<typeof useThemes>[number]['value'];
  organisation: { id: string; name: string };
};

function Asked({ contacts }: { contacts: Contact[] }) {
  const { t } = useLingui();
  const themes = useThemes();
  if (contacts.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title font-bold">{t`Contact point for`}</h2>
      <ul className="panel divide-y divide-line">
        {contacts.map(({ id, theme, organisation }) => (
          <li key={id} className="px-4 py-2.5">
            <span className="dotted">
              <span className="font-semibold">
                {themes.find(({ value }) => value === theme)?.name}
              </span>
              <Link to="/organisations/$id" params={{ id: organisation.id }} className="link">
                {organisation.name}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
