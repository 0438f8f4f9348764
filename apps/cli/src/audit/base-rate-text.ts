/**
 * The answer in words, for a terminal: whole people first, every column with the group that it is counted in.
 *
 * @module
 */
import { english } from '@firebreak/atlas';
import { oftenOf, type PeopleRange, type Range, type Sentence, sayPeople, saySuppose } from '@firebreak/audit/base-rate';
import type { Rule } from '@firebreak/audit/screening';
import { citeTextOf } from '../atlas-access.ts';
import { wrap } from '../output/output.ts';
import type { Answered, BaseRateAnswer, CheckedReading } from './base-rate-answer.ts';
import { needsPrevalence } from './base-rate-answer.ts';

export function baseRateText(answer: BaseRateAnswer): string {
  const { question, readings, sources } = answer;
  const notUsed = question.given && readings.length > 0 && !readings.some(({ reading }) => needsPrevalence(reading));
  return [
    ...claimText(answer),
    ...(notUsed ? ['--prevalence plays no part in this figure', ''] : []),
    ...readings.flatMap((one, index) => [
      ...(readings.length > 1 ? [`Reading ${index + 1} of ${readings.length}${nameOf(one)}`] : []),
      ...readingText(one, answer),
      '',
    ]),
    ...(sources === null ? [] : sourcesText(answer)),
  ]
    .join('\n')
    .trimEnd();
}

function claimText({ question: { claim } }: BaseRateAnswer): string[] {
  if (claim === null) return [];
  const sure = [claim.mark, ...(claim.flags ?? [])].join(', ');
  return [
    `${claim.id}  [${sure}]`,
    wrap(english(claim.about), '  '),
    wrap(`${english(claim.metric)}: ${claim.value}`, '  '),
    wrap(
      `${claim.n}; tested by ${english(claim.testedBy)}; reported by ${english(claim.reportedBy)}; setting: ${claim.setting}; independent: ${claim.independent}`,
      '  ',
    ),
    wrap(english(claim.use), '  '),
    wrap(citeTextOf(claim.cite), '  '),
    '',
  ];
}

function nameOf({ reading }: Answered): string {
  const name = reading.measures === 'pair' ? reading.name : reading.measures === 'accuracy' ? reading.of : null;
  return name === null ? '' : `: ${english(name)}`;
}

function readingText(one: Answered, answer: BaseRateAnswer): string[] {
  const { question, speaker } = answer;
  const [first] = one.at;
  const plain = lines(one.says);
  if (first!.prevalence === null) return [...plain, ...checksText(one.checks, answer)];
  const suppose = question.given ? [wrap(saySuppose(question.people, first!.prevalence, speaker).text, '  ')] : [unsaid(answer)];
  const own = (at: Answered['at'][number]): PeopleRange | null => ('people' in at.answer ? at.answer.people : null);
  if (first!.answer.of === 'accuracy') {
    const both = (of: 'compatible' | 'equal', chance: boolean) => (at: Answered['at'][number]) =>
      at.answer.of !== 'accuracy' ? null : chance ? (at.answer.byChance?.[of] ?? null) : at.answer[of];
    return [
      ...plain,
      ...suppose,
      '',
      `  ${speaker.say('accuracyOpen')}:`,
      ...peopleText(one, answer, both('compatible', false)),
      '',
      `  ${speaker.say('accuracyEqual')}`,
      ...peopleText(one, answer, both('equal', false)),
      ...(first!.answer.byChance === null
        ? []
        : ['', '  The same, over all that chance leaves open in so small a test:', ...peopleText(one, answer, both('equal', true))]),
      ...checksText(one.checks, answer),
    ];
  }
  if (first!.answer.of === 'output-rate')
    return question.given ? [...suppose, ...plain] : [...plain.slice(0, 2), ...suppose, ...boundsTable(one, answer)];
  return [...suppose, ...peopleText(one, answer, own), ...checksText(one.checks, answer)];
}

function unsaid({ speaker: { words } }: BaseRateAnswer): string {
  return wrap(`Nobody has said how many of the people checked ${words.positive}. So, for each of these (--prevalence chooses one):`, '  ');
}

function lines(sentences: readonly Sentence[]): string[] {
  return sentences.map(({ text }) => wrap(text, '  '));
}

