import { type Place, type Viewer, visitor } from './viewer.ts';

/** Where the tables of rules take place; the thread is the one that the guest was invited to. */
export const place = { groupId: 'group', threadId: 'thread' };

function person(personId: string, more: Partial<Viewer> = {}): Viewer {
  return { ...visitor('lt'), personId, ...more };
}

function inside(role: Place['role']): Viewer {
  const places = new Map([[place.groupId, { role, organisationId: null }]]);
  return person(role.toLowerCase(), { places, isPartner: true });
}

/** Everybody of whom a rule may speak, by name; the name is their id. */
const cast: Viewer[] = [
  visitor('lt'),
  person('outsider', { isPartner: true }),
  person('guest', { guestThreads: new Map([[place.threadId, place.groupId]]) }),
  ...[inside('OBSERVER'), inside('MEMBER'), inside('FACILITATOR')],
  person('administrator', { isAdministrator: true }),
];

/** For whom of them the rule holds. */
export function who(rule: (viewer: Viewer) => boolean): string[] {
  return cast.filter(rule).map(({ personId }) => personId ?? 'visitor');
}
