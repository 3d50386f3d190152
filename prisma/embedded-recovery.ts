import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Place } from './embedded-place.ts';

const run = promisify(execFile);

/**
 * Clears the way for a new server. A living Talka on the same cluster is refused with one
 * sentence; a server whose Talka was killed is stopped; a number that is somebody else's is forgotten.
 */
export async function recover(place: Place, onLog: (line: string) => void): Promise<void> {
  const pid = Number.parseInt(await readLock(place), 10);
  if (Number.isNaN(pid)) return;
  const server = await findServer(pid, place);
  if (server && !isOrphan(server)) throw inUse(place);
  if (server) {
    onLog(`Stopping the PostgreSQL (process ${pid}) that a killed Talka left running.`);
    await end(pid, place);
  }
  await forget(pid, place);
}

export function inUse({ folder }: Place): Error {
  return new Error(`Another running Talka uses ${folder}; stop it, or choose another data folder.`);
}

/** Whether there is a process of this number, anybody's. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but is not ours to signal.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

type Process = { parent: number; command: string };

/**
 * A server is the child of the Talka it is named after while that lives; then others adopt it.
 * One without such a name was started by hand, and is left alone.
 */
function isOrphan({ parent, command }: Process): boolean {
  const owner = / cluster_name=talka-(\d+) /.exec(command)?.[1];
  return owner !== undefined && Number(owner) !== parent;
}

/** A number alone proves nothing: containers give out the same few again and again. */
async function findServer(pid: number, { data }: Place): Promise<Process | undefined> {
  // Whoever has gone meanwhile cannot be looked at. Minimal containers have no `ps`, macOS no /proc.
  const looking = process.platform === 'linux' ? lookInProc(pid) : lookWithPs(pid);
  const found = await looking.catch(() => undefined);
  return found?.command.includes(` ${data} `) ? found : undefined;
}

async function lookInProc(pid: number): Promise<Process> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
  // The name, in parentheses, may itself hold spaces and parentheses.
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(afterName[1]), command: command.replaceAll('\0', ' ') };
}

async function lookWithPs(pid: number): Promise<Process> {
  const { stdout } = await run('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)]);
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(stdout) ?? [];
  return { parent: Number(parent), command: `${command} ` };
}

/** Asks for a fast shutdown, then insists. */
async function end(pid: number, place: Place) {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isAlive(pid)) process.kill(pid, signal);
    if (await isGone(pid, place)) return;
  }
  throw new Error(
    `The PostgreSQL of process ${pid} does not stop; end it by hand and start again.`,
  );
}

async function isGone(pid: number, place: Place): Promise<boolean> {
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (!(await findServer(pid, place))) return true;
    await pause(20);
  }
  return false;
}

/**
 * The number may live on as a stranger's, or as a zombie that nobody buries, and PostgreSQL would
 * respect it. Its own parent's it takes for stale, and goes on to check that no backend of the dead
 * server still has its memory; without the file it would skip that check.
 */
async function forget(pid: number, place: Place) {
  const lock = await readLock(place);
  if (!lock.startsWith(`${pid}\n`)) return;
  await writeFile(lockFile(place), lock.replace(String(pid), String(process.pid)));
}

async function readLock(place: Place): Promise<string> {
  return readFile(lockFile(place), 'utf8').catch(() => '');
}

const lockFile = ({ data }: Place) => join(data, 'postmaster.pid');
