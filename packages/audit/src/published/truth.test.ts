/**
 * Made-up people are counted, published as authorities do, and read back: the truth always lies within the bounds.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { type Count, sum } from '../model/index.ts';
import { type PublishedTable, readTable, type TableOptions } from './index.ts';

interface Truth {
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
}

const people = fc.oneof(fc.nat(12), fc.nat(120), fc.nat(1_500), fc.nat(2_000_000));
const truth = fc.record({ tn: people, fp: people, fn: people, tp: people });
const truths = fc.array(truth, { minLength: 1, maxLength: 5 });

const nOf = ({ tn, fp, fn, tp }: Truth) => tn + fp + fn + tp;
const columnsOf: Readonly<Record<string, (t: Truth) => number>> = {
  n: nOf,
  tn: (t) => t.tn,
  fp: (t) => t.fp,
  fn: (t) => t.fn,
  tp: (t) => t.tp,
  flagged: (t) => t.fp + t.tp,
  not_flagged: (t) => t.tn + t.fn,
  actual_positives: (t) => t.fn + t.tp,
  actual_negatives: (t) => t.tn + t.fp,
};
const ratesOf: Readonly<Record<string, (t: Truth) => readonly [part: number, whole: number]>> = {
  selection_rate: (t) => [t.fp + t.tp, nOf(t)],
  base_rate: (t) => [t.fn + t.tp, nOf(t)],
  fpr: (t) => [t.fp, t.fp + t.tn],
  fnr: (t) => [t.fn, t.fn + t.tp],
  tpr: (t) => [t.tp, t.fn + t.tp],
  tnr: (t) => [t.tn, t.fp + t.tn],
  ppv: (t) => [t.tp, t.tp + t.fp],
  npv: (t) => [t.tn, t.tn + t.fn],
  fdr: (t) => [t.fp, t.tp + t.fp],
  for: (t) => [t.fn, t.tn + t.fn],
  accuracy: (t) => [t.tp + t.tn, nOf(t)],
  fps: (t) => [t.fp, nOf(t)],
};
const metricByColumn: Readonly<Record<string, string>> = {
  selection_rate: 'selectionRate',
  base_rate: 'baseRate',
  fpr: 'falsePositiveRate',
  fnr: 'falseNegativeRate',
  tpr: 'truePositiveRate',
  tnr: 'trueNegativeRate',
  ppv: 'positivePredictiveValue',
  npv: 'negativePredictiveValue',
  fdr: 'falseDiscoveryRate',
  for: 'falseOmissionRate',
  accuracy: 'accuracy',
  fps: 'falsePositiveShare',
};

function within(bounds: Count, count: number, what: string): void {
  assert.ok(bounds.low <= count && count <= bounds.high, `${what}: ${count} is not in ${bounds.low} to ${bounds.high}`);
}

function holdsTruth(table: PublishedTable, all: readonly Truth[]): void {
  assert.equal(table.groups.length, all.length);
  for (const [at, group] of table.groups.entries()) {
    const t = all[at]!;
    within(group.n, nOf(t), 'n');
    if (group.cells !== null) {
      const { tn, fp, fn, tp, flaggedUnknown, clearedUnknown } = group.cells;
      if (flaggedUnknown.high + clearedUnknown.high === 0)
        for (const cell of ['tn', 'fp', 'fn', 'tp'] as const) within(group.cells[cell], t[cell], cell);
      within(sum([fp, tp, flaggedUnknown]), t.fp + t.tp, 'flagged');
      within(sum([tn, fn, clearedUnknown]), t.tn + t.fn, 'cleared');
    }
    for (const [column, rate] of Object.entries(ratesOf)) {
      const fraction = group.given[metricByColumn[column] as keyof typeof group.given];
      if (fraction === undefined) continue;
      within(fraction.numerator, rate(t)[0], column);
      within(fraction.denominator, rate(t)[1], `${column}_n`);
    }
  }
}

const rowsOf = (columns: readonly string[], all: readonly Truth[], write: (column: string, t: Truth) => string) =>
  [['group', ...columns], ...all.map((t, at) => [`group ${String.fromCharCode(65 + at)}`, ...columns.map((column) => write(column, t))])]
    .map((fields) => fields.join('\t'))
    .join('\n');

const styles: readonly ((count: number) => string)[] = [
  String,
  (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ' '),
  (count) => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f'),
  (count) => String(count).replace(/\B(?=(\d{3})+$)/g, "'"),
];
const style = fc.constantFrom(...styles);

test('rounded to the nearest multiple, or up and down at random; with the size of the group or without', () => {
  fc.assert(
    fc.property(
      truths,
      fc.constantFrom(3, 5, 10, 100),
      fc.constantFrom('nearest' as const, 'either-way' as const),
      fc.infiniteStream(fc.boolean()),
      fc.subarray(['n', 'flagged', 'actual_negatives', 'actual_positives']),
      style,
      (all, base, rounding, coin, more, write) => {
        const round = (count: number) => {
          if (rounding === 'nearest') return Math.round(count / base) * base;
          return (coin.next().value ? Math.ceil(count / base) : Math.floor(count / base)) * base;
        };
        const text = rowsOf(['tn', 'fp', 'fn', 'tp', ...more], all, (column, t) => write(round(columnsOf[column]!(t))));
        const result = readTable(text, { roundedTo: base, rounding });
        assert.ok(result.ok, JSON.stringify(result));
        holdsTruth(result.table, all);
      },
    ),
    { numRuns: 500 },
  );
});

test('small counts hidden behind a sign, behind a zero, and larger ones so that nobody can subtract', () => {
  fc.assert(
    fc.property(
      truths,
      fc.integer({ min: 2, max: 20 }),
      fc.constantFrom('*', '..', 'x', '', '<', '–', '0'),
      fc.boolean(),
      fc.infiniteStream(fc.nat(9)),
      fc.subarray(['n', 'flagged', 'not_flagged']),
      (all, limit, sign, zeroIsShown, dice, more) => {
        const any = sign !== '0' && sign !== '<' && dice.next().value! < 3;
        const hidden = sign === '<' ? `<${limit}` : sign;
        const shows = zeroIsShown && sign !== '0' && sign !== '–';
        const text = rowsOf(['tn', 'fp', 'fn', 'tp', ...more], all, (column, t) => {
          const count = columnsOf[column]!(t);
          if (count < limit && !(shows && count === 0)) return hidden;
          return any && column !== 'n' && count > 0 && dice.next().value! < 2 ? hidden : String(count);
        });
        const options: TableOptions = {
          suppressedBelow: limit,
          ...(sign === '0' ? { zeroIsSuppressed: true } : {}),
          ...(shows ? { zeroIsShown: true } : {}),
          ...(any ? { hiddenAnySize: true } : {}),
        };
        const result = readTable(text, options);
        if (!result.ok) {
          // Larger counts may be hidden, and nothing says how large.
          assert.ok(any && result.error.code.endsWith('without-limit'), JSON.stringify([text, result]));
          return;
        }
        holdsTruth(result.table, all);
      },
    ),
    { numRuns: 1_000 },
  );
});

/** Exactly: half a unit goes up, or to the even neighbour, as programs differ. */
function rounded(part: number, whole: number, decimals: number, even: boolean): string {
  const scale = 10n ** BigInt(decimals);
  const [product, divisor] = [BigInt(part) * scale * 2n, BigInt(whole)];
  let twice = product / divisor;
  const half = twice % 2n === 1n;
  const exact = twice * divisor === product;
  twice = half ? twice + (exact && even && ((twice - 1n) / 2n) % 2n === 0n ? -1n : 1n) : twice;
  const digits = (twice / 2n).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const mayFail = /^(?:denominator-missing|n-missing|ambiguous-rate|no-number-column|hidden-without-limit)$/;

test('rates with any number of decimals, in percent or as shares, beside any other columns', () => {
  let read = 0;
  fc.assert(
    fc.property(
      truths,
      fc.subarray(Object.keys(ratesOf), { minLength: 1 }),
      fc.subarray(Object.keys(columnsOf)),
      fc.integer({ min: 0, max: 4 }),
      fc.boolean(),
      fc.constantFrom('%', 'plain %', 'share'),
      (all, rates, counts, decimals, even, form) => {
        const columns = [...counts, ...rates, ...rates.map((rate) => `${rate}_n`)];
        const text = rowsOf(columns, all, (column, t) => {
          if (columnsOf[column]) return String(columnsOf[column](t));
          if (column.endsWith('_n')) return String(ratesOf[column.slice(0, -2)]!(t)[1]);
          const [part, whole] = ratesOf[column]!(t);
          if (whole === 0) return '';
          if (form === 'share') return rounded(part, whole, decimals + 2, even);
          return `${rounded(part * 100, whole, decimals, even)}${form === '%' ? ' %' : ''}`;
        });
        const result = readTable(text, form === 'plain %' ? { rates: 'percent' } : form === 'share' ? { rates: 'share' } : {});
        if (!result.ok) return assert.match(result.error.code, mayFail, JSON.stringify([text, result]));
        read++;
        holdsTruth(result.table, all);
      },
    ),
    { numRuns: 1_500 },
  );
  assert.ok(read > 700, `${read} tables were read`);
});

test('whether rates are percent or shares is found rightly or not at all', () => {
  let read = 0;
  fc.assert(
    fc.property(
      truths,
      fc.subarray(Object.keys(ratesOf), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 5 }),
      fc.boolean(),
      (all, rates, decimals, percent) => {
        const text = rowsOf(['n', 'flagged', 'actual_positives', ...rates], all, (column, t) => {
          if (columnsOf[column]) return String(columnsOf[column](t));
          const [part, whole] = ratesOf[column]!(t);
          if (whole === 0) return '';
          return percent ? rounded(part * 100, whole, decimals, false) : rounded(part, whole, decimals + 1, false);
        });
        const result = readTable(text);
        if (!result.ok) {
          assert.match(result.error.code, /^(?:ambiguous-number|ambiguous-rate)$/, JSON.stringify([text, result]));
          return;
        }
        read++;
        holdsTruth(result.table, all);
      },
    ),
    { numRuns: 1_500 },
  );
  assert.ok(read > 500, `${read} tables were read`);
});

