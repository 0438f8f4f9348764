import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const main = new URL('../main.ts', import.meta.url).pathname;
/** Names the files of Audit that a run loads. */
const watch = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ load: (url, context, next) => {
    if (url.includes('/packages/audit/')) console.log('loaded', url);
    return next(url, context);
  } });
`)}`;

async function loaded(...words: string[]): Promise<boolean> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', watch, main, ...words]);
  return stdout.includes('loaded ');
}

test('only whoever asks for an audit waits for its parts', async () => {
  assert.equal(await loaded('trace', '--help'), false);
  assert.equal(await loaded('audit', '--help'), true);
});
