/**
 * The body of an answer on its way out: which filter reads which kind.
 *
 * @module
 */
import { type BundleOptions, filterFhir } from '../fhir/bundle.ts';
import type { FhirFilter } from '../fhir/filter.ts';
import { type JsonBounds, JsonRefused, streamBounds, wholeBounds } from './json/bounds.ts';
import { filterJson } from './json/filter.ts';
import { parseJson } from './json/parse.ts';
import type { PlanNode } from './json/plan.ts';
import { createJsonStreamFilter } from './json/stream.ts';

/** Bytes in, bytes out. Throws `JsonRefused`. */
export interface BodyFilter {
  readonly push: (chunk: Uint8Array) => Uint8Array;
  readonly end: () => Uint8Array;
}

export type BodyKind = 'json' | 'lines';

/** What may go of a body: properties by their path, or FHIR. */
export type BodyRule =
  | { readonly plan: PlanNode; readonly redact: ((text: string) => string) | undefined }
  | { readonly fhir: FhirFilter; readonly bundle: BundleOptions };

const encoder = new TextEncoder();
const nothing = new Uint8Array(0);
const newline = 10;

/** The kind of a body; undefined: none that the firewall can read. */
export function kindOfBody(contentType: string | undefined, contentEncoding: string | undefined): BodyKind | undefined {
  // Nothing packed: what cannot be read cannot be filtered.
  if (contentEncoding !== undefined && contentEncoding.trim().toLowerCase() !== 'identity') return undefined;
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters
    .find((each) => each.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') return undefined;
  if (/^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|fhir\+ndjson)$/.test(type)) return 'lines';
  return /^application\/(json|[\w.-]+\+json)$/.test(type) ? 'json' : undefined;
}

export function createBodyFilter(kind: BodyKind, rule: BodyRule): BodyFilter {
  const one = (): BodyFilter => {
    if ('fhir' in rule) return createWholeFilter((body) => filterFhir(body, rule.fhir, rule.bundle));
    const { plan, redact } = rule;
    if (redact !== undefined) return createWholeFilter((body) => filterJson(body, plan, { removed: 0 }, redact) ?? null);
    return createNeverEmpty(createJsonStreamFilter(plan));
  };
  if (kind === 'json') return 'fhir' in rule ? createNeverEmpty(one()) : one();
  return createLinesFilter(one);
}

/** For what must stand in memory as a whole. */
function createWholeFilter(filter: (body: unknown) => unknown, bounds: JsonBounds = wholeBounds): BodyFilter {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    push: (chunk) => {
      size += chunk.length;
      if (size > bounds.maximumBytes) throw new JsonRefused('too-large');
      chunks.push(chunk.slice());
      return nothing;
    },
    end: () => {
      const kept = filter(parseJson(join(chunks, size), bounds));
      return kept === undefined ? nothing : encoder.encode(JSON.stringify(kept));
    },
  };
}

/** A body of which nothing may go is `null`, so that it is still JSON. */
function createNeverEmpty(inner: BodyFilter): BodyFilter {
  let isEmpty = true;
  const seen = (bytes: Uint8Array): Uint8Array => {
    if (bytes.length > 0) isEmpty = false;
    return bytes;
  };
  return {
    push: (chunk) => seen(inner.push(chunk)),
    end: () => {
      const rest = seen(inner.end());
      return isEmpty ? encoder.encode('null') : rest;
    },
  };
}

/** One JSON text a line. JSON has no bare line break inside, so a line break always parts two texts. */
function createLinesFilter(one: () => BodyFilter): BodyFilter {
  let line: BodyFilter | undefined;
  let hasOutput = false;
  let size = 0;
  const finish = (out: Uint8Array[]): void => {
    if (line === undefined) return;
    const rest = line.end();
    if (rest.length > 0) {
      out.push(rest);
      hasOutput = true;
    }
    if (hasOutput) out.push(Uint8Array.of(newline));
    line = undefined;
    hasOutput = false;
  };
  return {
    push: (chunk) => {
      size += chunk.length;
      if (size > streamBounds.maximumBytes) throw new JsonRefused('too-large');
      const out: Uint8Array[] = [];
      for (let from = 0; from < chunk.length; ) {
        const found = chunk.indexOf(newline, from);
        const to = found === -1 ? chunk.length : found;
        const part = chunk.subarray(from, to);
        if (part.some((byte) => byte !== 13 && byte !== 32 && byte !== 9)) {
          line ??= one();
          const bytes = line.push(part);
          if (bytes.length > 0) {
            out.push(bytes);
            hasOutput = true;
          }
        }
        if (found !== -1) finish(out);
        from = to + 1;
      }
      return join(out);
    },
    end: () => {
      const out: Uint8Array[] = [];
      finish(out);
      return join(out);
    },
  };
}

export function join(parts: readonly Uint8Array[], size = parts.reduce((sum, part) => sum + part.length, 0)): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
