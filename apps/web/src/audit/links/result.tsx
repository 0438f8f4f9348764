/**
 * What follows from a population, a rule and a size: people first, then each group, then how it grows.
 *
 * @module
 */
import type { ColourCount, Expected, GroupCount, LinksReport, SizeCount } from '@firebreak/audit/links';
import { growthPicture, pictureToSvg } from '@firebreak/audit/picture';
import { say } from '@firebreak/audit/words';
import type { ComponentChildren, VNode } from 'preact';
import { TextTable } from '../text-table.tsx';
import type { LinksReader } from './reader.ts';

interface ResultProps {
  readonly report: LinksReport;
  readonly size: number;
  readonly reader: LinksReader;
}

export function LinksResult({ report, size, reader }: ResultProps): VNode | null {
  const count = report.sizes.find((one) => one.size === size);
  if (count === undefined) return null;
  return (
    <div class="links-result">
      {report.rule.kind === 'mid' ? <ColourList count={count} reader={reader} /> : <Finding count={count} reader={reader} />}
      <GroupTable report={report} count={count} reader={reader} />
      <Growth report={report} reader={reader} />
    </div>
  );
}

function Finding({ count: { size, everybody }, reader }: { count: SizeCount; reader: LinksReader }): VNode {
  const { people, tell } = reader;
  const { peopleWithFalseLink } = everybody.colours[0]!;
  return (
    <>
      <p class="links-headline">{tell('headline', { people: people(peopleWithFalseLink.expected), all: people(size) })}</p>
      <p>{tell('headlineRange', ends(peopleWithFalseLink, reader))}</p>
      <p>{tell('missed', { people: people(everybody.missed.expected), both: people(everybody.inBoth) })}</p>
    </>
  );
}

/** A colour, how many people it concerns rightly and wrongly, and what may stand under it. */
export function ColourList({
  count: { size, everybody },
  reader,
  under,
}: {
  count: SizeCount;
  reader: LinksReader;
  under?: (colour: 'white' | 'yellow' | 'green' | 'red' | 'none') => ComponentChildren;
}): VNode {
  const { people, tell, words } = reader;
  const [white, yellow] = everybody.colours as [ColourCount, ColourCount];
  const both = people(everybody.inBoth);
  const right = (key: 'whiteRight' | 'yellowRight', { rightLinks }: ColourCount): string =>
    tell(key, { people: people(rightLinks.expected), both });
  const wrong = (key: 'whiteWrong' | 'yellowWrong', { peopleWithFalseLink }: ColourCount): string =>
    tell(key, { people: people(peopleWithFalseLink.expected), all: people(size) });
  return (
    <>
      <h3>{words.white}</h3>
      <p>{right('whiteRight', white)}</p>
      <p>{wrong('whiteWrong', white)}</p>
      {under?.('white')}
      <h3>{words.yellow}</h3>
      <p>{right('yellowRight', yellow)}</p>
      <p>{wrong('yellowWrong', yellow)}</p>
      {under?.('yellow')}
      <h3>{words.green}</h3>
      <p>{words.greenText}</p>
      {under?.('green')}
      <h3>{words.red}</h3>
      <p>{words.redText}</p>
      {under?.('red')}
      <h3>{words.none}</h3>
      <p>{tell('noneText', { people: people(everybody.missed.expected), both })}</p>
      {under?.('none')}
    </>
  );
}

/** With colours, yellow links are shown: the white ones that are wrong are too few for a table. */
function linkedOf(count: GroupCount): Expected {
  return count.colours.at(-1)!.peopleWithFalseLink;
}

function GroupTable({ report, count, reader }: { report: LinksReport; count: SizeCount; reader: LinksReader }): VNode {
  const { people, percent, range, tell, words } = reader;
  const caption = tell('byGroup', { size: people(count.size), both: people(count.everybody.inBoth) });
  const mid = report.rule.kind === 'mid';
  const cells = (group: GroupCount): string[] => {
    const linked = linkedOf(group);
    return [
      people(group.people),
      people(linked.expected),
      people((linked.expected / group.people) * 100_000),
      range(linked),
      `${tell('ofAll', { count: people(group.missed.expected), all: people(group.inBoth) })} (${percent(group.missed.expected / Math.max(1, group.inBoth))})`,
    ];
  };
  const nameOf = (id: string): string => reader.group(report.population.groups.find((group) => group.id === id)!.system);
  return (
    <Table
      caption={caption}
      head={[
        words.columnGroup,
        words.columnPeople,
        mid ? `${words.columnLinked} (${words.yellow.split(/ ?:/u, 1)[0]})` : words.columnLinked,
        words.columnOften,
        words.columnRange,
        words.columnMissed,
      ]}
      rows={[...count.groups.map((group) => [nameOf(group.group!), ...cells(group)]), [words.everybody, ...cells(count.everybody)]]}
    />
  );
}

/** Five lines can be told apart; of more groups, those with the most and the fewest links. */
const mostLines = 5;

function Growth({ report, reader }: { report: LinksReport; reader: LinksReader }): VNode | null {
  const { people, tell, words, language } = reader;
  const [small] = report.sizes;
  const large = report.sizes.at(-1)!;
  const order = large.groups
    .map((_, index) => index)
    .toSorted((a, b) => linkedOf(large.groups[b]!).expected - linkedOf(large.groups[a]!).expected);
  const shown = order.length <= mostLines ? order : [...order.slice(0, 3), ...order.slice(-2)];
  const nameOf = (index: number): string => reader.group(report.population.groups[index]!.system);
  const title = tell('growthTitle', {
    few: people(linkedOf(small!.everybody).expected),
    many: people(linkedOf(large.everybody).expected),
    small: people(small!.size),
    large: people(large.size),
  });
  const picture = growthPicture(
    {
      title: say(title),
      xLabel: words.axisSize,
      yLabel: words.axisPeople,
      series: shown.map((index) => ({
        name: [{ text: nameOf(index) }],
        // Less than one person cannot be drawn; it stands in the table.
        points: report.sizes.flatMap(({ size, groups }) => {
          const { expected, low, high } = linkedOf(groups[index]!);
          return expected < 1 ? [] : [{ x: size, y: expected, low: Math.max(1, low), high }];
        }),
      })),
    },
    language,
  );
  return (
    <>
      {picture !== null && (
        <figure class="audit-figure">
          <figcaption>{title}</figcaption>
          {/* INVARIANT (escaped picture): `pictureToSvg` escapes every text. */}
          <div class="audit-picture scroll" dangerouslySetInnerHTML={{ __html: pictureToSvg(picture, language) }} />
        </figure>
      )}
      <Table
        caption={words.growthTable}
        head={[words.axisSize, ...report.population.groups.map((_, index) => nameOf(index)), words.everybody]}
        rows={report.sizes.map(({ size, groups, everybody }) => [
          people(size),
          ...[...groups, everybody].map((group) => people(linkedOf(group).expected)),
        ])}
      />
    </>
  );
}

export function Table({ caption, head, rows }: { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }): VNode {
  return (
    <section class="scroll links-table" tabIndex={0} aria-label={caption}>
      <TextTable caption={caption} headings={head} rows={rows} />
    </section>
  );
}

function ends({ low, high }: Expected, { people }: LinksReader): { low: string; high: string } {
  return { low: people(Math.floor(low)), high: people(Math.ceil(high)) };
}
