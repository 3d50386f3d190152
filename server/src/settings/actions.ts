import type { Appearance, Language } from '@talka/prisma/generated/client/enums.ts';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid } from '../errors.ts';
import { acting } from '../people/rules.ts';
import { title } from '../platform/text.ts';

type Absent = null | undefined;
type Hours = { days: number[]; from: number; until: number };
type Profile = {
  name?: string | Absent;
  languagesRead?: Language[] | Absent;
  timeZone?: string | Absent;
  workingHours?: Hours | Absent;
};

/** Changes what others see of the person. Returns their id. */
export async function updateProfile(context: Context, input: Profile): Promise<string> {
  const { personId } = acting(context.viewer);
  const data = {
    ...(input.name != null && { name: title('name', input.name, 100) }),
    ...(input.languagesRead && { languagesRead: languages(input.languagesRead) }),
    ...(input.timeZone != null && { timeZone: zone(input.timeZone) }),
    ...(input.workingHours && hours(input.workingHours)),
  };
  return change(context, async ({ tx, concern, amend }) => {
    await concern({ personId, verb: 'SETTINGS_CHANGED' });
    await tx.person.update({ where: { id: personId }, data });
    // Names stand on everybody's pages.
    await amend();
    return personId;
  });
}

type Preferences = {
  language?: Language | Absent;
  appearance?: Appearance | Absent;
  keysEnabled?: boolean | Absent;
};

/** Changes how Talka is for the person, on all their devices. Returns their id. */
export async function updatePreferences(context: Context, input: Preferences): Promise<string> {
  const { personId } = acting(context.viewer);
  const { language, appearance, keysEnabled } = input;
  const data = {
    ...(language && { language }),
    ...(appearance && { appearance }),
    ...(keysEnabled != null && { keysEnabled }),
  };
  return change(context, async ({ tx, concern }) => {
    await concern({ personId, verb: 'SETTINGS_CHANGED' });
    await tx.person.update({ where: { id: personId }, data });
    return personId;
  });
}

function languages(chosen: Language[]): Language[] {
  if (chosen.length === 0) throw new Invalid('languagesRead', 'CHOOSE_ONE');
  return [...new Set(chosen)];
}

function zone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new Invalid('timeZone', 'UNKNOWN_TIME_ZONE');
  }
}

function hours({ days, from, until }: Hours) {
  const workDays = [...new Set(days)].sort((one, other) => one - other);
  const isSound = workDays.every((day) => day >= 1 && day <= 7) && from >= 0 && until <= 1440;
  if (!isSound) throw new Invalid('workingHours', 'OUT_OF_RANGE');
  if (from >= until) throw new Invalid('workingHours', 'BAD_HOURS');
  return { workDays, workFrom: from, workUntil: until };
}
