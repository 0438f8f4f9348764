/**
 * Made-up Atlases of any size in the shape of the real one, and questions to ask of them. Equal seeds give equal Atlases.
 *
 * The shape was counted on the real Atlas: about 30 data categories, 1 to 16 of them on a flow, 1 to 3 purposes on a flow,
 * 8 to 17 categories given at a touchpoint, some recipients far more popular than others.
 *
 * @module
 */
import type { FlowColumns, Question } from '@firebreak/trace/network';
import { createRandom, type Random } from '../../random/index.ts';

export interface SyntheticAtlas {
  readonly placeCount: number;
  /** `from`, `to`, `data`, `purposes` and `modes` of every flow, in no order. */
  readonly columns: FlowColumns;
  readonly questions: readonly SyntheticQuestion[];
}

export interface SyntheticQuestion extends Question {
  readonly purposes: number;
}

const dataCategoryCount = 30;
const purposeCount = 16;
const modeCount = 6;
const questionCount = 5;

export function createSyntheticAtlas(placeCount: number, flowCount: number, seed = 20_261_123): SyntheticAtlas {
  const random = createRandom(seed);
  // The first fifth of the places only gives data (touchpoints), the last fifth only receives them (authorities).
  const touchpointCount = placeCount / 5;
  const senderCount = placeCount - touchpointCount;
  const recipientCount = placeCount - touchpointCount;
  const columns = {
    from: new Int32Array(flowCount),
    to: new Int32Array(flowCount),
    data: new Int32Array(flowCount),
    purposes: new Int32Array(flowCount),
    modes: new Uint8Array(flowCount),
  };
  // Ids are dealt anew, because in a real Atlas the number of a place says nothing of how popular it is.
  const idOf = shuffled(placeCount, random);
  for (let flow = 0; flow < flowCount; flow++) {
    columns.from[flow] = idOf[random.below(senderCount)]!;
    const popularity = random.fraction() * random.fraction();
    columns.to[flow] = idOf[touchpointCount + Math.floor(popularity * recipientCount)]!;
    columns.data[flow] = setOf(1 + random.below(16), dataCategoryCount, random);
    columns.purposes[flow] = setOf(1 + random.below(3), purposeCount, random);
    columns.modes[flow] = 1 + random.below(modeCount);
  }
  const questions = Array.from({ length: questionCount }, () => ({
    start: idOf[random.below(touchpointCount)]!,
    data: setOf(8 + random.below(10), dataCategoryCount, random),
    purposes: setOf(8, purposeCount, random),
  }));
  return { placeCount, columns, questions };
}

/** A set of exactly `size` members as bits. */
function setOf(size: number, memberCount: number, random: Random): number {
  let set = 0;
  for (let left = size; left > 0; ) {
    const bit = 1 << random.below(memberCount);
    if ((set & bit) !== 0) continue;
    set |= bit;
    left -= 1;
  }
  return set;
}

function shuffled(count: number, random: Random): Int32Array {
  const ids = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = ids[last]!;
    ids[last] = ids[other]!;
    ids[other] = kept;
  }
  return ids;
}
