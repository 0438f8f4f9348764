import { type AuditSettings, defaultSettings, type Report } from '../model/index.ts';
import { columnText, conditionText } from '../read/condition/index.ts';

/** The command line that makes the same report from the same file. `DATA` stands for the file: its name may name somebody. */
export function commandOf({ question, settings, input }: Report): string {
  if (question === null)
    return ['firebreak', 'audit', 'table', input.kind === 'table' ? 'TABLE' : 'DATA', ...optionsOf(settings)].join(' ');
  const { groups, decision, outcome, score, stratum, randomSample, id, missing = [] } = question;
  const option = (name: string, text: string | undefined): string[] => (text === undefined ? [] : [name, shellQuoted(text)]);
  return [
    'firebreak audit run DATA',
    ...option('--group', groups.map(columnText).join(',')),
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
