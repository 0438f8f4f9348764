/**
 * Proof files: c2sp.org/tlog-proof. They show, without a network, that an entry stands in a log at a place.
 *
 * @module
 */
import { base64ToBytes, bytesToBase64, parseDecimal, utf8ToText } from '../bytes/index.ts';
import { type Checkpoint, parseCheckpoint } from '../checkpoint/index.ts';
import { type NoteSignature, openNote, type Verifier } from '../note/index.ts';
import { hashBytes, leafHash, verifyInclusion } from '../tree/index.ts';

const firstLine = 'c2sp.org/tlog-proof@v1';
const maxProofBytes = 1_100_000;
const maxHashes = 63;

export interface LogProof {
  /** Not authenticated by anything. */
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint, as the log published it. */
  readonly checkpoint: string;
}

export function writeProof({ extra, index, hashes, checkpoint }: LogProof): string {
  const lines = [
    firstLine,
    ...(extra === null ? [] : [`extra ${bytesToBase64(extra)}`]),
    `index ${index}`,
    ...hashes.map(bytesToBase64),
    '',
    checkpoint,
  ];
  return lines.join('\n');
}

export function readProof(input: Uint8Array | string): LogProof | undefined {
  if (input.length > maxProofBytes) return undefined;
  const text = typeof input === 'string' ? input : utf8ToText(input);
  const divide = text?.indexOf('\n\n') ?? -1;
  if (text === undefined || divide < 0) return undefined;
  const [first, ...lines] = text.slice(0, divide).split('\n');
  if (first !== firstLine) return undefined;
  const extraLine = lines[0]?.startsWith('extra ') ? lines.shift() : undefined;
  const extra = extraLine === undefined ? null : base64ToBytes(extraLine.slice('extra '.length));
  const indexLine = lines.shift() ?? '';
  const index = indexLine.startsWith('index ') ? parseDecimal(indexLine.slice('index '.length)) : undefined;
  const hashes = lines.map(base64ToBytes);
  if (extra === undefined || index === undefined || hashes.length > maxHashes) return undefined;
  return hashes.every((hash) => hash?.length === hashBytes)
    ? { extra, index, hashes: hashes as Uint8Array[], checkpoint: text.slice(divide + 2) }
    : undefined;
}

export interface ProofQuestion {
  readonly proof: Uint8Array | string;
  /** The entry as it stands in the log. */
  readonly entry: Uint8Array;
  /** Which log is acceptable. */
  readonly origin: string;
  /** Its keys: at least one must have signed. */
  readonly log: readonly Verifier[];
  readonly witnesses?: readonly Verifier[];
  /** How many of them must have cosigned; without it, none need have. */
  readonly quorum?: number;
}

export type ProofProblem = 'malformed' | 'wrong-log' | 'unsigned' | 'bad-signature' | 'too-few-witnesses' | 'not-included';

export type CheckedProof =
  | {
      readonly ok: true;
      readonly index: number;
      readonly checkpoint: Checkpoint;
      readonly signatures: readonly NoteSignature[];
      readonly cosignatures: readonly NoteSignature[];
    }
  | { readonly ok: false; readonly problem: ProofProblem; readonly message: string };

export async function verifyProof({ proof, entry, origin, log, witnesses = [], quorum = 0 }: ProofQuestion): Promise<CheckedProof> {
  const read = readProof(proof);
  if (read === undefined) return fault('malformed', 'this is not a proof file of the form c2sp.org/tlog-proof@v1');
  const opened = await openNote(read.checkpoint, log);
  if (!opened.ok) return fault(opened.problem, `checkpoint in the proof: ${opened.message}`);
  const checkpoint = parseCheckpoint(opened.note.text);
  if (checkpoint === undefined) return fault('malformed', 'the note in the proof is not a checkpoint');
  if (checkpoint.origin !== origin) return fault('wrong-log', `the proof is from the log \`${checkpoint.origin}\`, not from \`${origin}\``);
  const cosigned = await openNote(read.checkpoint, witnesses);
  if (!cosigned.ok && cosigned.problem !== 'unsigned') return fault(cosigned.problem, `checkpoint in the proof: ${cosigned.message}`);
  const cosignatures = cosigned.ok ? cosigned.verified : [];
  const count = new Set(cosignatures.map((signature) => signature.name)).size;
  if (count < quorum) return fault('too-few-witnesses', `${count} of the trusted witnesses cosigned; ${quorum} are asked for`);
  const claim = { leafHash: leafHash(entry), index: read.index, size: checkpoint.size, root: checkpoint.root, proof: read.hashes };
  return verifyInclusion(claim)
    ? { ok: true, index: read.index, checkpoint, signatures: opened.verified, cosignatures }
    : fault('not-included', `entry ${read.index} of the tree of ${checkpoint.size} is not the one that was given`);
}

function fault(problem: ProofProblem, message: string): CheckedProof {
  return { ok: false, problem, message };
}