test('rates of rounded counts, reckoned before or after rounding, with or without the counts behind them', () => {
  let read = 0;
  fc.assert(
    fc.property(
      truths,
      fc.constantFrom(5, 10),
      fc.subarray(Object.keys(ratesOf), { minLength: 1 }),
      fc.subarray(['tn', 'fp', 'fn', 'tp', 'flagged', 'actual_negatives']),
      fc.boolean(),
      fc.integer({ min: 0, max: 3 }),
      (all, base, rates, counts, after, decimals) => {
        const round = (count: number) => Math.round(count / base) * base;
        const text = rowsOf(['n', ...counts, ...rates, ...rates.map((rate) => `${rate}_n`)], all, (column, t) => {
          if (columnsOf[column]) return String(round(columnsOf[column](t)));
          if (column.endsWith('_n')) return String(round(ratesOf[column.slice(0, -2)]!(t)[1]));
          const cells = after ? { tn: round(t.tn), fp: round(t.fp), fn: round(t.fn), tp: round(t.tp) } : t;
          const [part, whole] = ratesOf[column]!(cells);
          return whole === 0 ? '' : `${rounded(part * 100, whole, decimals, false)} %`;
        });
        const result = readTable(text, { roundedTo: base });
        if (!result.ok) return assert.match(result.error.code, mayFail, JSON.stringify([text, result]));
        read++;
        holdsTruth(result.table, all);
      },
    ),
    { numRuns: 2_000 },
  );
  assert.ok(read > 1_000, `${read} tables were read`);
});

test('any text at all is read or refused, never a defect', () => {
  const pieces = 'group n fpr fpr_n flagged tn tp , ; | " % . < – * 0 7 1234 1.234 44,85 __proto__ ٣ x All - = \''.split(' ');
  const piece = fc.constantFrom(...pieces, '\n', '\r', '\t', ' ', '  ', '\u202f', '\u202e');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (found, headed) => {
      const text = (headed ? 'group,n,flagged,fpr,fpr_n\n' : '') + found.join('');
      for (const options of [{}, { suppressedBelow: 10, zeroIsSuppressed: true }, { roundedTo: 5 }]) {
        const result = readTable(text, options);
        if (result.ok) for (const { n } of result.table.groups) assert.ok(n.low <= n.high && n.high < Number.POSITIVE_INFINITY);
      }
    }),
    { numRuns: 3_000 },
  );
});
