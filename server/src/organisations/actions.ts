import type { OrganisationKind } from '@talka/prisma/generated/client/enums.ts';
import { administering } from '../accounts/rules.ts';
import { once } from '../activity/once.ts';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotFound } from '../errors.ts';
import { columnsOf, type InFour } from '../platform/four.ts';
import { slug, title } from '../platform/text.ts';

type Facts = {
  kind: OrganisationKind;
  country: string;
  names: InFour;
  shortName: string;
  aliases: string[];
  region: string | null;
  seatTown: string | null;
  validFrom: Date | null;
  validUntil: Date | null;
};
type Asked<T> = { [Name in keyof T]?: T[Name] | null | undefined };

/** Adds an organisation under an id that stays, like lv-livani. */
export async function addOrganisation(
  context: Context,
  input: Pick<Facts, 'kind' | 'country' | 'names' | 'shortName'> &
    Asked<Facts> & { key: string; slug: string },
): Promise<string> {
  const { personId } = administering(context.viewer);
  const attempt = { key: input.key, personId, verb: 'addOrganisation', input };
  const organisationId = slug('slug', input.slug);
  await once(context, attempt, async () => {
    const { kind, country, names, shortName } = input;
    const facts = { ...read({ ...input, country, names, shortName }), kind };
    const given = { ...facts, ...columnsOf('name', names, (text) => title('names', text)) };
    isInOrder(input.validFrom ?? null, input.validUntil ?? null);
    return async ({ tx, amend, attest }) => {
      const body = { shortName, country, ...given, id: organisationId };
      const { count } = await tx.organisation.createMany({ data: [body], skipDuplicates: true });
      if (count === 0) throw new Invalid('slug', 'TAKEN');
      await amend();
      await attest({ verb: 'ORGANISATION_ADDED', organisationId });
    };
  });
  return organisationId;
}

/** Changes what is given and leaves the rest. Its id never changes. */
export async function editOrganisation(
  context: Context,
  input: { organisationId: string } & Asked<Facts>,
): Promise<string> {
  administering(context.viewer);
  const { organisationId: id, kind } = input;
  const body = await context.db.organisation.findUnique({ where: { id } });
  if (!body) throw new NotFound();
  const facts = { ...read(input), ...(kind && { kind }) };
  const { validFrom, validUntil } = { ...body, ...facts };
  isInOrder(validFrom, validUntil);
  return change(context, async ({ tx, amend, attest }) => {
    // The directory is locked before its rows, as by who merges one.
    await amend();
    await tx.organisation.update({ where: { id }, data: facts });
    await attest({ verb: 'ORGANISATION_EDITED', organisationId: id });
    return id;
  });
}

/** What was given, checked; null empties what may be empty and changes nothing else. */
function read(input: Asked<Facts>) {
  const { country, names, shortName, aliases, region, seatTown, validFrom, validUntil } = input;
  return {
    ...(country != null && { country: countryOf(country) }),
    ...(names && columnsOf('name', names, (text) => title('names', text))),
    ...(shortName != null && { shortName: title('shortName', shortName, 80) }),
    ...(aliases && { aliases: aliases.map((alias) => title('aliases', alias, 120)) }),
    ...(region !== undefined && { region: place('region', region) }),
    ...(seatTown !== undefined && { seatTown: place('seatTown', seatTown) }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

function place(field: string, text: string | null) {
  return text && title(field, text, 120);
}

/** ISO 3166-1 alpha-2, in capitals. */
function countryOf(text: string): string {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) throw new Invalid('country', 'BAD_COUNTRY');
  return code;
}

function isInOrder(from: Date | null, until: Date | null) {
  if (from && until && until < from) throw new Invalid('validUntil', 'BAD_ORDER');
}
