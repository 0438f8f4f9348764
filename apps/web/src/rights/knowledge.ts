/**
 * Questions of the interview to the rights, their routes and their letters.
 *
 * @module
 */
import type { Citation } from '@firebreak/atlas';
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import {
  type Addressee,
  type ComposedLetter,
  compose,
  type LetterRequest,
  type LettersData,
  type PlanAnswer,
  type ProcedureEvent,
  plan,
  type RightsSystem,
} from '@firebreak/rights';
import type { Answers } from './answers.ts';
import type { RightsFile } from './file.ts';
import type { FieldPage } from './questions.ts';

export interface Known {
  readonly file: RightsFile;
  readonly letters: LettersData;
  readonly on: LegalDay;
}

/** Where nobody knows the system, the data-protection authority is asked who keeps the file that almost every foreigner has. */
export const whichAuthority = { system: 'aliens-registers', letter: 'letter-which-authority' } as const;

/** Systems that get data at one of the events, with those events; in the order of the file. */
export function likelySystems(file: RightsFile, events: readonly string[]): { system: string; because: string[] }[] {
  return file.systems
    .map((system) => ({ system, because: events.filter((event) => file.systemsByEvent[event]?.includes(system)) }))
    .filter(({ because }) => because.length > 0);
}

export function systemOf(file: RightsFile, id: string | null): RightsSystem | undefined {
  return file.rights.systems.find((system) => system.id === id);
}

/** The states in which a letter about this system can be written. */
export function countriesOf(file: RightsFile, system: string | null): readonly string[] {
  const found = systemOf(file, system);
  return file.rights.countries
    .filter((country) => file.countries.includes(country.id))
    .filter((country) => {
      if (found === undefined) return true;
      if (found.states !== null) return country.groups.includes(found.states);
      return found.place === 'eu' || found.place === 'global' || country.id === found.place;
    })
    .map((country) => country.id);
}

export function planOf({ file, on }: Known, answers: Answers, country = answers.country): PlanAnswer | null {
  if (answers.system === null || answers.right === null || country === null) return null;
  const events = eventsOf(answers, on);
  const last = events.at(-1)?.date ?? on;
  return plan(file.rights, {
    system: answers.system,
    right: answers.right,
    country,
    sender: answers.sender,
    ...(answers.way === 'representative-address' ? { safety: { hideAddress: true } } : {}),
    events,
    // A letter that arrives tomorrow is planned as of tomorrow.
    on: last > on ? last : on,
  });
}

