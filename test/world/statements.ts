import pg from 'pg';

export type Statement = { text: string; values: unknown[] };

/** Every statement that this process sends to PostgreSQL, as the driver sends it, until `stop`. */
export function listenToStatements() {
  const heard: Statement[] = [];
  // The driver's clients share this method; it is put back by `stop`.
  const driver = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = driver;
  driver.query = function listening(this: unknown, ...args: unknown[]) {
    const [first, second] = args;
    const { text, values = second } =
      typeof first === 'string' ? { text: first } : (first as Partial<Statement>);
    if (text) heard.push({ text, values: Array.isArray(values) ? values : [] });
    return query.apply(this, args);
  };
  return {
    heard,
    stop: () => {
      driver.query = query;
    },
  };
}

/** Tables that the plan of a statement reads from end to end. */
export async function tablesReadWhole(client: pg.Client, statement: Statement) {
  return (await plansOf(client, statement)).flatMap(readWhole);
}

/** Indexes that the plan of a statement reads. */
export async function indexesRead(client: pg.Client, statement: Statement) {
  return (await plansOf(client, statement)).flatMap(indexesIn);
}

async function plansOf(client: pg.Client, { text, values }: Statement): Promise<Plan[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `EXPLAIN (FORMAT JSON) ${text}`,
    values,
  );
  return rows.map((row) => row['QUERY PLAN'][0].Plan);
}

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
};

function indexesIn({ 'Index Name': index, Plans: below = [] }: Plan): string[] {
  return [...(index ? [index] : []), ...below.flatMap(indexesIn)];
}

function readWhole(plan: Plan): string[] {
  const { 'Node Type': node, 'Relation Name': table, Plans: below = [] } = plan;
  const own = node === 'Seq Scan' && table ? [table] : [];
  return [...own, ...below.flatMap(readWhole)];
}
