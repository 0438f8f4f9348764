/**
 * Cosignatures: a witness, or the log itself, says that at that time this was the largest consistent tree it had seen.
 *
 * @module
 */
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import {
  createNoteVerifier,
  type PrivateKey,
  type PublicKey,
  type Signer,
  signEd25519,
  type Verifier,
  verifyEd25519,
} from '../note/index.ts';
import { ed25519Message, readTimestamped, subtreeMessage, writeTimestamped } from './message.ts';

const ed25519Bytes = 64;
const mlDsa44Bytes = 2420;

/** Seconds since 1970. */
export type Clock = () => number;

/** Signs with ML-DSA-44 and an empty context. */
export type SignMlDsa44 = (seed: Uint8Array, message: Uint8Array) => Uint8Array;

/** For any type of key: a log's own Ed25519 key, or a cosignature key of either kind. */
export function createVerifier(key: PublicKey): Verifier {
  if (key.type === 'ed25519') return createNoteVerifier(key);
  return { name: key.name, id: key.id, verify: (text, signature) => verifyCosignature(key, text, signature) };
}

async function verifyCosignature(key: PublicKey, text: string, bytes: Uint8Array): Promise<boolean> {
  if (key.type === 'ed25519-cosignature') {
    const signed = readTimestamped(bytes, ed25519Bytes);
    return signed !== undefined && verifyEd25519(key.bytes, ed25519Message(text, signed.timestamp), signed.signature);
  }
  const signed = readTimestamped(bytes, mlDsa44Bytes);
  const message = signed === undefined ? undefined : subtreeMessage(key.name, text, signed.timestamp);
  if (signed === undefined || message === undefined) return false;
  try {
    return ml_dsa44.verify(signed.signature, message, key.bytes);
  } catch {
    return false;
  }
}

/** When a cosignature was made, in seconds since 1970. Believe it only after it was verified. */
export function timeOfCosignature(type: 'ed25519-cosignature' | 'ml-dsa-44-cosignature', bytes: Uint8Array): number | undefined {
  return readTimestamped(bytes, type === 'ed25519-cosignature' ? ed25519Bytes : mlDsa44Bytes)?.timestamp;
}

/** @throws RangeError for a text that is no checkpoint: a cosigner signs nothing else */
export function createCosigner(key: PrivateKey, clock: Clock, signMlDsa44: SignMlDsa44): Signer {
  return {
    name: key.name,
    id: key.id,
    sign: async (text) => {
      const timestamp = clock();
      const message = subtreeMessage(key.name, text, timestamp);
      if (message === undefined) throw new RangeError('only a checkpoint can be cosigned');
      const signature =
        key.type === 'ml-dsa-44-cosignature'
          ? signMlDsa44(key.seed, message)
          : await signEd25519(key.seed, ed25519Message(text, timestamp));
      return writeTimestamped({ timestamp, signature });
    },
  };
}
