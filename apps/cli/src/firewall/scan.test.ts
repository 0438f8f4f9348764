/**
 * `firebreak firewall scan`, as a user types it.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run } from '../run.ts';
import { scanShape } from '../shapes/scan.ts';

const value = 'X2482300W';
let folder: string;
let leak: string;
let clean: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
  process.env['XDG_CACHE_HOME'] = folder;
  leak = join(folder, 'export.csv');
  clean = join(folder, 'clean.txt');
  await writeFile(leak, `name,nie\nAmal,${value}\n`);
  await writeFile(clean, 'order 111222333, nothing else\n');
});
after(() => rm(folder, { recursive: true }));
const scan = (...words: string[]): ReturnType<typeof run> => run(['firewall', 'scan', ...words]);

test('a leak is exit 1, says where and why, and keeps the value to itself', async () => {
  const { code, out, err } = await scan(leak);
  assert.equal(code, 1);
  assert.equal(err, '');
  assert.match(out, /export\.csv:2:6: NIE \(es-nie\) \*{9}\n {4}0\.99: the checksum is right; beside `nie`/);
  assert.ok(!out.includes(value));
  assert.ok((await scan(leak, '--show')).out.includes(value));
});

test('a clean file is exit 0', async () => {
  const { code, out } = await scan(clean);
  assert.equal(code, 0);
  assert.match(out, /nothing found in 1 file/);
});

test('--json has the published shape, values only on demand', async () => {
  const { code, out } = await scan(leak, clean, '--json', '--country', 'ES');
  assert.equal(code, 1);
  const answer = scanShape.parse(JSON.parse(out));
  const nie = answer.findings.find((finding) => finding.kind === 'es-nie')!;
  assert.deepEqual([nie.file, nie.line, nie.column, nie.byte, nie.length, nie.category], [leak, 2, 6, 14, 9, 'official-number']);
  assert.ok(nie.confidence >= 0.9 && nie.reveals.length > 10);
  assert.equal(answer.scannedFiles, 2);
  assert.equal(answer.country, 'es');
  assert.ok(!out.includes(value));
  assert.equal(
    scanShape.parse(JSON.parse((await scan(leak, '--json', '--show')).out)).findings.find((f) => f.kind === 'es-nie')?.value,
    value,
  );
});

test('--sarif is SARIF 2.1.0 with a rule for each kind and no value', async () => {
  const { code, out } = await scan(leak, '--sarif');
  assert.equal(code, 1);
  const { version, runs } = JSON.parse(out) as {
    version: string;
    runs: {
      tool: { driver: { rules: { id: string }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        locations: { physicalLocation: { region: { startLine: number; startColumn: number } } }[];
      }[];
    }[];
  };
  assert.equal(version, '2.1.0');
  const { tool, results } = runs[0]!;
  for (const result of results) assert.equal(tool.driver.rules[result.ruleIndex]!.id, result.ruleId);
  const nie = results.find((result) => result.ruleId === 'es-nie')!;
  assert.equal(nie.level, 'error');
  assert.deepEqual([nie.locations[0]!.physicalLocation.region.startLine, nie.locations[0]!.physicalLocation.region.startColumn], [2, 6]);
  assert.ok(!out.includes(value));
});

test('--kinds and --min-confidence choose', async () => {
  assert.equal((await scan(leak, '--kinds', 'iban')).code, 0);
  assert.equal((await scan(leak, '--kinds', 'es-nie', '--min-confidence', '1')).code, 0);
});

test('wrong use is exit 2 and says what to do', async () => {
  for (const [words, says] of [
    [[join(folder, 'nowhere.csv')], /cannot read .*nowhere\.csv.*check the path/],
    [[], /name a file or folder/],
    [[leak, '--json', '--sarif'], /choose one/],
    [[leak, '--min-confidence', 'high'], /from 0 to 1/],
    [[leak, '--kinds', 'es-nix'], /did you mean `es-nie`/],
    [[leak, '--country', 'xx'], /unknown country/],
  ] as const) {
    const { code, err, out } = await scan(...words);
    assert.equal(code, 2, words.join(' '));
    assert.match(err, says);
    assert.equal(out, '');
  }
});
