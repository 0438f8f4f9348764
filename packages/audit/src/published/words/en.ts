import type { TableErrorCode } from '../error.ts';
import type { TableNote } from '../read-table.ts';

export const english: Readonly<Record<TableErrorCode | TableNote['code'] | 'line', string>> = {
  line: 'line {line}: {text}',
  empty: 'the table is empty; paste its line of column names and its rows',
  'too-large': 'the table has more than {limit} {what}; is this a file with one row a person? Those are counted with `firebreak audit run`',
  'not-text': 'this is not text, or not in UTF-8; copy the table as text, or save it as CSV in UTF-8',
  'one-column': '`{text}` holds one column only; put a comma, semicolon, tab or at least two spaces between the columns',
  'unclosed-quote': 'a quotation mark opens here and never closes',
  'no-rows': 'there are column names, and no row under them',
  fields:
    'the row of `{text}` has {fields} fields, and there are {expected} column names; every row needs as many, an empty one for what is missing',
  'fields-comma':
    'the row of `{text}` has {fields} fields, and there are {expected} column names; a number with a comma in it needs quotation marks ("44,85"), or semicolons between the columns',
  'unknown-column':
    "unknown column `{column}`; known: {known}. Say what it means with --column '{column}=n', or leave it out with --column '{column}=ignore'",
  'unknown-column-near':
    "unknown column `{column}`; did you mean {near}? Rename it, say what it means with --column '{column}=n', or leave it out with --column '{column}=ignore'",
  'no-such-column': 'the table has no column `{column}`; it has {near}',
  'no-such-meaning': 'a column cannot mean `{text}`; known: {known}',
  'column-without-name': 'column {place} has no name; give it one',
  'repeated-column': 'two columns have the name `{column}`; rename one of them',
  'same-meaning': 'the columns `{column}` and `{other}` say the same thing; leave one of them out',
  'no-group': "no column names the groups; call it `group`, or say which it is: --column 'NAME=group'. The columns are: {columns}",
  'group-unnamed': "no column is called `group`; if `{column}` holds the groups, say --column '{column}=group', or rename it",
  'no-number-column': 'besides the groups there is no column of counts or rates; add for example tn, fp, fn, tp, or n and flagged',
  'empty-group': 'the group has no name in column `{column}`',
  'repeated-group': 'the group `{group}` stands in line {first} already; keep one of the two rows',
  'similar-group':
    '`{group}` and `{other}` (line {first}) differ only in capital letters; if they are one group, keep one row, else rename one',
  'not-a-number': '`{text}` in column `{column}` is not a number',
  'percent-in-count':
    '`{text}` in column `{column}` is a percentage, and the column counts people; a rate goes by another name, for example selection_rate',
  'not-whole': '`{text}` in column `{column}` is not a whole number of people',
  negative: '`{text}` in column `{column}` is less than nothing',
  'too-big': '`{text}` in column `{column}` is more people than there are',
  'ambiguous-number':
    '`{text}` in column `{column}` can be read in two ways; write {whole}, or say which sign stands before decimals: --decimal . or --decimal ,',
  'separators-conflict': '`{sign}` parts thousands in line {thousands} and decimals in line {decimal}; write all numbers in one way',
  'ambiguous-rate':
    '`{text}` in column `{column}` may be {text} % or {text} of 1; put % behind the rates, or say --rates percent or --rates share',
  'percent-mixed': '`{text}` in column `{column}` has no percent sign, and others there have one; write all in one way',
  'over-100': '`{text}` in column `{column}` is more than 100 %; a rate is a share of a group',
  'not-a-multiple': '`{text}` in column `{column}` is no multiple of {base}, so it was not rounded to {base}',
  'shown-below-limit': '`{text}` in column `{column}` is shown, although counts under {limit} are said to be hidden',
  'hidden-without-limit':
    'group `{group}`: how large `{column}` may be is said nowhere; give the size of the group in a column n, or say under which number counts are hidden: --suppressed-below 10',
  'dash-without-limit':
    'group `{group}`: a dash may mean none, or not shown; say --dash zero, or under which number counts are hidden: --suppressed-below 10',
  'denominator-missing':
    'the rate `{column}` is a share of whom? Add how many people it is a share of, in a column {denominator}; n and base_rate may do as well',
  'n-missing': 'how many people are in each group cannot be found; add a column n',
  sum: 'group `{group}`: {parts} come to {sum}, and {column} says {total}',
  rate: 'group `{group}`: {column} says {rate}, which does not go with {part} of {of}',
  'rate-impossible': 'group `{group}`: {column} cannot be {rate} of {of} people; possible are {nearest}',
  complement: 'group `{group}`: {column} ({first}) and {other} ({second}) must come to 100 %',
  ratio: 'group `{group}`: the numbers contradict each other: {told}',
  'total-differs': '`{group}` has {column} = {total}, and the groups come to {sum}; add the groups that are missing, or leave this row out',
  'total-in-crossed-groups': '`{group}` is a sum of other rows, which would count people twice; leave it out, sums are made here',
  'random-incomplete':
    'a table with a random sample needs the columns random_ok, random_error, selected_ok, selected_error; {missing} is missing',
  'random-mixed': 'the column `{column}` does not go with those of a random sample; make two tables',
  'population-differs': 'the population is that of all groups together, the same in every row; here are {first} and {second}',
  'population-small': 'a population of {population} is smaller than the {people} people in the table',
  'bad-option': '{option} cannot be `{value}`; for example {hint}',
  'total-left-out': '`{group}` is for everybody and no group; it is the sum of the others and was left out',
  'rates-not-used': 'group `{group}`: a count stands there as 0 and is hidden, so the rates of this row were not used',
  'column-ignored': 'the column `{column}` was left out, as somebody said',
};

/** The same where there are fields to fill in and no options of a command. */
export const englishOnPage: Partial<typeof english> = {
  'too-large': 'the table has more than {limit} {what}; if it has one row for each person, go back and say so',
  'unknown-column': 'nobody can tell what the column `{column}` says; say it below, or leave it out',
  'unknown-column-near': 'nobody can tell what the column `{column}` says; perhaps {near}? Say it below, or leave it out',
  'no-group': 'no column names the groups; say below which one it is. The columns are: {columns}',
  'group-unnamed': 'if `{column}` holds the groups, say so below',
  'ambiguous-number':
    '`{text}` in column `{column}` can be read in two ways; write {whole}, or say below which sign stands before decimals',
  'ambiguous-rate': '`{text}` in column `{column}` may be {text} % or {text} of 1; put % behind the rates, or say below which it is',
  'hidden-without-limit':
    'group `{group}`: how large `{column}` may be is said nowhere; give the size of the group in a column of its own, or say below under which number counts are hidden',
  'dash-without-limit':
    'group `{group}`: a dash may mean none, or not shown; say below which it is, or under which number counts are hidden',
};
