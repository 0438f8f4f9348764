/**
 * The same over several shares of people who are what is looked for, because nobody knows the true one. Each column says in which group it counts.
 *
 * @module
 */
import { answerOf, oftenOf, type PeopleRange, type Range, type Reading, shownPrevalences } from '@firebreak/audit/base-rate';
import type { VNode } from 'preact';
import { TextTable } from '../text-table.tsx';
import type { Asked } from './file.ts';
import type { BaseRateReader } from './reader.ts';

interface Props {
  readonly reading: Reading;
  /** Which reading, where there are several. */
  readonly number: number | null;
  readonly asked: Asked;
  readonly reader: BaseRateReader;
}

export function PrevalenceTable({ reading, number, asked, reader }: Props): VNode | null {
  const { speaker, tell, words } = reader;
  const { numbers, say } = speaker;
  const people = numbers.whole(asked.people);
  const rows = shownPrevalences.map((prevalence) => ({ prevalence, answer: answerOf(reading, { people: asked.people, prevalence }) }));
  const looked = say('tablePrevalence', { people });
  const cells = ({ whole, expected, wrongOfFlagged }: PeopleRange): string[] => [
    count(whole.fp, expected.fp, reader),
    count(whole.fn, expected.fn, reader),
    count(whole.tp, expected.tp, reader),
    wrongOfFlagged === null ? words.nobodyFlagged : often(wrongOfFlagged, reader),
  ];
  const four = [
    say('tableEverybodyWronglyFlagged', { people }),
    say('tableEverybodyWronglyCleared', { people }),
    say('tableEverybodyRightlyFlagged', { people }),
    say('tableFlaggedShare'),
  ];
  const title = `${tell('tableHeading')}${number === null ? '' : ` (${number})`}`;
  const about = (prevalence: number): string => numbers.whole(Math.round(prevalence * asked.people));
  switch (reading.measures) {
    case 'pair':
      return (
        <Table
          title={title}
          headings={[looked, ...four]}
          rows={rows.map(({ prevalence, answer }) => [about(prevalence), ...(answer.of === 'pair' ? cells(answer.people) : [])])}
        />
      );
    case 'accuracy':
      return (
        <Table
          title={title}
          note={words.tableEqual}
          headings={[looked, ...four]}
          rows={rows.map(({ prevalence, answer }) => [about(prevalence), ...(answer.of === 'accuracy' ? cells(answer.equal) : [])])}
        />
      );
    case 'output-rate':
      return (
        <Table
          title={title}
          headings={[looked, four[0]!, four[1]!]}
          rows={rows.map(({ prevalence, answer }) => [
            about(prevalence),
            ...(answer.of === 'output-rate'
              ? [answer.bounds.wronglyFlagged, answer.bounds.wronglyCleared].map(({ whole, expected }) => count(whole, expected, reader))
              : []),
          ])}
        />
      );
    default:
      return null;
  }
}

export function Table({
  title,
  note,
  headings,
  rows,
}: {
  title: string;
  note?: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}): VNode {
  return (
    <section class="base-rate-table">
      <h3>{title}</h3>
      {note !== undefined && <p class="exception">{note}</p>}
      <section class="scroll" tabIndex={0} aria-label={title}>
        <TextTable headings={headings} rows={rows} />
      </section>
    </section>
  );
}

/** A cell: a number, two ends, or less than one. */
function count({ low, high }: Range, expected: Range, { speaker: { numbers, count: inWords } }: BaseRateReader): string {
  if (high === 0 && expected.high > 0) return inWords({ low, high }, expected, 1);
  return low === high ? numbers.whole(low) : `${numbers.whole(low)}\u00a0–\u00a0${numbers.whole(high)}`;
}

/** `76 of 100`: of those flagged. */
function often(share: Range, { speaker: { numbers }, tell }: BaseRateReader): string {
  const { low, high, of } = oftenOf(share);
  const some = low === high ? numbers.whole(low) : `${numbers.whole(low)}\u00a0–\u00a0${numbers.whole(high)}`;
  return tell('sliderOf', { count: some, people: numbers.whole(of) });
}
