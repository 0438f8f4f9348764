/**
 * From what a block holds to what is believed: labels beside numbers, the column of a table, the country, and one finding for one value.
 *
 * @module
 */

import { besideNumber, isAnyNear, type Labels, sortLabels } from '../labels/near.ts';
import { type Beside, nothingBeside, PERSON } from '../labels/signs.ts';
import type { Hit, ScanKnowledge } from '../model.ts';
import { type DigitForm, formsByLength } from '../numbers/forms.ts';
import { layouts } from '../numbers/groups.ts';
import type { Column } from '../table/column.ts';
import { decodeAt } from '../text/decode.ts';
import { digitOf } from '../text/fold.ts';
import type { Raw } from './raw.ts';

export interface Surroundings {
  readonly bytes: Uint8Array;
  readonly knowledge: ScanKnowledge;
  readonly country: string | undefined;
  readonly minimum: number;
  /** The column of a table that a place stands in; null outside of tables with named columns. */
  readonly columnAt: (at: number) => Column | null;
  /** The table has a column about persons, so every row is about one. */
  readonly rowsArePersons: boolean;
}

const digits = new Uint8Array(24);

/** Everything but words, sorted by place, without overlaps. */
export function believedIdentifiers(raw: Raw, around: Surroundings): { readonly hits: Hit[]; readonly labels: Labels } {
  const labels = sortLabels(raw);
  const hits: Hit[] = [...raw.hits];
  for (const hit of hits) if (hit.kind === 'phone') raisePhone(hit, besideOf(labels, around, hit.from, hit.to));
  const { bytes } = around;
  const { values, length } = raw.digits;
  for (let k = 0; k < length; k += 4) {
    const from = values[k]!;
    const to = values[k + 1]!;
    const layout = values[k + 2]!;
    const beside = besideOf(labels, around, from, to);
    // Most numbers have no label and no form that is believed without one.
    if (layout === 0 && beside.rankByKind.size === 0 && isBareHopeless(bytes, from, to, around)) continue;
    judgeDigits(hits, around, from, to, layouts[layout]!, values[k + 3] === 1, beside);
  }
  for (const candidate of raw.letters) {
    const { reading, from, to } = candidate;
    const beside = besideOf(labels, around, from, to);
    const rank = beside.rankByKind.get(reading.kind);
    let confidence = rank === undefined ? reading.bare : Math.max(reading.bare, reading.labelled - 0.04 * rank);
    const strong = reading.valid === true && reading.bare >= 0.9;
    if (rank === undefined && isMeantOtherwise(beside)) confidence *= strong ? 0.85 : 0.5;
    if (rank === undefined) confidence = byCountry(confidence, reading.country, around.country);
    if (candidate.attached && rank === undefined) confidence *= strong && reading.kind !== 'es-dni' ? 0.93 : 0.5;
    if (candidate.lower && rank === undefined) confidence *= strong ? 0.95 : 0.6;
    if (confidence < around.minimum) continue;
    hits.push({
      kind: reading.kind,
      from,
      to,
      confidence,
      why: reasons(reading.valid, reading.note, beside.labelByKind.get(reading.kind), false),
    });
  }
  return { hits: withoutOverlaps(hits), labels };
}

/** How far bare digits of a length are believed at most. */
const bareMaximum = formsByLength.map((forms, n) =>
  Math.max(0, ...forms.map((form) => (n === 12 && form.country === 'se' ? 0.9 : form.bare))),
);

function isBareHopeless(bytes: Uint8Array, from: number, to: number, { country, minimum }: Surroundings): boolean {
  const maximum = bytes[from]! < 0x80 ? (bareMaximum[to - from] ?? 0) : 1;
  return maximum + (country === undefined ? 0 : 0.15) < minimum;
}

function besideOf(labels: Labels, around: Surroundings, from: number, to: number): Beside {
  const column = around.columnAt(from);
  if (column === null) return isAnyNear(labels, from, to) ? besideNumber(labels, around.bytes, from, to, 0) : nothingBeside;
  const { beside, cellStart, recordStart } = column;
  const silent = beside.rankByKind.size === 0 && !beside.other;
  if (!isAnyNear(labels, from, to)) return beside;
  const close = besideNumber(labels, around.bytes, from, to, silent ? recordStart : cellStart);
  return silent || close.rankByKind.size > 0 ? close : beside;
}

/** A label before the number says that it is something else. */
function isMeantOtherwise(beside: Beside): boolean {
  return beside.other || (beside.rankByKind.size > 0 && beside.behind !== true);
}

function raisePhone(hit: Hit, beside: Beside): void {
  const rank = beside.rankByKind.get('phone');
  if (rank !== undefined) {
    hit.confidence = Math.max(hit.confidence, 0.9 - 0.04 * rank);
    hit.why.push(`beside \`${beside.labelByKind.get('phone')}\``);
  } else if (beside.other) hit.confidence *= 0.6;
}

