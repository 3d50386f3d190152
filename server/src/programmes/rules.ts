import type { Viewer } from '../viewer.ts';

/** What is said of a programme is for everyone; who looks after Talka writes it. */
export const may = {
  manageProgrammes: (viewer: Viewer) => viewer.isAdministrator,
};
