export { type CutAnswer, cut } from './answer/cut.ts';
export {
  type Closed,
  type Hop,
  type Reached,
  shiftsPurpose,
  type TraceAnswer,
  type TraceQuestion,
  trace,
  type Unknown,
  type Verdict,
} from './answer/trace.ts';
export {
  type DerivationStep,
  type FootprintAnswer,
  type FootprintQuestion,
  type FootprintRecord,
  footprint,
  type LifeEvent,
} from './footprint/index.ts';
export { type FootprintData, footprintDataOf } from './footprint/model.ts';
export { type Basis, basisOf, type TraceData, type TraceFirewall, type TraceFlow, type TraceGiven, traceDataOf } from './model/index.ts';
export { publishCut, publishTrace } from './published/index.ts';
