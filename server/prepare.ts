import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClient } from '../prisma/generate.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(root, 'node_modules/.cache/talka');

type Step = { name: string; inputs: string[]; output: string; run(): void };

const steps: Step[] = [
  {
    name: 'database client',
    inputs: ['prisma/schema.prisma', 'prisma/models/*.prisma', 'prisma/package.json'],
    output: 'prisma/generated/client/client.ts',
    run: generateClient,
  },
  {
    name: 'typed operations',
    inputs: ['schema/schema.graphql', 'web/src/**/*.{ts,tsx}', 'web/codegen.ts'],
    output: 'web/src/gql/persisted-documents.json',
    run: () =>
      command('web', ['node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.ts']),
  },
  {
    name: 'web client',
    inputs: ['schema/schema.graphql', 'web/*.*', 'web/public/**', 'web/src/**', 'pnpm-lock.yaml'],
    output: 'web/dist/index.html',
    run: () => command('web', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']),
  },
];

/** Generates and builds what is missing or older than its inputs. */
export function prepare(onStep: (name: string) => void = () => {}): void {
  for (const step of steps) {
    const digest = digestOf(step.inputs);
    const stamp = join(stamps, step.name);
    const isCurrent = existsSync(join(root, step.output)) && existsSync(stamp);
    if (isCurrent && readFileSync(stamp, 'utf8') === digest) continue;
    onStep(step.name);
    step.run();
    mkdirSync(stamps, { recursive: true });
    writeFileSync(stamp, digest);
  }
}

function digestOf(patterns: string[]): string {
  const digest = createHash('sha256');
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    const path = join(root, file);
    if (isMade(file) || !statSync(path).isFile()) continue;
    digest.update(file).update('\0').update(readFileSync(path));
  }
  return digest.digest('hex');
}

function isMade(file: string): boolean {
  return file.startsWith('web/src/gql/');
}

function command(folder: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(root, folder),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
}

if (import.meta.main) prepare((name) => console.log(`Making the ${name} …`));
