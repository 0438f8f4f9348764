export { type Clock, createCosigner, createVerifier, type SignMlDsa44, timeOfCosignature } from './cosignature.ts';
export { ed25519Message, subtreeMessage } from './message.ts';
