import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../server/prepare.ts';

/** The whole gate; with --without-browser all but the tests in Chromium. Ends with the runner's own count. */
const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (folder: string, name: string) => join(root, folder, 'node_modules/.bin', name);
const withoutBrowser = process.argv.includes('--without-browser');

prepare((name) => console.log(`Making the ${name} …`));
check('format', bin('.', 'oxfmt'), ['--check', '.']);
check('lint', bin('.', 'oxlint'), ['--type-aware', '--deny-warnings']);
for (const folder of ['prisma', 'server', 'test', 'web'])
  check(`types of ${folder}`, bin('.', 'tsc'), ['-p', folder]);
process.exit(runTests());

type Report = { status: string; assertionResults: { status: string }[] };

function check(name: string, command: string, args: string[]): void {
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`The ${name} check failed.`);
    process.exit(1);
  }
  console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function runTests(): number {
  const report = join(tmpdir(), `talka-report-${process.pid}.json`);
  const args = [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
  ];
  if (withoutBrowser) args.push('--exclude', 'test/browser/**');
  args.push(`--outputFile.json=${report}`);
  const { status } = spawnSync(bin('.', 'vitest'), args, { cwd: root, stdio: 'inherit' });
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  const failed = counts.numFailedTests + counts.testResults.filter(isBroken).length;
  console.log(`${counts.numPassedTests} passed, ${failed} failed`);
  return status ?? 1;
}

/** A file that failed outside its tests: the runner counts no failed test in it. */
function isBroken({ status, assertionResults }: Report): boolean {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
}
