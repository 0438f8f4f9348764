import type { Atlas, Text } from '@firebreak/atlas';
import type { ScanKnowledge } from './model.ts';

/** Takes out of the Atlas what the scanner looks with, as plain data: it can be sent to a page. */
export function scanKnowledgeOf(atlas: Atlas): ScanKnowledge {
  return {
    identifiers: atlas.ofKind('identifier').map(({ id, country, data, reveals, context = [] }) => ({
      kind: id,
      country,
      data,
      reveals: inEnglish(reveals),
      context,
    })),
    words: atlas
      .ofKind('watch-words')
      .flatMap(({ language, words }) => words.map(({ word, data, near = false }) => ({ word, language, data, near }))),
    reveals: Object.fromEntries(
      atlas
        .ofKind('term')
        .filter((term) => term.group === 'data')
        .map((term) => [term.id, term.reveals === undefined ? '' : inEnglish(term.reveals.text)]),
    ),
  };
}

function inEnglish(text: Text): string {
  return typeof text === 'string' ? text : text.en;
}
