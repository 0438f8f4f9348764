import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Problem, RowQuestion, Tally } from '../../model/index.ts';
import { parseColumn, parseCondition } from '../condition/index.ts';
import type { ReadError } from '../error.ts';
import { readErrorText } from '../error-text.ts';
import { createTallier, type TallierOptions } from './index.ts';
import { field, table } from './material.ts';
import { referenceTally } from './reference.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function condition(text: string) {
  const result = parseCondition(text);
  assert.ok(result.ok);
  return result.condition;
}

const basic: RowQuestion = { groups: [{ name: 'g' }], decision: condition('d=1') };

function outcomeOf(text: string, question: Partial<RowQuestion> = {}, options: TallierOptions = {}) {
  const tallier = createTallier({ ...basic, ...question }, options);
  tallier.push(bytes(text));
  return tallier.end();
}

function tally(text: string, question: Partial<RowQuestion> = {}, options: TallierOptions = {}): Tally {
  const found = outcomeOf(text, question, options);
  assert.ok(found.ok, found.ok ? '' : readErrorText(found.error));
  return found.tally;
}

function refused(text: string, question: Partial<RowQuestion> = {}): ReadError {
  const found = outcomeOf(text, question);
  assert.ok(!found.ok);
  // One line, lower case, no full stop, and nothing that turns or breaks a line.
  assert.match(readErrorText(found.error), /^[^A-Z\n\p{Cc}][^\n\p{Cc}\p{Cf}]+[^.\n]$/u);
  return found.error;
}

const problem = <C extends Problem['code']>({ problems }: Tally, code: C) => problems.find((each) => each.code === code) ?? null;

describe('a table of people, counted', () => {
  it('counts groups by decision and outcome', () => {
    const { cells, rows, counted, scores } = tally('g,d,o\na,1,yes\na,1,no\nb,0,yes\na,1,yes\n', { outcome: condition('o=yes') });
    assert.deepEqual(cells, [
      { group: ['a'], stratum: null, flagged: true, positive: false, random: false, count: 1 },
      { group: ['a'], stratum: null, flagged: true, positive: true, random: false, count: 2 },
      { group: ['b'], stratum: null, flagged: false, positive: true, random: false, count: 1 },
    ]);
    assert.deepEqual([rows, counted, scores.length], [4, 4, 0]);
  });

  it('makes intersections of several columns, strata and a random sample', () => {
    const { cells, columns } = tally('g,h,d,s,r\na,x,1,low,y\na,y,0,,n\nb,x,1,low,\n', {
      groups: [{ name: 'g' }, { name: 'h' }],
      stratum: { name: 's' },
      randomSample: condition('r=y'),
    });
    assert.deepEqual(
      cells.map(({ group, stratum, random }) => [group.join(' + '), stratum, random]),
      [
        ['a + x', 'low', true],
        ['a + y', null, false],
        ['b + x', 'low', false],
      ],
    );
    assert.deepEqual(columns, { groups: ['g', 'h'], stratum: 's', outcome: false, score: false, randomSample: true });
  });

  it('takes one column for several purposes', () => {
    const { cells, scores } = tally('g,d\na,7\na,3\nb,7\n', { decision: condition('d>=5'), score: { name: 'd' }, groups: [{ name: 'd' }] });
    assert.deepEqual(
      cells.map(({ group, flagged, count }) => [group[0], flagged, count]),
      [
        ['3', false, 1],
        ['7', true, 2],
      ],
    );
    assert.deepEqual(
      scores.map(({ from, count, total }) => [from, count, total]),
      [
        [3, 1, 3],
        [7, 2, 14],
      ],
    );
  });

  it('reads what a spreadsheet writes: a line that says the delimiter, carriage returns, empty lines at the end', () => {
    const { cells, problems } = tally('sep=;\r\ng;d\r\na;1\r\n"b;c";0\r\n\r\n');
    assert.deepEqual(
      cells.map(({ group }) => group[0]),
      ['a', 'b;c'],
    );
    assert.deepEqual(problems, [
      { code: 'empty-lines', count: 1 },
      { code: 'counted-as-no', column: 'd', values: [{ value: '0', count: 1 }], more: 0 },
      { code: 'no-id' },
    ]);
    assert.deepEqual(tally('g|d\na|1\n').cells.length, 1);
    assert.deepEqual(tally('g\td\na\t1\n').cells.length, 1);
    assert.deepEqual(tally('g;d\na;1\n"x;y";0\n', {}, { delimiter: ';' }).cells.length, 2);
  });

  it('counts groups whose names are those of the language it is written in', () => {
    const { cells } = tally('__proto__,constructor\n__proto__,1\ntoString,0\nconstructor,1\n', {
      groups: [{ name: '__proto__' }],
      decision: condition('constructor=1'),
    });
    assert.deepEqual(
      cells.map(({ group }) => group[0]),
      ['__proto__', 'constructor', 'toString'],
    );
    assert.equal(({} as Record<string, unknown>)['1'], undefined);
  });

  it('takes the second of two columns of one name, and asks which where no place is given', () => {
    const text = 'g,d,d\na,0,1\nb,1,0\n';
    assert.deepEqual(refused(text), { code: 'ambiguous-column', column: 'd', places: [2, 3] });
    const second = tally(text, { decision: condition('d#2=1'), groups: [parseColumn('g')] });
    assert.equal(second.cells.find(({ group }) => group[0] === 'a')?.flagged, true);
    assert.deepEqual(second.problems[0], { code: 'repeated-column', column: 'd', places: [2, 3] });
    assert.deepEqual(refused(text, { decision: condition('d#3=1') }), { code: 'no-such-place', column: 'd', place: 3, count: 2 });
    // Other columns may share a name: nobody asked for them.
    assert.equal(tally('g,d,x,x,\na,1,2,3,4\n').counted, 1);
  });

  it('counts ten thousand rows on one line each as on one piece each', () => {
    const text = `g,d,note\n${Array.from({ length: 10_000 }, (_, i) => `${'abc'[i % 3]},${i % 2},"x, ""${i}"""`).join('\n')}\n`;
    const whole = tally(text);
    const tallier = createTallier(basic);
    for (const byte of bytes(text)) tallier.push(Uint8Array.of(byte));
    assert.deepEqual(tallier.end(), { ok: true, tally: whole });
    assert.equal(whole.counted, 10_000);
  });
});

