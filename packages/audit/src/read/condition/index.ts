/**
 * Columns and conditions as people write them: `decision=refused`, `score>=5`, `score_text!=Low`, `outcome=error|fraud`, `decile_score#2>7`.
 *
 * @module
 */
import type { Column, Condition } from '../../model/index.ts';
import { numberOf } from '../number/index.ts';

export type ConditionError =
  | { readonly code: 'no-operator' | 'no-column'; readonly text: string }
  | { readonly code: 'needs-number'; readonly text: string; readonly value: string };

export type ConditionResult = { readonly ok: true; readonly condition: Condition } | { readonly ok: false; readonly error: ConditionError };

/** Longer ones first: `>=` begins with `>`. */
const operators: readonly (readonly [string, Condition['is']])[] = [
  ['==', 'in'],
  ['!=', 'not-in'],
  ['>=', 'at-least'],
  ['<=', 'at-most'],
  ['=', 'in'],
  ['>', 'above'],
  ['<', 'below'],
];

/** A sign, and whether a `\` before it takes away its meaning. */
interface Sign {
  readonly sign: string;
  readonly plain: boolean;
}

/**
 * Reads `COL=VALUE`, `!=`, `>=`, `<=`, `>`, `<`. Several values are parted by `|`; `\` takes the next sign as it is; `COL#2` is the second column
 * of that name. `COL!=` asks for what is not empty; an empty field is then an answer, not a missing one.
 *
 * @example parseCondition('score_text!=Low|N/A')
 */
export function parseCondition(text: string): ConditionResult {
  const signs = signsOf(text);
  for (let at = 0; at < signs.length; at++) {
    const found = operators.find(([operator]) => [...operator].every((sign, i) => signs[at + i]?.plain && signs[at + i]?.sign === sign));
    if (found === undefined) continue;
    const [operator, is] = found;
    const column = columnOf(signs.slice(0, at));
    if (column.name === '' && at === 0) return { ok: false, error: { code: 'no-column', text } };
    const values = valuesOf(signs.slice(at + operator.length));
    if (is !== 'in' && is !== 'not-in' && (values.length !== 1 || numberOf(values[0]!) === null))
      return { ok: false, error: { code: 'needs-number', text, value: values.join('|') } };
    return { ok: true, condition: { column, is, values } };
  }
  return { ok: false, error: { code: 'no-operator', text } };
}

/** Reads `COL` or `COL#2`; `\` takes the next sign as it is. */
export function parseColumn(text: string): Column {
  return columnOf(signsOf(text));
}

/** Writes what `parseColumn` reads. */
export function columnText(column: Column): string {
  const name = column.name.replace(/[\\=!<>]|#(?=\d+$)/g, '\\$&');
  return column.place === undefined ? name : `${name}#${column.place}`;
}

/** Writes what `parseCondition` reads. */
export function conditionText(condition: Condition): string {
  const operator = operators.find(([sign, is]) => is === condition.is && sign !== '==')![0];
  const values = condition.values.map((value) => value.replace(/[\\|]|^=/g, '\\$&')).join('|');
  return `${columnText(condition.column)}${operator}${values}`;
}

function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let escaped = false;
  for (const sign of text) {
    if (sign === '\\' && !escaped) {
      escaped = true;
      continue;
    }
    signs.push({ sign, plain: !escaped });
    escaped = false;
  }
  if (escaped) signs.push({ sign: '\\', plain: false });
  return signs;
}

const said = (signs: readonly Sign[]): string =>
  signs
    .map(({ sign }) => sign)
    .join('')
    .trim();

function columnOf(signs: readonly Sign[]): Column {
  const mark = signs.findLastIndex(({ sign, plain }) => plain && sign === '#');
  const digits = said(signs.slice(mark + 1));
  if (mark <= 0 || !/^[1-9]\d{0,4}$/.test(digits)) return { name: said(signs) };
  return { name: said(signs.slice(0, mark)), place: Number(digits) };
}

function valuesOf(signs: readonly Sign[]): string[] {
  const values: string[] = [];
  let from = 0;
  for (let at = 0; at <= signs.length; at++) {
    if (at < signs.length && !(signs[at]!.plain && signs[at]!.sign === '|')) continue;
    values.push(said(signs.slice(from, at)));
    from = at + 1;
  }
  return [...new Set(values)];
}
