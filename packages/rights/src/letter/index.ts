/**
 * Letters: a plan of sentences, the words of a language and what a person filled in become a document.
 *
 * @module
 */
import { inLanguage, isConfirmed } from '@firebreak/atlas';
import type { Block, Section, Sentence, Span } from '@firebreak/documents';
import type { RightsData } from '../model/index.ts';
import type { LetterRecord, LettersData } from '../model/letters.ts';
import { plan } from '../plan/index.ts';
import type { Addressee, Plan } from '../plan/types.ts';
import { type Bearing, bearingOn } from './bearing.ts';
import { blocksOf } from './blocks.ts';
import { holds, type LetterCase } from './condition.ts';
import { cleanFields, withoutUnused } from './fields.ts';
import { formProblems } from './form.ts';
import { printedName } from './name.ts';
import type { ComposedLetter, LetterProblem, LetterRequest, MissingField } from './types.ts';
import { type LetterWords, wordsIn } from './words.ts';

/**
 * Composes one letter, with a facing copy where a reader's language is asked for. What is not filled in stays a blank to be filled in
 * by hand, so a letter without any field is a form to print. Whatever a person typed, it never throws; ids of the request that the
 * data does not have are defects of the caller and are thrown.
 *
 * @example
 * compose(letters, data, { letter: 'letter-access', system: 'sis', right: 'access', country: 'gr', on: '2026-11-23', fields: {} })
 */
export function compose(letters: LettersData, data: RightsData, request: LetterRequest): ComposedLetter {
  const letter = letters.letters.find((l) => l.id === request.letter);
  if (letter === undefined) throw new RangeError(`unknown letter \`${request.letter}\``);
  const { sender = 'self' } = request;
  const planned = plan(data, { system: request.system, right: request.right, country: request.country, on: request.on, sender });
  const course = planned.kind === 'plan' ? planned : null;
  const addressee = addresseeOf(letter, request, course, planned.kind === 'unknown' ? planned.fallback : null);
  const problems: LetterProblem[] = [];
  const { values: typed, problems: fieldProblems } = cleanFields(letters, letter, request.fields);
  problems.push(...fieldProblems, ...fitProblems(letter, request));
  if (isSent(letter) && (addressee?.contact ?? null) === null)
    problems.push({
      code: 'address-not-confirmed',
      level: 'warning',
      message: 'no confirmed address of the addressee is recorded; the place for it is left blank',
    });

  const country = data.countries.find((c) => c.id === (addressee?.country ?? request.country));
  const asked = data.countries.find((c) => c.id === request.country)!;
  const procedure =
    course?.procedure ?? data.systems.find((s) => s.id === request.system)?.rights.find((r) => r.procedure !== null)?.procedure ?? null;
  const { c, problems: unusedProblems } = withoutUnused(letter, {
    system: request.system,
    right: request.right,
    regime: request.regime ?? data.procedures.find((p) => p.id === procedure)?.regime ?? null,
    procedure,
    places: country?.groups ?? asked.groups,
    sender,
    values: typed,
  });
  problems.push(...unusedProblems, ...formProblems(letter, c, addressee));
  const { values } = c;
  const bearing = bearingOn(letters, letter, c);
  const system = data.systems.find((s) => s.id === request.system)!;
  const language = languageOf(letters, request, addressee?.languages ?? course?.languages ?? asked.languages, problems);
  const wordsFor = (code: string): LetterWords =>
    wordsIn(letters, code, {
      values,
      system: request.system,
      systemName: inLanguage(system.name, 'en').text,
      right: request.right,
      bearing,
      countryCode: asked.code,
      authority: authorityName(
        letter,
        addressee,
        course?.addressees.some((a) => a.as === 'controller') ? course : aboutAccess(data, request),
      ),
    });
  const words = wordsFor(language);
  const sections: Section[] = [sectionOf('letter', letter, c, words, addressee)];
  const reader = request.reader;
  const copy =
    reader === undefined || reader === language ? undefined : copyOf(letters, letter, c, wordsFor, reader, language, addressee, problems);
  if (copy) sections.push(copy.section);
  for (const used of [words, ...(copy ? [copy.words] : [])])
    if (used.inEnglish.size > 0)
      problems.push({
        code: 'sentence-in-english',
        level: 'warning',
        message: `${used.inEnglish.size} texts of this letter are not written in \`${used.language}\`; they stand in English`,
      });
  return {
    document: { title: titleOf(letter, c, words), sections },
    language,
    addressee,
    drafted: sections.map((s) => s.language).filter((l) => letters.languages.find((known) => known.language === l)?.reviewed == null),
    missing: missingOf(letter, c, bearing),
    problems,
  };
}

function sectionOf(kind: 'letter' | 'copy', letter: LetterRecord, c: LetterCase, words: LetterWords, addressee: Addressee | null): Section {
  return { language: words.language, direction: words.direction, kind, blocks: blocksOf(letter, c, words, addressee) };
}

