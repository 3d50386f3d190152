import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isNullableType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** What arguments may be filled with: texts by the name of the argument. */
export type Pools = Record<string, readonly string[]>;

/** These end the asker's own rights in the middle of the questions. */
const endings = new Set(['endOtherSessions', 'endSession', 'leaveGroup', 'revokeToken']);

/** A valid document that asks at random; the same choices make the same document. */
export function question(schema: GraphQLSchema, pools: Pools, choices: readonly number[]): string {
  let next = 0;
  const choose = (below: number) => (choices[(next += 1) % choices.length] ?? 0) % below;
  const pick = <T>(all: readonly T[]): T[] => all.slice(choose(all.length || 1)).slice(0, 1);
  const some = <T>(all: readonly T[], most: number): T[] =>
    [...new Set(Array.from({ length: 1 + choose(most) }, () => pick(all)))].flat();

  return choose(4) === 0
    ? `mutation ${root(schema.getMutationType(), 1)}`
    : `query ${root(schema.getQueryType(), 2)}`;

  function root(type: GraphQLObjectType | null | undefined, most: number): string {
    const fields = Object.values(type?.getFields() ?? {}).filter(({ name }) => !endings.has(name));
    return block([...new Set(some(fields, most))].map((field) => asked(field, choose(4))));
  }

  /** Connections and their edges are no step of the way. */
  function selection(type: GraphQLNamedType, depth: number): string {
    if (isLeafType(type)) return '';
    if (isUnionType(type))
      return block(type.getTypes().map((one) => `... on ${one.name} ${selection(one, depth)}`));
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const ways = fields.filter((field) => !leaves.includes(field));
    const isMade = /(Connection|Edge)$/.test(type.name);
    const onwards = isMade ? ways : depth > 0 ? [...new Set(some(ways, 2))] : [];
    const parts = [...leaves, ...onwards].map((field) => asked(field, isMade ? depth : depth - 1));
    return block(parts);
  }

  function asked(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.flatMap((arg) => argument(arg));
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    return `${field.name}${args} ${selection(getNamedType(field.type), depth)}`;
  }

  function argument(arg: GraphQLArgument): string[] {
    const isPaging = ['last', 'before', 'after'].includes(arg.name);
    if (isNullableType(arg.type) && (isPaging || (arg.name !== 'first' && choose(2) === 0)))
      return [];
    return [`${arg.name}: ${value(arg)}`];
  }

  function value({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): string {
    const named = getNamedType(type);
    if (isInputObjectType(named)) {
      const fields = Object.values(named.getFields());
      return `{ ${fields.map((field) => `${field.name}: ${value(field)}`).join(', ')} }`;
    }
    const text = isEnumType(named)
      ? (pick(named.getValues())[0]?.name ?? '')
      : named.name === 'Int'
        ? String(1 + choose(4))
        : named.name === 'Boolean'
          ? 'true'
          : JSON.stringify(pick(pools[name] ?? pools[named.name] ?? ['x'])[0] ?? 'x');
    return isListType(isNonNullType(type) ? type.ofType : type) ? `[${text}]` : text;
  }
}

function block(parts: string[]): string {
  return `{ __typename ${parts.join(' ')} }`;
}
