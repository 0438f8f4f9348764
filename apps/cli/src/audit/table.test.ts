/** `firebreak audit table`: tables of the Atlas, files, the standard input; and every way to ask wrongly. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { run } from '../run.ts';
import { auditReportShape } from '../shapes/audit.ts';

const path = (name: string) => new URL(`../../../../${name}`, import.meta.url).pathname;
const answerTsv = path('spec/audit/examples/answer.tsv');

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-'));
});
after(() => rm(folder, { recursive: true }));

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

async function answerOf(...words: string[]): Promise<string> {
  const { code, out, err } = await run(['audit', 'table', ...words]);
  assert.deepEqual([code, err], [0, ''], err);
  return out;
}

async function refused(says: RegExp, ...words: string[]): Promise<void> {
  const { code, out, err } = await run(['audit', 'table', ...words]);
  assert.equal(code, 2, err);
  assert.equal(out, '');
  assert.match(err, says);
  assert.equal(err.trimEnd().split('\n').length, 1, err);
}

test('COMPAS from the Atlas: the published percentages, both sides of the quarrel, caveats and source', async () => {
  const out = await answerOf('compas-two-year');
  for (const row of [
    /African-American +┊.*┊ +44\.85% +42\.56%–47\.16% +805 \/ 1,795 +clearly higher/,
    /Caucasian +┊.*┊ +23\.45% +21\.37%–25\.67% +349 \/ 1,488/,
    /African-American +┊.*┊ +27\.99% +.* 532 \/ 1,901 +clearly lower/,
    /Caucasian +┊.*┊ +47\.72% +.* 461 \/ 966/,
    /African-American +┊.*┊ +62\.97%/,
    /everybody together +┊.*┊ +32\.35%/,
  ])
    assert.match(out, row);
  const flat = out.replaceAll(/\s+/g, ' ');
  assert.match(flat, /the rates do not point one way/);
  assert.match(flat, /No clear difference: Rightly flagged/);
  assert.match(out, /What goes with this table[\s\S]*6,172[\s\S]*Northpointe[\s\S]*src-tech-compas/);
  assert.match(out, /^COMPAS, two years: medium or high risk {2}\[computed\]/);
  assert.ok(out.indexOf('What they do not show') < out.indexOf('What goes with this table'));
});

test('names of rates hold commas, so lists of them are parted by something else', async () => {
  const flat = async (...words: string[]) => (await answerOf(...words)).replaceAll(/\s+/g, ' ');
  assert.match(
    await flat('compas-two-year'),
    /African-American against Caucasian: no clear difference in these rates: Rightly flagged, of the people flagged; Judged rightly, of all\. This/,
  );
  assert.match(
    await flat('amsterdam-pilot-nationality'),
    /behind these rates: Wrongly flagged, of the people not looked for; Rightly left alone, of the people not flagged\. The/,
  );
  assert.match(await flat('compas-two-year', '--language', 'fr'), /pour ces taux : [^.;]+, [^.;]+ ; /);
});

test('Sweden from the Atlas: estimated from the random sample, and two rates that point two ways', async () => {
  const out = await answerOf('sweden-parental-benefit-background');
  assert.match(out, /Swedish background +┊.*┊ +0\.2927%/);
  assert.match(out, /foreign background +┊.*┊ +0\.6699%.*clearly higher/);
  assert.match(out, /foreign background +┊.*┊ +98\.5507%/);
  assert.match(out, /foreign background +┊.*┊ +54\.33% .*1,191 \/ 2,192 +clearly higher/);
  const flat = out.replaceAll(/\s+/g, ' ');
  assert.match(flat, /Better for them: Rightly flagged/);
  assert.match(flat, /random sample stands for everybody/);
});

test('a share wrongly flagged of all is of everybody with a decision, whatever is known of them', async () => {
  const columns = 'group,tn,fp,fn,tp,flagged_unknown,not_flagged_unknown,fps';
  const file = await fileWith('shares.csv', `${columns}\nA,100,20,10,30,5,35,10%\nB,90,30,5,25,0,50,15%\n`);
  assert.match(await answerOf(file), /^400 people in 2 groups/);
  const other = await fileWith('other.csv', `${columns}\nA,100,20,10,30,5,35,12.5%\nB,90,30,5,25,0,50,20%\n`);
  await refused(/does not go with 20 of 200/, other);
});

test('in French no number leaves its unit and no quotation its marks', async () => {
  assert.doesNotMatch(await answerOf('compas-two-year', '--language', 'fr'), /«\s*$|^\s*[%»]/m);
});

test('a caveat of the Atlas says of its own table what the table shows', async () => {
  const pointsTwoWays = /once flagged, also rightly flagged more often/;
  const [sex, background] = await Promise.all(
    ['sex', 'background'].map(async (by) => (await answerOf(`sweden-parental-benefit-${by}`)).replaceAll(/\s+/g, ' ')),
  );
  assert.match(background!, /54\.3% [^:]*: 1,313 of 2,890, that is 45\.4%/);
  assert.match(background!, pointsTwoWays);
  assert.match(sex!, /47\.9% [^:]*: 859 of 1,651, that is 52\.0%/);
  assert.doesNotMatch(sex!, pointsTwoWays);
});

test('options win over what the Atlas says of a table', async () => {
  const report = auditReportShape.parse(
    JSON.parse(await answerOf('amsterdam-pilot-sex', '--reference', 'women', '--effect', 'unknown', '--min-cell', '10', '--json')),
  );
  assert.deepEqual([report.settings.reference, report.settings.effect, report.settings.minimumCell], ['women', 'unknown', 10]);
  assert.equal(report.settings.flagged, 'marked for an investigation');
  assert.deepEqual(report.input.reading, { suppressedBelow: 10, zeroIsSuppressed: true, hiddenAnySize: true });
});

test('a pasted answer: columns told, a total left out, hidden counts within bounds', async () => {
  const words = [answerTsv, '--column', 'Nationality=group', '--suppressed-below', '10', '--reference', 'own'];
  const out = await answerOf(...words);
  assert.match(out, /stateless +┊▒+─+┤ +┊ +0%–[\d.]+% +0–9 \/ 57/);
  assert.match(out, /`Total` is for everybody and no group/);
  assert.match(out, /The source rounds some numbers or hides them/);
  const report = auditReportShape.parse(JSON.parse(await answerOf(...words, '--json')));
  assert.deepEqual(report.input.reading, { columns: [{ name: 'Nationality', means: 'group' }], suppressedBelow: 10 });
  assert.equal(report.groups.find(({ name }) => name[0] === 'stateless')!.rates[0]!.value, null);
});

test('the same table with commas for decimals, in Windows-1252, from the standard input', async () => {
  const text = 'group;n;selection_rate\nFrançais;7.310;26,63 %\nautres;5.335;30,35 %\n';
  const latin = await fileWith('latin.csv', Buffer.from(text, 'latin1'));
  await refused(/not in UTF-8; if a spreadsheet wrote it, try --encoding windows-1252/, latin);
  assert.match(await answerOf(latin, '--encoding', 'windows-1252'), /Français +┊.*┊ +26\.63% +.*1,947 \/ 7,310/);
  await refused(/not in utf-16le/, await fileWith('odd.csv', Buffer.from('abc')), '--encoding', 'utf-16le');
  await refused(/`utf-9` is not known/, latin, '--encoding', 'utf-9');
  assert.match(await answerOf(await fileWith('u16.csv', Buffer.from(`\ufeff${text}`, 'utf16le'))), /26\.63%/);
  const piped = spawnSync(
    process.execPath,
    ['--import', path('scripts/tsx-loader.ts'), path('apps/cli/src/main.ts'), 'audit', 'table', '-'],
    {
      input: text,
      encoding: 'utf8',
    },
  );
  assert.equal(piped.status, 0, piped.stderr);
  assert.match(piped.stdout, /autres +┊.*┊ +30\.35%/);
});

test('JSON: the published shape, the same bytes each time, the hash of what was read', async () => {
  const [one, other] = [await answerOf('ricci-promotion-exam', '--json'), await answerOf('ricci-promotion-exam', '--json')];
  assert.equal(one, other);
  const report = auditReportShape.parse(JSON.parse(one));
  assert.equal(report.input.kind, 'table');
  assert.match(report.input.sha256, /^[0-9a-f]{64}$/);
});

test('caveats and source go into the file, too', async () => {
  const file = join(folder, 'report.html');
  await answerOf('sweden-parental-benefit-sex', '-o', file);
  const html = await readFile(file, 'utf8');
  assert.ok(html.indexOf('What they do not show') < html.indexOf('What goes with this table'));
  assert.ok(html.indexOf('What goes with this table') < html.indexOf('What is wrong with the data'));
  assert.match(html, /random sample stands for everybody/);
  assert.match(html, /src-tech-sweden/);
  assert.doesNotMatch(html, /<script|style=/);
  const csv = join(folder, 'numbers.csv');
  await answerOf('sweden-parental-benefit-sex', '-o', csv);
  assert.match(await readFile(csv, 'utf8'), /falsePositiveRate/);
});

test('in French and Arabic, with the words of the Atlas', async () => {
  const french = await answerOf('compas-two-year', '--language', 'fr');
  assert.match(french, /accusation d’un délit dans les deux ans/);
  assert.match(french, /Ce qui va avec ce tableau[\s\S]*6 172/);
  assert.match(french, /44,85/);
  const arabic = await answerOf('compas-two-year', '--language', 'ar');
  assert.match(arabic, /اتهام بجريمة خلال سنتين/);
  assert.doesNotMatch(arabic, /clearly|What |people/);
});

test('what is no table', async () => {
  await refused(/there is no file `compas-two-years`, and no published table.*did you mean `compas-two-year`/, 'compas-two-years');
  await refused(/tables of the Atlas: |did you mean/, join(folder, 'nothing.csv'));
  await refused(/is a folder/, folder);
  await refused(/the table is empty/, await fileWith('empty.csv', ''));
  await refused(/not text|not in UTF-8/, await fileWith('workbook.csv', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff, 0xfe])));
  await refused(/larger than 8 MB.*audit run/, await fileWith('large.csv', 'x'.repeat(8_000_001)));
});

test('errors of a table stand in one line, with the line of the table and what to do', async () => {
  const table = async (text: string, ...words: string[]): Promise<string[]> => [await fileWith('t.csv', text), ...words];
  await refused(/line 1: no column is called `group`; if `Nationality` holds the groups, say --column 'Nationality=group'/, answerTsv);
  await refused(
    /line 2: group `A`: how large `tn` may be.*--suppressed-below 10/,
    ...(await table('group,tn,fp,fn,tp\nA,*,2,3,4\nB,1,2,3,4\n')),
  );
  // Where the size of the group is known, that is a limit.
  assert.match(await answerOf(answerTsv, '--column', 'Nationality=group'), /0–57 \/ 57/);
  await refused(
    /line 3: `1.234` in column `n` can be read in two ways; write 1234/,
    ...(await table('group;n;flagged\n\nA;1.234;1.000\n')),
  );
  await refused(/line 2: .*tn \+ fp \+ fn \+ tp come to 10, and n says 11/, ...(await table('group,n,tn,fp,fn,tp\nA,11,1,2,3,4\n')));
  await refused(/line 2: `101 %` in column `selection_rate` is more than 100 %/, ...(await table('group;n;selection_rate\nA;100;101 %\n')));
  await refused(/--rates percent or --rates share/, ...(await table('group,n,selection_rate\nA,10000,0.45\nB,10000,0.3\n')));
  assert.match(
    await answerOf(...(await table('group,n,selection_rate\nA,10000,0.45\nB,10000,0.3\n', '--rates', 'share'))),
    /4,450–4,550 \/ 10,000/,
  );
  await refused(/add how many people|Add how many people/, ...(await table('group,n,fpr\nA,100,20%\nB,100,30%\n')));
});

test('a full disk: said, and no code that an answer has', { skip: !existsSync('/dev/full') && 'no /dev/full here' }, () => {
  const full = openSync('/dev/full', 'w');
  const main = path('apps/cli/src/main.ts');
  const { status, stderr } = spawnSync(process.execPath, [main, 'audit', 'table', 'compas-two-year'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  assert.equal(status, 2);
  assert.equal(stderr, 'firebreak: cannot write the answer (ENOSPC): it is not whole\n');
});

test('options that mean nothing, or cannot be', async () => {
  const good = await fileWith('good.csv', 'group,tn,fp,fn,tp\nA,100,20,30,40\nB,100,40,30,40\n');
  await refused(/--column `fp` says no meaning; write NAME=MEANING/, good, '--column', 'fp');
  await refused(/a column cannot mean `wrong`/, good, '--column', 'fp=wrong');
  await refused(/no column `xx`/, good, '--column', 'xx=fp');
  await refused(/--dash `none` means nothing here; write zero/, good, '--dash', 'none');
  await refused(/--rates `x`.*percent or share/, good, '--rates', 'x');
  await refused(/--decimal `;`/, good, '--decimal', ';');
  await refused(/--delimiter `x`.*tab or spaces/, good, '--delimiter', 'x');
  await refused(/--rounded-to `0`/, good, '--rounded-to', '0');
  await refused(/--suppressed-below `-5`|unknown option/, good, '--suppressed-below=-5');
  await refused(/no multiple of 7/, good, '--rounded-to', '7');
  await refused(/zero-is-suppressed.*--suppressed-below 10/, good, '--zero-is-suppressed');
  await refused(/no group `C`/, good, '--reference', 'C');
  await refused(/--population `10` is fewer/, good, '--population', '10');
  await refused(/choose one/, good, '--json', '-o', 'x.html');
});