/** The same letter in the language of whoever signs it, marked so that nobody sends it. */
function copyOf(
  letters: LettersData,
  letter: LetterRecord,
  c: LetterCase,
  wordsFor: (language: string) => LetterWords,
  reader: string,
  language: string,
  addressee: Addressee | null,
  problems: LetterProblem[],
): { section: Section; words: LetterWords } | undefined {
  if (!Object.hasOwn(letters.texts, reader)) {
    problems.push(noText(letters, reader, 'no copy is made'));
    return undefined;
  }
  const words = wordsFor(reader);
  const section = sectionOf('copy', letter, c, words, addressee);
  const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' });
  const drafted = [language, reader].filter((l) => letters.languages.find((known) => known.language === l)?.reviewed == null);
  const note = drafted.map(
    (l) => `${names.of(l) ?? l}: ${words.word('note-drafted')?.text ?? 'Drafted, not reviewed by a native lawyer.'}`,
  );
  const notes: Block[] = note.map((text) => ({ type: 'note', text }));
  const banner = words.word('banner-copy')?.text ?? 'Copy for you. Do not send.';
  return {
    words,
    // The last page says it again, and nothing on it can be signed.
    section: { ...section, banner, blocks: [...notes, ...section.blocks.map(unsigned), { type: 'note', text: banner }] },
  };
}

/** Who signs, without a line to sign on. */
function unsigned(block: Block): Block {
  if (block.type !== 'signature') return block;
  return { type: 'paragraph', sentences: [{ spans: [{ text: `${block.label}: ` }, ...block.name] }] };
}

function isSent({ addressee }: LetterRecord): boolean {
  return addressee === 'controller' || addressee === 'supervisor';
}

/** Whom a letter of this kind goes to. */
function addresseeOf(letter: LetterRecord, request: LetterRequest, course: Plan | null, fallback: Addressee | null): Addressee | null {
  if (!isSent(letter)) return null;
  if (request.addressee !== undefined) return request.addressee;
  if (letter.addressee === 'supervisor') return course?.supervisor ?? fallback;
  const first = course?.addressees[0];
  if (first === undefined) return null;
  // A request never goes to the body that is only asked who is responsible.
  return first.as === 'fallback' ? (course!.addressees.find((a) => a.as === 'controller') ?? null) : first;
}

/** The authority that a complaint is about, or that a letter names: one that is known to answer and is not the addressee, or a blank. */
function authorityName(letter: LetterRecord, addressee: Addressee | null, course: Plan | null): string | null {
  const named =
    letter.addressee === 'controller' && addressee?.as === 'controller'
      ? addressee
      : course?.addressees.find((a) => a.as === 'controller' && !isSameBody(a, addressee));
  return named?.confirmed === true ? printedName(named.name) : null;
}

/** A data-protection authority that takes requests and passes them on is in the Atlas twice. */
function isSameBody(a: Addressee, b: Addressee | null): boolean {
  if (b === null) return false;
  return printedName(a.name) === printedName(b.name) || (a.contact?.email != null && a.contact.email === b.contact?.email);
}

/** A complaint has no controller of its own; it is about whoever answers requests. */
function aboutAccess(data: RightsData, { system, country, on }: LetterRequest): Plan | null {
  const answer = plan(data, { system, right: 'access', country, on });
  return answer.kind === 'plan' ? answer : null;
}

/** Language of the letter: the one asked for, else the first that the addressee reads and somebody wrote, else English. */
function languageOf(letters: LettersData, request: LetterRequest, read: readonly string[], problems: LetterProblem[]): string {
  const written = (language: string): boolean =>
    Object.hasOwn(letters.texts, language) && letters.languages.some((l) => l.language === language && l.use.includes('addressee'));
  if (request.language !== undefined) {
    if (Object.hasOwn(letters.texts, request.language)) return request.language;
    problems.push(noText(letters, request.language, 'the letter is in English'));
    return 'en';
  }
  const found = read.find(written);
  if (found !== undefined) return found;
  if (read.length > 0) problems.push(noText(letters, read[0]!, 'the letter is in English'));
  return 'en';
}

function noText(letters: LettersData, language: string, consequence: string): LetterProblem {
  const shown = language.slice(0, 20);
  const known = letters.languages.some((l) => l.language === language);
  return known
    ? { code: 'no-text-in-language', level: 'warning', message: `the words in \`${shown}\` are not loaded; ${consequence}` }
    : { code: 'no-text-in-language', level: 'warning', message: `nobody has written letters in \`${shown}\` yet; ${consequence}` };
}

function fitProblems(letter: LetterRecord, { right, system }: LetterRequest): LetterProblem[] {
  const problems: LetterProblem[] = [];
  const asks = letter.addressee === 'controller' && letter.rights !== undefined && !letter.rights.includes(right);
  if (asks)
    problems.push({ code: 'letter-not-for-right', level: 'warning', message: `\`${letter.id}\` does not use the right \`${right}\`` });
  if (letter.systems !== undefined && !letter.systems.includes(system))
    problems.push({ code: 'letter-not-for-system', level: 'warning', message: `\`${letter.id}\` is not meant for \`${system}\`` });
  return problems;
}

function missingOf(letter: LetterRecord, c: LetterCase, bearing: Bearing): MissingField[] {
  return letter.requires
    .filter((r) => !c.values.has(r.field) && holds(r.when, c))
    .map((r) => ({ field: r.field, cite: bearing(r.cite), confirmed: isConfirmed(r.mark) }));
}

/** INVARIANT (quiet title): made of the subject's fixed words and the system; what a person filled in never enters it. */
function titleOf(letter: LetterRecord, c: LetterCase, words: LetterWords): string {
  const subject = letter.parts.find((part) => part.type === 'subject' && holds(part.when, c));
  const sentence: Sentence | undefined = subject?.type === 'subject' ? words.quiet(subject.sentence) : undefined;
  return sentence?.spans.map((span: Span) => span.text).join('') ?? letter.id;
}
