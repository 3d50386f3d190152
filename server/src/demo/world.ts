import { readFile } from 'node:fs/promises';
import { v7 as newId } from 'uuid';
import type { Database } from '@talka/prisma/client.ts';
import type {
  Language,
  OrganisationKind,
  Role,
  Theme,
  Visibility,
} from '@talka/prisma/generated/client/enums.ts';

type Names = Record<Language, string>;
export type DemoPerson = {
  key: string;
  name: string;
  email: string;
  language: Language;
  languagesRead: Language[];
  organisation: string;
  title: string;
  groups: Record<string, Role>;
};
type DemoGroup = {
  slug: string;
  theme: Theme;
  visibility: Visibility;
  workingLanguages: Language[];
  names: Names;
  descriptions: Names;
};
type Programme = {
  slug: string;
  number: string;
  names: Names;
  statements: Names;
  from: string;
  until: string | null;
};
type Body = {
  id: string;
  kind?: OrganisationKind;
  country: string;
  names: Record<Language, string | null> & { short: string };
  genitive: { lt?: string | null; lv?: string | null };
  aliases?: string[];
  iso_3166_2?: string | null;
  county_or_planning_region?: string | null;
  seat?: string | null;
  seat_point?: { lat: number; lon: number } | null;
  population?: { value: number }[];
  valid_from: string | null;
  valid_to: string | null;
  successors?: { id?: string; share: string }[];
};

export async function readDemo<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(`./${name}.json`, import.meta.url), 'utf8'));
}

/** Organisations, people, the programme and the groups. Facts have their sources in the JSON files. */
export async function fillWorld(db: Database, now: Date) {
  await fillOrganisations(db);
  const people = await fillPeople(db, now);
  const groups = await fillGroups(db, people, now);
  const known = groups.filter(({ visibility }) => /^(PUBLIC|PARTNERS)$/.test(visibility));
  await fillContacts(db, people, known, now);
  return { people, groups };
}

export async function fillOrganisations(db: Database) {
  const { municipalities } = await readDemo<{ municipalities: Body[] }>('municipalities');
  const all = [...municipalities, ...(await readDemo<Body[]>('bodies'))];
  await db.organisation.createMany({ data: all.map(asOrganisation) });
  const successions = all.flatMap((body) =>
    (body.successors ?? []).flatMap(({ id, share }) =>
      id ? [{ predecessorId: body.id, successorId: id, share }] : [],
    ),
  );
  await db.succession.createMany({ data: successions });
}

function asOrganisation(body: Body) {
  const { names } = body;
  const own = (body.country === 'LT' ? names.lt : names.lv) ?? names.short;
  return {
    id: body.id,
    kind: body.kind ?? 'MUNICIPALITY',
    country: body.country,
    nameLt: names.lt ?? own,
    nameLv: names.lv ?? own,
    nameRu: names.ru ?? own,
    nameEn: names.en ?? own,
    shortName: names.short,
    genitiveLt: body.genitive.lt ?? null,
    genitiveLv: body.genitive.lv ?? null,
    aliases: body.aliases ?? [],
    isoCode: body.iso_3166_2 ?? null,
    region: body.county_or_planning_region ?? null,
    seatTown: body.seat ?? null,
    latitude: body.seat_point?.lat ?? null,
    longitude: body.seat_point?.lon ?? null,
    population: body.population?.[0]?.value ?? null,
    validFrom: body.valid_from ? new Date(body.valid_from) : null,
    validUntil: body.valid_to ? new Date(body.valid_to) : null,
  };
}

async function fillPeople(db: Database, now: Date) {
  const people = (await readDemo<DemoPerson[]>('people')).map((person) => ({
    ...person,
    id: newId(),
  }));
  await db.person.createMany({
    data: people.map(({ id, key, name, email, language, languagesRead, organisation }) => ({
      ...{ id, name, email, language, languagesRead, emailVerified: true, updatedAt: now },
      isAdministrator: key === 'admin',
      timeZone: organisation.startsWith('lv-') ? 'Europe/Riga' : 'Europe/Vilnius',
    })),
  });
  const taken = await db.succession.findMany({ where: { share: 'whole' } });
  await db.seat.createMany({
    data: people.flatMap((person) => {
      const before = taken.find(({ successorId }) => successorId === person.organisation);
      return before ? [formerSeat(person, before.predecessorId)] : [];
    }),
  });
  await db.seat.createMany({
    data: people.map((person) => ({
      id: newId(),
      personId: person.id,
      organisationId: person.organisation,
      title: person.title,
      from: new Date('2021-07-01'),
    })),
  });
  return people;
}

/** Until the reform of 2021 they did the same at a municipality that was taken over. */
function formerSeat({ id: personId, title }: DemoPerson & { id: string }, organisationId: string) {
  const [from, until] = [new Date('2014-09-01'), new Date('2021-06-30')];
  return { id: newId(), personId, organisationId, title, from, until };
}

/** At each organisation of a group one asks its first member there about the theme; the second is their substitute. */
async function fillContacts(
  db: Database,
  people: (DemoPerson & { id: string })[],
  groups: DemoGroup[],
  setAt: Date,
) {
  await db.contactPoint.createMany({
    data: groups.flatMap(({ slug, theme }) => {
      const members = people.filter((person) => person.groups[slug]);
      return [...Map.groupBy(members, ({ organisation }) => organisation)].flatMap(
        ([organisationId, [first, second]]) =>
          first
            ? [
                {
                  ...{ id: newId(), organisationId, theme, setAt, personId: first.id },
                  substituteId: second?.id ?? null,
                },
              ]
            : [],
      );
    }),
  });
}

async function fillGroups(db: Database, people: (DemoPerson & { id: string })[], now: Date) {
  const programme = await readDemo<Programme>('programme');
  const programmeId = newId();
  await db.programme.create({
    data: {
      ...{ id: programmeId, slug: programme.slug, number: programme.number },
      ...inFour('name', programme.names),
      ...inFour('statement', programme.statements),
      from: new Date(programme.from),
      until: programme.until ? new Date(programme.until) : null,
    },
  });
  const joinedAt = new Date(now.getTime() - 420 * 24 * 3_600_000);
  const groups = (await readDemo<DemoGroup[]>('groups')).map((group) => ({
    ...group,
    id: newId(),
  }));
  await db.group.createMany({
    data: groups.map(({ id, slug, theme, visibility, workingLanguages, names, descriptions }) => ({
      ...{ id, slug, theme, visibility, workingLanguages, programmeId, createdAt: joinedAt },
      ...inFour('name', names),
      ...inFour('description', descriptions),
    })),
  });
  await db.membership.createMany({
    data: groups.flatMap((group) =>
      people
        .filter((person) => person.groups[group.slug])
        .map((person) => ({
          id: newId(),
          groupId: group.id,
          personId: person.id,
          organisationId: person.organisation,
          role: person.groups[group.slug] ?? 'OBSERVER',
          joinedAt,
        })),
    ),
  });
  return groups;
}

function inFour<Stem extends 'name' | 'description' | 'statement'>(stem: Stem, texts: Names) {
  const columns = {
    [`${stem}Lt`]: texts.lt,
    [`${stem}Lv`]: texts.lv,
    [`${stem}Ru`]: texts.ru,
    [`${stem}En`]: texts.en,
  };
  // The four keys above are exactly those of the type.
  return columns as Record<`${Stem}${'Lt' | 'Lv' | 'Ru' | 'En'}`, string>;
}