describe('what whoever relies on a tally must know', () => {
  it('is which rows have another number of fields, and that they are not counted', () => {
    const found = tally('g,d,n\na,1,x\na,1\n"b\nc",0,y,z\na,0,x\n');
    assert.deepEqual(problem(found, 'ragged-rows'), { code: 'ragged-rows', count: 2, firstLine: 3, fields: 3 });
    assert.deepEqual([found.rows, found.counted], [4, 2]);
  });

  it('is what is missing', () => {
    const found = tally('g,d,o,s,t,i,r\na,1,1,5,x,1,1\n,0,1,2,x,2,0\nN/A,1,,,,,\na,,0,N/A,x,3,1\n', {
      outcome: condition('o=1'),
      score: { name: 's' },
      stratum: { name: 't' },
      id: { name: 'i' },
      randomSample: condition('r=1'),
      missing: ['N/A'],
    });
    const missing = found.problems.filter(({ code }) => code.startsWith('missing-')) as { code: string; count: number }[];
    assert.deepEqual(Object.fromEntries(missing.map(({ code, count }) => [code, count])), {
      'missing-group': 2,
      'missing-decision': 1,
      'missing-outcome': 1,
      'missing-score': 2,
      'missing-stratum': 1,
      'missing-random-sample': 1,
      'missing-id': 1,
    });
    assert.deepEqual([found.rows, found.counted], [4, 2]);
    // In an empty file nobody is missing.
    assert.equal(problem(tally('g,d\na,1\n'), 'missing-group'), null);
  });

  it('is which values were taken for "no", or for "yes"', () => {
    const text = `g,d\n${'a,1\n'.repeat(3)}${'a,N/A\n'.repeat(2)}a,0\na,refused\na,\n`;
    assert.deepEqual(problem(tally(text), 'counted-as-no'), {
      code: 'counted-as-no',
      column: 'd',
      values: [
        { value: 'N/A', count: 2 },
        { value: '0', count: 1 },
        { value: 'refused', count: 1 },
      ],
      more: 0,
    });
    const not = tally(text, { decision: condition('d!=0') });
    assert.deepEqual(problem(not, 'counted-as-yes'), {
      code: 'counted-as-yes',
      column: 'd',
      values: [
        { value: '1', count: 3 },
        { value: 'N/A', count: 2 },
        { value: 'refused', count: 1 },
      ],
      more: 0,
    });
    const many = tally(`g,d\na,1\n${Array.from({ length: 30 }, (_, i) => `a,v${i}\n`).join('')}`);
    const listed = problem(many, 'counted-as-no') as Extract<Problem, { code: 'counted-as-no' | 'counted-as-yes' }>;
    assert.deepEqual([listed.values.length, listed.more], [20, 10]);
    // What is empty is "no" only to who asks for what is not empty.
    assert.deepEqual(
      tally('g,d\na,x\na,\n', { decision: condition('d!=') }).cells.map(({ flagged }) => flagged),
      [false, true],
    );
  });

  it('is which groups differ by case, accents and spaces only', () => {
    const found = tally('g,d\nMali,1\nMALI,1\nmali ,1\nCôte d’Ivoire,0\nCote d’Ivoire,1\nTogo,1\n');
    assert.deepEqual(
      found.problems.filter(({ code }) => code === 'similar-groups'),
      [
        { code: 'similar-groups', column: 'g', values: ['Cote d’Ivoire', 'Côte d’Ivoire'] },
        { code: 'similar-groups', column: 'g', values: ['MALI', 'Mali', 'mali'] },
      ],
    );
    assert.equal(found.cells.length, 6);
  });

  it('is which ids stand in several rows, and which of them say different things', () => {
    const id = { id: { name: 'i' } };
    const found = tally('g,d,i\na,1,7\na,1,"7"\na,0,8\nb,0,8\nb,0,9\n', id);
    assert.deepEqual(problem(found, 'repeated-id'), { code: 'repeated-id', column: 'i', rows: 4, ids: 2 });
    assert.deepEqual(problem(found, 'inconsistent-id'), { code: 'inconsistent-id', column: 'i', ids: 1 });
    assert.equal(problem(found, 'no-id'), null);
    assert.deepEqual(problem(tally('g,d,i\na,1,7\n'), 'no-id'), { code: 'no-id' });
  });

  it('is what is no number, and where', () => {
    const found = tally('g,d,s\na,1,0.5\na,1,"1,500"\na,0,n.d.\na,0,\na,0,"0,5"\na,0,NaN\n', { score: { name: 's' } });
    assert.deepEqual(problem(found, 'not-a-number'), { code: 'not-a-number', column: 's', count: 3, firstLine: 3 });
    assert.deepEqual(
      found.scores.map(({ from, count }) => [from, count]),
      [
        [0.5, 1],
        [0.5, 1],
      ],
    );
  });

  it('is a quotation that is never closed, and one that goes on', () => {
    const found = tally('g,d\na,1\n"b"x,0\na,0\n"open,1\na,0\n');
    assert.deepEqual(problem(found, 'stray-quotes'), { code: 'stray-quotes', count: 1, firstLine: 3 });
    assert.deepEqual(problem(found, 'unclosed-quote'), { code: 'unclosed-quote', line: 5 });
    assert.deepEqual([found.rows, found.counted], [4, 3]);
    assert.ok(found.cells.some(({ group }) => group[0] === 'bx'));
  });
});

