export { compareSampled } from './compare.ts';
export { frameOf, type SampleDesign, type SampledGroup, type SampleFrame } from './design.ts';
export { restsOnSample, sampledRate } from './rate.ts';
export { sizeOf } from './size.ts';
export { sampledGroupsOf } from './tally.ts';
