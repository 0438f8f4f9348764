import { createHash } from 'node:crypto';
import { type Engine, type EngineName, loadEngineByName } from './engines/index.ts';
import { createSyntheticAtlas } from './synthetic-atlas.ts';

export interface Order {
  readonly engines: readonly EngineName[];
  readonly placeCount: number;
  readonly flowCount: number;
  /** Counted runs of every question, after one that is not counted. */
  readonly runs: number;
  /** No further run is begun once the questions have taken this long. */
  readonly budgetMs: number;
}

export interface Measured {
  readonly engine: EngineName;
  readonly loadMs: number;
  /** Counted times of each question that was asked. */
  readonly timesMs: readonly (readonly number[])[];
  /** Was there no time for a run that is not counted? */
  readonly cold: boolean;
  readonly answers: readonly Answer[];
  /** The largest memory that the process had, made-up Atlas included; engines measured together share it. */
  readonly peakMb: number;
}

/** Equal digests mean the same places with the same data at each. */
export interface Answer {
  readonly places: number;
  readonly placesAndData: number;
  readonly digest: string;
}

/** Asks every engine every question in turn, round after round, so that all meet the same machine. */
export async function measureEngines({ engines, placeCount, flowCount, runs, budgetMs }: Order): Promise<Measured[]> {
  const atlas = createSyntheticAtlas(placeCount, flowCount);
  const loaded: { name: EngineName; engine: Engine; loadMs: number; rounds: number[][]; answers: Answer[] }[] = [];
  for (const name of engines) {
    const from = performance.now();
    const engine = await loadEngineByName[name](atlas);
    loaded.push({ name, engine, loadMs: performance.now() - from, rounds: atlas.questions.map(() => []), answers: [] });
  }
  const begin = performance.now();
  for (let round = 0; round <= runs; round++) {
    for (const [number, question] of atlas.questions.entries()) {
      if (round + number > 0 && performance.now() - begin > budgetMs) continue;
      for (const { engine, rounds, answers } of loaded) {
        const from = performance.now();
        const answer = await engine.answer(question);
        rounds[number]!.push(performance.now() - from);
        if (round === 0) answers.push(answerOf(engine.heldIn(answer)));
      }
    }
  }
  return loaded.map(({ name, loadMs, rounds, answers }) => {
    const asked = rounds.filter((times) => times.length > 0);
    const cold = asked.some((times) => times.length === 1);
    return {
      engine: name,
      loadMs,
      timesMs: cold ? asked : asked.map((times) => times.slice(1)),
      cold,
      answers,
      peakMb: process.resourceUsage().maxRSS / 1000,
    };
  });
}

function answerOf(held: Int32Array): Answer {
  let places = 0;
  let placesAndData = 0;
  for (const set of held) {
    if (set !== 0) places += 1;
    for (let left = set; left !== 0; left &= left - 1) placesAndData += 1;
  }
  return { places, placesAndData, digest: createHash('sha256').update(held).digest('hex') };
}