describe('a table that cannot be counted', () => {
  it('is refused for a column or a value that is not there, with what there is', () => {
    const column = refused('Group,decision\na,1\n');
    assert.ok(column.code === 'unknown-column');
    assert.deepEqual([column.column, column.columns], ['g', ['Group', 'decision']]);
    const value = refused('g,d\na,1.0\nb,0.0\n');
    assert.ok(value.code === 'unknown-value');
    assert.deepEqual(value.nearest[0], '1.0');
    assert.deepEqual(value.found.length, 2);
    const word = refused('g,d\na,TRUE\nb,FALSE\n');
    assert.ok(word.code === 'unknown-value' && word.nearest[0] === 'TRUE');
    const slip = refused('g,d\na,refused\nb,granted\n', { decision: condition('d=refusd') });
    assert.ok(slip.code === 'unknown-value' && slip.nearest[0] === 'refused');
    const other = refused('g,d\na,1\nb,0\n', { decision: condition('d=1|2') });
    assert.ok(other.code === 'unknown-value' && other.value === '2');
    assert.ok(readErrorText(refused('g\u202e,d\na,1\n', { groups: [{ name: 'g' }] })).includes('u{202e}'));
  });

  it('is refused for a question that contradicts itself', () => {
    assert.equal(refused('g,d\na,1\n', { missing: ['1'] }).code, 'value-also-missing');
    assert.equal(refused('g,d\na,1\n', { decision: { column: { name: 'd' }, is: 'above', values: ['x'] } }).code, 'condition-needs-number');
    assert.equal(refused('g,d\na,1\n', { groups: [{ name: 'g' }, { name: 'g' }] }).code, 'repeated-group-column');
  });

  it('is refused if it is empty, has no rows, or none that fits its names', () => {
    assert.equal(refused('').code, 'empty-file');
    assert.equal(refused('\n\n').code, 'empty-file');
    assert.equal(refused('g,d\n').code, 'no-rows');
    assert.deepEqual(refused('g,d\nx,a,1\ny,b,0\n'), { code: 'ragged-everywhere', names: 2, fields: 3, rows: 2 });
    assert.equal(refused('g,d\n,1\n,0\n').code, 'nothing-counted');
    assert.deepEqual(refused('"g,d\na,1\n'), { code: 'unclosed-names', line: 1 });
  });

  it('is refused where numbers are written in two ways that contradict each other', () => {
    assert.deepEqual(refused('g;d;s\na;1;1,5\nb;0;1.500\n', { score: { name: 's' } }), { code: 'mixed-decimals', column: 's' });
    assert.equal(tally('g;d;s\na;1;1.5\nb;0;1.500\n', { score: { name: 's' } }).scores.length, 2);
  });

  it('is refused beyond bounds', () => {
    const rows = (count: number, of: (i: number) => string): string => Array.from({ length: count }, (_, i) => `${of(i)}\n`).join('');
    assert.equal(refused(`g,d\n${rows(10_001, (i) => `g${i},1`)}`).code, 'too-many-groups');
    assert.equal(refused(`g,d,s\n${rows(1_001, (i) => `a,1,s${i}`)}`, { stratum: { name: 's' } }).code, 'too-many-strata');
    assert.equal(refused(`g,d\na,1\n${rows(20_001, (i) => `a,v${i}`)}`).code, 'too-many-values');
    const pairs = refused(`g,h,d\n${rows(10_200, (i) => `g${i % 102},h${Math.floor(i / 102)},1`)}`, {
      groups: [{ name: 'g' }, { name: 'h' }],
    });
    assert.equal(pairs.code, 'too-many-groups');
    assert.equal(refused(`${Array.from({ length: 10_001 }, (_, i) => `c${i}`).join(',')}\n1\n`).code, 'too-many-columns');
    const long = refused(`g,d\na,1\na,"${'x'.repeat(1_000_001)}\n`);
    assert.deepEqual(long, { code: 'field-too-long', line: 3, limitBytes: 1_000_000 });
    const wide = refused(`g,d\n${'x,'.repeat(8_500_000)}\na,1\n`);
    assert.equal(wide.code, 'row-too-long');
  });
});

