/**
 * Asking a witness to cosign.
 *
 * @module
 */
import {
  type Checkpoint,
  createVerifier,
  type NoteSignature,
  openNote,
  type PublicKey,
  timeOfCosignature,
  writeAddCheckpoint,
} from '../../src/index.ts';

export interface WitnessAddress {
  /** Before `/add-checkpoint`. */
  readonly url: string;
  /** What its cosignatures are checked with. */
  readonly keys: readonly PublicKey[];
}

/**
 * unreachable  no answer in time
 * refused      it knows the log not, or not the key, or the request was wrong
 * conflict     it has seen a history of this log that ours does not continue: an alarm
 * bad-answer   its cosignature does not hold
 */
export type CosignProblem = 'unreachable' | 'refused' | 'conflict' | 'bad-answer';

export type CosignOutcome =
  | { readonly ok: true; readonly url: string; readonly cosignatures: readonly NoteSignature[] }
  | { readonly ok: false; readonly url: string; readonly problem: CosignProblem; readonly message: string };

export interface Submission {
  readonly checkpoint: Checkpoint;
  readonly note: string;
  /** A proof that the tree continues the one of this size. */
  readonly prove: (old: number) => Promise<readonly Uint8Array[]>;
}

const timeoutMs = 10_000;
const maxAnswerBytes = 100_000;
const maxTries = 3;

export async function askWitness({ url, keys }: WitnessAddress, { checkpoint, note, prove }: Submission): Promise<CosignOutcome> {
  const failed = (problem: CosignProblem, message: string): CosignOutcome => ({ ok: false, url, problem, message });
  // Begin with nothing known: the witness says how far it is. For a log that it sees for the first time that is right at once.
  let old = 0;
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    const answer = await post(url, writeAddCheckpoint({ old, proof: await prove(old), checkpoint: note }));
    if (answer === undefined) return failed('unreachable', 'the witness did not answer');
    if (answer.status === 200) {
      const cosignatures = await verified(note, answer.body, keys);
      return cosignatures.length > 0
        ? { ok: true, url, cosignatures }
        : failed('bad-answer', 'the answer has no cosignature that holds under the keys of this witness');
    }
    const size =
      answer.status === 409 && answer.contentType.startsWith('text/x.tlog.size')
        ? /^(0|[1-9][0-9]{0,15})\n$/.exec(answer.body)?.[1]
        : undefined;
    if (answer.status === 409 && size === undefined) return failed('bad-answer', 'the witness did not say which size it has seen');
    if (size !== undefined) {
      if (Number(size) > checkpoint.size)
        return failed(
          'conflict',
          `the witness has cosigned ${size} entries of this log, here are ${checkpoint.size}: this is an old copy, or somebody else signs with its keys`,
        );
      old = Number(size);
    } else if (answer.status === 422) return failed('conflict', 'the witness has cosigned a tree of this log that ours does not continue');
    else return failed('refused', `the witness answered ${answer.status}`);
  }
  return failed('refused', 'the witness kept changing what it has seen');
}

/** Cosignatures of the witness's own keys that hold and have a time. */
async function verified(note: string, lines: string, keys: readonly PublicKey[]): Promise<NoteSignature[]> {
  const opened = await openNote(note + lines, keys.map(createVerifier));
  if (!opened.ok) return [];
  return opened.verified.filter((signature) => {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.id);
    return key !== undefined && key.type !== 'ed25519' && (timeOfCosignature(key.type, signature.bytes) ?? 0) > 0;
  });
}

async function post(url: string, body: string): Promise<{ status: number; contentType: string; body: string } | undefined> {
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/add-checkpoint`, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    let text = '';
    const decoder = new TextDecoder();
    for await (const part of response.body ?? []) {
      text += decoder.decode(part as Uint8Array, { stream: true });
      if (text.length > maxAnswerBytes) return undefined;
    }
    return { status: response.status, contentType: response.headers.get('content-type') ?? '', body: text };
  } catch {
    return undefined;
  }
}
