import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account, Place } from './embedded-place.ts';

const run = promisify(execFile);
/** For what cannot stay in a private folder. Only root writes here, so nobody plants a program. */
const shelter = '/var/lib/talka-postgres';

/** PostgreSQL refuses to run as root, so it runs as somebody else, who must get at programs and cluster. */
export async function findPlaceForRoot(
  { folder, bin, data }: Place,
  onLog: (line: string) => void,
): Promise<Place> {
  const account = chooseAccount(data);
  await openFolder(account, folder);
  const place = {
    folder,
    account,
    bin: mayEnter(account, join(bin, 'postgres')) ? bin : await copyPrograms(bin, onLog),
    data: mayEnter(account, dirname(data)) ? data : await settleElsewhere(data, onLog),
  };
  // A backup that root unpacked.
  if (ownerOf(place.data)?.uid === 0)
    await run('chown', ['-R', `${account.uid}:${account.gid}`, place.data]);
  return place;
}

/** Whoever owns the cluster, or the folder it goes into, keeps it: `sudo` must not take it away from them. */
function chooseAccount(data: string): Account {
  const owner = ownerOf(data);
  if (owner && owner.uid !== 0) return owner;
  const host = statSync(dirname(data)).uid;
  const account =
    (host === 0 ? undefined : lookUp(String(host))) ??
    lookUp('talka') ??
    createAccount() ??
    lookUp('nobody');
  if (account) return account;
  throw new Error('PostgreSQL does not run as root, and there is no other account to run it as.');
}

function ownerOf(path: string): Account | undefined {
  if (!existsSync(path)) return undefined;
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

/** initdb wants an account with a name, so a bare number is not enough. */
function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    spawnSync('id', [flag, name], { encoding: 'utf8' }),
  );
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createAccount(): Account | undefined {
  // Alpine has only the second.
  const ways = ['useradd --system --user-group --shell /bin/false talka', 'adduser -S -D -H talka'];
  ways.some((way) => spawnSync(way, { shell: true }).status === 0);
  return lookUp('talka');
}

/** Asks the system itself, so that access lists and mount options count too. */
function mayEnter(account: Account, path: string): boolean {
  return spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0;
}

/** Only the account is let through, and only where no other group has been given a right. */
async function openFolder({ gid }: Account, folder: string) {
  const { uid, mode } = await stat(folder);
  if (uid !== 0 || (mode & 0o077) !== 0) return;
  await chown(folder, uid, gid);
  await chmod(folder, 0o710);
}

async function copyPrograms(bin: string, onLog: (line: string) => void): Promise<string> {
  const source = dirname(bin);
  const about = JSON.parse(await readFile(join(source, '../package.json'), 'utf8'));
  const copy = join(await openShelter(), `${about.version}-${process.arch}`);
  if (!existsSync(copy)) {
    onLog(`Copying the PostgreSQL programs to ${copy}: no other account may enter ${source}.`);
    const unfinished = await mkdtemp(`${copy}-`);
    await run('cp', ['-R', source, unfinished]);
    await run('chmod', ['-R', 'a+rX,go-w', unfinished]);
    await rename(join(unfinished, 'native'), copy).catch((error: unknown) => {
      // Another start was quicker.
      if (!existsSync(copy)) throw error;
    });
    await rm(unfinished, { recursive: true });
  }
  return join(copy, 'bin');
}

async function settleElsewhere(data: string, onLog: (line: string) => void): Promise<string> {
  const folder = dirname(data);
  if (existsSync(data))
    throw new Error(`${data} belongs to an account that may not enter ${folder}; open or move it.`);
  const key = createHash('sha256').update(data).digest('hex').slice(0, 12);
  const home = await mkdtemp(join(await openShelter(), `${key}-`));
  await chmod(home, 0o711);
  const settled = join(home, 'postgres');
  // Fails when another start settles this folder at the same moment; the link alone says where it lies.
  await symlink(settled, data);
  onLog(`Keeping the database in ${settled}: no other account may enter ${folder}.`);
  return settled;
}

async function openShelter(): Promise<string> {
  await mkdir(shelter, { recursive: true });
  const { uid, mode } = await lstat(shelter);
  if (uid !== 0 || (mode & 0o022) !== 0)
    throw new Error(`${shelter} must belong to root, and nobody else may write there.`);
  await chmod(shelter, 0o755);
  return shelter;
}
