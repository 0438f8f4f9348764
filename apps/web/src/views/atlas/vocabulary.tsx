import { termGroups } from '@firebreak/atlas';
import { type MessageKey, type Reader, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { atlas } from '../../site/knowledge.ts';

/** The closed lists of the Atlas, each word with its meaning and its place in the Data Privacy Vocabulary. */
export function VocabularyView({ reader }: { reader: Reader }): VNode {
  const { messages } = reader;
  const terms = atlas.ofKind('term');
  return (
    <>
      <h1>{messages.vocabulary}</h1>
      <p class="lead">{messages.vocabularyLead}</p>
      {termGroups.map((group) => (
        <section key={group}>
          <h2>{messages[`group_${group}` as MessageKey]}</h2>
          <dl class="facts">
            {terms
              .filter((term) => term.group === group)
              .map((term) => (
                <>
                  <dt id={term.id}>{reader.label(term.id).name}</dt>
                  <dd>
                    <Said text={term.definition} reader={reader} />
                    <br />
                    <small class="quiet" dir="ltr">
                      <code>{term.id}</code> {term.exact ? '=' : '⊂'} {term.iri}
                    </small>
                  </dd>
                </>
              ))}
          </dl>
        </section>
      ))}
    </>
  );
}
