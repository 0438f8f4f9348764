/**
 * What to enclose, what it costs, and how to act for somebody.
 *
 * @module
 */
import type { RightsData } from '../model/index.ts';
import type { WordCode } from '../words/index.ts';
import { type Case, keyOf } from './case.ts';
import { quotesFor } from './quotes.ts';
import { doubt, remark } from './remarks.ts';
import type { Remark } from './types.ts';

const identityWords: Readonly<Record<string, WordCode>> = {
  copy: 'identityCopy',
  'certified-copy': 'identityCertified',
  'signature-certified': 'identitySignature',
  'on-doubt': 'identityOnDoubt',
};

/** What to send along, with what may be blacked out. */
export function documentsOf(data: RightsData, c: Case): Remark[] {
  const { addressee, sender } = c;
  const { requests } = addressee;
  const values = { authority: addressee.name };
  const found: Remark[] = [];
  const words = requests === null ? undefined : identityWords[requests.identity];
  if (addressee.as === 'controller') found.push(words === undefined ? doubt('identityUnknown', values) : remark(words, values, requests!));
  const recorded = data.authorities.find((a) => a.id === addressee.authority);
  if (addressee.as === 'controller' && recorded?.details['documents'] !== undefined)
    found.push(remark('documentsAsRecorded', { ...values, documents: recorded.details['documents'] }, recorded));
  if (sender === 'representative') found.push(remark('documentMandate'));
  if (sender === 'guardian') found.push(remark('documentGuardian'));
  return [...found, ...quotesFor(data, 'documents', keyOf(c))];
}

export function feeOf(c: Case): Remark[] {
  const { requests, name, as } = c.addressee;
  if (as !== 'controller') return [];
  if (requests?.fee === 'free') return [remark('feeFree', {}, requests)];
  if (requests?.fee === 'costs') return [remark('feeCosts', { authority: name }, requests)];
  return [doubt('feeUnknown', { authority: name })];
}

export function representationOf(data: RightsData, c: Case): Remark[] {
  const { addressee, sender } = c;
  const values = { authority: addressee.name };
  const found: Remark[] = [];
  if (addressee.as === 'controller' && sender === 'representative') {
    const { requests } = addressee;
    if (requests?.representative === 'ordinary-mandate') found.push(remark('representativeOrdinary', values, requests));
    else if (requests?.representative === 'certified-mandate') found.push(remark('representativeCertified', values, requests));
    else if (requests?.representative === 'refused') found.push(remark('representativeRefused', values, requests));
    else found.push(doubt('representativeUnknown', values));
  }
  if (sender === 'guardian') found.push(remark('guardianWords'));
  return [...found, ...quotesFor(data, 'representation', keyOf(c))];
}