describe('order of rows', () => {
  it('leaves no trace', () => {
    fc.assert(
      fc.property(table(field, { wild: false }), fc.infiniteStream(fc.nat()), ({ text, columns }, keys) => {
        const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
        const names = `${text.split(end, 1)[0]!}${end}`;
        const delimiter = names.includes(';') ? ';' : ',';
        const rows = text.slice(names.length);
        if (rows.includes('"')) return;
        const lines = rows.split(end).filter((line) => line !== '');
        const shuffled = lines.map((line) => ({ line, key: keys.next().value as number })).toSorted((a, b) => a.key - b.key);
        const question: RowQuestion = {
          groups: [{ name: 'c0' }],
          decision: condition('c0!='),
          score: { name: `c${columns - 1}` },
          id: { name: `c${Math.floor(columns / 2)}` },
        };
        const of = (some: readonly string[]) => {
          const found = referenceOrTally(`${names}${some.map((line) => `${line}${end}`).join('')}`, question, delimiter);
          return found.ok
            ? { ...found.tally, problems: found.tally.problems.map(({ ...each }) => ({ ...each, firstLine: 0 })) }
            : found.error.code;
        };
        assert.deepEqual(of(shuffled.map(({ line }) => line)), of(lines));
      }),
      { numRuns: 500 },
    );
  });
});

function referenceOrTally(text: string, question: RowQuestion, delimiter: ',' | ';') {
  const tallier = createTallier(question, { delimiter });
  tallier.push(bytes(text));
  return tallier.end();
}

describe('columns of very many values', () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => ({
    g: `g${i % 7}`,
    d: i % 3,
    s: i % 997 === 0 ? 'n.d.' : i % 500 === 0 ? '' : i % 991 === 0 ? '0,25' : String(Math.sin(i)),
    i: i % 1000 === 0 ? 'twice' : `p${i}`,
    h: `h${i % 60}`,
    k: `k${i % 61}`,
  }));
  const text = `g,d,s,i,h,k\n${rows.map(({ g, d, s, i, h, k }) => `${g},${d},${s.includes(',') ? `"${s}"` : s},${i},${h},${k}`).join('\n')}\n`;

  for (const [name, question] of [
    ['scores', { score: { name: 's' } }],
    ['scores that are compared', { decision: condition('s>=0.5'), score: { name: 's' }, outcome: condition('d=1') }],
    ['ids', { id: { name: 'i' }, outcome: condition('s<0') }],
    ['ids and scores', { id: { name: 'i' }, score: { name: 's' } }],
    ['groups', { groups: [{ name: 'g' }, { name: 'h' }], stratum: { name: 'k' } }],
  ] as const)
    it(`are counted as in the slow and obvious way: ${name}`, () => {
      const expected = referenceTally({ ...basic, ...question }, bytes(text));
      assert.ok(expected.ok);
      for (const plain of [false, true]) assert.deepEqual(outcomeOf(text, question, { plain }), expected);
    });
});
