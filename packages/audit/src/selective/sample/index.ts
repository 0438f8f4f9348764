export { compareSampled, type SampledComparison } from './compare.ts';
export { type FrameResult, frameOf, type SampleDesign, type SampledGroup, type SampleFrame } from './design.ts';
export { restsOnSample, sampledRate } from './rate.ts';
export { sizeOf } from './size.ts';
export { type SampledTally, sampledGroupsOf } from './tally.ts';
