import type { Counted } from '../number/counted.ts';
import type { ProblemWords } from './words.ts';

/** Nothing here is known within bounds, and none of it is said of nothing. */
const counted = (one: string, other: string): Counted => ({ none: other, one, other, range: other });

const rows = counted('{n} row', '{n} rows');

export const problemsEn: ProblemWords = {
  counted: {
    'ragged-rows': counted(
      '{n} row, on line {line}, does not have the {fields} fields that the first line names. It is not counted.',
      '{n} rows, the first on line {line}, do not have the {fields} fields that the first line names. They are not counted.',
    ),
    'missing-group': counted(
      '{n} row says nothing in the column {column}. It is in no group and not counted.',
      '{n} rows say nothing in the column {column}. They are in no group and not counted.',
    ),
    'missing-decision': counted(
      '{n} row does not say in the column {column} whether the person was flagged. It counts among the people of its group, and in no rate.',
      '{n} rows do not say in the column {column} whether the person was flagged. They count among the people of their group, and in no rate.',
    ),
    'missing-outcome': counted(
      '{n} row does not say in the column {column} what was true. It is not read as “no”.',
      '{n} rows do not say in the column {column} what was true. They are not read as “no”.',
    ),
    'missing-score': counted('{n} row has no score in the column {column}.', '{n} rows have no score in the column {column}.'),
    'missing-stratum': counted(
      '{n} row says nothing in the column {column}. It is left out where like is compared with like.',
      '{n} rows say nothing in the column {column}. They are left out where like is compared with like.',
    ),
    'missing-random-sample': counted(
      '{n} row does not say in the column {column} whether it was drawn at random. It counts as not drawn at random.',
      '{n} rows do not say in the column {column} whether they were drawn at random. They count as not drawn at random.',
    ),
    'missing-id': counted(
      '{n} row has no id in the column {column}. Whether the person stands in another row too, nobody can tell.',
      '{n} rows have no id in the column {column}. Whether these people stand in other rows too, nobody can tell.',
    ),
    'not-a-number': counted(
      '{n} row, on line {line}, has something else than a number in the column {column}.',
      '{n} rows, the first on line {line}, have something else than a number in the column {column}.',
    ),
    'inconsistent-id': counted(
      '{n} id in the column {column} has rows that say different things.',
      '{n} ids in the column {column} have rows that say different things.',
    ),
    'repeated-id': counted(
      '{n} id in the column {column} stands in several rows ({rows}). Each row is counted, so rows are not people.',
      '{n} ids in the column {column} stand in several rows ({rows}). Each row is counted, so rows are not people.',
    ),
    encoding: counted(
      '{n} field that was asked for is not written in the encoding of the file. It was read as {encoding}: compare the letters.',
      '{n} fields that were asked for are not written in the encoding of the file. They were read as {encoding}: compare the letters.',
    ),
    'stray-quotes': counted(
      '{n} field, on line {line}, goes on after its closing quotation mark. It was read as it stands.',
      '{n} fields, the first on line {line}, go on after their closing quotation mark. They were read as they stand.',
    ),
    'empty-lines': counted('{n} empty line was skipped.', '{n} empty lines were skipped.'),
  },
  countedAs: {
    'counted-as-no': 'In the column {column}, these values were counted as “no”: {list}. Check that none of them means “not known”.',
    'counted-as-yes': 'In the column {column}, these values were counted as “yes”: {list}. Check that none of them means “not known”.',
  },
  value: '{value} ({rows})',
  more: counted('{n} more value', '{n} more values'),
  rows,
  similarGroups: 'In the column {column}, these values differ in spelling only, and are separate groups here: {list}. Are they one?',
  noId: 'No column says which rows are about one person. If somebody stands in several rows, each row is counted.',
  idsNotChecked: 'The column {column} has more than {limit} different ids. Whether some of them stand in several rows was not checked.',
  repeatedColumn: 'The name {column} stands over several columns ({list}). The one that was chosen by its place was read.',
  unclosedQuote: 'The file ends inside a quotation that begins on line {line}. Rows after that line may be missing.',
};
