/**
 * A sample of made-up people of each group, with two records each, and for each record the exact chance that a record of somebody else
 * agrees with it in everything but the date. Dates are not sampled: all of them are gone through.
 *
 * @module
 */
import type { Drawing, PersonRecord } from '../drawing/index.ts';
import type { IdentityModel } from '../expectation/index.ts';

export interface Sampled {
  readonly group: number;
  /** How much this person stands for, 1 on average. */
  readonly weight: number;
  /** For each of the two records, by group of somebody else. */
  readonly similar: readonly [Float64Array, Float64Array];
  readonly same: readonly [Float64Array, Float64Array];
  /** Whether the person's own two records are alike, dates included. */
  readonly ownSimilar: boolean;
  readonly ownSame: boolean;
}

/** `null`: nothing is asked of identity data, so they always agree. */
export interface Models {
  readonly similar: IdentityModel | null;
  readonly same: IdentityModel | null;
}

const peopleBetweenYields = 500;

export function* samplePeople(drawing: Drawing, models: Models, groups: number, perGroup: number): Generator<number, Sampled[]> {
  const sampled: Sampled[] = [];
  for (let group = 0; group < groups; group++)
    for (let index = 0; index < perGroup; index++) {
      const { person, weight } = drawing.weightedPerson(group);
      const records = [drawing.record(person), drawing.record(person)] as const;
      const similar = chancesOf(models.similar, records, groups);
      sampled.push({
        group,
        weight,
        similar,
        same: models.same === models.similar ? similar : chancesOf(models.same, records, groups),
        ownSimilar: models.similar?.matches(...records) ?? true,
        ownSame: models.same?.matches(...records) ?? true,
      });
      if (sampled.length % peopleBetweenYields === 0) yield sampled.length / (groups * perGroup);
    }
  return sampled;
}

function chancesOf(
  model: IdentityModel | null,
  records: readonly [PersonRecord, PersonRecord],
  groups: number,
): [Float64Array, Float64Array] {
  return records.map((record) => {
    const chances = new Float64Array(groups).fill(1);
    model?.chancesOf(record, chances);
    return chances;
  }) as [Float64Array, Float64Array];
}
