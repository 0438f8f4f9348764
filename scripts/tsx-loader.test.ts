import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';

// Inside the project, so that `preact` is found as from any of its files.
const folder = mkdtempSync(join(import.meta.dirname, '.tsx-'));
after(() => rmSync(folder, { recursive: true }));

const loader = join(import.meta.dirname, 'tsx-loader.ts');
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

test('a .tsx file runs, and what it imports', () => {
  write('sign.tsx', 'export function Sign({ words }: { words: string }) {\n  return <b class="sign">{words}</b>;\n}\n');
  const file = write(
    'page.tsx',
    'import { Sign } from \'./sign.tsx\';\nconst node = <Sign words="a" />;\nconsole.log(node.type.name, node.props.words);\n',
  );
  assert.equal(execFileSync(process.execPath, ['--import', loader, file], { encoding: 'utf8' }), 'Sign a\n');
});

test('a failure names the line that was written', () => {
  const file = write('broken.tsx', '\n\n\ninterface Gone {\n  a: string;\n}\n\nthrow new Error("here");\nexport type { Gone };\n');
  const { stderr } = spawnSync(process.execPath, ['--import', loader, file], { encoding: 'utf8' });
  assert.match(stderr, /broken\.tsx:8:7/);
});
