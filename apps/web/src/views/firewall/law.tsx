/**
 * What the law says about reporting, by country and by field.
 *
 * @module
 */
import { isConfirmed } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import { type DeskSector, deskSectors } from '@firebreak/firewall/desk';
import { CountryMap, type MessageKey, rulesByExposure } from '@firebreak/ui';
import { europeShapes, mapSize } from '@firebreak/ui/node';
import type { VNode } from 'preact';
import type { FirewallReader } from '../../firewall/reader.ts';
import { deskCode, deskCountries, guideFor, otherRulesOf, touchpointsOf } from '../../site/firewall.ts';
import { knowledgeDay } from '../../site/knowledge.ts';
import { codeOf } from '../../site/pages.ts';
import { mapSectors, mostExposing, rulesOf } from '../../site/rules.ts';
import { Section } from '../atlas/parts.tsx';
import { RuleList, StandingSentence, standingClass } from './rules.tsx';

const shapes = europeShapes();
/** The field that most is known about. */
const shown: DeskSector = 'health';

export function LawIndexView({ reader }: { reader: FirewallReader }): VNode {
  const { words, messages, language } = reader;
  const title = fill(words.lawMap, { sector: reader.label(shown).name });
  const rules = Object.fromEntries(deskCountries.map((country) => [country, mostExposing(rulesOf(shown, country))]));
  return (
    <>
      <Crumb reader={reader} />
      <h1>{words.lawHeading}</h1>
      <p class="lead">{words.lawLead}</p>
      <h2 id="countries">{words.lawCountries}</h2>
      <ul class="picks" aria-labelledby="countries">
        {byName(deskCountries, reader).map((country) => (
          <li key={country}>
            <a href={`/${language}/firewall/law/${country}/`}>{reader.label(country).name}</a>
          </li>
        ))}
      </ul>
      <h2>{title}</h2>
      <CountryMap
        title={title}
        {...mapSize}
        shapes={shapes}
        rules={rules}
        name={(id) => reader.label(id).name}
        unconfirmed={messages.unconfirmed}
        legend={[
          ...rulesByExposure.map((rule) => ({ rule: rule as string, words: messages[`rule_${rule}` as MessageKey] })),
          { rule: 'unknown', words: messages.ruleUnknown },
        ]}
      />
      <p>
        {words.lawMaps}:{' '}
        {mapSectors.map((sector, index) => (
          <>
            {index > 0 && messages.comma}
            <a href={`/${language}/atlas/map/${sector}/`}>{reader.label(sector).name}</a>
          </>
        ))}
      </p>
      <Matrix reader={reader} />
    </>
  );
}

/** Every country and every field at once. A word and a box in each cell, so that neither colour nor the map is needed. */
function Matrix({ reader }: { reader: FirewallReader }): VNode {
  const { words, messages, language } = reader;
  return (
    <section>
      <h2>{words.lawTable}</h2>
      <p class="quiet">{words.lawTableText}</p>
      <section class="scroll" tabIndex={0} aria-label={words.lawTable}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{messages.country}</th>
              {deskSectors.map((sector) => (
                <th scope="col" key={sector}>
                  {reader.label(sector).name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byName(deskCountries, reader).map((country) => (
              <tr key={country}>
                <th scope="row">
                  <a href={`/${language}/firewall/law/${country}/`}>{reader.label(country).name}</a>
                </th>
                {deskSectors.map((sector) => {
                  const rule = mostExposing(rulesOf(sector, country));
                  return (
                    <td key={sector}>
                      {rule === undefined ? (
                        <span class="quiet">–</span>
                      ) : (
                        <span class={`cell rule-word-${rule.rule}${rule.confirmed ? '' : ' cell-unconfirmed'}`}>
                          {messages[`rule_${rule.rule}` as MessageKey]}
                          {!rule.inLaw && rule.rule !== 'proposed' && <small> {words.lawInNone}</small>}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

export function LawCountryView({ country, reader }: { country: string; reader: FirewallReader }): VNode {
  const { words, messages, language } = reader;
  const others = otherRulesOf(country);
  const planned = [...new Map(deskSectors.flatMap((sector) => guideFor(country, sector).planned).map((rule) => [rule.id, rule])).values()];
  return (
    <>
      <p class="crumbs screen-only">
        <a href={`/${language}/firewall/law/`}>{words.deskOtherCountry}</a>
        <a href={`/${language}/firewall/`}>{words.other}</a>
        <a href={`/${language}/atlas/${country}/`}>{messages.atlasTitle}</a>
      </p>
      <h1>{fill(words.lawCountry, { country: reader.label(country).name })}</h1>
      <p class="lead">{fill(words.lawCountryLead, { date: reader.day(knowledgeDay) })}</p>
      {deskSectors.map((sector) => {
        const { standing, general } = guideFor(country, sector);
        return (
          <Section title={reader.label(sector).name} key={sector}>
            <div class={standingClass(standing)}>
              <StandingSentence standing={standing} reader={reader} />
              {standing.says === 'unknown' && <p>{words.lawNone}</p>}
              {standing.from === 'general' && <p>{words.lawGeneralOnly}</p>}
            </div>
            {standing.from === 'sector' && <RuleList rules={standing.rules} reader={reader} />}
            {general.length > 0 && (
              <p>
                {words.lawGeneral}: <a href="#general">{reader.label('general-public-bodies').name}</a>
              </p>
            )}
            {standing.from === 'general' && (
              <p>
                <a href="#general">{reader.label('general-public-bodies').name}</a>
              </p>
            )}
            <p class="onward">
              <a href={`/${language}/firewall/desk/${deskCode(country, sector)}/`}>{words.lawDesk}</a>
              {touchpointsOf(sector).map((touchpoint) => (
                <a href={`/${language}/trace/${codeOf(touchpoint, country)}/`} key={touchpoint}>
                  {words.lawTrace}: {reader.label(touchpoint).name}
                </a>
              ))}
            </p>
          </Section>
        );
      })}
      <section id="general">
        <h2>{words.lawOther}</h2>
        {others.length === 0 ? <p class="quiet">{words.says_unknown}</p> : <RuleList rules={inOrder(others)} reader={reader} sectors />}
      </section>
      <Section title={words.lawPlanned} show={planned.length > 0}>
        <RuleList rules={planned} reader={reader} sectors />
      </Section>
    </>
  );
}

/** General rules first, then those that somebody has confirmed. */
function inOrder(rules: ReturnType<typeof otherRulesOf>): ReturnType<typeof otherRulesOf> {
  const place = (rule: (typeof rules)[number]): number =>
    (rule.sector === 'general-public-bodies' ? 0 : 2) + (isConfirmed(rule.mark) ? 0 : 1);
  return rules.toSorted((a, b) => place(a) - place(b));
}

export function Crumb({ reader }: { reader: FirewallReader }): VNode {
  return (
    <p class="crumbs screen-only">
      <a href={`/${reader.language}/firewall/`}>{reader.words.other}</a>
    </p>
  );
}

export function byName(countries: readonly string[], reader: FirewallReader): string[] {
  const collator = new Intl.Collator(reader.language);
  return countries.toSorted((a, b) => collator.compare(reader.label(a).name, reader.label(b).name));
}
