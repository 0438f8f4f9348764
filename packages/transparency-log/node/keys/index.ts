/**
 * Private keys of a log or a witness: one file, one key a line, readable by the owner only.
 *
 * Whoever has this file can sign a second history. Witnesses bound that: they cosign one history per log.
 *
 * @module
 */
import { createPublicKey as createNodePublicKey, createPrivateKey, randomBytes, sign } from 'node:crypto';
import {
  type Clock,
  createCosigner,
  createNoteSigner,
  createPublicKey,
  ed25519PublicKey,
  type KeyType,
  type PrivateKey,
  type PublicKey,
  parsePrivateKey,
  privateKeyToText,
  type Signer,
} from '../../src/index.ts';
import { LogFailure } from '../failure/index.ts';

export interface KeyPair {
  readonly privateKey: PrivateKey;
  readonly publicKey: PublicKey;
}

/** PKCS #8 of a 32-byte seed: draft-ietf-lamps-dilithium-certificates, seed form. */
const mlDsa44Prefix = Buffer.from('3034020100300b060960864801650304031104228020', 'hex');

const mlDsa44Key = (seed: Uint8Array): ReturnType<typeof createPrivateKey> =>
  createPrivateKey({ key: Buffer.concat([mlDsa44Prefix, seed]), format: 'der', type: 'pkcs8' });

export function signMlDsa44(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, mlDsa44Key(seed)));
}

export async function createKeyPair(name: string, type: KeyType, seed: Uint8Array = randomBytes(32)): Promise<KeyPair> {
  const publicKey = createPublicKey(name, type, await publicBytes(type, seed));
  return { publicKey, privateKey: { name, id: publicKey.id, type, seed } };
}

async function publicBytes(type: KeyType, seed: Uint8Array): Promise<Uint8Array> {
  if (type !== 'ml-dsa-44-cosignature') return ed25519PublicKey(seed);
  const jwk = createNodePublicKey(mlDsa44Key(seed)).export({ format: 'jwk' }) as { readonly pub?: string };
  return new Uint8Array(Buffer.from(jwk.pub ?? '', 'base64url'));
}

export function keysToText(pairs: readonly KeyPair[]): string {
  return pairs.map((pair) => `${privateKeyToText(pair.privateKey)}\n`).join('');
}

/** @throws LogFailure if a line is no private key, or its id is not that of the key */
export async function readKeys(text: string, file: string): Promise<KeyPair[]> {
  const lines = text.split('\n').filter((line) => line !== '');
  const pairs = await Promise.all(
    lines.map(async (line, i) => {
      const key = parsePrivateKey(line);
      const pair = key === undefined ? undefined : await createKeyPair(key.name, key.type, key.seed);
      if (key === undefined || pair === undefined || pair.publicKey.id !== key.id)
        throw new LogFailure('damaged', `line ${i + 1} is not a private key`, file);
      return pair;
    }),
  );
  if (pairs.length === 0) throw new LogFailure('damaged', 'the key file is empty', file);
  return pairs;
}

export function createSigner({ privateKey }: KeyPair, clock: Clock): Signer {
  return privateKey.type === 'ed25519' ? createNoteSigner(privateKey) : createCosigner(privateKey, clock, signMlDsa44);
}
