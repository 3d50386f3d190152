const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** True for ids that PostgreSQL takes as uuid; anything else names nothing. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
