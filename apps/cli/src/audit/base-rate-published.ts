/**
 * The answer in its published shape (`spec/audit/base-rate-1`).
 *
 * @module
 */
import { english, isConfirmed } from '@firebreak/atlas';
import type { Part, PeopleRange, Range } from '@firebreak/audit/base-rate';
import type { Rule } from '@firebreak/audit/screening';
import type { z } from 'zod';
import type { baseRateShape } from '../shapes/base-rate.ts';
import type { Answered, BaseRateAnswer } from './base-rate-answer.ts';
import type { Question } from './base-rate-question.ts';

type Published = z.infer<typeof baseRateShape>;
type PublishedReading = Published['readings'][number];
type Result = PublishedReading['at'][number]['result'];

export function publishBaseRate({ question, speaker, readings, sources }: BaseRateAnswer): Published {
  return {
    claim: claimOf(question),
    people: question.people,
    prevalenceGiven: question.given,
    words: { ...speaker.words },
    readings: readings.map((one) => readingOf(one, question)),
    sources:
      sources === null || question.sources === null
        ? null
        : {
            rates: [...question.sources],
            alone: partOf(sources.alone),
            any: ruleOf(sources.any),
            two: sources.two === null ? null : ruleOf(sources.two),
          },
  };
}

function claimOf({ claim }: Question): Published['claim'] {
  if (claim === null) return null;
  const { id, value, n, setting, independent, mark } = claim;
  return {
    id,
    system: claim.system ?? null,
    about: english(claim.about),
    metric: english(claim.metric),
    value,
    n,
    testedBy: english(claim.testedBy),
    reportedBy: english(claim.reportedBy),
    setting,
    independent,
    use: english(claim.use),
    mark,
    confirmed: isConfirmed(mark),
    flags: [...(claim.flags ?? [])],
    cite: claim.cite.map(({ ref, at, checked }) => ({ ref, at: at ?? null, checked })),
  };
}

function readingOf({ reading, reach, says, at, checks }: Answered, { correlation }: Question): PublishedReading {
  const name = reading.measures === 'pair' ? reading.name : reading.measures === 'accuracy' ? reading.of : null;
  return {
    name: name === null ? null : english(name),
    reach,
    says: says.map((sentence) => ({ ...sentence })),
    at: at.map(({ prevalence, answer }) => ({ prevalence, result: resultOf(answer, reading) })),
    checks:
      checks === null
        ? null
        : {
            checks: checks.found.checks,
            of: checks.of,
            prevalence: checks.prevalence,
            once: peopleOf(checks.found.once),
            between: peopleOf(checks.found.between),
            correlation,
            stated: checks.found.stated === null ? null : peopleOf(checks.found.stated),
          },
  };
}

function resultOf(answer: Answered['at'][number]['answer'], reading: Answered['reading']): Result {
  switch (answer.of) {
    case 'pair':
    case 'own':
      return { of: answer.of, people: peopleOf(answer.people) };
    case 'accuracy':
      return {
        of: 'accuracy',
        compatible: peopleOf(answer.compatible),
        equal: peopleOf(answer.equal),
        wrongJudgements: partOf(answer.wrong),
        byChance:
          answer.byChance === null ? null : { compatible: peopleOf(answer.byChance.compatible), equal: peopleOf(answer.byChance.equal) },
      };
    case 'output-rate': {
      const { flagged, wronglyFlagged, wronglyCleared } = answer.bounds;
      return { of: answer.of, flagged: partOf(flagged), wronglyFlagged: partOf(wronglyFlagged), wronglyCleared: partOf(wronglyCleared) };
    }
    case 'false-discovery-rate':
      return { of: answer.of, share: answer.share, wrongPerHit: ratioOf(answer.perHit) };
    case 'group-ratio':
      return { of: answer.of, one: partOf(answer.one), other: partOf(answer.other) };
    case 'outcome-gap':
      return { of: answer.of, flagged: partOf(answer.flagged), cleared: partOf(answer.cleared) };
    case 'counts':
      return {
        of: answer.of,
        steps: reading.measures === 'counts' ? reading.steps.map(({ what, count }) => ({ what: english(what), count })) : [],
      };
    case 'none':
      return { of: answer.of };
    default:
      return { of: answer.of, part: partOf(answer.part) };
  }
}

type PublishedPeople = Extract<Result, { of: 'accuracy' }>['equal'];

function peopleOf({ expected, whole, wrongOfFlagged, wrongPerHit }: PeopleRange): PublishedPeople {
  const cell = (kind: keyof PeopleRange['whole']): PublishedPeople['tp'] => ({ expected: expected[kind], whole: whole[kind] });
  return {
    tp: cell('tp'),
    fn: cell('fn'),
    fp: cell('fp'),
    tn: cell('tn'),
    wrongOfFlagged,
    wrongPerHit: wrongPerHit === null ? null : ratioOf(wrongPerHit),
  };
}

/** JSON has no infinity. */
function ratioOf({ low, high }: Range): { low: number | null; high: number | null } {
  const end = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return { low: end(low), high: end(high) };
}

function partOf({ of, expected, whole }: Part): { of: number; expected: Range; whole: Range } {
  return { of, expected, whole };
}

function ruleOf({ independent, bounds }: Rule): { independent: Part; bounds: Part } {
  return { independent: partOf(independent), bounds: partOf(bounds) };
}
