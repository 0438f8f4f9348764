/**
 * Which people are drawn for an answer. A picture shows one case; where a figure leaves several open, several are drawn, each with its name.
 *
 * @module
 */
import type { Answer, Part, People, PeopleRange, Reading } from '@firebreak/audit/base-rate';
import type { PeopleKind } from '@firebreak/ui';
import type { BaseRateReader } from './reader.ts';

export interface Drawn {
  /** Which case; null where there is only one. */
  readonly name: string | null;
  readonly title: string;
  readonly kinds: readonly PeopleKind[];
}

export function picturesOf(reading: Reading, answer: Answer, reader: BaseRateReader): readonly Drawn[] {
  const { tell, speaker } = reader;
  switch (answer.of) {
    case 'pair':
      return answer.people.corners.map((corner) => drawnPeople(null, corner, reader));
    case 'accuracy': {
      const { least, most } = ends(answer.compatible);
      const [equal, better] = answer.equal.corners as [People, People | undefined];
      return [
        drawnPeople(tell('pictureLeast'), least, reader),
        ...(better === undefined
          ? [drawnPeople(tell('pictureEqual'), equal, reader)]
          : [better, equal].map((corner) =>
              drawnPeople(tell('pictureEqualAt', { share: speaker.numbers.percent(corner.sensitivity) }), corner, reader),
            )),
        drawnPeople(tell('pictureMost'), most, reader),
      ];
    }
    case 'output-rate': {
      const { flagged, wronglyFlagged, wronglyCleared, people } = answer.bounds;
      const all = flagged.whole.low;
      const wrongly = Math.min(all, wronglyFlagged.whole.low);
      const rightly = Math.max(0, all - wronglyFlagged.whole.high);
      const missed = Math.min(people - all, wronglyCleared.whole.low);
      const [sentence] = [
        speaker.say('everybodyFlagged', {
          count: speaker.count(flagged.whole, flagged.expected, people),
          people: speaker.numbers.whole(people),
        }),
      ];
      return [
        {
          name: null,
          title: sentence,
          kinds: some([
            { look: 'wrongly-flagged', count: wrongly, words: words('WronglyFlagged', reader) },
            { look: 'rightly-flagged', count: rightly, words: words('RightlyFlagged', reader) },
            { look: 'flagged', count: all - wrongly - rightly, words: tell('pictureUnknown') },
            { look: 'wrongly-cleared', count: missed, words: words('WronglyCleared', reader) },
            { look: 'cleared', count: people - all - missed, words: words('Cleared', reader) },
          ]),
        },
      ];
    }
    case 'false-positive-rate':
      return [
        split(
          answer.part,
          reader,
          speaker.part('falsePositives', answer.part, amongOf(reading, reader)),
          'wrongly-flagged',
          'rightly-cleared',
        ),
      ];
    case 'false-negative-rate':
      return [
        split(
          answer.part,
          reader,
          speaker.part('falseNegatives', answer.part, amongOf(reading, reader)),
          'wrongly-cleared',
          'rightly-flagged',
        ),
      ];
    case 'group-ratio': {
      const drawn = (name: string, of: number, count: number): Drawn => ({
        name,
        title: name,
        kinds: [
          { look: 'wrongly-flagged', count, words: tell('pictureWrongly') },
          { look: 'cleared', count: of - count, words: tell('pictureNot') },
        ],
      });
      const { one, other } = answer;
      return [
        drawn(tell('pictureOne'), one.of, one.whole.low),
        drawn(`${tell('pictureOther')}: ${speaker.numbers.whole(other.whole.low)}`, other.of, other.whole.low),
        ...(other.whole.high === other.whole.low
          ? []
          : [drawn(`${tell('pictureOther')}: ${speaker.numbers.whole(other.whole.high)}`, other.of, other.whole.high)]),
      ];
    }
    case 'outcome-gap': {
      const outcome = reading.measures === 'outcome-gap' ? reader.text(reading.outcome) : '';
      const drawn = (name: string, { of, whole }: Part): Drawn => ({
        name,
        title: `${name}. ${outcome}: ${speaker.numbers.whole(whole.low)}`,
        kinds: [
          { look: 'wrongly-cleared', count: whole.low, words: outcome },
          { look: 'cleared', count: of - whole.low, words: tell('pictureNot') },
        ],
      });
      return [drawn(tell('pictureFirst'), answer.flagged), drawn(tell('pictureSecond'), answer.cleared)];
    }
    default:
      return [];
  }
}

