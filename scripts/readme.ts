/**
 * Runs the commands that the README and the guides show and writes what they print under them. With `--check` it only compares.
 *
 * A block begins with `<!-- run: npx firebreak ... -->`; words with spaces stand in quotation marks. `; show: A .. B` leaves everything out but
 * the lines from the first that begins with A up to the first after it that begins with B.
 *
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises';
import { run } from '../apps/cli/src/run.ts';

for (const name of ['README.md', 'docs/audit.md']) {
  const path = new URL(`../${name}`, import.meta.url);
  const before = await readFile(path, 'utf8');
  let after = before;
  for (const [block, command, from, to] of before.matchAll(
    /<!-- run: npx firebreak ([^\n]+?)(?:; show: ([^\n]+?) \.\. ([^\n]+?))? -->\n```text\n[\s\S]*?```/g,
  )) {
    const { out, err } = await run(wordsOf(command!));
    const text = shown((err + out).trimEnd(), from, to);
    const comment = block.slice(0, block.indexOf('\n'));
    after = after.replace(block, () => `${comment}\n\`\`\`text\n$ npx firebreak ${command}\n${text}\n\`\`\``);
  }
  if (!process.argv.includes('--check')) await writeFile(path, after);
  else if (after !== before) {
    console.error(`${name} shows an answer that the command no longer gives: run \`npm run readme\``);
    process.exitCode = 1;
  }
}

function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain!);
}

function shown(text: string, from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return text;
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trimStart().startsWith(from));
  const after = lines.findIndex((line, at) => at > first && line.trimStart().startsWith(to));
  if (first < 0 || after < 0) throw new Error(`the answer has no lines from \`${from}\` to \`${to}\``);
  const kept = lines.slice(first, after);
  while (kept.at(-1) === '') kept.pop();
  return [...(first > 0 ? ['[...]'] : []), ...kept, '[...]'].join('\n');
}
