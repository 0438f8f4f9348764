export { askWitness, type CosignOutcome, type CosignProblem, type Submission, type WitnessAddress } from './client.ts';
export { createWitnessServer } from './server.ts';
export { openWitness, originHash, type Witness, type WitnessAnswer, type WitnessSettings } from './witness.ts';
