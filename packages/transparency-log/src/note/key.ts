/**
 * Keys of notes: c2sp.org/signed-note for verifier keys; the private form is the one of golang.org/x/mod/sumdb/note.
 *
 * @module
 */
import { base64ToBytes, bytesToBase64, bytesToHex, concat, hexToBytes, utf8 } from '../bytes/index.ts';
import { sha256 } from '../tree/index.ts';

const keyTypes = { ed25519: 0x01, 'ed25519-cosignature': 0x04, 'ml-dsa-44-cosignature': 0x06 } as const;
export type KeyType = keyof typeof keyTypes;

const publicKeyBytes: Readonly<Record<KeyType, number>> = { ed25519: 32, 'ed25519-cosignature': 32, 'ml-dsa-44-cosignature': 1312 };
const seedBytes = 32;

export interface PublicKey {
  readonly name: string;
  /** Eight hex digits. With the name it says which key made a signature; it is no fingerprint. */
  readonly id: string;
  readonly type: KeyType;
  readonly bytes: Uint8Array;
}

/** A seed of 32 bytes, for every type. */
export interface PrivateKey {
  readonly name: string;
  readonly id: string;
  readonly type: KeyType;
  readonly seed: Uint8Array;
}

export function isKeyName(text: string): boolean {
  return text.length > 0 && text.isWellFormed() && !/[+\p{White_Space}]/u.test(text);
}

export function keyId(name: string, type: KeyType, publicKey: Uint8Array): string {
  return bytesToHex(sha256(concat(utf8(`${name}\n`), Uint8Array.of(keyTypes[type]), publicKey)).subarray(0, 4));
}

/** @throws RangeError if the name cannot be one, or the key is not as long as its type says */
export function createPublicKey(name: string, type: KeyType, bytes: Uint8Array): PublicKey {
  if (!isKeyName(name)) throw new RangeError('the name of a key is not empty and has no space and no `+`');
  if (bytes.length !== publicKeyBytes[type]) throw new RangeError(`a key of type ${type} has ${publicKeyBytes[type]} bytes`);
  return { name, id: keyId(name, type, bytes), type, bytes };
}

/** `example.com/log+530d903a+AekyeRrm...` */
export function publicKeyToText({ name, id, type, bytes }: PublicKey): string {
  return `${name}+${id}+${bytesToBase64(concat(Uint8Array.of(keyTypes[type]), bytes))}`;
}

/** Undefined if it is not a verifier key of a type known here, or its id is not that of the key. */
export function parsePublicKey(text: string): PublicKey | undefined {
  const parts = splitKey(text);
  if (parts === undefined || parts.bytes.length !== publicKeyBytes[parts.type]) return undefined;
  const { name, id, type, bytes } = parts;
  return keyId(name, type, bytes) === id ? { name, id, type, bytes } : undefined;
}

const privatePrefix = 'PRIVATE+KEY+';

/** `PRIVATE+KEY+example.com/log+530d903a+AYEn...` */
export function privateKeyToText({ name, id, type, seed }: PrivateKey): string {
  return `${privatePrefix}${name}+${id}+${bytesToBase64(concat(Uint8Array.of(keyTypes[type]), seed))}`;
}

/** The id is not compared here: that takes the public key. Whoever makes a signer does. */
export function parsePrivateKey(text: string): PrivateKey | undefined {
  if (!text.startsWith(privatePrefix)) return undefined;
  const parts = splitKey(text.slice(privatePrefix.length));
  return parts === undefined || parts.bytes.length !== seedBytes
    ? undefined
    : { name: parts.name, id: parts.id, type: parts.type, seed: parts.bytes };
}

function splitKey(text: string): { name: string; id: string; type: KeyType; bytes: Uint8Array } | undefined {
  if (text.length > 4096) return undefined;
  const first = text.indexOf('+');
  const second = text.indexOf('+', first + 1);
  if (first < 0 || second < 0) return undefined;
  const name = text.slice(0, first);
  const id = text.slice(first + 1, second);
  const blob = base64ToBytes(text.slice(second + 1));
  const type = (Object.keys(keyTypes) as KeyType[]).find((candidate) => keyTypes[candidate] === blob?.[0]);
  if (!isKeyName(name) || hexToBytes(id)?.length !== 4 || blob === undefined || type === undefined) return undefined;
  return { name, id, type, bytes: blob.slice(1) };
}
