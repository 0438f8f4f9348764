import { closest } from '@firebreak/core';
import type { Atlas } from '../graph/index.ts';
import type { LocatedRecord, Problem } from '../parse/index.ts';
import type { RecordOf } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';
import { letterWordIds, sentencesNamed } from './letter-words.ts';

const name = 'letter-holds-together';

/** Set phrases that the composer puts into every letter by itself. */
const composed: ReadonlySet<string> = new Set([
  'greeting-office',
  'closing-formal',
  'banner-copy',
  'note-drafted',
  'label-legal-basis',
  'label-enclosures',
  'label-today',
  'system-other',
]);
/** These stand above or below the letter, not in a block of fields. */
const outsideBlocks: ReadonlySet<string> = new Set(['place', 'today']);
/** `Art. 12(3)-(4), 77`: only the first word is translated, so no other word may stand in it. */
const locator =
  /^Art\. \d+[a-z]?(\(\d+[a-z]?\))*(\([a-z]\))*(-(\(\d+\)|\([a-z]\)))?(, \d+[a-z]?(\(\d+[a-z]?\))*(\([a-z]\))*(-(\(\d+\)|\([a-z]\)))?)*$/;

/** A letter names sentences that exist, shows fields that it asks for, and nothing was written for no letter. */
export const letterHoldsTogether: Check = {
  name,
  run: ({ located, atlas }) => {
    const words = letterWordIds(atlas);
    return located.flatMap((l) => {
      if (l.record.kind === 'letter') return problemsOfLetter(l, l.record, words);
      return l.record.kind === 'letter-sentences' ? problemsOfSentences(l, l.record, atlas) : [];
    });
  },
};

function problemsOfLetter(l: LocatedRecord, letter: RecordOf<'letter'>, words: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const say = (path: readonly (string | number)[], what: string, fix: string): void => {
    problems.push(problemAt(name, l, path, what, fix));
  };
  const asked = new Set([...letter.requires, ...letter.optional].map(({ field }) => field));
  const shown = new Set<string>();
  const wantWord = (id: string, path: readonly (string | number)[]): void => {
    if (words.has(id)) return;
    const near = closest(id, [...words]);
    const fix = near.length > 0 ? `did you mean ${near.map((n) => `\`${n}\``).join(', ')}?` : 'add it under `atlas/letters/sentences/`';
    say(path, `there is no sentence \`${id}\``, fix);
  };
  for (const [index, part] of letter.parts.entries()) {
    for (const { id, path } of sentencesNamed(part)) wantWord(id, ['parts', index, ...path]);
    if (part.type === 'fields')
      for (const [at, field] of part.fields.entries()) {
        shown.add(field);
        wantWord(`label-${field}`, ['parts', index, 'fields', at]);
        if (!asked.has(field))
          say(
            ['parts', index, 'fields', at],
            `shows the field \`${field}\`, which it does not ask for`,
            'add it to `requires` or `optional`',
          );
      }
    if (part.type === 'law')
      for (const [at, { cite }] of part.provisions.entries())
        for (const [nth, { at: place }] of cite.entries())
          if (place === undefined || !locator.test(place))
            say(
              ['parts', index, 'provisions', at, 'cite', nth],
              `\`${place ?? ''}\` cannot be printed in another language`,
              'write it as `Art. 12(3)-(4), 77`',
            );
    for (const { field, path } of fieldsOfConditions(part))
      if (!asked.has(field))
        say(
          ['parts', index, ...path],
          `a condition looks at \`${field}\`, which the letter does not ask for`,
          'add it to `requires` or `optional`',
        );
  }
  for (const list of ['requires', 'optional'] as const)
    for (const [index, { field }] of letter[list].entries())
      if (!shown.has(field) && !outsideBlocks.has(field))
        say([list, index, 'field'], `asks for \`${field}\` and never shows it`, 'add it to a part of type `fields`, or do not ask for it');
  return problems;
}

function problemsOfSentences(l: LocatedRecord, record: RecordOf<'letter-sentences'>, atlas: Atlas): Problem[] {
  const letters = atlas.ofKind('letter');
  const named = new Set(letters.flatMap((letter) => letter.parts.flatMap((part) => sentencesNamed(part).map(({ id }) => id))));
  const labels = new Set(letters.flatMap((letter) => letter.parts.flatMap((part) => (part.type === 'fields' ? part.fields : []))));
  const isUsed = (id: string): boolean => {
    if (named.has(id) || composed.has(id) || id.startsWith('word-')) return true;
    if (id.startsWith('label-')) return labels.has(id.slice('label-'.length));
    for (const [prefix, kind] of [
      ['system-', 'system'],
      ['right-', 'term'],
      ['law-', 'instrument'],
    ] as const)
      if (id.startsWith(prefix)) return atlas.get(id.slice(prefix.length))?.kind === kind;
    return false;
  };
  const fix = 'name it in a letter under `atlas/letters/types/`, or remove it and its texts';
  const elsewhere = new Set(
    atlas
      .ofKind('letter-sentences')
      .filter((other) => other.id < record.id)
      .flatMap((other) => [...other.sentences.map((s) => s.id), ...(other.words ?? [])]),
  );
  const ids = [
    ...record.sentences.map(({ id }, index) => ({ id, path: ['sentences', index, 'id'] })),
    ...(record.words ?? []).map((id, index) => ({ id, path: ['words', index] })),
  ];
  return ids.flatMap(({ id, path }, index) => [
    ...(isUsed(id) ? [] : [problemAt(name, l, path, `no letter uses \`${id}\``, fix)]),
    ...(elsewhere.has(id) || ids.findIndex((other) => other.id === id) < index
      ? [problemAt(name, l, path, `\`${id}\` is written twice`, 'give one of the two another id')]
      : []),
  ]);
}

type Part = RecordOf<'letter'>['parts'][number];

/** The fields that conditions of this part look at, with the place of each condition. */
function fieldsOfConditions(part: Part): { field: string; path: (string | number)[] }[] {
  const conditions: { when: { fields?: string[] | undefined; without?: string[] | undefined } | undefined; path: (string | number)[] }[] =
    [];
  if ('when' in part) conditions.push({ when: part.when, path: ['when'] });
  if ('sentences' in part)
    for (const [at, { when }] of part.sentences.entries()) conditions.push({ when, path: ['sentences', at, 'when'] });
  if ('provisions' in part)
    for (const [at, { when }] of part.provisions.entries()) conditions.push({ when, path: ['provisions', at, 'when'] });
  return conditions.flatMap(({ when, path }) => [...(when?.fields ?? []), ...(when?.without ?? [])].map((field) => ({ field, path })));
}