/** All who are flagged, `people` of them: how many wrongly. */
export function drawnFlagged(people: number, share: { readonly low: number; readonly high: number }, reader: BaseRateReader): Drawn {
  const wrongly = Math.round(people * share.low);
  return {
    name: null,
    title: reader.speaker.ofFlagged(share),
    kinds: some([
      { look: 'wrongly-flagged', count: wrongly, words: words('WronglyFlagged', reader) },
      {
        look: share.low === share.high ? 'rightly-flagged' : 'flagged',
        count: people - wrongly,
        words: share.low === share.high ? words('RightlyFlagged', reader) : reader.tell('pictureUnknown'),
      },
    ]),
  };
}

function drawnPeople(name: string | null, { people, whole }: People, reader: BaseRateReader): Drawn {
  const range = { low: whole.fp, high: whole.fp };
  const { speaker } = reader;
  return {
    name,
    title: speaker.say('everybodyWronglyFlaggedLabel', {
      count: speaker.count(range, range, people),
      people: speaker.numbers.whole(people),
    }),
    kinds: [
      { look: 'wrongly-flagged', count: whole.fp, words: words('WronglyFlagged', reader) },
      { look: 'rightly-flagged', count: whole.tp, words: words('RightlyFlagged', reader) },
      { look: 'wrongly-cleared', count: whole.fn, words: words('WronglyCleared', reader) },
      { look: 'rightly-cleared', count: whole.tn, words: words('RightlyCleared', reader) },
    ],
  };
}

/** Who, without a number: what stands in a sentence about everybody, before the colon. */
function words(
  kind: 'WronglyFlagged' | 'RightlyFlagged' | 'WronglyCleared' | 'RightlyCleared' | 'Cleared',
  { speaker }: BaseRateReader,
): string {
  return speaker.say(`who${kind}`);
}

function split(
  part: Part,
  reader: BaseRateReader,
  title: string,
  hit: 'wrongly-flagged' | 'wrongly-cleared',
  rest: 'rightly-cleared' | 'rightly-flagged',
): Drawn {
  const { whole, of } = part;
  // Where the source leaves the upper end open, no more are drawn than it says for sure.
  const count = whole.high === of ? whole.low : whole.high;
  const kind = hit === 'wrongly-flagged' ? 'WronglyFlagged' : 'WronglyCleared';
  const other = rest === 'rightly-cleared' ? 'RightlyCleared' : 'RightlyFlagged';
  return {
    name: null,
    title,
    kinds: [
      { look: hit, count, words: words(kind, reader) },
      { look: rest, count: of - count, words: whole.high === of && whole.low < of ? reader.tell('pictureNot') : words(other, reader) },
    ],
  };
}

function amongOf(reading: Reading, reader: BaseRateReader): string {
  return 'among' in reading ? reader.text(reading.among) : '';
}

/** The cases with the fewest and the most people wrongly flagged; of several, the one that finds most and fewest. */
function ends({ corners }: PeopleRange): { readonly least: People; readonly most: People } {
  const sorted = corners.toSorted((a, b) => a.expected.fp - b.expected.fp || b.expected.tp - a.expected.tp);
  return { least: sorted[0]!, most: sorted.at(-1)! };
}

function some(kinds: readonly PeopleKind[]): readonly PeopleKind[] {
  return kinds.filter(({ count }) => count > 0);
}
