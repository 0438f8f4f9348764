import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Report } from '../model/index.ts';
import { amsterdam, compas, madeUp, sweden } from './examples.ts';
import { comparisonsToCsv, reportToCsv } from './index.ts';

/** Letter by letter after RFC 4180: slow, and plain to see. */
function parse(csv: string): string[][] {
  const rows: string[][] = [['']];
  let quoted = false;
  for (let at = 0; at < csv.length; at++) {
    const row = rows.at(-1)!;
    const letter = csv[at]!;
    if (quoted) {
      if (letter === '"' && csv[at + 1] === '"') row[row.length - 1] += csv[++at]!;
      else if (letter === '"') quoted = false;
      else row[row.length - 1] += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') row.push('');
    else if (letter === '\r' && csv[at + 1] === '\n') {
      at++;
      rows.push(['']);
    } else row[row.length - 1] += letter;
  }
  assert.deepEqual(rows.pop(), ['']);
  return rows;
}

function recordsOf(csv: string): Record<string, string>[] {
  assert.ok(csv.startsWith('\uFEFF'));
  const [head, ...rows] = parse(csv.slice(1));
  return rows.map((row) => {
    assert.equal(row.length, head!.length);
    return Object.fromEntries(head!.map((name, at) => [name, row[at]!]));
  });
}

const find = (rows: readonly Record<string, string>[], wanted: Record<string, string>): Record<string, string> =>
  rows.find((row) => Object.entries(wanted).every(([key, value]) => row[key] === value))!;

describe('reportToCsv', () => {
  it('has the published numbers, unrounded', () => {
    const rows = recordsOf(reportToCsv(compas()));
    const row = find(rows, { scope: 'group', group: 'African-American', metric: 'falsePositiveRate' });
    assert.equal(row['numerator_people_least'], '805');
    assert.equal(row['denominator_people_most'], '1795');
    assert.equal(row['share'], String(805 / 1795));
    assert.equal(row['method'], 'wilson');
    assert.equal(row['small'], 'false');
    assert.equal(find(rows, { scope: 'everybody', metric: 'selectionRate' })['numerator_people_least'], '3028');
  });

  it('has a row for each group and rate, of columns alone too, and leaves empty what nobody knows', () => {
    const report = madeUp();
    const rows = recordsOf(reportToCsv(report));
    const rates = [...report.groups, ...report.margins.flatMap(({ groups }) => groups), report.everybody].flatMap((group) => group.rates);
    assert.equal(rows.length, rates.length);
    assert.ok(rows.some(({ scope, column }) => scope === 'margin' && column === 'age'));
    const hidden = find(recordsOf(reportToCsv(amsterdam())), { group: 'not Dutch', metric: 'selectionRate' });
    assert.equal(hidden['share'], '');
    assert.notEqual(hidden['share_least'], '');
    assert.notEqual(hidden['share_least'], hidden['share_most']);
  });

  it('makes names safe for spreadsheets, says so, and changes nothing else', () => {
    const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'a', 'م', ' ', '＝');
    fc.assert(
      fc.property(fc.string({ unit: signs }), (name) => {
        const report = compas();
        const renamed: Report = { ...report, groups: [{ ...report.groups[0]!, name: [name] }] };
        const [row] = recordsOf(reportToCsv(renamed));
        assert.doesNotMatch(row!['group']!, /^[=+\-@\t\r\n＝]/);
        assert.equal(row!['group'], row!['group_made_safe'] === 'true' ? `'${name}` : name);
      }),
    );
    const row = recordsOf(reportToCsv(madeUp())).find(({ group }) => group!.includes('=women'));
    assert.deepEqual([row!['group']!.slice(0, 7), row!['group_made_safe']], ["'=women", 'true']);
  });

  it('is the same every time', () => {
    for (const make of [compas, sweden, amsterdam, madeUp]) assert.equal(reportToCsv(make()), reportToCsv(make()));
  });
});

describe('comparisonsToCsv', () => {
  it('has difference, ratio and test of each comparison', () => {
    const report = compas();
    const rows = recordsOf(comparisonsToCsv(report));
    assert.equal(rows.length, report.comparisons.length);
    const row = find(rows, { metric: 'falsePositiveRate' });
    assert.deepEqual(
      [row['group'], row['reference'], row['verdict'], row['test']],
      ['African-American', 'Caucasian', 'higher', 'two-proportions'],
    );
    assert.ok(Math.abs(Number(row['ratio']) - 1.912093) < 1e-5);
    assert.ok(Math.abs(Number(row['z']) - 12.78) < 0.01);
    assert.ok(Math.abs(Number(row['difference_share']) - 0.213925) < 1e-5);
  });

  it('leaves empty what bounds do not tell, and names no reference where all others are it', () => {
    const rows = recordsOf(comparisonsToCsv(amsterdam()));
    assert.ok(rows.some((row) => row['difference_share'] === '' && row['difference_low'] !== ''));
    assert.ok(rows.every((row) => row['reference'] === ''));
    assert.ok(recordsOf(comparisonsToCsv(madeUp())).some(({ scope }) => scope === 'margin'));
  });
});
