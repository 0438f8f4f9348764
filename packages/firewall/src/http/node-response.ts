/**
 * Takes over an answer that a program writes with Node's interface (Express, Fastify, the proxy): whatever it writes, and in
 * whichever way, goes through the release.
 *
 * @module
 */
import { type Answer, unreadableAnswer } from './answer.ts';
import { type BodyFilter, join } from './body.ts';
import type { Release } from './gateway.ts';
import { JsonRefused } from './json/bounds.ts';

type Callback = (error?: Error | null) => void;
type HeaderValue = number | string | readonly string[];

/** What is needed of `http.ServerResponse`. */
export interface NodeResponse {
  statusCode: number;
  statusMessage: string;
  readonly headersSent: boolean;
  getHeader(name: string): HeaderValue | undefined;
  getHeaderNames(): string[];
  setHeader(name: string, value: HeaderValue): unknown;
  removeHeader(name: string): void;
  // biome-ignore lint/suspicious/noExplicitAny: Node declares these with many forms, and all are taken over
  writeHead: (...words: any[]) => any;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  write: (...words: any[]) => boolean;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  end: (...words: any[]) => any;
  flushHeaders?: () => void;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  addTrailers?: (...words: any[]) => void;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  writeEarlyHints?: (...words: any[]) => void;
  destroy(error?: Error): unknown;
}

/** So much is held back before the first byte goes, so that a broken short answer becomes a clean refusal. */
const heldBytes = 64 * 1024;

/** Sends an answer of the gateway's own. */
export function sendOwn(response: NodeResponse, { status, headers, body }: Answer): void {
  response.statusCode = status;
  response.statusMessage = '';
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

/**
 * INVARIANT (one way out): from here on the response has no method that writes without the release; the original ones are kept
 * in this closure only.
 */
export function guardResponse(response: NodeResponse, release: Release): void {
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  /** Node would write the head by itself, but through `writeHead`, which is taken over below. */
  const sendHead = (): void => {
    if (!response.headersSent) original.writeHead(response.statusCode);
  };
  let mode: 'new' | 'filter' | 'swallow' = 'new';
  let body: BodyFilter | null = null;
  let held: Uint8Array[] = [];
  let heldSize = 0;
  let isSent = false;

  function start(): void {
    if (mode !== 'new') return;
    const judged = release.judge({ status: response.statusCode, header: (name) => headerText(response.getHeader(name)) });
    for (const name of response.getHeaderNames()) if (!release.mayPassHeader(name)) response.removeHeader(name);
    // The words beside the status are the program's own: `404 No patient called ...`.
    response.statusMessage = '';
    if ('own' in judged) {
      replace(judged.own);
      return;
    }
    response.statusCode = judged.status;
    for (const [name, value] of Object.entries(judged.headers)) response.setHeader(name, value);
    body = judged.body;
    if (body !== null) mode = 'filter';
    else {
      mode = 'swallow';
      sendHead();
      original.end();
    }
  }

  function replace({ status, headers, body: text }: Answer): void {
    mode = 'swallow';
    for (const name of response.getHeaderNames()) if (!release.mayPassHeader(name)) response.removeHeader(name);
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('content-length', new TextEncoder().encode(text).length);
    sendHead();
    original.end(text);
  }

  /** Gives out what the filter let through; false: wait for `drain`. */
  function give(bytes: Uint8Array): boolean {
    if (bytes.length === 0) return true;
    if (isSent) return original.write(bytes);
    // What a filter gives may share memory with what it was given.
    held.push(bytes.slice());
    heldSize += bytes.length;
    if (heldSize < heldBytes) return true;
    isSent = true;
    const all = join(held, heldSize);
    held = [];
    sendHead();
    return original.write(all);
  }

  function attempt<T>(work: () => T, otherwise: T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof JsonRefused)) throw error;
      if (isSent) {
        mode = 'swallow';
        response.destroy();
      } else replace(unreadableAnswer());
      return otherwise;
    }
  }

  response.writeHead = (status: number, ...words: unknown[]) => {
    response.statusCode = status;
    const headers = words.findLast((word) => typeof word === 'object' && word !== null);
    for (const [name, value] of headerPairs(headers)) response.setHeader(name, value);
    return response;
  };
  response.write = (chunk: unknown, ...words: unknown[]) => {
    const { encoding, callback } = writeWords(words);
    start();
    const mayGoOn = mode === 'filter' ? attempt(() => give(body!.push(bytesOf(chunk, encoding))), true) : true;
    if (callback !== undefined) queueMicrotask(callback);
    return mayGoOn;
  };
  response.end = (...words: unknown[]) => {
    const chunk = typeof words[0] === 'function' ? undefined : words[0];
    const { encoding, callback } = writeWords(typeof words[0] === 'function' ? words : words.slice(1));
    start();
    if (mode === 'filter')
      attempt(() => {
        if (chunk !== undefined && chunk !== null) give(body!.push(bytesOf(chunk, encoding)));
        give(body!.end());
        mode = 'swallow';
        if (isSent) return original.end(callback);
        response.setHeader('content-length', heldSize);
        sendHead();
        return original.end(join(held, heldSize), callback);
      }, undefined);
    else if (callback !== undefined) queueMicrotask(callback);
    return response;
  };
  response.flushHeaders = start;
  response.addTrailers = () => {};
  response.writeEarlyHints = () => {};
}

function headerText(value: HeaderValue | undefined): string | undefined {
  return value === undefined ? undefined : typeof value === 'object' ? value.join(', ') : String(value);
}

/** An object, or a list of names and values by turns, or a list of pairs. */
function headerPairs(headers: unknown): [string, HeaderValue][] {
  if (typeof headers !== 'object' || headers === null) return [];
  if (!Array.isArray(headers)) return Object.entries(headers as Record<string, HeaderValue>).filter(([, value]) => value !== undefined);
  if (headers.every((each) => Array.isArray(each))) return headers as [string, HeaderValue][];
  const pairs: [string, HeaderValue][] = [];
  for (let at = 0; at + 1 < headers.length; at += 2) pairs.push([String(headers[at]), headers[at + 1] as HeaderValue]);
  return pairs;
}

/** What may stand after the chunk: an encoding, a callback. */
function writeWords(words: readonly unknown[]): { encoding: string | undefined; callback: Callback | undefined } {
  return {
    encoding: words.find((word): word is string => typeof word === 'string'),
    callback: words.find((word): word is Callback => typeof word === 'function'),
  };
}

function bytesOf(chunk: unknown, encoding: string | undefined): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  const name = encoding?.toLowerCase();
  if (typeof chunk === 'string' && (name === undefined || name === 'utf8' || name === 'utf-8')) return new TextEncoder().encode(chunk);
  throw new JsonRefused('not-utf-8');
}
