/**
 * Who asks. A purpose that a caller names is a claim; here it is bound to a secret that the service gave out.
 *
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { purposeOfUse } from '../fhir/purpose.ts';

export interface Caller {
  readonly recipient: string;
  readonly purpose: string;
  /** What the service itself has established; nothing that the caller says. */
  readonly facts?: Readonly<Record<string, boolean>> | undefined;
}

/** `purpose`: known, but names none that is bound to them. `by-hand`: a purpose for which a person decides. */
export type Identity = Caller | { readonly refused: 'purpose' | 'by-hand' } | undefined;

export interface BoundCaller {
  /** SHA-256 of the token in hex. The token must be random, at least 16 bytes of it: its hash is not slow. */
  readonly tokenSha256: string;
  readonly recipient: string;
  readonly purposes: readonly string[];
  /** Facts that hold for everything this caller asks. */
  readonly facts?: Readonly<Record<string, boolean>> | undefined;
}

/** One header of a request, by its name in lower case. */
export type HeaderOf = (name: string) => string | undefined;

/**
 * Recognises callers by a bearer token. The header `Firebreak-Purpose` may only choose among the purposes bound to the token:
 * an id of the policy, or a code of HL7 as `http://terminology.hl7.org/CodeSystem/v3-ActReason|TREAT`.
 */
export function createBearerIdentity(callers: readonly BoundCaller[]): (header: HeaderOf) => Identity {
  const known = callers.map((caller) => ({ ...caller, hash: hexToBytes(caller.tokenSha256) }));
  return (header) => {
    const token = /^Bearer ([\x21-\x7e]{16,500})$/i.exec(header('authorization') ?? '')?.[1];
    if (token === undefined) return undefined;
    const hash = sha256(utf8ToBytes(token));
    // INVARIANT (no timing): every caller is compared, and every byte of each.
    let found: BoundCaller | undefined;
    for (const caller of known) if (isEqual(caller.hash, hash)) found = caller;
    return found === undefined ? undefined : choose(found, header('firebreak-purpose'));
  };
}

function choose(caller: BoundCaller, named: string | undefined): Identity {
  const { recipient, purposes, facts } = caller;
  if (named === undefined) return purposes.length === 1 ? { recipient, purpose: purposes[0]!, facts } : { refused: 'purpose' };
  const [system, code] = named.split('|');
  if (code !== undefined) {
    const use = purposeOfUse(code, system);
    if ('byHand' in use) return { refused: 'by-hand' };
    return 'purpose' in use && purposes.includes(use.purpose) ? { recipient, purpose: use.purpose, facts } : { refused: 'purpose' };
  }
  return purposes.includes(named) ? { recipient, purpose: named, facts } : { refused: 'purpose' };
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < b.length; at += 1) difference |= (a[at] ?? 0) ^ b[at]!;
  return difference === 0;
}
