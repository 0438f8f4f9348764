export { ed25519PublicKey, signEd25519, verifyEd25519 } from './ed25519.ts';
export {
  createPublicKey,
  isKeyName,
  type KeyType,
  keyId,
  type PrivateKey,
  type PublicKey,
  parsePrivateKey,
  parsePublicKey,
  privateKeyToText,
  publicKeyToText,
} from './key.ts';
export {
  createNoteSigner,
  createNoteVerifier,
  type Note,
  type NoteProblem,
  type NoteSignature,
  noteToText,
  type OpenedNote,
  openNote,
  parseNote,
  type Signer,
  signatureToLine,
  signNote,
  type Verifier,
} from './note.ts';
