/**
 * A witness over HTTP: `POST /add-checkpoint`, `GET /<sha256 of the origin>/checkpoint`.
 *
 * @module
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { utf8ToText } from '../../src/bytes/index.ts';
import type { Witness } from './witness.ts';

/** Sixty-three proof lines and a checkpoint with as many signatures as a note may have. */
const maxBodyBytes = 300_000;

/** Not listening yet. Failures of the disk are answered with 500 and told to `onFailure`. */
export function createWitnessServer(witness: Witness, onFailure: (error: unknown) => void): Server {
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000, maxHeaderSize: 8192 }, (request, response) => {
    answer(witness, request, response).catch((error: unknown) => {
      onFailure(error);
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', 'the witness failed; nothing was cosigned\n');
    });
  });
  server.maxConnections = 256;
  return server;
}

async function answer(witness: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://witness');
  if (pathname === '/add-checkpoint') {
    if (request.method !== 'POST') return send(response, 405, 'text/plain; charset=utf-8', 'POST it\n');
    const bytes = await readBody(request);
    if (bytes === undefined) return send(response, 413, 'text/plain; charset=utf-8', 'the request is too long\n');
    const { status, contentType, body } = await witness.addCheckpoint(utf8ToText(bytes) ?? '');
    return send(response, status, contentType, body);
  }
  const hash = /^\/([0-9a-f]{64})\/checkpoint$/.exec(pathname)?.[1];
  const latest = hash === undefined || request.method !== 'GET' ? undefined : await witness.latest(hash);
  return latest === undefined
    ? send(response, 404, 'text/plain; charset=utf-8', 'there is nothing here\n')
    : send(response, 200, 'text/plain; charset=utf-8', latest);
}

async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxBodyBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, {
    'content-type': contentType,
    'cache-control': 'no-store',
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(body);
}
