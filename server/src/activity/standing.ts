import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { directory, type Numbers } from './numbers.ts';

/** What one answer was read from, and, once it is known to be of one moment, at which numbers it stands. */
export class Reads {
  readonly #keys = new Set<string>();
  /** Null while unknown, and for answers that are not a function of numbers alone. */
  numbers: Numbers | null = null;

  /** Whether it depends on the time of day too: what ends by itself, like seats and invitations. */
  isTimed = false;

  /** A group whose history the answer depends on. */
  group(id: string): void {
    this.#keys.add(id);
  }

  get keys(): string[] {
    return [...this.#keys];
  }

  clear(): void {
    this.#keys.clear();
    this.isTimed = false;
  }
}

type Execute = (args: ExecutionArgs) => ExecutionResult | PromiseLike<ExecutionResult>;
const attempts = 3;

/**
 * Executes a query so that its answer is of one moment: the numbers of all it read are the same
 * after as they were known to be before, so nothing changed meanwhile. Where people write all the
 * time, the last attempt reads everything in one snapshot of the database.
 */
export async function executeStanding(args: ExecutionArgs, execute: Execute) {
  // Every transport makes the context by the same function.
  const context = args.contextValue as Context;
  const reads = context.reads ?? new Reads();
  context.reads = reads;
  if (!isNumbered(args)) return execute(args);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { moment } = context.relay;
    reads.clear();
    // What Pothos keeps of one execution it keeps by context.
    const result = await execute({ ...args, contextValue: { ...context, now: timing(context) } });
    const numbers = await context.relay.refresh(...keysOf(context, reads));
    if (numbers.every(([key, seq]) => context.relay.stoodSince(moment, key, seq))) {
      if (!result.errors) reads.numbers = numbers;
      return result;
    }
  }
  return executeInSnapshot(args, context, execute);
}

/** The clock, which remembers that it was asked. */
function timing({ now, reads }: Context) {
  return () => {
    if (reads) reads.isTimed = true;
    return now();
  };
}

function executeInSnapshot(args: ExecutionArgs, context: Context, execute: Execute) {
  return context.db.$transaction(
    // Only what is transactional is asked of the client within.
    async (tx) => execute({ ...args, contextValue: { ...context, db: tx as Context['db'] } }),
    { isolationLevel: 'RepeatableRead' },
  );
}

function keysOf({ viewer }: Context, reads: Reads): string[] {
  return [directory, ...reads.keys, ...(viewer.personId === null ? [] : [viewer.personId])];
}

const known = new WeakMap<DocumentNode, boolean>();

/** Whether every field at the root says that its answer is a function of numbers. */
function isNumbered({ schema, document, operationName }: ExecutionArgs): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  const operation = getOperationAST(document, operationName);
  const names = (operation ? rootFields(document, operation.selectionSet) : []).filter(
    (name) => name !== '__typename',
  );
  const found = names.length > 0 && names.every((name) => isNumberedField(schema, name));
  if (document.definitions.length === 1 || operationName == null) known.set(document, found);
  return found;
}

function isNumberedField(schema: GraphQLSchema, name: string): boolean {
  return schema.getQueryType()?.getFields()[name]?.extensions['isNumbered'] === true;
}

function rootFields(document: DocumentNode, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return rootFields(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION &&
        definition.name.value === selection.name.value,
    );
    return fragment && 'selectionSet' in fragment && fragment.selectionSet
      ? rootFields(document, fragment.selectionSet)
      : [];
  });
}
