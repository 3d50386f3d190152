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
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const child of children) child.kill(signal);
  });

function run(name: string, args: string[]) {
  return spawn(process.execPath, args, { cwd: folder(name), stdio: 'inherit' });
}
