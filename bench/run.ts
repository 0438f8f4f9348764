/**
 * `npm run bench -- NAME`: runs one benchmark. The packages of the peers are this folder's own and are installed
 * the first time a benchmark asks for them.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Ends with 0 if all went well, 1 if an answer differed or a goal was missed, 2 for wrong use. */
type Bench = (options: readonly string[]) => Promise<number>;

const benchByName: Readonly<Record<string, () => Promise<Bench>>> = {
  audit: async () => (await import('./audit/index.ts')).runAuditBench,
  deadlines: async () => (await import('./deadlines/index.ts')).runDeadlinesBench,
  firewall: async () => (await import('./firewall/index.ts')).runFirewallBench,
  letters: async () => (await import('./letters/index.ts')).runLettersBench,
  trace: async () => (await import('./trace/index.ts')).runTraceBench,
};

const known = `known: ${Object.keys(benchByName).join(', ')}`;
const [name = '', ...options] = process.argv.slice(2);
const load = Object.hasOwn(benchByName, name) ? benchByName[name] : undefined;

if (load === undefined) {
  const problem = name === '' ? 'name a benchmark' : `unknown benchmark \`${name.slice(0, 60)}\``;
  console.error(`${problem}; ${known}. For example: npm run bench -- trace`);
  process.exitCode = 2;
} else if (installPeers()) {
  process.exitCode = await (await load())(options);
} else {
  process.exitCode = 1;
}

/** Installs what bench/package-lock.json names, if it is not there yet. Says what is missing if it cannot. */
function installPeers(): boolean {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  if (!existsSync(`${folder}../node_modules/@firebreak/trace`)) {
    console.error('Firebreak itself is not installed: run `npm ci` in the folder above bench/ first.');
    return false;
  }
  // npm writes this file last, so it is not there after an installation that was broken off.
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return true;
  console.error('The packages of the peers are missing: running `npm ci` in bench/ ...');
  const npm = process.env['npm_execpath'];
  const command: [string, string[]] = npm === undefined ? ['npm', ['ci']] : [process.execPath, [npm, 'ci']];
  const { status, error } = spawnSync(...command, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === 0) return true;
  console.error(
    `bench/node_modules is missing and \`npm ci\` in bench/ failed (${error?.message ?? `exit code ${status}`}). ` +
      'It needs the npm registry: run it again with a connection. Nothing else of Firebreak needs these packages.',
  );
  return false;
}
