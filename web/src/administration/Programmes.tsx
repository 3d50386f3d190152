import { useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Emblem } from '../groups/Emblem.tsx';
import { Button } from '../ui/Button.tsx';
import { numericDay } from '../ui/dates.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { EmblemDialog } from './EmblemDialog.tsx';
import { AddProgramme, EditProgramme } from './ProgrammeDialogs.tsx';

export const ProgrammeFactsParts = graphql(`
  fragment ProgrammeFacts on Programme {
    id
    slug
    number
    name
    statement
    from
    until
    nameLt: name(language: lt)
    nameLv: name(language: lv)
    nameRu: name(language: ru)
    nameEn: name(language: en)
    statementLt: statement(language: lt)
    statementLv: statement(language: lv)
    statementRu: statement(language: ru)
    statementEn: statement(language: en)
    emblem {
      ...EmblemParts
      altLt: alt(language: lt)
      altLv: alt(language: lv)
      altRu: alt(language: ru)
      altEn: alt(language: en)
    }
  }
`);

const ProgrammesQuery = graphql(`
  query Programmes {
    programmes {
      id
      ...ProgrammeFacts
    }
  }
`);

/** Funded co-operations, with the statement that each wants on public pages. */
export function Programmes() {
  const { language } = useLanguage();
  const [open, setOpen] = useState<string>();
  const [withEmblem, setWithEmblem] = useState<string>();
  const [{ data, error }, load] = useQuery({
    query: ProgrammesQuery,
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  if (error && !data) return <Failure retry={reload} />;
  if (!data) return <Skeleton lines={6} />;
  const day = (at: string) => numericDay(language, new Date(at));
  const close = () => setOpen(undefined);
  const edited = data.programmes.find(({ id }) => id === open);
  const shown = data.programmes.find(({ id }) => id === withEmblem);
  return (
    <>
      <Button look="main" className="self-start" onPress={() => setOpen('new')}>
        <Trans>Add a programme</Trans>
      </Button>
      {data.programmes.length === 0 && (
        <Empty
          sentence={<Trans>There is no programme yet.</Trans>}
          example={<Trans>Groups work without one too.</Trans>}
        />
      )}
      {data.programmes.length > 0 && (
        <ul className="panel divide-y divide-line">
          {data.programmes.map(({ id, name, number, statement, from, until, emblem }) => (
            <li key={id} className="flex flex-wrap items-start gap-3 px-4 py-3">
              <div className="flex min-w-0 grow basis-60 flex-col gap-1">
                <span className="font-semibold">{name}</span>
                <span className="dotted text-small text-quiet">
                  <span>{number}</span>
                  <span>
                    {day(from)} – {until && day(until)}
                  </span>
                </span>
                <span className="max-w-prose text-small">{statement}</span>
                {emblem && <Emblem emblem={emblem} />}
              </div>
              <Button onPress={() => setOpen(id)}>
                <Trans>Edit</Trans>
              </Button>
              <Button onPress={() => setWithEmblem(id)}>
                <Trans>Emblem</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open === 'new' && <AddProgramme onDone={reload} onClose={close} />}
      {edited && <EditProgramme programme={edited} onDone={reload} onClose={close} />}
      {shown && (
        <EmblemDialog programme={shown} onDone={reload} onClose={() => setWithEmblem(undefined)} />
      )}
    </>
  );
}
