/**
 * False links between made-up people: the limits, a finding with its picture, what changes under other rules, the colours, the assumptions.
 *
 * @module
 */
import { rulePresets } from '@firebreak/audit/links';
import { MarkSign, type Reader, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { type LinksReader, linksReader, populationName, populationText, ruleName } from '../../audit/links/reader.ts';
import { ColourList, LinksResult, Table } from '../../audit/links/result.tsx';
import { atlas } from '../../site/knowledge.ts';
import { linksFile, linksReport } from '../../site/links.ts';
import { Section, Statement } from '../atlas/parts.tsx';
import { Points } from '../points.tsx';

const population = 'asylum';
const rule = 'jaro-winkler';
const size = 1_000_000;

export function LinksView({ reader }: { reader: Reader }): VNode {
  const { language, messages } = reader;
  const links = linksReader(language, linksFile(language));
  const { words } = links;
  return (
    <>
      <p class="crumbs screen-only">
        <a href={`/${language}/audit/`}>{messages.menuAudit}</a>
      </p>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <section class="links-limits" aria-labelledby="links-limits">
        <h2 id="links-limits">{words.limitsHeading}</h2>
        <p>{words.limitsText}</p>
        <p>{words.limitsAssumed}</p>
        <p>{words.limitsNoLink}</p>
      </section>
      <Section title={words.growthHeading}>
        <p>{words.growthText}</p>
        <div id="links" data-language={language} data-file={`/data/links-${language}.json`} />
        <div id="links-printed">
          <p>
            <b>{populationName(words, population)}.</b> {populationText(words, population)} {ruleName(words, rule)}.
          </p>
          <LinksResult report={linksReport(population, rule)} size={size} reader={links} />
          <p>{words.chooseStatic}</p>
          <pre class="code" lang="en" dir="ltr" tabIndex={0}>
            npx firebreak audit links --population asylum --size 1000000 --rule jaro-winkler
          </pre>
        </div>
      </Section>
      <Section title={words.moreHeading}>
        <p>{words.moreText}</p>
        <RuleTable reader={links} />
      </Section>
      <Colours reader={reader} links={links} />
      <Section title={words.assumedHeading}>
        <Points points={[words.assumedNames, words.assumedParts, words.assumedLeftOut, words.assumedExact]} />
      </Section>
      <Section title={words.namesHeading}>
        <p>{words.namesText}</p>
        <dl class="facts">
          {atlas.ofKind('naming-system').map(({ id, name, about, mark, markNote }) => (
            <>
              <dt key={id}>
                <Said text={name} reader={reader} />
              </dt>
              <dd>
                <Said text={about} reader={reader} /> <MarkSign mark={mark} note={markNote} reader={reader} />
              </dd>
            </>
          ))}
        </dl>
      </Section>
    </>
  );
}

/** Rules that know no colours, for one size. */
function RuleTable({ reader }: { reader: LinksReader }): VNode {
  const { people, percent, tell, words } = reader;
  const rows = rulePresets
    .filter(({ kind, biometrics }) => kind === 'match' && biometrics === null)
    .map(({ id }) => {
      const { everybody } = linksReport(population, id).sizes.find((one) => one.size === size)!;
      const { expected } = everybody.colours[0]!.peopleWithFalseLink;
      return [
        ruleName(words, id),
        people(expected),
        `${tell('ofAll', { count: people(everybody.missed.expected), all: people(everybody.inBoth) })} (${percent(everybody.missed.expected / everybody.inBoth)})`,
      ];
    });
  const { everybody } = linksReport(population, rule).sizes.find((one) => one.size === size)!;
  return (
    <Table
      caption={`${populationName(words, population)}. ${tell('byGroup', { size: people(size), both: people(everybody.inBoth) })}`}
      head={[words.columnRule, words.columnLinked, words.columnMissed]}
      rows={rows}
    />
  );
}

/** Statements of the Atlas under each colour. */
const lawOf = {
  white: ['link-white', 'mid-white-auto', 'mid-similar-example', 'white-inform'],
  yellow: ['link-yellow', 'mid-hear', 'green-yellow-noinform'],
  green: ['link-green'],
  red: ['link-red', 'red-nolegal'],
  none: ['mid-none'],
} as const;

function Colours({ reader, links }: { reader: Reader; links: LinksReader }): VNode {
  const { words, tell, people } = links;
  const count = linksReport(population, 'mid').sizes.find((one) => one.size === size)!;
  const statements = new Map(atlas.ofKind('chapter').flatMap((chapter) => chapter.statements.map((one) => [one.id, one] as const)));
  return (
    <Section title={words.midHeading}>
      <p>{tell('midText', { size: people(size) })}</p>
      <p>{words.midAssumed}</p>
      <ColourList
        count={count}
        reader={links}
        under={(colour) => (
          <ul class="statements">
            {lawOf[colour].map((id) => {
              const { text, ...evidence } = statements.get(id)!;
              return <Statement key={id} text={text} evidence={evidence} reader={reader} />;
            })}
          </ul>
        )}
      />
    </Section>
  );
}