/** Sentences for one prevalence, a table for several. */
function peopleText(one: Answered, answer: BaseRateAnswer, of: (at: Answered['at'][number]) => PeopleRange | null): string[] {
  const { question, speaker } = answer;
  const ranges = one.at.map(of).filter((range) => range !== null);
  if (question.given) return ranges.flatMap((range) => lines(sayPeople(range, speaker)));
  const { words, numbers } = speaker;
  const all = numbers.whole(question.people);
  const cell = (kind: 'fp' | 'fn' | 'tp', { whole, expected }: PeopleRange): string =>
    whole[kind].high === 0 && expected[kind].high > 0 ? '<1' : ends(whole[kind], numbers.whole);
  const rows = ranges.map((range, index) => [
    `${numbers.percent(one.at[index]!.prevalence!.low)}`,
    cell('fp', range),
    cell('fn', range),
    cell('tp', range),
    range.wrongOfFlagged === null ? 'nobody flagged' : oftenText(range.wrongOfFlagged, numbers.whole),
  ]);
  return [
    ...table([
      [
        capital(words.positive),
        `wrongly flagged, of ${all}`,
        `wrongly cleared, of ${all}`,
        `rightly flagged, of ${all}`,
        'wrong, of those flagged',
      ],
      ...rows,
    ]),
    wrap(
      `Wrongly flagged: ${words.flagged} although they ${words.negative}. Wrongly cleared: ${words.cleared} although they ${words.positive}.`,
      '  ',
    ),
  ];
}

function boundsTable(one: Answered, { question: { people }, speaker: { numbers, words } }: BaseRateAnswer): string[] {
  const all = numbers.whole(people);
  return [
    ...table([
      [capital(words.positive), `wrongly flagged, of ${all}`, `wrongly cleared, of ${all}`],
      ...one.at.flatMap(({ prevalence, answer }) =>
        answer.of === 'output-rate'
          ? [
              [
                numbers.percent(prevalence!.low),
                ends(answer.bounds.wronglyFlagged.whole, numbers.whole),
                ends(answer.bounds.wronglyCleared.whole, numbers.whole),
              ],
            ]
          : [],
      ),
    ]),
    '  Both ends are possible, and everything between them. Nobody can say more.',
  ];
}

function checksText(checked: CheckedReading | null, { speaker, question }: BaseRateAnswer): string[] {
  if (checked === null) return [];
  const { found, of, prevalence } = checked;
  const { numbers } = speaker;
  const innocent = of === 'innocent-only';
  const values = (range: PeopleRange): Record<string, string> => ({
    checks: numbers.whole(found.checks),
    count: speaker.count(range.whole.fp, range.expected.fp, range.people),
    [innocent ? 'innocent' : 'people']: numbers.whole(range.people),
  });
  return [
    '',
    ...(of === 'equal-errors-assumed' ? [wrap(speaker.say('accuracyEqual'), '  ')] : []),
    ...(prevalence === null || question.given ? [] : [wrap(saySuppose(question.people, prevalence, speaker).text, '  ')]),
    wrap(speaker.say(innocent ? 'innocentRepeated' : 'everybodyRepeated', values(found.between)), '  '),
    wrap(speaker.say('repeatedEnds'), '  '),
    ...(found.stated === null
      ? []
      : [wrap(`At a correlation of ${numbers.percent(question.correlation!)}: ${values(found.stated)['count']}.`, '  ')]),
  ];
}

function sourcesText({ sources, question, speaker }: BaseRateAnswer): string[] {
  const { numbers, say } = speaker;
  const of = (key: 'linkedAny' | 'linkedTwo', rule: Rule): string => {
    const count = (part: Rule['bounds']): string => speaker.count(part.whole, part.expected, part.of);
    const values = { sources: question.sources!.length, people: numbers.whole(question.people), count: count(rule.bounds) };
    return wrap(`${say(key, values)} ${capital(count(rule.independent))} ${say('linkedIndependent').toLowerCase()}.`, '  ');
  };
  const { alone, any, two } = sources!;
  return [
    of('linkedAny', any),
    wrap(say('linkedAlone', { count: speaker.count(alone.whole, alone.expected, alone.of), people: numbers.whole(question.people) }), '  '),
    ...(two === null ? [] : [of('linkedTwo', two), wrap(say('linkedCost'), '  ')]),
  ];
}

function ends({ low, high }: Range, write: (value: number) => string): string {
  return low === high ? write(low) : `${write(low)} to ${write(high)}`;
}

function oftenText(share: Range, write: (value: number) => string): string {
  const { low, high, of } = oftenOf(share);
  return `${ends({ low, high }, write)} of ${write(of)}`;
}

/** Columns as wide as their widest cell; numbers stand at the right, under each other. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padStart(widths[column]!)).join('   ')}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