/** What happened, in the procedure's words. A new letter is received on the day that was given, or today. */
export function eventsOf(answers: Answers, on: LegalDay): ProcedureEvent[] {
  if (answers.start !== 'sent') {
    const received = parseLegalDay(answers.received ?? '') ?? on;
    return [{ event: 'received', date: received }];
  }
  return answers.history
    .flatMap(({ event, day }): ProcedureEvent[] => {
      const date = parseLegalDay(day);
      return date === undefined ? [] : [{ event, date }];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The letter that is being written, or null where there is none to write. */
export function letterOf(answers: Answers, planned: PlanAnswer | null): string | null {
  if (answers.letter !== null) return answers.letter;
  if (answers.way === 'supervisor') return 'letter-indirect-access';
  if (planned?.kind === 'plan') return planned.letter;
  return planned?.kind === 'unknown' ? planned.letter : null;
}

export function addresseeOf(answers: Answers, planned: PlanAnswer | null): Addressee | undefined {
  if (planned?.kind === 'unknown') return planned.fallback;
  if (planned?.kind === 'plan' && answers.way === 'supervisor' && answers.letter === null) return planned.supervisor;
  return undefined;
}

export function requestOf(known: Known, answers: Answers, planned: PlanAnswer | null, reader: string): LetterRequest | null {
  const letter = letterOf(answers, planned);
  if (letter === null || answers.system === null || answers.right === null || answers.country === null) return null;
  const addressee = addresseeOf(answers, planned);
  const copy = answers.copy ?? reader;
  return {
    letter,
    system: answers.system,
    right: answers.right,
    country: answers.country,
    on: known.on,
    sender: answers.sender,
    fields: Object.fromEntries(Object.entries(fieldsOf(known, answers)).filter(([, value]) => value !== '')),
    ...(addressee === undefined ? {} : { addressee }),
    ...(planned?.kind === 'plan' ? { regime: planned.regime } : {}),
    ...(answers.language === null ? {} : { language: answers.language }),
    ...(copy === '' ? {} : { reader: copy }),
  };
}

/** What stands in the fields: what was typed, and where nothing was, the days that are known from elsewhere. */
export function fieldsOf({ on }: Known, answers: Answers): Readonly<Record<string, string>> {
  const day = (event: string): string => answers.history.findLast((entry) => entry.event === event)?.day ?? '';
  return {
    today: on,
    'request-date': day('sent'),
    'received-date': answers.presumed ? '' : day('received'),
    'query-date': day('identity-query'),
    'refusal-date': day('refusal') || day('partial-answer'),
    ...answers.fields,
  };
}

export function composed(known: Known, answers: Answers, planned: PlanAnswer | null, reader: string): ComposedLetter | null {
  const request = requestOf(known, answers, planned, reader);
  return request === null ? null : compose(known.letters, known.file.rights, request);
}

export interface Need {
  readonly field: string;
  readonly required: boolean;
  readonly cite: readonly Citation[];
  readonly confirmed: boolean;
}

/** What the letter asks for, and what it can take besides. */
export function needsOf(known: Known, answers: Answers, planned: PlanAnswer | null): Need[] {
  const found = requestOf(known, answers, planned, '');
  if (found === null) return [];
  const request = { ...found, fields: {} };
  const required = compose(known.letters, known.file.rights, request).missing.map((missing) => ({ ...missing, required: true }));
  const record = known.letters.letters.find((letter) => letter.id === request.letter);
  const regime = planned?.kind === 'plan' ? planned.regime : undefined;
  const optional = (record?.optional ?? [])
    .filter(({ when }) => {
      if (when === undefined) return true;
      const fits = <T extends string>(values: readonly T[] | undefined, value: T | undefined): boolean =>
        values === undefined || (value !== undefined && values.includes(value));
      return (
        fits(when.systems, request.system) &&
        fits(when.rights, request.right) &&
        fits(when.regimes, regime) &&
        fits(when.procedures, planned?.kind === 'plan' ? planned.procedure : undefined) &&
        fits(when.countries, request.country) &&
        fits(when.sender, answers.sender)
      );
    })
    .filter(({ field }) => !required.some((need) => need.field === field))
    .map(({ field }): Need => ({ field, required: false, cite: [], confirmed: true }));
  return [...required, ...optional];
}

/** Who it is about; where the answer goes; everything else is about the matter. */
const pages: Readonly<Record<Exclude<FieldPage, 'matter'>, readonly string[]>> = {
  person: [
    'full-name',
    'original-script-name',
    'other-names',
    'birth-date',
    'birth-place',
    'nationalities',
    'gender',
    'document-type',
    'document-number',
    'visa-number',
    'application-number',
    'case-number',
    'identity-copy',
    'minor-name',
    'guardian-name',
    'guardian-relation',
  ],
  reply: [
    'representative-name',
    'representative-organisation',
    'representative-address',
    'reply-address',
    'reply-email',
    'reply-phone',
    'place',
    'today',
  ],
};

export function pageOf(field: string): FieldPage {
  return pages.person.includes(field) ? 'person' : pages.reply.includes(field) ? 'reply' : 'matter';
}

/** The pages of fields that have something to ask. A page that is optional from end to end comes only where the person is asked anyway. */
export function fieldPagesOf(needs: readonly Need[]): FieldPage[] {
  return (['person', 'reply', 'matter'] as const).filter((page) =>
    needs.some((need) => pageOf(need.field) === page && (need.required || page !== 'matter')),
  );
}

/** Kinds of input by field; the rest is one line of text. */
export function inputOf(field: string): 'day' | 'lines' | 'line' {
  if (/-date$|^(today|last-day|mandate-until)$/.test(field)) return 'day';
  return /-address$|^(contested-data|correct-data|reason|evidence-list|call-summary|mandate-scope)$/.test(field) ? 'lines' : 'line';
}
