/** Tables as they are pasted, and what their columns tell. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Count, exactly } from '../model/index.ts';
import { type PublishedTable, readTable, type TableOptions, tableHead } from './index.ts';

function tableFrom(text: string, options: TableOptions = {}): PublishedTable {
  const result = readTable(text, options);
  assert.ok(result.ok, JSON.stringify(result));
  return result.table;
}

const cellsOf = (table: PublishedTable): readonly (readonly Count[])[] =>
  table.groups.map(({ cells }) => [cells!.tn, cells!.fp, cells!.fn, cells!.tp]);

const two = [[990, 805, 532, 1369].map(exactly), [1139, 349, 461, 505].map(exactly)];

for (const [way, text] of Object.entries({
  commas: 'group,tn,fp,fn,tp\nAfrican-American,990,805,532,1369\nCaucasian,1139,349,461,505',
  'commas, quotation marks, CRLF, a mark at the start':
    '\ufeff"group","tn","fp","fn","tp"\r\n"African-American","990","805","532","1,369"\r\n"Caucasian","1,139","349","461","505"\r\n',
  'old line ends': 'group,tn,fp,fn,tp\rAfrican-American,990,805,532,1369\rCaucasian,1139,349,461,505',
  'semicolons and points': 'Group;TN;FP;FN;TP\nAfrican-American;990;805;532;1.369\nCaucasian;1.139;349;461;505',
  'tabs, as from a spreadsheet':
    '\n\ngroup\ttn\tfp\tfn\ttp\t\nAfrican-American\t990\t805\t532\t1 369\t\n\nCaucasian\t1 139\t349\t461\t505\t\n',
  'many spaces, as from a PDF':
    '  group               tn     fp    fn      tp\n  African-American    990    805   532    1 369\n  Caucasian          1 139   349   461     505\n',
  'one space each': 'group tn fp fn tp\nAfrican-American 990 805 532 1369\nCaucasian 1139 349 461 505',
  'bars, as in Markdown':
    '| group | TN | FP | FN | TP |\n|:---|---:|--:|--:|--:|\n| African-American | 990 | 805 | 532 | 1,369 |\n| Caucasian | 1,139 | 349 | 461 | 505 |',
  'long names':
    'Group,True negatives,False positives,False-negatives,true_positives\nAfrican-American,990,805,532,1369\nCaucasian,1139,349,461,505',
  French: 'groupe;VN;FP;FN;VP\nAfrican-American;990;805;532;1\u202f369\nCaucasian;1\u202f139;349;461;505',
  'Arabic digits': 'المجموعة,tn,fp,fn,tp\nAfrican-American,٩٩٠,٨٠٥,٥٣٢,١٣٦٩\nCaucasian,١١٣٩,٣٤٩,٤٦١,٥٠٥',
  'a row for everybody': 'group,tn,fp,fn,tp\nAfrican-American,990,805,532,1369\nCaucasian,1139,349,461,505\nTotal,2129,1154,993,1874',
  'percentages beside the counts':
    'group,tn,fp,fn,tp,FPR %,FNR %\nAfrican-American,990,805,532,1369,44.85,27.99\nCaucasian,1139,349,461,505,23.45,47.72',
  'percentages without the counts':
    'group;n;FPR;FNR;base rate\nAfrican-American;3.696;44,85 %;27,99 %;51,43 %\nCaucasian;2.454;23,45 %;47,72 %;39,36 %',
  'percentages with their own numbers of people':
    'group;fpr;fpr_n;fnr;fnr_n\nAfrican-American;44,85 %;1795;27,99 %;1901\nCaucasian;23,45 %;1488;47,72 %;966',
  'predictive values instead': 'group,flagged,not flagged,PPV,NPV\nAfrican-American,2174,1522,62.97,65.05\nCaucasian,854,1600,59.13,71.19',
  'margins instead of cells': 'group,n,flagged,actual_positives,tp\nAfrican-American,3696,2174,1901,1369\nCaucasian,2454,854,966,505',
}))
  test(`the same table with ${way}`, () => {
    const table = tableFrom(text);
    assert.deepEqual(cellsOf(table), two);
    assert.deepEqual(
      table.groups.map(({ name }) => name),
      [['African-American'], ['Caucasian']],
    );
    assert.deepEqual(
      table.groups.map(({ n }) => n),
      [exactly(3696), exactly(2454)],
    );
  });

test('a row for everybody is left out and told', () => {
  assert.deepEqual(tableFrom('group,n,flagged\nA,10,1\nB,20,2\nAll,30,3').notes, [{ code: 'total-left-out', line: 4, group: 'All' }]);
  assert.equal(tableFrom('group,n,flagged\nA,10,1\nB,20,2\nAll,30,3').rows, 3);
  // Rounded apart, the sum may be off by the rounding.
  assert.ok(readTable('group,n,flagged\nA,10,5\nB,20,5\nAll,35,10', { roundedTo: 5 }).ok);
});

test('columns with names of their own are told what they mean, or left out', () => {
  const options = {
    columns: [
      { name: 'Race', means: 'group' },
      { name: 'Labelled higher risk, but did not re-offend', means: 'fpr' },
      { name: 'Remark', means: 'ignore' },
    ],
  };
  const table = tableFrom(
    'Race\tn\tbase_rate\tLabelled higher risk, but did not re-offend\tRemark\nA\t3696\t51.43\t44.85\tsee p. 3',
    options,
  );
  assert.deepEqual(table.groupColumns, ['Race']);
  assert.deepEqual(table.groups[0]!.given.falsePositiveRate, { numerator: exactly(805), denominator: exactly(1795) });
  assert.deepEqual(table.notes, [{ code: 'column-ignored', column: 'Remark' }]);
});

test('several columns of groups', () => {
  const table = tableFrom('group1,group2,n,flagged\nwomen,under 30,100,20\nwomen,30 or more,200,30\nmen,under 30,150,15');
  assert.deepEqual(table.groupColumns, ['group1', 'group2']);
  assert.deepEqual(
    table.groups.map(({ name }) => name),
    [
      ['women', 'under 30'],
      ['women', '30 or more'],
      ['men', 'under 30'],
    ],
  );
});

test('who was flagged, and nothing about what they were', () => {
  const [men] = tableFrom('group,n,selection_rate,score_mean\nmen,7310,26.63 %,0.485\nwomen,5335,30.35 %,0.495').groups;
  assert.deepEqual(men!.cells, {
    tn: exactly(0),
    fp: exactly(0),
    fn: exactly(0),
    tp: exactly(0),
    flaggedUnknown: exactly(1947),
    clearedUnknown: exactly(5363),
  });
  const table = tableFrom('group,n,selection_rate,score_mean\nmen,7310,26.63 %,0.485\nwomen,5335,30.35 %,–');
  assert.deepEqual(table.scoreMeans, [{ group: ['men'], mean: 0.485 }]);
});

test('only those flagged were checked', () => {
  const [group] = tableFrom('group,n,fp,tp\nA,1000,40,60').groups;
  assert.deepEqual(group!.cells, {
    tn: exactly(0),
    fp: exactly(40),
    fn: exactly(0),
    tp: exactly(60),
    flaggedUnknown: exactly(0),
    clearedUnknown: exactly(900),
  });
  const [some] = tableFrom('group,n,flagged_unknown,fp,tp\nA,1000,10,40,60').groups;
  assert.deepEqual([some!.cells!.flaggedUnknown, some!.cells!.clearedUnknown], [exactly(10), exactly(890)]);
  const [rate] = tableFrom('group,n,selection_rate,ppv\nA,1000,11 %,60.0 %').groups;
  assert.deepEqual(
    [rate!.cells!.fp, rate!.cells!.tp, rate!.cells!.clearedUnknown],
    [
      { low: 42, high: 46 },
      { low: 63, high: 69 },
      { low: 885, high: 895 },
    ],
  );
});

test('a rate without cells behind it keeps its own counts', () => {
  const text = 'group,n,selection_rate,base_rate\nA,100,30 %,20 %';
  const [group] = tableFrom(text).groups;
  assert.equal(group!.cells, null);
  assert.deepEqual(group!.given, {
    selectionRate: { numerator: exactly(30), denominator: exactly(100) },
    baseRate: { numerator: exactly(20), denominator: exactly(100) },
  });
  // With all three, the cells follow: 15 of 60, so 15 of the 30 flagged were rightly flagged.
  const [own] = tableFrom('group,n,selection_rate,fpr,fpr_n\nA,100,30 %,25 %,60').groups;
  assert.deepEqual(cellsOf({ ...tableFrom(text), groups: [own!] })[0], [45, 15, 25, 15].map(exactly));
});

test('numbers narrow each other', () => {
  const at = (text: string, options: TableOptions = {}) => cellsOf(tableFrom(text, options))[0];
  // To the nearest ten, 100 is 95 to 105, 40 is 35 to 45 and 20 is 15 to 25: from 0 to 40 are left.
  assert.deepEqual(at('group;n;tn;fp;fn;tp\nA;100;40;20;*;20', { roundedTo: 10, hiddenAnySize: true })![2], { low: 0, high: 40 });
  assert.deepEqual(at('group;n;tn;fp;fn;tp\nA;100;40;20;*;20', { roundedTo: 10, suppressedBelow: 10 })![2], { low: 0, high: 9 });
  // 45 % of 20 people is nine, whatever stands in the cells.
  assert.deepEqual(at('group,n,tn,fp,fn,tp,fpr\nA,60,*,*,20,20,45%'), [exactly(11), exactly(9), exactly(20), exactly(20)]);
  // Six people are left, and only two of six is 33 %.
  assert.deepEqual(at('group,n,tn,fp,fn,tp,fpr\nA,46,*,*,20,20,33%'), [exactly(4), exactly(2), exactly(20), exactly(20)]);
});

test('the Swedish design', () => {
  const head = 'group,random_ok,random_error,selected_ok,selected_error';
  const table = tableFrom(
    `${head},population\nSwedish background,577,222,1577,1313,977730\nforeign background,160,88,1001,1191,977730\nTotal,737,310,2578,2504,977730`,
  );
  assert.equal(table.population, 977_730);
  const none = exactly(0);
  assert.deepEqual(table.groups[1], {
    name: ['foreign background'],
    n: exactly(2440),
    cells: { tn: none, fp: exactly(1001), fn: none, tp: exactly(1191), flaggedUnknown: none, clearedUnknown: none },
    given: {},
    sample: { negative: exactly(160), positive: exactly(88) },
  });
  assert.equal(table.groups.length, 2);
  const hidden = tableFrom(`${head}\nA,*,20,30,40\nB,50,60,70,80`, { suppressedBelow: 10 });
  assert.deepEqual(hidden.groups[0]!.sample!.negative, { low: 0, high: 9 });
  assert.equal(hidden.population, null);
});

test('where a zero is hidden, rates reckoned with it are not believed', () => {
  const text = 'group,tn,fp,fn,tp,fpr\nA,0,12,20,30,100%\nB,20,20,20,30,50%';
  const table = tableFrom(text, { suppressedBelow: 10, zeroIsSuppressed: true });
  assert.deepEqual(table.groups[0]!.cells!.tn, { low: 0, high: 9 });
  assert.deepEqual(table.notes, [{ code: 'rates-not-used', line: 2, group: 'A' }]);
});

test('a page can show the columns before the table is read', () => {
  const result = tableHead('Race\tn\tFPR\nA\t10\t5 %\nB\t20\t6 %');
  assert.deepEqual(result, {
    ok: true,
    head: {
      columns: [
        { name: 'Race', known: false },
        { name: 'n', known: true },
        { name: 'FPR', known: true },
      ],
      samples: [
        ['A', '10', '5 %'],
        ['B', '20', '6 %'],
      ],
      rows: 2,
    },
  });
  assert.equal(tableHead('').ok, false);
});
