import { openAtlas } from '@firebreak/atlas/node';
import { today } from '@firebreak/core';
import { trace, traceDataOf } from '@firebreak/trace';

export interface OpenTime {
  readonly openMs: number;
  readonly traceDataMs: number;
  readonly firstTraceMs: number;
}

const [folder, cache] = process.argv.slice(2);
const begin = performance.now();
const opened = await openAtlas(folder!, cache!);
const openedAt = performance.now();
if (!opened.ok) throw new Error(`the Atlas has ${opened.problems.length} problems`);
const data = traceDataOf(opened.atlas);
const takenAt = performance.now();
trace(data, { touchpoint: data.touchpoints.find(({ id }) => id === 'hospital-planned')!, country: 'de', on: today() });
const time: OpenTime = { openMs: openedAt - begin, traceDataMs: takenAt - openedAt, firstTraceMs: performance.now() - takenAt };
process.send!(time, () => process.exit());
