import { type Atlas, isConfirmed } from '@firebreak/atlas';
import { type Deadline, holdsOn, type LegalDay } from '@firebreak/core';
import { nameIn } from '../atlas-access.ts';
import type { Calendar, TimeLimit } from './question.ts';

/** The place of the bodies of the Union, in calendars and as `--country`. */
export const union = 'eu';

/** What a reader must know before relying on the dates. */
export function notesOn(
  atlas: Atlas,
  deadline: Deadline,
  /** The same without any pause. */
  unpaused: Deadline | null,
  limit: TimeLimit | undefined,
  calendar: Calendar,
): string[] {
  const { place } = calendar;
  const notes = unpaused === null ? [] : pauseNotes(atlas, deadline, unpaused, limit);
  if (!deadline.calendarCovers)
    notes.push(
      `The calendar \`${calendar.id}\` has lists for ${calendar.years.first} to ${calendar.years.last} only: a holiday may be missing, and the dates be wrong.`,
    );
  if (limit !== undefined) {
    const start = deadline.derivation[0]!.date.slice(0, 10) as LegalDay;
    if (!isConfirmed(limit.mark))
      notes.push(`The rule is unconfirmed (${limit.mark}${limit.markNote === undefined ? '' : `: ${limit.markNote}`}).`);
    if (limit.basis !== 'law') notes.push(basisNotes[limit.basis]);
    if (!holdsOn(limit, start)) notes.push(`By the Atlas the rule did not hold on ${start} (${validityOf(limit)}).`);
    if (limit.countries !== undefined && place !== union && !atlas.inPlaces(place, limit.countries))
      notes.push(`By the Atlas the rule does not bind authorities of ${nameIn(atlas, place)}; it holds in: ${limit.countries.join(', ')}.`);
    if ((limit.holder === 'eu-body') !== (place === union) && limit.holder !== 'person' && limit.holder !== 'supervisor')
      notes.push(
        place === union
          ? 'The rule binds authorities of states; bodies of the Union have limits of their own. The holidays are those asked for.'
          : 'The rule binds a body of the Union, whose own holidays count; the holidays used are those asked for. Use --country EU.',
      );
    if (limit.note !== undefined) notes.push(limit.note);
    if (limit.countries?.length === 1)
      notes.push('The rule is national: that state may count days in its own way. Counted here as the Regulation counts.');
  }
  if (!isMember(atlas, place)) notes.push('The Regulation lists no holidays for states outside the Union; those of national law are used.');
  if (!isConfirmed(calendar.mark)) notes.push(`The holiday calendar is unconfirmed (${calendar.mark}).`);
  return notes;
}

/** Where the law is open, both readings are said, with their dates. */
function pauseNotes(atlas: Atlas, deadline: Deadline, unpaused: Deadline, limit: TimeLimit | undefined): string[] {
  const steps = deadline.derivation.filter((step) => step.step === 'suspended' || step.step === 'suspension-open');
  if (steps.length === 0 || unpaused.due === null) return [];
  const queries = [...new Set(steps.map(({ query }) => query))];
  const names = queries.map((query) => `“${nameIn(atlas, query)}”`).join(' and ');
  const without = `Without a pause the last day is ${unpaused.due}${unpaused.latest === unpaused.due ? '' : `, at the latest ${unpaused.latest}`}`;
  const withPause =
    deadline.due === null
      ? 'with one, nobody can say by when the answer is due before the question is answered. Call nobody late while it is open.'
      : `with one it is ${deadline.due}${deadline.latest === deadline.due ? '' : `, at the latest ${deadline.latest}`}. Count on the first when you remind them; call nobody late before ${deadline.latest} has passed.`;
  const why = (limit?.suspensions ?? []).filter(({ query }) => queries.includes(query)).flatMap(({ note }) => note ?? []);
  return [`Whether ${names} stops the clock is not settled. ${without}; ${withPause}`, ...new Set(why)];
}

const basisNotes: Readonly<Record<Exclude<TimeLimit['basis'], 'law'>, string>> = {
  reading: 'The rule follows from the text, which does not say it in these words.',
  convention: 'The rule is a convention of ours, where the law gives no number: nobody is late in law when it has passed.',
  practice: 'The rule is what authorities say they do; the law may give another number.',
};

const isMember = (atlas: Atlas, place: string): boolean => place === union || atlas.inPlaces(place, ['eu']);

function validityOf({ from, until }: { readonly from?: string | undefined; readonly until?: string | undefined }): string {
  return [from === undefined ? [] : `from ${from}`, until === undefined ? [] : `until ${until}`].flat().join(' ');
}
