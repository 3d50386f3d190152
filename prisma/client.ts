import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client/client.ts';

export type Database = PrismaClient;
/** The client inside a transaction. */
export type Transaction = Omit<
  Database,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'
>;

/** Opens a pool of connections to the PostgreSQL at `url`; `$disconnect` closes it. */
export function openDatabase(url: string, connections = 20): Database {
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: url, max: connections },
      { statementNameGenerator: naming() },
    ),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
}

/** Each connection keeps what it planned: up to 100 KiB a statement. */
const mostNames = 100;
const mostRemembered = 1000;

/**
 * Names the statements that come again, so that PostgreSQL plans them once: for one post that costs
 * it more than all the rest. A statement without a name is planned each time.
 */
function naming(): (statement: { sql: string; args: unknown[] }) => string {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  return ({ sql, args }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (args.length === 0 || names.size === mostNames) return '';
    if (seen.has(sql)) names.set(sql, `talka_${names.size}`);
    else if (seen.size === mostRemembered) seen.clear();
    seen.add(sql);
    return names.get(sql) ?? '';
  };
}
