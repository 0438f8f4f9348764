import type { RecordOf } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import { basisOf } from '@firebreak/trace';
import { Citations, MarkSign, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { FirewallReader } from '../../firewall/reader.ts';
import { atlas } from '../../site/knowledge.ts';
import { Crumb } from './law.tsx';

/** Where a file is looked into; and what is looked for, which can be read without a script. */
export function ScanView({ reader }: { reader: FirewallReader }): VNode {
  const { words, language } = reader;
  const languages = atlas.ofKind('watch-words').map((list) => list.language);
  const collator = new Intl.Collator(language);
  const names = languages.map(reader.languageName).toSorted(collator.compare);
  return (
    <>
      <Crumb reader={reader} />
      <h1>{words.scanHeading}</h1>
      <p class="lead">{words.scanLead}</p>
      <div id="scan" data-language={language} data-file={`/data/scan-${language}.json`} />
      <div id="scan-printed">
        <p class="exception">
          {words.scanNoScript}{' '}
          <code dir="ltr" lang="en">
            npx firebreak firewall scan FILE
          </code>
        </p>
      </div>
      <h2>{words.scanList}</h2>
      <p>{words.scanListText}</p>
      {names.length > 0 && <p>{fill(words.scanWords, { count: names.length, languages: names.join(reader.messages.comma) })}</p>}
      {byCountry(reader).map(({ name, forms }) => (
        <details key={name}>
          <summary>
            {name} <span class="quiet">({forms.length})</span>
          </summary>
          <ul class="statements">
            {forms.map((form) => (
              <Form form={form} reader={reader} key={form.id} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Form({ form, reader }: { form: RecordOf<'identifier'>; reader: FirewallReader }): VNode {
  const { words } = reader;
  return (
    <li class="statement" id={form.id}>
      <p>
        <strong>
          <Said text={form.name} reader={reader} />
        </strong>{' '}
        <MarkSign mark={form.mark} note={form.markNote} flags={form.flags} reader={reader} />
        <br />
        {words.scanHolders}: <Said text={form.holders} reader={reader} />
        <br />
        {words.scanReveals}: <Said text={form.reveals} reader={reader} />
        {form.issuer !== undefined && (
          <span class="when">
            {words.scanIssuer}: <bdi>{form.issuer}</bdi>
          </span>
        )}
        <span class="when" lang="en" dir="ltr">
          {form.form}
        </span>
        <span class="when">{form.checksum === null ? words.scanNoChecksum : words.scanChecksum}</span>
      </p>
      <Citations basis={basisOf(form)} reader={reader} />
    </li>
  );
}

/** What holds everywhere first, then country by country. */
function byCountry(reader: FirewallReader): { readonly name: string; readonly forms: readonly RecordOf<'identifier'>[] }[] {
  const collator = new Intl.Collator(reader.language);
  const forms = Map.groupBy(atlas.ofKind('identifier'), ({ country }) => (atlas.find('country', country) === undefined ? '' : country));
  const groups = [...forms].map(([id, list]) => ({
    id,
    name: id === '' ? reader.words.scanEverywhere : reader.label(id).name,
    forms: list,
  }));
  return groups.toSorted((a, b) => Number(a.id !== '') - Number(b.id !== '') || collator.compare(a.name, b.name));
}
