/**
 * The question about a file of rows, from the words of the command.
 *
 * @module
 */
import type { Condition, RowQuestion } from '@firebreak/audit';
import { type ConditionError, parseColumn, parseCondition } from '@firebreak/audit/read';
import { WrongUse } from '../output/output.ts';

export interface QuestionOptions {
  readonly group?: readonly string[];
  readonly decision?: string;
  readonly outcome?: string;
  readonly score?: string;
  readonly stratum?: string;
  readonly randomSample?: string;
  readonly id?: string;
  readonly missing?: readonly string[];
}

export function questionOf(options: QuestionOptions): RowQuestion {
  const { group = [], decision, outcome, score, stratum, randomSample, id, missing } = options;
  if (group.length === 0) throw new WrongUse('say which column makes the groups: --group COL');
  if (decision === undefined) throw new WrongUse("say who was flagged: --decision COL=VALUE, for example --decision 'score_text!=Low'");
  const written = group.length === 1 ? partedByCommas(group[0]!) : group;
  const made = written.map(groupOf);
  const classes = made.flatMap((one) => (one.condition === null ? [] : [one.condition]));
  const column = (option: string, text: string) => {
    const found = parseColumn(text);
    if (found.name === '') throw new WrongUse(`${option} names no column`);
    return found;
  };
  return {
    groups: made.map((one) => one.column),
    ...(classes.length === 0 ? {} : { classes }),
    decision: conditionOf('--decision', decision),
    ...(outcome === undefined ? {} : { outcome: conditionOf('--outcome', outcome) }),
    ...(score === undefined ? {} : { score: column('--score', score) }),
    ...(stratum === undefined ? {} : { stratum: column('--stratum', stratum) }),
    ...(randomSample === undefined ? {} : { randomSample: conditionOf('--random-sample', randomSample) }),
    ...(id === undefined ? {} : { id: column('--id', id) }),
    ...(missing === undefined ? {} : { missing }),
  };
}

/** `COL` makes a group of each value, `COL>25` two classes. */
function groupOf(text: string): { readonly column: RowQuestion['groups'][number]; readonly condition: Condition | null } {
  const result = parseCondition(text);
  if (result.ok) return { column: result.condition.column, condition: result.condition };
  if (result.error.code !== 'no-operator') throw new WrongUse(`--group: ${conditionErrorText(result.error)}`);
  const column = parseColumn(text);
  if (column.name === '') throw new WrongUse('--group names no column; write it as it stands in the first row of the file');
  return { column, condition: null };
}

/** `\,` is a comma in a name. */
function partedByCommas(text: string): string[] {
  return text.split(/(?<!\\),/).map((part) => part.replaceAll('\\,', ',').trim());
}

function conditionOf(option: string, text: string): Condition {
  const result = parseCondition(text);
  if (result.ok) return result.condition;
  throw new WrongUse(`${option}: ${conditionErrorText(result.error)}`);
}

function conditionErrorText(error: ConditionError): string {
  const text = `\`${error.text.slice(0, 80)}\``;
  switch (error.code) {
    case 'no-operator':
      return `${text} is no condition; write COL=VALUE, COL!=VALUE, COL>=NUMBER, or several values: COL=VALUE|VALUE`;
    case 'no-column':
      return `${text} names no column before the sign; write COL=VALUE`;
    case 'needs-number':
      return `${text} compares with \`${error.value.slice(0, 40)}\`, which is not one number; write for example \`COL>=5\``;
  }
}
