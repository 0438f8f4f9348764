import { fill } from '@firebreak/core';
import { Choices, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { countryNotes } from '../../rights/show/addressee.tsx';
import type { RightsReader } from '../../rights/show/reader.ts';
import { atlas } from '../../site/knowledge.ts';
import { countriesOf, planFor, rightsCode, rightsSystems } from '../../site/rights.ts';
import { InterviewRoot } from './root.tsx';

/** One database: the interview about it, and the country to read about. */
export function RightsSystemView({ reader, system: id }: { reader: RightsReader; system: string }): VNode {
  const { words, language } = reader;
  const system = rightsSystems.find((known) => known.id === id)!;
  const collator = new Intl.Collator(language);
  const countries = countriesOf(system).toSorted((a, b) => collator.compare(reader.label(a).name, reader.label(b).name));
  const [right] = system.rights.filter((given) => given.procedure !== null);
  return (
    <div id="rights-page">
      <p class="crumbs screen-only">
        <a href={`/${language}/rights/`}>{words.allTitle}</a>
        <a href={`/${language}/atlas/${id}/`}>{reader.label(id).name}</a>
      </p>
      <div class="rights-head">
        <h1>{fill(words.systemPage, { system: reader.label(id).name })}</h1>
        <p class="lead">
          <Said text={atlas.find('system', id)!.fullName} reader={reader} />
        </p>
      </div>
      <InterviewRoot reader={reader} system={id} />
      <section class="rights-all">
        <h2 id="countries">{words.systemPageLead}</h2>
        <div class="choices-columns">
          <Choices
            labelledBy="countries"
            chosenWords={words.chosen}
            choices={countries.map((country) => {
              const planned = right === undefined ? undefined : planFor(id, right.right, country);
              return {
                id: country,
                name: reader.label(country).name,
                notes: planned?.kind === 'plan' ? countryNotes(planned.addressees[0], reader) : [],
                href: `/${language}/rights/${rightsCode(id, country)}/`,
              };
            })}
          />
        </div>
      </section>
    </div>
  );
}
