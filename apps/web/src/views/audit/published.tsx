/**
 * A published table measured in full: readable without a script, with what its source says of it.
 *
 * @module
 */
import { inLanguage } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import { basisOf } from '@firebreak/trace';
import { Citations, MarkSign, Name, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { AuditReader } from '../../audit/reader.ts';
import { ResultView } from '../../audit/result/index.tsx';
import { TextTable } from '../../audit/text-table.tsx';
import { type PublishedTable, reportOf } from '../../site/audit.ts';
import { sourcesOf } from '../../site/backlinks.ts';
import { Facts, Section, Sources } from '../atlas/parts.tsx';
import { Crumb } from './parts.tsx';

export function PublishedView({ table, reader }: { table: PublishedTable; reader: AuditReader }): VNode {
  const { words, language } = reader;
  const report = reportOf(table, language);
  return (
    <>
      <Crumb reader={reader} />
      <h1>
        <Said text={table.name} reader={reader} />
      </h1>
      <p class="lead">
        <Said text={table.about} reader={reader} /> <MarkSign mark={table.mark} note={table.markNote} flags={table.flags} reader={reader} />
      </p>
      <p>
        <Citations basis={basisOf(table)} reader={reader} />
      </p>
      <Facts
        rows={[
          [words.exampleSystem, table.system === undefined ? null : <Name label={reader.label(table.system)} />],
          [words.checkFlagged, <Own text={table.flagged} reader={reader} />],
          [words.checkPositive, <Own text={table.positive} reader={reader} />],
          [words.checkEffect, words[`effect_${table.effect}`]],
          [words.checkReference, table.reference === undefined ? words.referenceOthers : <bdi>{table.reference}</bdi>],
        ]}
      />
      <ResultView report={report} reader={reader} level={2} />
      <Section title={words.exampleCaveats} show={(table.caveats ?? []).length > 0 || table.suppressedBelow !== undefined}>
        <ul class="points">
          {table.suppressedBelow !== undefined && <li>{fill(words.exampleSuppressed, { count: table.suppressedBelow })}</li>}
          {(table.caveats ?? []).map((caveat) => (
            <li key={inLanguage(caveat, 'en').text}>
              <Said text={caveat} reader={reader} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.exampleTable}>
        <section class="scroll" tabIndex={0} aria-label={words.exampleTable}>
          <PlainTable text={table.table} />
        </section>
      </Section>
      <Section title={words.exampleData}>
        <p class="onward">
          <a href={`/data/audit/${table.id}.json`}>{words.exampleReport}</a>
          <a href={`/data/audit/${table.id}-numbers.csv`}>{words.exampleNumbers}</a>
          <a href={`/data/audit/${table.id}-table.csv`}>{words.exampleInput}</a>
        </p>
        <p class="screen-only">
          <a href={`/${language}/audit/table/`}>{words.exampleOpen}</a> <span class="quiet">{words.exampleOpenText}</span>
        </p>
      </Section>
      <Sources sources={sourcesOf([table])} reader={reader} />
    </>
  );
}

function Own({ text, reader }: { text: PublishedTable['flagged']; reader: AuditReader }): VNode {
  return <Said text={text} reader={reader} />;
}

/** As the source has it; a table of the Atlas has no field with a comma or a quotation mark in it. */
function PlainTable({ text }: { text: string }): VNode {
  const [head, ...rows] = text.trim().split('\n');
  return <TextTable dir="ltr" lang="en" headings={head!.split(',')} rows={rows.map((row) => row.split(','))} />;
}
