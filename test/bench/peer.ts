import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Contestant, startContestant } from './contestant.ts';
import { tell } from './tell.ts';

const folder = fileURLToPath(new URL('peer', import.meta.url));

/** PostGraphile, installed on demand in a package of its own: it needs another GraphQL.js. */
export async function startPeer(databaseUrl: string): Promise<Contestant | null> {
  const problem = install();
  if (problem === null)
    return { ...(await startContestant('peer/peer', databaseUrl)), name: 'peer' };
  tell(`PostGraphile takes no part: it could not be installed (${problem}).`);
  return null;
}

/** Why it could not; null when it is there. */
function install(): string | null {
  const [command, ...before] = packageManager();
  const options = ['install', '--ignore-workspace', '--frozen-lockfile'];
  const { error, status, stdout } = spawnSync(command, [...before, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (error) return error.message;
  return status === 0 ? null : (stdout.trim().split('\n').at(-1) ?? `status ${status}`);
}

/** The pnpm that runs the benchmark, whether it is a program or a script of Node. */
function packageManager(): [string, ...string[]] {
  const { npm_execpath: path = '' } = process.env;
  if (!path.includes('pnpm')) return ['pnpm'];
  return /\.[cm]?js$/.test(path) ? [process.execPath, path] : [path];
}
