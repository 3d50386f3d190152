import { once } from '../activity/once.ts';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { acting } from '../people/rules.ts';
import { columnsOf, type InFour } from '../platform/four.ts';
import { prose, slug, title } from '../platform/text.ts';
import { may } from './rules.ts';

type Facts = { number: string; names: InFour; statements: InFour; from: Date; until: Date | null };
type Asked<T> = { [Name in keyof T]?: T[Name] | null | undefined };

export async function createProgramme(
  context: Context,
  input: Omit<Facts, 'until'> & { key: string; slug: string; until?: Date | null | undefined },
): Promise<string> {
  const viewer = acting(context.viewer);
  const attempt = { key: input.key, personId: viewer.personId, verb: 'createProgramme', input };
  return once(context, attempt, async () => {
    if (!may.manageProgrammes(viewer)) throw new NotAllowed('NOT_ALLOWED');
    const { from, until = null } = input;
    const place = slug('slug', input.slug);
    const words = {
      ...number(input.number),
      ...names(input.names),
      ...statements(input.statements),
    };
    isInOrder(from, until);
    return async ({ tx, amend, attest }, id) => {
      const programme = { id, slug: place, ...words, from, until };
      const { count } = await tx.programme.createMany({ data: [programme], skipDuplicates: true });
      if (count === 0) throw new Invalid('slug', 'TAKEN');
      await amend();
      await attest({ verb: 'PROGRAMME_ADDED', programmeId: id });
    };
  });
}

/** Changes what is given and leaves the rest. */
export async function editProgramme(
  context: Context,
  input: { programmeId: string } & Asked<Facts>,
): Promise<string> {
  acting(context.viewer);
  const { programmeId: id } = input;
  const programme = await context.db.programme.findUnique({ where: { id } });
  if (!programme) throw new NotFound();
  if (!may.manageProgrammes(context.viewer)) throw new NotAllowed('NOT_ALLOWED');
  const from = input.from ?? programme.from;
  const until = input.until === undefined ? programme.until : input.until;
  const words = {
    ...(input.number != null && number(input.number)),
    ...(input.names && names(input.names)),
    ...(input.statements && statements(input.statements)),
  };
  isInOrder(from, until);
  return change(context, async ({ tx, amend, attest }) => {
    await tx.programme.update({ where: { id }, data: { ...words, from, until } });
    await amend();
    await attest({ verb: 'PROGRAMME_EDITED', programmeId: id });
    return id;
  });
}

function number(text: string) {
  return { number: title('number', text, 40) };
}

function names(texts: InFour) {
  return columnsOf('name', texts, (text) => title('names', text));
}

function statements(texts: InFour) {
  return columnsOf('statement', texts, (text) => prose('statements', text, 2000));
}

function isInOrder(from: Date, until: Date | null) {
  if (until && until < from) throw new Invalid('until', 'BAD_ORDER');
}
