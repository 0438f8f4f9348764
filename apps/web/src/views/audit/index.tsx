/**
 * What Audit is, three ways in, what it cannot do, and tables that were measured already.
 *
 * @module
 */
import type { VNode } from 'preact';
import type { AuditReader } from '../../audit/reader.ts';
import { Section } from '../atlas/parts.tsx';
import { Points } from '../firewall/index.tsx';
import { Command, ExampleList } from './parts.tsx';
import { auditTexts } from './words.ts';

const ways = [
  ['table/', 'wayTable'],
  ['base-rate/', 'wayClaim'],
  ['links/', 'wayLinks'],
] as const;

export function AuditHomeView({ reader }: { reader: AuditReader }): VNode {
  const { words, messages, language } = reader;
  const texts = auditTexts[language];
  return (
    <>
      <h1>{words.homeHeading}</h1>
      <p class="lead">{words.homeLead}</p>
      <Section title={words.homeWays}>
        <ul class="choices audit-ways">
          {ways.map(([to, way]) => (
            <li key={to}>
              <a class="choice" href={`/${language}/audit/${to}`}>
                <span class="choice-name">{words[way]}</span>
                <span class="choice-text">{words[`${way}Text`]}</span>
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.homeExamples}>
        <p>{words.homeExamplesText}</p>
        <ExampleList reader={reader} />
      </Section>
      <Section title={words.homeDoes}>
        <Points points={texts.does} />
      </Section>
      <Section title={words.homeNot}>
        <Points points={texts.not} />
        <p>
          <a href={`/${language}/limits/`}>{messages.menuLimits}</a>
        </p>
      </Section>
      <Section title={words.homeCommand}>
        <p>{words.homeCommandText}</p>
        <Command />
      </Section>
    </>
  );
}
