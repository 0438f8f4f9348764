/** Every error, each from a table that has it and nothing else wrong. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readTable, type TableErrorCode, type TableOptions, tableErrorCodes, tableErrorOnPage, tableErrorText } from './index.ts';

const good = 'group,tn,fp,fn,tp\nA,1,2,3,4\n';
const random = 'group,random_ok,random_error,selected_ok,selected_error';

type Case = readonly [text: string, line: number | null, says: RegExp, options?: TableOptions];

const cases: Readonly<Record<TableErrorCode, Case | readonly Case[]>> = {
  empty: [' \n \n', null, /empty/],
  'too-large': [
    ['x'.repeat(2_000_001), null, /2000000 signs/],
    [`group,n${',x'.repeat(300)}\nA,1${',1'.repeat(300)}`, 1, /200 columns/],
    [`group,n,flagged\n${Array.from({ length: 2001 }, (_, i) => `G${i},10,1`).join('\n')}`, null, /2000 rows.*audit run/],
  ],
  'not-text': [
    ['group,n\0\nA,1', null, /not text/],
    ['group,n\nK\ufffdn,1', null, /UTF-8/],
  ],
  'one-column': ['Table 3\nA', 1, /`Table 3` holds one column/],
  'unclosed-quote': ['group,n,flagged\n"A,1,0\nB,2,1', 2, /never closes/],
  'no-rows': ['group,tn,fp,fn,tp\n', 1, /no row under/],
  fields: [`${good}B,1,2,3\n`, 3, /`B` has 4 fields, and there are 5/],
  'fields-comma': [`${good}B,1,234,2,3,4\n`, 3, /"44,85"/],
  'unknown-column': ['group,n,flagged,zzzzzzzz\nA,3,2,1', 1, /`zzzzzzzz`; known: group, n, tn/],
  'unknown-column-near': [good.replace('fp', 'fpp'), 1, /did you mean `fpr`, `fps` or|did you mean `fp/],
  'no-such-column': [good, 1, /no column `fpp`; it has `fp`/, { columns: [{ name: 'fpp', means: 'fp' }] }],
  'no-such-meaning': [good, null, /cannot mean `wrong`/, { columns: [{ name: 'fp', means: 'wrong' }] }],
  'column-without-name': ['group,,fp,fn,tp\nA,1,2,3,4', 1, /column 2 has no name/],
  'repeated-column': ['group,n,n\nA,1,2', 1, /two columns have the name `n`/],
  'same-meaning': ['group,n,people,flagged\nA,9,9,2', 1, /`people` and `n` say the same/],
  'no-group': ['tn,fp,fn,tp\n1,2,3,4', 1, /call it `group`.*tn, fp, fn, tp/],
  'group-unnamed': [
    'Nationality,n,flagged\nown,10,2\nother,20,3',
    1,
    /if `Nationality` holds the groups, say --column 'Nationality=group'/,
  ],
  'no-number-column': ['group,score_mean\nA,0.5', null, /no column of counts/],
  'empty-group': [`${good},1,2,3,4`, 3, /no name in column `group`/],
  'repeated-group': [
    [`${good}A,1,2,3,4`, 3, /`A` stands in line 2 already/],
    [`${good}Total,1,2,3,4\nAll,1,2,3,4`, 4, /`All` stands in line 3/],
  ],
  'similar-group': [`${good}a,1,2,3,4`, 3, /only in capital letters/],
  'not-a-number': [`${good}B,1,two,3,4`, 3, /`two` in column `fp`/],
  'percent-in-count': [`${good}B,1,2 %,3,4`, 3, /`2 %` in column `fp` is a percentage/],
  'not-whole': [`${good}B,1,2.5,3,4`, 3, /`2.5`/],
  negative: [`${good}B,1,-2,3,4`, 3, /`-2`/],
  'too-big': [`${good}B,1,9999999999999,3,4`, 3, /more people/],
  'ambiguous-number': ['group;n;flagged\nA;1.234;1.000', 2, /two ways; write 1234/],
  'separators-conflict': ['group;n;selection_rate\nA;1.234.567;50.5 %', 2, /thousands in line 2 and decimals in line 2/],
  'ambiguous-rate': ['group,n,selection_rate\nA,10000,0.45', 2, /0.45 % or 0.45 of 1/],
  'percent-mixed': ['group;n;selection_rate\nA;100;45 %\nB;100;0.30', 3, /no percent sign/],
  'over-100': ['group;n;selection_rate\nA;100;101 %', 2, /more than 100 %/],
  'not-a-multiple': [good, 2, /no multiple of 5/, { roundedTo: 5 }],
  'shown-below-limit': [good, 2, /under 10/, { suppressedBelow: 10 }],
  'hidden-without-limit': [
    [`${good}B,*,2,3,4`, 3, /how large `tn` may be.*--suppressed-below/],
    [`${random}\nA,*,20,30,40`, 2, /how large `random_ok` may be/],
  ],
  'dash-without-limit': [`${good}B,–,2,3,4`, 3, /--dash zero/],
  'denominator-missing': [
    ['group,n,fpr\nA,100,20%', null, /`fpr` is a share of whom.*fpr_n/],
    ['group,n,selection_rate,fpr,fnr\nA,100,50%,20%,20%', null, /share of whom/],
  ],
  'n-missing': [
    ['group,flagged\nA,10', null, /add a column n/],
    ['group,fpr,fpr_n\nA,20%,100', null, /add a column n/],
  ],
  sum: [
    ['group,n,tn,fp,fn,tp\nA,11,1,2,3,4', 2, /tn \+ fp \+ fn \+ tp come to 10, and n says 11/],
    ['group,n,tn,fp,fn,tp\nA,9,1,2,3,4', 2, /come to 10, and n says 9/],
    ['group,n,flagged\nA,9,10', 2, /flagged come to 10, and n says 9/],
    ['group,tn,fp,fn,tp,flagged\nA,1,2,3,4,7', 2, /fp \+ tp come to 6, and flagged says 7/],
  ],
  rate: [
    ['group,tn,fp,fn,tp,fpr\nA,1,2,3,4,50%', 2, /fpr says 50 %, which does not go with 2 of 3/],
    ['group,n,flagged,selection_rate\nA,10,5,40%', 2, /selection_rate says 40 %/],
  ],
  'rate-impossible': ['group,n,selection_rate\nA,20,44.85%', 2, /cannot be 44.85 % of 20 people; possible are 8\/20 = 40 %, 9\/20 = 45 %/],
  complement: ['group,n,base_rate,fpr,tnr\nA,100,50%,20%,70%', 2, /fpr \(20 %\) and tnr \(70 %\) must come to 100 %/],
  ratio: [
    ['group,n,base_rate,fpr,fpr_n,fnr\nA,100,50%,20%,60,20%', 2, /contradict each other: n 100, fpr_n 60, base_rate 50 %/],
    ['group,flagged,not_flagged,tp,actual_positives,actual_negatives\nA,10,10,2,15,6', 2, /contradict each other: flagged 10/],
    ['group,n,flagged,selection_rate_n,ppv\nA,100,50,99,20%', 2, /contradict/],
  ],
  'total-differs': [`${good}All,2,2,3,4`, 3, /`All` has n = 11, and the groups come to 10/],
  'total-in-crossed-groups': ['group1,group2,n,flagged\nwomen,young,10,1\nwomen,all,20,3', 3, /women \+ all.*twice/],
  'random-incomplete': [
    ['group,random_ok,random_error\nA,1,2', null, /selected_ok is missing/],
    ['group,n,flagged,population\nA,10,1,100', null, /random_ok is missing/],
  ],
  'random-mixed': [`${random},n\nA,1,2,3,4,10`, null, /`n` does not go with/],
  'population-differs': [
    [`${random},population\nA,1,2,3,4,100\nB,1,2,3,4,200`, 3, /here are 100 and 200/],
    [`${random},population\nA,1,2,3,4,100`, 2, /here are 100 and 300/, { population: 300 }],
  ],
  'population-small': [`${random}\nA,1,2,3,4`, null, /population of 9 is smaller than the 10 people/, { population: 9 }],
  'bad-option': [good, null, /rounded-to cannot be `0`/, { roundedTo: 0 }],
};

for (const code of tableErrorCodes) {
  const own = (typeof cases[code][0] === 'string' ? [cases[code]] : cases[code]) as readonly Case[];
  test(`${code}: found where it is, said in three languages, nothing left open`, () => {
    for (const [text, line, says, options] of own) {
      const result = readTable(text, options);
      assert.ok(!result.ok, JSON.stringify(result));
      assert.equal(result.error.code, code, JSON.stringify(result.error));
      assert.equal(result.error.line, line);
      const english = tableErrorText(result.error, 'en');
      assert.match(english, says);
      assert.ok(line === null || english.startsWith(`line ${line}: `));
      for (const language of ['en', 'fr', 'ar'] as const) {
        const onPage = tableErrorOnPage(result.error, language);
        for (const said of [tableErrorText(result.error, language), onPage]) {
          assert.doesNotMatch(said, /\{\w+\}/, said);
          assert.doesNotMatch(said, /undefined|null|NaN/, said);
        }
        assert.doesNotMatch(onPage, /--[a-z]|firebreak/, 'a page has no options of a command');
      }
    }
  });
}

test('the table itself is good', () => assert.ok(readTable(good).ok));

test('hostile text: prototype names, bidi marks, long fields, many signs', () => {
  const odd = readTable('group,n,flagged\n__proto__,10,1\nconstructor,20,2\ntoString,30,3');
  assert.ok(odd.ok);
  assert.deepEqual(
    odd.table.groups.map(({ name, n }) => [name[0], n.low]),
    [
      ['__proto__', 10],
      ['constructor', 20],
      ['toString', 30],
    ],
  );
  const column = readTable('group,__proto__\nA,1');
  assert.ok(!column.ok && column.error.code === 'unknown-column');
  const turned = readTable(`group,n,flagged\nA,10,\u202e${'9'.repeat(5000)}`);
  assert.ok(!turned.ok && turned.error.code === 'not-a-number');
  assert.doesNotMatch(tableErrorText(turned.error, 'en'), /\u202e/);
  assert.ok(tableErrorText(turned.error, 'en').length < 200);
  for (const sign of [',', '"', '|', '-', ' ', '\t', '.', '\n', '9', "'"]) readTable(`group,n,flagged\nA,10,${sign.repeat(100_000)}`);
  readTable(`group${' '.repeat(100_000)}(%`);
});
