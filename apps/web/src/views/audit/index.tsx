/**
 * What Audit is, three ways in, what it cannot do, and tables that were measured already.
 *
 * @module
 */
import { Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { AuditReader } from '../../audit/reader.ts';
import { Section } from '../atlas/parts.tsx';
import { Points } from '../points.tsx';
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
        <Choices
          choices={ways.map(([to, way]) => ({ id: to, href: `/${language}/audit/${to}`, name: words[way], text: words[`${way}Text`] }))}
        />
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
