/**
 * Errors of reading in English: what, where, what to do. What stands in the file is shortened; ids are never named.
 *
 * @module
 */
import { columnText } from './condition/index.ts';
import type { FoundValue, ReadError } from './error.ts';

/** One line, lower case, no full stop. */
export function readErrorText(error: ReadError): string {
  switch (error.code) {
    case 'empty-file':
      return 'the file is empty';
    case 'no-rows':
      return `the file has names of columns (${list(error.columns)}) and no rows under them`;
    case 'not-a-table':
      return `the file is ${kinds[error.looksLike]}; save the table as CSV, or as .xlsx`;
    case 'unknown-column':
      return `there is no column ${tick(error.column)}${meant(error.nearest)}; the columns are ${list(error.columns)}`;
    case 'ambiguous-column':
      return (
        `${error.places.length} columns are named ${tick(error.column)} (columns ${error.places.join(', ')} of the file); ` +
        `say which: ${error.places.map((_, i) => tick(columnText({ name: error.column, place: i + 1 }))).join(' or ')}`
      );
    case 'no-such-place':
      return `there is no ${tick(columnText({ name: error.column, place: error.place }))}: the name stands ${times(error.count)} in the first row`;
    case 'repeated-group-column':
      return `the column ${tick(error.column)} is named twice among those that make groups; name it once`;
    case 'unknown-value':
      return `no row has the value ${tick(error.value)} in ${tick(error.column)}${meant(error.nearest)}; it holds ${values(error.found, error.more)}`;
    case 'value-also-missing':
      return `${tick(error.value)} is asked for in ${tick(error.column)} and also named as a value that means "not known"; take it out of one of them`;
    case 'condition-needs-number':
      return `${tick(error.column)} is compared with ${tick(error.value)}, which is not one number; write for example ${tick(`${columnText({ name: error.column })}>=5`)}`;
    case 'mixed-decimals':
      return `${tick(error.column)} holds numbers such as \`1,5\` and numbers such as \`1.500\`, so nobody can tell what the second means; write all with a decimal point`;
    case 'too-many-groups':
      return `${tick(error.column)} makes more than ${number(error.limit)} groups; is it a column of ids, names or days? choose one with fewer values`;
    case 'too-many-strata':
      return `${tick(error.column)} has more than ${number(error.limit)} values to compare within; put them into classes first`;
    case 'too-many-values':
      return `${tick(error.column)} has more than ${number(error.limit)} values, too many for a column of decisions or groups; compare numbers with >= or <, or choose another`;
    case 'too-many-combinations':
      return `groups, strata and scores make more than ${number(error.limit)} combinations; leave one of the columns out`;
    case 'too-many-columns':
      return `the first row has more than ${number(error.limit)} columns; is it a table with one row for each person?`;
    case 'field-too-long':
      return `a field that begins on line ${error.line} has more than ${number(error.limitBytes)} bytes; most often a quotation mark there is never closed`;
    case 'row-too-long':
      return `the row on line ${error.line} has more than ${number(error.limitBytes)} bytes; is the file a table?`;
    case 'unclosed-names':
      return `a quotation mark among the names of the columns, on line ${error.line}, is never closed`;
    case 'ragged-everywhere':
      return (
        `the first row names ${error.names} columns and every one of the ${number(error.rows)} rows has another number of fields, the first of them ${error.fields}; ` +
        'check what parts the columns, and whether a name is missing'
      );
    case 'nothing-counted':
      return `none of the ${number(error.rows)} rows says a value in ${list(error.columns)}, so nobody belongs to a group`;
    case 'not-found':
      return `there is no file ${tick(error.path)}`;
    case 'is-folder':
      return `${tick(error.path)} is a folder; name a file in it`;
    case 'no-permission':
      return `${tick(error.path)} may not be read by you; change its permissions, or copy it`;
    case 'not-readable':
      return `${tick(error.path)} cannot be read${error.why === undefined ? '' : ` (${error.why})`}`;
    case 'needs-file':
      return `a file of the kind .${error.kind} cannot be read from a pipe; save it and name the file`;
    case 'changed-while-reading':
      return 'the file changed while it was read, so the counts belong to no version of it; copy it and read the copy';
    case 'cancelled':
      return 'reading was stopped';
    case 'file-too-large':
      return `a file of the kind .${error.kind} is read up to ${number(error.limitBytes / 1e6)} MB; save it as CSV, which has no bound`;
    case 'unpacks-too-large':
      return `the file unpacks to more than ${number(error.limitBytes / 1e6)} MB; save it unpacked, as CSV`;
    case 'damaged':
      return `the ${error.kind} file cannot be read (${error.why}); open it in the program it comes from and save it again, or as CSV`;
    case 'unknown-sheet':
      return `there is no sheet ${tick(error.sheet)}; the sheets are ${list(error.sheets)}`;
    case 'formula-error':
      return `row ${error.line} of the sheet holds the error ${tick(error.value)} in ${tick(error.column)}; mend the formula`;
    case 'unsupported-type':
      return `${tick(error.column)} holds values of the type ${tick(error.type)}, which cannot be compared; save it as text or as numbers`;
    case 'unsupported-codec':
      return `the parquet file is packed with ${tick(error.codec)}, which is not read here; write it with snappy, zstd or gzip, or save it as CSV`;
  }
}

const kinds: Readonly<Record<Extract<ReadError, { code: 'not-a-table' }>['looksLike'], string>> = {
  zip: 'a zip archive',
  pdf: 'a PDF, which holds no table that could be counted',
  parquet: 'a damaged Parquet file',
  gzip: 'packed with gzip',
  image: 'an image',
  'old-spreadsheet': 'an old spreadsheet (.xls)',
  binary: 'no text: it holds bytes that stand in no table',
};

const number = (value: number): string => value.toLocaleString('en');
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** Signs that would turn or break a line are shown by their number. */
function tick(text: string): string {
  const short = [...text].slice(0, 60).join('');
  const safe = short.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029`]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
  return `\`${safe}${short.length < text.length ? '...' : ''}\``;
}

const shown = 12;

function list(words: readonly string[]): string {
  const first = words.slice(0, shown).map(tick).join(', ');
  return words.length > shown ? `${first} and ${number(words.length - shown)} more` : first;
}

function values(found: readonly FoundValue[], more: number): string {
  if (found.length === 0) return 'nothing but empty fields';
  const rest = Math.max(0, found.length - shown) + more;
  const first = found.slice(0, shown).map(({ value, count }) => `${tick(value)} (${number(count)})`);
  return rest > 0 ? `${first.join(', ')} and ${number(rest)} more` : first.join(', ');
}

function meant(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : `; did you mean ${nearest.map(tick).join(' or ')}?`;
}
