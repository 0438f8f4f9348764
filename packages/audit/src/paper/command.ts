import { type AuditSettings, defaultSettings, type Report, type RowQuestion, type TableReading } from '../model/index.ts';
import { columnText, conditionText } from '../read/condition/index.ts';

/** The command line that makes the same report from the same file. `DATA` stands for the file: its name may name somebody. */
export function commandOf({ question, settings, input }: Report): string {
  if (question === null)
    return [
      'firebreak audit table',
      input.kind === 'table' ? 'TABLE' : 'DATA',
      ...readingOptions(input.reading),
      ...optionsOf(settings),
    ].join(' ');
  const { decision, outcome, score, stratum, randomSample, id, missing = [] } = question;
  const option = (name: string, text: string | undefined): string[] => (text === undefined ? [] : [name, shellQuoted(text)]);
  return [
    'firebreak audit run DATA',
    ...option(
      '--group',
      groupTexts(question)
        .map((text) => text.replaceAll(',', '\\,'))
        .join(','),
    ),
    ...option('--decision', conditionText(decision)),
    ...option('--outcome', outcome && conditionText(outcome)),
    ...option('--score', score && columnText(score)),
    ...option('--stratum', stratum && columnText(stratum)),
    ...option('--random-sample', randomSample && conditionText(randomSample)),
    ...option('--id', id && columnText(id)),
    ...missing.flatMap((value) => option('--missing', value)),
    ...optionsOf(settings),
  ].join(' ');
}

/** What makes the groups, each as `--group` takes it: a column, or a condition that parts its people in two. */
export function groupTexts({ groups, classes = [] }: RowQuestion): readonly string[] {
  return groups.map((group) => {
    const made = classes.find(({ column }) => column.name === group.name && column.place === group.place);
    return made === undefined ? columnText(group) : conditionText(made);
  });
}

function readingOptions(reading: TableReading = {}): readonly string[] {
  const { columns = [], decimal, rates, roundedTo, rounding, suppressedBelow } = reading;
  const flag = (name: string, is: boolean | undefined): string[] => (is ? [name] : []);
  const option = (name: string, value: string | number | undefined): string[] =>
    value === undefined ? [] : [name, shellQuoted(String(value))];
  return [
    ...columns.flatMap(({ name, means }) => option('--column', `${name}=${means}`)),
    ...option('--decimal', decimal),
    ...option('--rates', rates),
    ...option('--rounded-to', roundedTo),
    ...flag('--rounded-either-way', rounding === 'either-way'),
    ...option('--suppressed-below', suppressedBelow),
    ...flag('--zero-is-suppressed', reading.zeroIsSuppressed),
    ...flag('--zero-is-shown', reading.zeroIsShown),
    ...flag('--hidden-any-size', reading.hiddenAnySize),
    ...(reading.dashIsZero ? ['--dash', 'zero'] : []),
  ];
}

/** Settings that are not what they are without being told. */
function optionsOf(settings: AuditSettings): readonly string[] {
  const { reference, minimumCell, level, flagged, positive, effect, population, bins, seed } = settings;
  const named: readonly (readonly [string, string | number | undefined, string | number | undefined])[] = [
    ['--reference', reference, undefined],
    ['--min-cell', minimumCell, defaultSettings.minimumCell],
    ['--level', level, defaultSettings.level],
    ['--flagged', flagged, undefined],
    ['--positive', positive, undefined],
    ['--effect', effect, defaultSettings.effect],
    ['--population', population, undefined],
    ['--bins', bins, defaultSettings.bins],
    ['--seed', seed, defaultSettings.seed],
  ];
  return named.flatMap(([name, value, standard]) => (value === undefined || value === standard ? [] : [name, shellQuoted(String(value))]));
}

/** As one word for a POSIX shell. */
function shellQuoted(text: string): string {
  return /^[\w.,:/-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
