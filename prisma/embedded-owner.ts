import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './embedded-account.ts';

/** Takes the folder for this process; throws when a living one has it. Returns how to give it back. */
export async function claim(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'owner');
  for (;;) {
    const taken = await writeFile(file, String(process.pid), { flag: 'wx' }).then(
      () => true,
      () => false,
    );
    if (taken) return () => rm(file, { force: true });
    const owner = Number(await readFile(file, 'utf8').catch(() => '0'));
    if (runs(owner, 'node'))
      throw new Error(`Another Talka (process ${owner}) is using ${folder}; stop it first.`);
    await rm(file, { force: true });
  }
}

/** Stops the server that an owner killed with -9 left running, and forgets its pid file. */
export async function stopOrphan(cluster: { bin: string; data: string; account: Account }) {
  const file = join(cluster.data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(await readFile(file, 'utf8'), 10);
  if (runs(pid, 'postgres')) {
    const args = ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-t', '30'];
    spawnSync(join(cluster.bin, 'pg_ctl'), args, { ...cluster.account.ids, cwd: '/' });
  }
  await rm(file, { force: true });
}

/** Whether the process lives and is that program: numbers of dead processes are given to others. */
function runs(pid: number, program: string): boolean {
  if (!(pid > 0) || (pid === process.pid && program === 'node')) return pid === process.pid;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes(program);
}
