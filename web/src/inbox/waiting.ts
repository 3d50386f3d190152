/** Names under which entries wait to leave the list, so that ten seconds long it can be undone. */
export const prefix = 'inbox:';
export const all = `${prefix}all`;
export const leaving = (entryId: string) => prefix + entryId;
