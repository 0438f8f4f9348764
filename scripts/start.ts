/**
 * `npm start`: builds the site if anything it is made of is newer than the last build, then serves it.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const sources = ['atlas', 'packages', 'apps/web/src', 'apps/web/public', 'apps/web/astro.config.ts', 'package-lock.json'];

if ((await newest(sources.map((source) => join(root, source)))) > (await newest([join(root, 'apps/web/dist/index.html')]))) {
  console.log('Building the site: about a minute, once.');
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '-w', '@firebreak/web'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    console.error(`${stdout.slice(-4000)}\n${stderr.slice(-4000)}\nThe site could not be built. The lines above say why.`);
    process.exit(1);
  }
  console.log(`Built in ${Math.round((performance.now() - started) / 1000)} s.`);
}
await import('../apps/server/src/main.ts');

/** Newest change below some paths, in milliseconds; 0 if there is nothing. */
async function newest(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(
    paths.map(async (path) => {
      const info = await lstat(path).catch(() => undefined);
      if (info === undefined) return 0;
      if (!info.isDirectory()) return info.mtimeMs;
      const names = (await readdir(path)).filter((name) => name !== 'node_modules' && name !== 'dist');
      return newest(names.map((name) => join(path, name)));
    }),
  );
  return Math.max(0, ...times);
}
