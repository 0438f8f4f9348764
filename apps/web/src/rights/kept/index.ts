/**
 * Answers as a file that only a passphrase opens: JSON, encrypted with age (scrypt recipient). Nothing else is ever kept.
 *
 * @module
 */
import { Decrypter, Encrypter } from 'age-encryption';
import { type Answers, noAnswers } from '../answers.ts';

/** The shape of what is inside. A file with another number is not read. */
const version = 1;
/** A file of answers is some kilobytes; whatever is larger is something else. */
export const maximumFileBytes = 1_000_000;

export type Opened =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly why: 'wrong-passphrase' | 'not-ours' | 'older' };

/**
 * @param workFactor 2 to the power of it rounds of scrypt. 16 takes about a second on a cheap phone; tests use less.
 */
export async function sealAnswers(answers: Answers, passphrase: string, workFactor = 16): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return encrypter.encrypt(JSON.stringify({ firebreakAnswers: version, answers }));
}

export async function openAnswers(file: Uint8Array, passphrase: string): Promise<Opened> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  let text: string;
  try {
    text = await decrypter.decrypt(file, 'text');
  } catch (error) {
    // The library says this when no identity opens the file, and something else when the file itself is broken.
    const wrong = error instanceof Error && error.message.startsWith('no identity matched');
    return { ok: false, why: wrong ? 'wrong-passphrase' : 'not-ours' };
  }
  return readAnswers(text);
}

/** Takes over only what has the right type; whoever can write a file must not be able to break the page. */
function readAnswers(text: string): Opened {
  let inside: unknown;
  try {
    inside = JSON.parse(text);
  } catch {
    return { ok: false, why: 'not-ours' };
  }
  if (!isObject(inside) || typeof inside['firebreakAnswers'] !== 'number') return { ok: false, why: 'not-ours' };
  if (inside['firebreakAnswers'] !== version) return { ok: false, why: 'older' };
  const { answers } = inside;
  return isObject(answers) ? { ok: true, answers: answersFrom(answers) } : { ok: false, why: 'not-ours' };
}

function answersFrom(given: Readonly<Record<string, unknown>>): Answers {
  const word = (name: string): string | null => (typeof given[name] === 'string' ? given[name] : null);
  const oneOf = <T extends string>(name: string, values: readonly T[], otherwise: T): T =>
    values.find((value) => value === given[name]) ?? otherwise;
  const list = (name: string): unknown[] => (Array.isArray(given[name]) ? given[name] : []);
  const fields = isObject(given['fields']) ? Object.entries(given['fields']) : [];
  return {
    ...noAnswers,
    start: (['happened', 'database', 'sent'] as const).find((value) => value === given['start']) ?? null,
    events: list('events').filter((event) => typeof event === 'string'),
    system: word('system'),
    right: word('right'),
    sender: oneOf('sender', ['self', 'representative', 'guardian'], 'self'),
    country: word('country'),
    way: oneOf('way', ['plain', 'representative-address', 'supervisor'], 'plain'),
    fields: Object.fromEntries(fields.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    history: list('history').flatMap((entry) =>
      isObject(entry) && typeof entry['event'] === 'string' && typeof entry['day'] === 'string'
        ? [{ event: entry['event'], day: entry['day'] }]
        : [],
    ),
    presumed: given['presumed'] === true,
    letter: word('letter'),
    language: word('language'),
    copy: word('copy'),
    received: word('received'),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
