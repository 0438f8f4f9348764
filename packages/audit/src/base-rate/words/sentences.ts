import { inLanguage, type Language, type Text } from '@firebreak/atlas';
import type { Answer } from '../answer.ts';
import type { Reading } from '../claim.ts';
import type { PeopleRange, Range } from '../range.ts';
import { rangeOf } from '../range.ts';
import type { Speaker } from './index.ts';

export interface Sentence {
  /** `assumption`: somebody made it up, or must; `limit`: what the figure does not say. */
  readonly as: 'finding' | 'assumption' | 'limit';
  readonly text: string;
}

const finding = (text: string): Sentence => ({ as: 'finding', text });
const assumption = (text: string): Sentence => ({ as: 'assumption', text });
const limit = (text: string): Sentence => ({ as: 'limit', text });

/** The most important first: who is wrongly flagged, among everybody and then among those flagged. */
export function sayPeople(range: PeopleRange, speaker: Speaker): Sentence[] {
  const { wrongOfFlagged, wrongPerHit } = range;
  return [
    finding(speaker.everybody('WronglyFlagged', range)),
    finding(wrongOfFlagged === null ? speaker.say('flaggedNobody') : speaker.ofFlagged(wrongOfFlagged)),
    finding(speaker.everybody('WronglyCleared', range)),
    finding(speaker.everybody('RightlyFlagged', range)),
    ...(wrongPerHit === null ? [] : [finding(speaker.perHit(wrongPerHit))]),
  ];
}

/** "Suppose that 100 of 1,000 people lie." */
export function saySuppose(people: number, prevalence: number | Range, speaker: Speaker): Sentence {
  const { low, high } = rangeOf(prevalence);
  const { numbers } = speaker;
  const whole = { low: Math.round(people * low), high: Math.round(people * high) };
  const count = speaker.count(whole, { low: people * low, high: people * high }, people);
  return assumption(speaker.say('everybodySuppose', { count, people: numbers.whole(people) }));
}

/** What a reading says and what it does not. For an accuracy `sayAccuracy` and `sayPeople` say it, apart for what is open and what is assumed. */
export function sayReading(reading: Reading, answer: Answer, speaker: Speaker, language: Language): Sentence[] {
  const { numbers, say, count } = speaker;
  const spoken = (text: Text): string => inLanguage(text, language).text;
  if (answer.of === 'pair') return sayPeople(answer.people, speaker);
  if (answer.of === 'accuracy' && reading.measures === 'accuracy') return sayAccuracy(reading, answer, speaker);
  if (answer.of === 'output-rate') {
    const { people, flagged, wronglyFlagged, wronglyCleared } = answer.bounds;
    const some = { count: count(flagged.whole, flagged.expected, people), people: numbers.whole(people) };
    const ends = ({ whole }: { readonly whole: Range }): Record<string, string> => ({
      low: numbers.whole(whole.low),
      high: numbers.whole(whole.high),
    });
    return [
      finding(say(flagged.whole.high < 2 ? 'everybodyFlaggedLabel' : 'everybodyFlagged', some)),
      limit(say('outputMeaning')),
      finding(say('outputBounds', ends(wronglyFlagged))),
      finding(say('outputMissed', ends(wronglyCleared))),
    ];
  }
  if (answer.of === 'false-discovery-rate')
    return [finding(speaker.ofFlagged(answer.share)), finding(speaker.perHit(answer.perHit)), limit(say('discoveryLimit'))];
  if (reading.measures === 'false-positive-rate' && 'part' in answer)
    return [finding(speaker.part('falsePositives', answer.part, spoken(reading.among))), limit(say('falsePositivesLimit'))];
  if (reading.measures === 'false-negative-rate' && 'part' in answer)
    return [finding(speaker.part('falseNegatives', answer.part, spoken(reading.among))), limit(say('falseNegativesLimit'))];
  if (reading.measures === 'failure-rate' && 'part' in answer) {
    const { whole, expected, of } = answer.part;
    return [
      finding(say('failures', { of: spoken(reading.of), count: count(whole, expected, of), people: numbers.whole(of) })),
      limit(say('failuresLimit')),
    ];
  }
  if (reading.measures === 'group-ratio' && answer.of === 'group-ratio') {
    const { one, other } = answer;
    return [
      assumption(
        say('ratio', {
          of: spoken(reading.of),
          rate: count(one.whole, one.expected, one.of),
          count: count(other.whole, other.expected, other.of),
          people: numbers.whole(one.of),
        }),
      ),
      limit(say('ratioLimit')),
    ];
  }
  if (reading.measures === 'outcome-gap' && answer.of === 'outcome-gap') {
    const { flagged, cleared } = answer;
    const [first, second] = [flagged, cleared].map(({ whole, expected, of }) => count(whole, expected, of)) as [string, string];
    return [
      finding(say('gap', { outcome: spoken(reading.outcome), first, second, people: numbers.whole(flagged.of) })),
      limit(say('gapLimit')),
    ];
  }
  if (reading.measures === 'counts')
    return [...reading.steps.map((step) => finding(sayStep(step, reading.steps[0]!, speaker, language))), limit(say('countsLimit'))];
  if (reading.measures === 'none') return [limit(spoken(reading.why))];
  throw new Error(`\`${answer.of}\` is no answer to \`${reading.measures}\``);
}

/** One count, and how rare it is among the first one. */
function sayStep(
  { what, count }: { readonly what: Text; readonly count: number },
  first: { readonly count: number },
  { say, numbers }: Speaker,
  language: Language,
): string {
  const values = { what: inLanguage(what, language).text, count: numbers.whole(count) };
  if (count === 0 || count >= first.count) return say('step', values);
  return count * 100 < first.count
    ? say('stepOneIn', { ...values, of: numbers.times(first.count / count) })
    : say('stepShare', { ...values, share: numbers.percent(count / first.count) });
}

/** What an accuracy means before anybody makes people of it. */
function sayAccuracy(
  reading: Extract<Reading, { measures: 'accuracy' }>,
  answer: Extract<Answer, { of: 'accuracy' }>,
  { say, numbers, count }: Speaker,
): Sentence[] {
  const { positives, tested } = reading;
  const { wrong } = answer;
  return [
    limit(say('accuracyMeaning')),
    positives === null ? limit(say('accuracyUnmade')) : finding(say('accuracyMade', { share: numbers.percent(positives) })),
    finding(say('accuracyWrong', { count: count(wrong.whole, wrong.expected, wrong.of), people: numbers.whole(wrong.of) })),
    ...(tested === null
      ? []
      : [
          limit(
            say('accuracyInterval', {
              right: numbers.whole(tested.right),
              of: numbers.whole(tested.of),
              low: numbers.percent(Number(tested.interval.low.toFixed(3))),
              high: numbers.percent(Number(tested.interval.high.toFixed(3))),
            }),
          ),
        ]),
  ];
}