function judgeDigits(hits: Hit[], around: Surroundings, from: number, to: number, layout: string, attached: boolean, beside: Beside): void {
  const { bytes } = around;
  let n = 0;
  for (let i = from; i < to && n < 20; ) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      if (byte >= 0x30 && byte <= 0x39) digits[n++] = byte - 0x30;
      i += 1;
      continue;
    }
    const read = decodeAt(bytes, i, to);
    const digit = digitOf(read >> 4);
    if (digit >= 0) digits[n++] = digit;
    i += read & 15;
  }
  for (const form of formsByLength[n] ?? []) {
    const rank = beside.rankByKind.get(form.kind);
    if (rank === undefined && form.bare < 0.3) continue;
    const laid = layout !== '' && form.layouts.includes(layout);
    if (layout !== '' && !laid && rank === undefined) continue;
    const judgement = form.judge(digits, n);
    if (judgement === null) continue;
    if (judgement.valid !== true && layout !== '' && !laid) continue;
    if (judgement.valid === null && beside.unsure === true && !laid) continue;
    let confidence = rank === undefined ? unlabelled(form, judgement.valid, laid, n) : labelled(form, judgement.valid, rank);
    if (layout !== '' && !laid) confidence -= 0.1;
    if (rank === undefined) {
      if (judgement.doubt || judgement.recent) confidence = Math.min(confidence, 0.45);
      if (isMeantOtherwise(beside)) confidence *= 0.5;
      if (attached) confidence *= laid ? 0.7 : 0.5;
      confidence = byCountry(confidence, form.country, around.country);
    } else if (attached && judgement.valid !== true) confidence -= 0.1;
    if (confidence < Math.min(around.minimum, 0.3)) continue;
    hits.push({
      kind: form.kind,
      from,
      to,
      confidence,
      why: reasons(judgement.valid, judgement.note, beside.labelByKind.get(form.kind), laid),
    });
  }
}

function unlabelled(form: DigitForm, valid: boolean | null, laid: boolean, n: number): number {
  if (valid !== true) return form.kind === 'dk-cpr' && laid ? 0.4 : 0;
  // The century makes a Swedish number long enough to be nothing else.
  if (n === 12 && form.country === 'se') return Math.max(laid ? form.laid : 0, 0.9);
  return laid ? form.laid : form.bare;
}

function labelled(form: DigitForm, valid: boolean | null, rank: number): number {
  const confidence = valid === false ? form.broken : form.labelled;
  return confidence - 0.04 * rank;
}

/** A form of the chosen country gains; one of another country stays only if it is strong. */
function byCountry(confidence: number, of: string, chosen: string | undefined): number {
  if (chosen === undefined || of === 'international' || of === 'eu' || confidence === 0) return confidence;
  if (of === chosen) return confidence >= 0.9 ? confidence : Math.min(0.89, confidence + 0.15);
  return confidence >= 0.85 ? confidence : confidence * 0.6;
}

function reasons(valid: boolean | null, note: string | undefined, label: string | undefined, laid: boolean): string[] {
  const why = [valid === null ? 'the form; it has no checksum' : valid ? 'the checksum is right' : 'the checksum is wrong'];
  if (laid) why.push('set in its own groups');
  if (label !== undefined) why.push(`beside \`${label}\``);
  if (note !== undefined) why.push(note);
  return why;
}

/** Where two take the same place the surer one stays, and says what else it could be. */
export function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const best = hits.toSorted(
    (a, b) => weight(b) - weight(a) || b.to - b.from - (a.to - a.from) || a.from - b.from || (a.kind < b.kind ? -1 : 1),
  );
  const taken: Hit[] = [];
  const buckets = new Map<number, Hit[]>();
  for (const hit of best) {
    const rival = rivalOf(buckets, hit);
    if (rival === undefined) {
      taken.push(hit);
      for (let b = hit.from >> 6; b <= (hit.to - 1) >> 6; b += 1) {
        const bucket = buckets.get(b);
        if (bucket === undefined) buckets.set(b, [hit]);
        else bucket.push(hit);
      }
    } else if (rival.kind !== hit.kind && hit.confidence >= 0.4 && isNumber(hit.kind) && isNumber(rival.kind)) {
      const also = `it could also be ${hit.kind}`;
      if (!rival.why.includes(also)) rival.why.push(also);
    }
  }
  return taken.toSorted((a, b) => a.from - b.from);
}

function isNumber(kind: string): boolean {
  return !kind.endsWith('-word') && kind !== 'email' && kind !== 'phone';
}

function rivalOf(buckets: ReadonlyMap<number, readonly Hit[]>, hit: Hit): Hit | undefined {
  for (let b = hit.from >> 6; b <= (hit.to - 1) >> 6; b += 1) {
    const rival = buckets.get(b)?.find((other) => other.from < hit.to && other.to > hit.from);
    if (rival !== undefined) return rival;
  }
  return undefined;
}

/** A zone or a bank account explains everything inside it. */
function weight(hit: Hit): number {
  if (hit.kind.startsWith('mrz-')) return hit.confidence + 1;
  if (hit.kind === 'iban' && hit.confidence >= 0.9) return hit.confidence + 0.5;
  return hit.confidence;
}

/** Does a label about persons stand near? */
export function isPersonNear(labels: Labels, bytes: Uint8Array, from: number, to: number, distance: number): boolean {
  const { persons, raw } = labels;
  const at = raw.labelAt.values;
  let low = 0;
  let high = persons.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[persons[middle]! * 2]! < from - distance) low = middle + 1;
    else high = middle;
  }
  for (let k = low; k < persons.length && at[persons[k]! * 2]! <= to + distance; k += 1) {
    const label = persons[k]!;
    if (at[label * 2]! < to && at[label * 2 + 1]! > from) continue;
    if (raw.labels[label]!.kinds[0] === PERSON || !isProgram(bytes, from, to)) return true;
  }
  return false;
}

/** Brackets, semicolons and equals signs around a word: a line of a program. */
function isProgram(bytes: Uint8Array, from: number, to: number): boolean {
  let signs = 0;
  for (let i = Math.max(0, from - 60); i < to + 60; i += 1) {
    const byte = bytes[i]!;
    if (byte === 0x28 || byte === 0x29 || byte === 0x3b || byte === 0x3d || byte === 0x5b || byte === 0x5d) signs += 1;
  }
  return signs >= 2;
}
