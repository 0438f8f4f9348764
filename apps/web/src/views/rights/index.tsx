import { Choices, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { RightsReader } from '../../rights/show/reader.ts';
import { atlas } from '../../site/knowledge.ts';
import { rightsCode, rightsSystems } from '../../site/rights.ts';
import { InterviewRoot } from './root.tsx';

/** The interview, and under it everything that needs no script. */
export function RightsIndexView({ reader }: { reader: RightsReader }): VNode {
  const { words, language } = reader;
  return (
    <div id="rights-page">
      <div class="rights-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <InterviewRoot reader={reader} />
      <noscript>
        <p class="exception">{words.noScript}</p>
      </noscript>
      <section class="rights-all">
        <h2>{words.allTitle}</h2>
        <p class="hint">{words.allHint}</p>
        <Choices
          chosenWords={words.chosen}
          choices={rightsSystems.map(({ id }) => ({
            id,
            name: reader.label(id).name,
            text: <Said text={atlas.find('system', id)!.fullName} reader={reader} />,
            href: `/${language}/rights/${rightsCode(id)}/`,
          }))}
        />
      </section>
    </div>
  );
}
