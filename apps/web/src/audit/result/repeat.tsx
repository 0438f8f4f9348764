/**
 * What somebody else needs to come to the same numbers.
 *
 * @module
 */
import type { Report } from '@firebreak/audit';
import { commandOf } from '@firebreak/audit/paper';
import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import type { AuditReader } from '../reader.ts';
import { Heading } from './heading.tsx';

export function Repeat({ report, reader, level }: { report: Report; reader: AuditReader; level: number }): VNode {
  const { words, numbers } = reader;
  const { input, settings, program } = report;
  return (
    <section>
      <Heading level={level}>{words.repeat}</Heading>
      <p class="hint">{words.repeatHint}</p>
      <dl class="facts audit-repeat">
        <dt>{words.repeatInput}</dt>
        <dd>
          {fill(words.repeatRead, { bytes: numbers.count(input.bytes), rows: numbers.count(input.rows) })}
          <br />
          <bdi dir="ltr" class="audit-hash">
            SHA-256 {input.sha256}
          </bdi>
        </dd>
        <dt>{words.repeatSettings}</dt>
        <dd>
          {fill(words.repeatSettingsText, {
            level: numbers.measure(100 * settings.level),
            minimum: numbers.count(settings.minimumCell),
            seed: settings.seed,
          })}
        </dd>
        <dt>{words.homeCommand}</dt>
        <dd>
          <code dir="ltr" lang="en">
            npx {commandOf(report)}
          </code>
        </dd>
        <dt>{words.repeatProgram}</dt>
        <dd>
          <bdi dir="ltr">{program}</bdi>
        </dd>
      </dl>
    </section>
  );
}
