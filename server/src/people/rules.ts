import { NotAllowed } from '../errors.ts';
import type { Member, Viewer } from '../viewer.ts';

/** People and organisations are shown to everyone signed in; visitors see none. */
export function mayReadDirectory(viewer: Viewer): viewer is Member {
  return viewer.personId !== null;
}

/** The person who acts; refuses visitors and tokens that may only read. */
export function acting(viewer: Viewer): Member {
  if (viewer.personId === null) throw new NotAllowed('NOT_SIGNED_IN');
  if (viewer.scope === 'READ') throw new NotAllowed('READ_ONLY_TOKEN');
  return { ...viewer, personId: viewer.personId };
}
