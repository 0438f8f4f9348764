/**
 * Where each rule of counting stands. `checked` follows the marks of the Atlas (chapter `rl-a5-rules`): null where the wording was
 * only seen as quoted elsewhere, or is from memory.
 *
 * @module
 */
import type { LegalDay } from '../legal-date/index.ts';

/** Which text, which place in it, and the day somebody compared the two (null: nobody yet). The shape of a citation of the Atlas. */
export interface Cite {
  readonly ref: string;
  readonly at?: string | undefined;
  readonly checked: LegalDay | null;
}

/** The Atlas record of Regulation (EEC, Euratom) No 1182/71 of 3 June 1971 (OJ L 124, 8.6.1971, p. 1; never amended). */
const regulation = 'time-limits-1182-71';
/** The texts of the provisions that could be read were compared on this day. */
const readOn = '2026-11-23' as LegalDay;
const at = (place: string, checked: LegalDay | null): Cite => ({ ref: regulation, at: place, checked });

/** Art. 2(2): working days are all days but public holidays, Sundays and Saturdays. The wording is from memory. */
const workingDays = at('Art. 2(2)', null);
/** Art. 2(1): the holidays of the place where the act has to be done. Read. */
const holidays = at('Art. 2(1)', readOn);
/** C-171/03 Toeters, 11.11.2004: a period in weeks ends on the weekday of the event. Summary read. */
const toeters: Cite = { ref: 'cjeu-c-171-03', checked: readOn };
/** Art. 3(3): holidays and weekends inside the period count, unless the period is in working days. The wording is from memory. */
const insideCounts = at('Art. 3(3)', null);
/** Art. 3(4), first subparagraph: a last day on a holiday, Sunday or Saturday. Seen as quoted in later acts. */
const nextWorkingDay = at('Art. 3(4)', null);

export const provisions = {
  holidays: [holidays],
  eventDay: [at('Art. 3(1), second subparagraph', readOn)],
  eventHour: [at('Art. 3(1), first subparagraph', null)],
  hours: [at('Art. 3(2)(a)', readOn)],
  days: [at('Art. 3(2)(b)', readOn)],
  weeks: [at('Art. 3(2)(c)', readOn), toeters],
  date: [at('Art. 3(2)(c)', readOn)],
  missingDate: [at('Art. 3(2)(c), second sentence', readOn)],
  partOfMonth: [at('Art. 3(2)(d)', readOn)],
  workingDays: [insideCounts, workingDays],
  nextWorkingDay: [nextWorkingDay],
  /** Art. 3(4), second subparagraph: not for periods counted backwards. Read. */
  backwards: [at('Art. 3(4), second subparagraph', readOn)],
  /** Art. 3(4), first subparagraph: not for periods in hours. */
  hoursStay: [nextWorkingDay],
  /** Art. 3(5): two working days in any period of two days or more. Seen as quoted in a legal note. */
  twoWorkingDays: [at('Art. 3(5)', null)],
  /**
   * Art. 4 and 5, with Art. 4(1) and 5(1): whether a duty `within n days` is a period or a term, which may not be moved, the text does not
   * settle. From memory.
   */
  termOrPeriod: [at('Art. 5', null)],
  /** Directive 2000/84/EC, Art. 2 and 3: clocks change at 01:00 UTC on the last Sundays of March and October. From memory. */
  summerTime: [{ ref: 'summer-time-2000-84', at: 'Art. 2, 3', checked: null }],
} as const satisfies Readonly<Record<string, readonly Cite[]>>;

/** How the texts that the rules of counting rest on are named in full, by the id under which they are cited. */
export const instrumentNames: Readonly<Record<string, string>> = {
  [regulation]: 'Regulation (EEC, Euratom) No 1182/71',
  'cjeu-c-171-03': 'Court of Justice, C-171/03 (Toeters)',
  'summer-time-2000-84': 'Directive 2000/84/EC',
};
