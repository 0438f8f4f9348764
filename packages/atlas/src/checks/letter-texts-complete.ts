import { closest } from '@firebreak/core';
import type { Atlas } from '../graph/index.ts';
import type { LocatedRecord, Problem } from '../parse/index.ts';
import { computedPlaceholders, type RecordOf } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';
import { letterWordIds } from './letter-words.ts';

const name = 'letter-texts-complete';
/** The language in which letters are written first; translations keep its placeholders. */
const reference = 'en';

/** Every language has words for every sentence, with the placeholders of the English text, and for nothing else. */
export const letterTextsComplete: Check = {
  name,
  run: ({ located, atlas }) => {
    const wanted = letterWordIds(atlas);
    const english = atlas.ofKind('letter-texts').find(({ language }) => language === reference)?.texts ?? {};
    const fieldIds = atlas
      .ofKind('term')
      .filter(({ group }) => group === 'letter-field')
      .map(({ id }) => id);
    const known = new Set<string>([...computedPlaceholders, ...fieldIds]);
    return located.flatMap((l) => (l.record.kind === 'letter-texts' ? problemsOf(l, l.record, { wanted, english, known, atlas }) : []));
  },
};

interface Expected {
  readonly wanted: ReadonlySet<string>;
  readonly english: Readonly<Record<string, string>>;
  readonly known: ReadonlySet<string>;
  readonly atlas: Atlas;
}

function problemsOf(l: LocatedRecord, record: RecordOf<'letter-texts'>, { wanted, english, known, atlas }: Expected): Problem[] {
  const problems: Problem[] = [];
  const missing = [...wanted].filter((id) => record.texts[id] === undefined);
  if (missing.length > 0)
    problems.push(
      problemAt(
        name,
        l,
        ['texts'],
        `${missing.length} of ${wanted.size} texts are missing: ${missing.map((id) => `\`${id}\``).join(', ')}`,
        'translate them from `letter-texts-en.yaml`',
      ),
    );
  for (const [id, text] of Object.entries(record.texts)) {
    if (!wanted.has(id)) {
      const near = closest(id, [...wanted]);
      const fix = near.length > 0 ? `did you mean ${near.map((n) => `\`${n}\``).join(', ')}?` : 'remove it';
      problems.push(problemAt(name, l, ['texts', id], `no sentence is called \`${id}\``, fix));
      continue;
    }
    const here = placeholdersOf(text);
    const strange = here.find((placeholder) => !known.has(placeholder));
    if (strange !== undefined)
      problems.push(
        problemAt(
          name,
          l,
          ['texts', id],
          `nothing fills in \`{${strange}}\``,
          `use one of ${[...computedPlaceholders].map((p) => `{${p}}`).join(', ')}`,
        ),
      );
    else if (here.join() !== placeholdersOf(english[id] ?? text).join())
      problems.push(
        problemAt(
          name,
          l,
          ['texts', id],
          `has ${listed(here)} where the English text has ${listed(placeholdersOf(english[id] ?? ''))}`,
          'keep each placeholder exactly as it is, in braces, once',
        ),
      );
  }
  const twin = atlas.ofKind('letter-texts').find((other) => other.language === record.language && other.id < record.id);
  if (twin !== undefined)
    problems.push(problemAt(name, l, ['language'], `${twin.id} is in \`${record.language}\` too`, 'keep one file for each language'));
  return problems;
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '').toSorted();
}

function listed(placeholders: readonly string[]): string {
  return placeholders.length === 0 ? 'no placeholder' : placeholders.map((p) => `\`{${p}}\``).join(' and ');
}
