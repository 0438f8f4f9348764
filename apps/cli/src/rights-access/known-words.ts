/**
 * The words by which people call systems, rights and countries: ids, names in the languages of the site, and the other words of the
 * Atlas. A word that is understood leads to one id; one that is not is refused with the nearest, or with where it is recorded.
 *
 * @module
 */
import { type Atlas, english, inLanguage, languages, type RecordOf, type Text } from '@firebreak/atlas';
import { closest } from '@firebreak/core';
import { type RightsData, rightsDataOf } from '@firebreak/rights';
import { Finding, UnknownWord, WrongUse } from '../output/output.ts';
import { citeIn } from './names.ts';

export interface KnownWords {
  readonly data: RightsData;
  system(input: string): string;
  right(input: string): string;
  country(input: string): string;
}

/** Greece is `EL` in the institutions and `GR` everywhere else. */
const otherCodes: readonly (readonly [word: string, id: string])[] = [
  ['el', 'gr'],
  ['gb', 'uk'],
];

/** What people ask for and no authority owes them, and the statement of the Atlas that says so. */
const noRights: readonly { readonly words: readonly string[]; readonly statement: string; readonly instead: string }[] = [
  {
    words: ['portability', 'data portability', 'port', 'transfer', 'transfer my data', 'datenübertragbarkeit', 'portabilité'],
    statement: 'rl-a2-20',
    instead: 'access',
  },
];

export function knownWords(atlas: Atlas): KnownWords {
  const data = rightsDataOf(atlas);
  const recorded = new Set(data.systems.map((s) => s.id));
  const systems = atlas.ofKind('system');
  const bySystem = vocabularyOf(
    'system',
    systems.filter(({ id }) => recorded.has(id)).map((s) => [s.id, [s.name, s.fullName, ...(s.also ?? [])]]),
  );
  const elsewhere = vocabularyOf(
    'system',
    systems.filter(({ id }) => !recorded.has(id)).map((s) => [s.id, [s.name, s.fullName, ...(s.also ?? [])]]),
  );
  const used = new Set(data.systems.flatMap((s) => [...s.rights, ...s.withheld].map((r) => r.right)));
  const rights = atlas.ofKind('term').filter((term) => term.group === 'right' && used.has(term.id));
  const byRight = vocabularyOf(
    'right',
    rights.map((term) => [term.id, [term.name, ...(term.also ?? [])]]),
  );
  const byCountry = vocabularyOf(
    'country',
    [...data.countries.map((c): Named => [c.id, [c.name]]), ...otherCodes.map(([word, id]): Named => [id, [word]])],
    (id) => id.toUpperCase(),
  );
  return {
    data,
    system: (input) => {
      const found = bySystem.find(input);
      if (found !== undefined) return found;
      const other = elsewhere.find(input);
      if (other !== undefined) throw new WrongUse(rightsElsewhere(atlas.find('system', other)!));
      return bySystem.expect(input);
    },
    right: (input) => {
      const found = byRight.find(input);
      if (found !== undefined) return found;
      const none = noRights.find(({ words }) => words.some((word) => keyOf(word) === keyOf(input)));
      if (none !== undefined) throw new Finding(noRight(atlas, data, none));
      return byRight.expect(input);
    },
    country: (input) => byCountry.expect(input),
  };
}

type Named = readonly [id: string, names: readonly Text[]];

interface Vocabulary {
  find(input: string): string | undefined;
  expect(input: string): string;
}

function vocabularyOf(what: string, named: readonly Named[], show: (id: string) => string = (id) => id): Vocabulary {
  const ids = [...new Set(named.map(([id]) => id))];
  const idByKey = new Map(ids.map((id) => [keyOf(id), id]));
  for (const [id, names] of named)
    for (const name of names)
      for (const key of new Set(languages.map((language) => keyOf(inLanguage(name, language).text)))) {
        const other = idByKey.get(key);
        // A name that two records share leads to neither.
        if (key !== '' && other === undefined) idByKey.set(key, id);
        else if (other !== id && !ids.includes(key)) idByKey.delete(key);
      }
  const find = (input: string): string | undefined => {
    const key = keyOf(input);
    const begun = key.length > 3 ? ids.filter((id) => keyOf(id).startsWith(`${key} `)) : [];
    return idByKey.get(key) ?? (begun.length === 1 ? begun[0] : undefined);
  };
  return {
    find,
    expect: (input) => {
      const found = find(input);
      if (found !== undefined) return found;
      // Every code of two letters is near every other.
      const near =
        keyOf(input).length > 2 ? [...closest(input, ids), ...closest(keyOf(input), idByKey.keys()).map((key) => idByKey.get(key)!)] : [];
      throw new UnknownWord(what, input, { near: [...new Set(near)].slice(0, 3).map(show), known: ids.map(show) });
    },
  };
}

/** Without case, accents and signs: people type `see-my-file`, `See my file` and `Auslanderregister`. */
function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 120);
}

function rightsElsewhere({ id, name, rightsIn }: RecordOf<'system'>): string {
  return rightsIn === undefined
    ? `no rights are recorded for \`${id}\` (${english(name)}); \`firebreak atlas show ${id}\` says what is known about it`
    : `\`${id}\` (${english(name)}) has no rights of its own here: they are recorded under \`${rightsIn}\`; write --system ${rightsIn}`;
}

function noRight(atlas: Atlas, data: RightsData, { words, statement, instead }: (typeof noRights)[number]): string {
  const said = atlas.ofKind('chapter').flatMap((chapter) => chapter.statements.filter((s) => s.id === statement))[0];
  const why = said === undefined ? '' : ` ${english(said.text)} (${citeIn(data, said.cite)})`;
  return `\`${words[0]}\` is no right here.${why} To get your data, use \`${instead}\``;
}
