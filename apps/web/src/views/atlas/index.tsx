import { fill } from '@firebreak/core';
import { type MessageKey, Name, type Reader } from '@firebreak/ui';
import type { VNode } from 'preact';
import { atlas } from '../../site/knowledge.ts';

/** Authorities are many and live on the page of their country; the search box finds them too. */
const groups = ['system', 'country', 'touchpoint', 'instrument'] as const;

/** Everything by kind. Without JavaScript it is a list to read; with it, words narrow it down. */
export function AtlasIndexView({ reader }: { reader: Reader }): VNode {
  const { messages, language } = reader;
  const collator = new Intl.Collator(language);
  return (
    <>
      <h1>{messages.atlasTitle}</h1>
      <p class="lead">{messages.atlasLead}</p>
      <p>
        <a href={`/${language}/atlas/map/`}>{messages.atlasMap}</a> · <a href={`/${language}/atlas/vocabulary/`}>{messages.vocabulary}</a>
      </p>
      <p>
        {messages.openData}: <a href="/data/open/atlas.json">JSON</a> · <a href="/data/open/atlas.jsonld">JSON-LD</a> ·{' '}
        <a href="/data/open/flow.csv">CSV (flow)</a> · <a href="/data/open/firewall.csv">CSV (firewall)</a> ·{' '}
        <a href="/data/open/claim.csv">CSV (claim)</a>. {messages.openDataText}
      </p>
      <div id="filter" data-file={`/data/search-${language}.json`} hidden>
        <label class="block" for="filter-words">
          {messages.atlasFilter}
        </label>
        <input id="filter-words" type="search" autocomplete="off" spellcheck={false} />
        <p id="filter-count" role="status" data-count={messages.atlasCount} data-none={messages.atlasNone} />
        <ul id="filter-found" class="plain" />
      </div>
      <div id="index">
        {groups.map((kind) => {
          const labels = atlas
            .ofKind(kind)
            .map((record) => reader.label(record.id))
            .toSorted((a, b) => collator.compare(a.name, b.name));
          return (
            <section class="index-group wide" key={kind}>
              <h2>
                {messages[`kind_${kind}` as MessageKey]} <span class="quiet">({fill('{n}', { n: labels.length })})</span>
              </h2>
              <ul class="picks">
                {labels.map((label) => (
                  <li key={label.href}>
                    <Name label={label} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}
