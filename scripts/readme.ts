/**
 * Runs the commands that the README shows and writes what they print under them. With `--check` it only compares.
 *
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises';
import { run } from '../apps/cli/src/run.ts';

const path = new URL('../README.md', import.meta.url);
const before = await readFile(path, 'utf8');
let after = before;
for (const [block, command] of before.matchAll(/<!-- run: npx firebreak ([^\n]+) -->\n```text\n[\s\S]*?```/g)) {
  const { out, err } = await run(command!.split(' '));
  after = after.replace(
    block,
    () => `<!-- run: npx firebreak ${command} -->\n\`\`\`text\n$ npx firebreak ${command}\n${(err + out).trimEnd()}\n\`\`\``,
  );
}
if (!process.argv.includes('--check')) await writeFile(path, after);
else if (after !== before) {
  console.error('README.md shows an answer that the command no longer gives: run `npm run readme`');
  process.exitCode = 1;
}
