import type { Problem } from '../parse/index.ts';
import { type Check, problemAt } from './check.ts';

/**
 * Watch words are compared with running text as they stand. One that is not in NFC never matches; one that stands
 * twice counts twice; one with a star inside or with odd spaces says something the scanner does not understand.
 */
export const watchWordsArePlain: Check = {
  name: 'watch-words-are-plain',
  run: ({ located }) => {
    /** language, then the word as it is compared, to the record that has it */
    const holders = new Map<string, Map<string, string>>();
    return located.flatMap((l) => {
      const { record } = l;
      if (record.kind !== 'watch-words') return [];
      const taken = holders.get(record.language) ?? new Map<string, string>();
      holders.set(record.language, taken);
      return record.words.flatMap(({ word }, index): Problem[] => {
        const say = (what: string, fix: string) => [problemAt('watch-words-are-plain', l, ['words', index, 'word'], what, fix)];
        const other = taken.get(compared(word));
        taken.set(compared(word), record.id);
        if (other !== undefined)
          return say(`\`${word}\` stands twice in \`${record.language}\` (${other})`, 'keep it where it is meant most often');
        if (word !== word.normalize('NFC')) return say(`\`${word}\` is not in NFC`, 'type it anew, or normalise the file');
        if (!/^[^\s*]+(?: [^\s*]+)*\*?$/u.test(word))
          return say(`\`${word}\` has a star inside, or a space too many`, 'a star stands only at the end, one space between words');
        if (isShouted(word)) return say(`\`${word}\` is in capitals, and no acronym`, 'write it in lower case');
        return [];
      });
    });
  },
};

/** An acronym matches only in capitals, so `NIE` and `nie` are two words; all others are compared without case. */
function compared(word: string): string {
  return isAcronym(word) ? word : word.toLowerCase();
}

function isAcronym(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

function isShouted(word: string): boolean {
  return isAcronym(word) && (word.includes(' ') || word.length > 8);
}
