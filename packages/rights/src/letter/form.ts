/**
 * For what form an addressee is recorded as turning a letter away, or sending it back with a question.
 *
 * @module
 */
import type { LetterRecord } from '../model/letters.ts';
import type { Addressee } from '../plan/types.ts';
import type { LetterCase } from './condition.ts';
import type { LetterProblem } from './types.ts';

export function formProblems(letter: LetterRecord, c: LetterCase, addressee: Addressee | null): LetterProblem[] {
  const { requests } = addressee ?? {};
  if (requests === null || requests === undefined) return [];
  const problems: LetterProblem[] = [];
  const takesCopy = letter.optional.some(({ field }) => field === 'identity-copy') && !c.values.has('identity-copy');
  const copy = identityCopies[requests.identity];
  if (takesCopy && copy !== undefined)
    problems.push({
      code: 'identity-copy-expected',
      level: 'warning',
      field: 'identity-copy',
      message: `this authority is recorded as asking for ${copy}; say in \`identity-copy\` which one is enclosed, or expect a question`,
    });
  const mandate = mandates[requests.representative];
  if (c.sender === 'representative' && mandate !== undefined)
    problems.push({ code: 'mandate-form', level: 'warning', field: 'representative-name', message: mandate });
  return problems;
}

const identityCopies: Readonly<Record<string, string | undefined>> = {
  copy: 'a copy of an identity document',
  'certified-copy': 'a certified copy of an identity document',
};

const mandates: Readonly<Record<string, string | undefined>> = {
  refused: 'this authority is recorded as refusing representatives; let the person sign',
  'certified-mandate': 'this authority is recorded as asking for a certified mandate',
};
