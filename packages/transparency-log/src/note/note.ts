/**
 * Signed notes: c2sp.org/signed-note.
 *
 * @module
 */
import { bytesToBase64, bytesToHex, concat, hexToBytes, looseBase64ToBytes, utf8, utf8ToText } from '../bytes/index.ts';
import { signEd25519, verifyEd25519 } from './ed25519.ts';
import { isKeyName, type PrivateKey, type PublicKey } from './key.ts';

/** Sixteen must be accepted; a checkpoint with forty witnesses is imaginable, a thousand are an attack. */
const maxSignatures = 64;
const maxNoteBytes = 1_000_000;

export interface NoteSignature {
  readonly name: string;
  readonly id: string;
  /** What stands after the key id. */
  readonly bytes: Uint8Array;
}

export interface Note {
  /** With its last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface Verifier {
  readonly name: string;
  readonly id: string;
  readonly verify: (text: string, signature: Uint8Array) => Promise<boolean>;
}

export interface Signer {
  readonly name: string;
  readonly id: string;
  readonly sign: (text: string) => Promise<Uint8Array>;
}

/** malformed: not a note. unsigned: no key that is trusted has signed it. bad-signature: a trusted key has, and it does not hold. */
export type NoteProblem = 'malformed' | 'unsigned' | 'bad-signature';

export type OpenedNote =
  | { readonly ok: true; readonly note: Note; readonly verified: readonly NoteSignature[] }
  | { readonly ok: false; readonly problem: NoteProblem; readonly message: string };

export function parseNote(input: Uint8Array | string): Note | undefined {
  if (input.length > maxNoteBytes) return undefined;
  const whole = typeof input === 'string' ? (input.isWellFormed() ? input : undefined) : utf8ToText(input);
  if (whole === undefined || hasControls(whole) || !whole.endsWith('\n')) return undefined;
  const divide = whole.lastIndexOf('\n\n');
  if (divide < 0) return undefined;
  const lines = whole.slice(divide + 2, -1).split('\n');
  if (lines.length > maxSignatures) return undefined;
  const signatures = lines.map(parseSignature);
  return signatures.every((signature) => signature !== undefined) ? { text: whole.slice(0, divide + 1), signatures } : undefined;
}

/**
 * A note whose text may be believed: at least one trusted key signed it, and no signature of a trusted key fails. Signatures of others are
 * ignored, also if they share the name or the id of a trusted key.
 */
export async function openNote(input: Uint8Array | string, trusted: readonly Verifier[]): Promise<OpenedNote> {
  const note = parseNote(input);
  if (note === undefined) return { ok: false, problem: 'malformed', message: 'this is not a signed note' };
  const verified: NoteSignature[] = [];
  for (const signature of note.signatures) {
    const keys = trusted.filter((key) => key.name === signature.name && key.id === signature.id);
    if (keys.length === 0 || verified.some((other) => other.name === signature.name && other.id === signature.id)) continue;
    const holds = await Promise.all(keys.map((key) => key.verify(note.text, signature.bytes)));
    if (!holds.every(Boolean))
      return {
        ok: false,
        problem: 'bad-signature',
        message: `the signature of \`${signature.name}\` (key ${signature.id}) does not fit the text`,
      };
    verified.push(signature);
  }
  return verified.length > 0
    ? { ok: true, note, verified }
    : { ok: false, problem: 'unsigned', message: 'none of the trusted keys has signed it' };
}

/** @throws RangeError if the text cannot be that of a note */
export async function signNote(text: string, signers: readonly Signer[]): Promise<string> {
  if (!text.isWellFormed() || hasControls(text) || !text.endsWith('\n'))
    throw new RangeError('the text of a note ends with a newline and has no other control character');
  const lines = await Promise.all(
    signers.map(async (signer) => signatureToLine({ name: signer.name, id: signer.id, bytes: await signer.sign(text) })),
  );
  return `${text}\n${lines.join('')}`;
}

export function signatureToLine({ name, id, bytes }: NoteSignature): string {
  return `— ${name} ${bytesToBase64(concat(hexToBytes(id)!, bytes))}\n`;
}

export function noteToText({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(signatureToLine).join('')}`;
}

export function createNoteVerifier({ name, id, bytes }: PublicKey): Verifier {
  return { name, id, verify: (text, signature) => verifyEd25519(bytes, utf8(text), signature) };
}

export function createNoteSigner({ name, id, seed }: PrivateKey): Signer {
  return { name, id, sign: (text) => signEd25519(seed, utf8(text)) };
}

/** One line without its newline. */
function parseSignature(line: string): NoteSignature | undefined {
  if (!line.startsWith('— ')) return undefined;
  const space = line.indexOf(' ', 2);
  const name = line.slice(2, space);
  const blob = space < 0 ? undefined : looseBase64ToBytes(line.slice(space + 1));
  if (blob === undefined || blob.length < 5 || !isKeyName(name)) return undefined;
  return { name, id: bytesToHex(blob.subarray(0, 4)), bytes: blob.subarray(4) };
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}
