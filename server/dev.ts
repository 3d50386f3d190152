import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.ts';

/** The server, restarted when its files change, and Vite with hot reload in front of it. */
prepare((name) => console.log(`Making the ${name} …`));
const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const children = [
  run('server', ['--watch', 'src/serve.ts']),
  run('web', ['node_modules/vite/bin/vite.js']),
];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(signal));
// One without the other serves nothing, as when its port is taken.
for (const child of children) child.once('exit', () => stop('SIGTERM'));

function stop(signal: NodeJS.Signals) {
  for (const child of children) child.kill(signal);
}

function run(name: string, args: string[]) {
  // Cookies count on requests of our own pages, and these come from Vite.
  const env = { TALKA_URL: 'http://localhost:5173', ...process.env };
  return spawn(process.execPath, args, { cwd: folder(name), env, stdio: 'inherit' });
}
