import { wrong } from './scalars.ts';

const longest = 100;

type Asked = { first?: number | null | undefined; after?: string | null | undefined };

/** A part of a list that may be long but is never read backwards: at most 100 rows, after one by its id. */
export function bounded({ first, after }: Asked) {
  const take = first ?? longest;
  if (take < 0 || take > longest) throw wrong(`first is ${take}; a part has 0 to ${longest}.`);
  return { take, ...(after && { cursor: { id: after }, skip: 1 }) };
}
