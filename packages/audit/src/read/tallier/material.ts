/** Made-up tables for tests: whatever may stand in a file, and more. */
import fc from 'fast-check';

/** Bytes, one sign each. */
const fieldText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'A', '0', '1', '1.5', '0.25', 'yes', 'no', 'N/A') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      ' a ',
      '\t',
      'a b',
      '__proto__',
      'constructor',
      '-3',
      '1e3',
      '1,5',
      '1.500',
      '\xc3\xa4',
      '\xe4',
      '\xc2\xa0',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', ' ', 'x', '\xc3', '\xa4', '0'), maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom('x', '7').chain((sign) => fc.integer({ min: 1, max: 90 }).map((length) => sign.repeat(length))) },
);

const needsQuotes = /[",;\t|\r\n]/;

/** A field as a careful program writes it, sometimes quoted without need. */
export const field: fc.Arbitrary<string> = fc
  .tuple(fieldText, fc.boolean())
  .map(([text, always]) => (always || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text));

/** A field as anybody writes it. */
export const wildField: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: field },
  { weight: 1, arbitrary: field.map((text) => ` ${text} `) },
  { weight: 1, arbitrary: fieldText },
  { weight: 1, arbitrary: fc.constantFrom('"a"b', '"a" "b"', 'a"b', '"', '""', '"""', 'a""b', '"a""', "'a'") },
);

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

export interface Written {
  readonly text: string;
  readonly columns: number;
}

/** A table with the columns c0, c1, ... */
export function table(of: fc.Arbitrary<string>, options: { readonly wild: boolean }): fc.Arbitrary<Written> {
  return fc
    .record({
      columns: fc.integer({ min: 1, max: 6 }),
      rows: fc.array(fc.array(of, { minLength: 6, maxLength: 6 }), { maxLength: 40, size: 'max' }),
      end: lineEnd,
      ends: fc.array(lineEnd, { minLength: 1, maxLength: 5 }),
      delimiter: fc.constantFrom(',', ',', ';'),
      ragged: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 40, maxLength: 40, size: 'max' }),
      lastEnd: fc.boolean(),
    })
    .map(({ columns, rows, end, ends, delimiter, ragged, lastEnd }) => {
      const names = Array.from({ length: columns }, (_, i) => `c${i}`).join(delimiter);
      const lines = rows.map((fields, i) => {
        const length = options.wild && ragged[i] === 7 ? ragged[(i + 1) % 40]! : columns;
        return fields.slice(0, length).join(delimiter);
      });
      const endOf = (i: number): string => (options.wild ? ends[i % ends.length]! : end);
      const text = [names, ...lines].map((line, i) => line + (i === lines.length && !lastEnd ? '' : endOf(i))).join('');
      return { text, columns };
    });
}
