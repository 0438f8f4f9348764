import { Agent, createServer, type IncomingMessage, request as requestPlain, type Server, type ServerResponse } from 'node:http';
import { request as requestTls, Agent as TlsAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { neutralError, unclearTarget } from '../../src/http/answer.ts';
import { headerOf } from '../../src/http/headers.ts';
import { createGateway, type GatewayOptions, guardResponse, type Identity, type Release, sendOwn } from '../../src/http/index.ts';

export interface ProxyOptions extends Omit<GatewayOptions, 'notifyPerson' | 'onFailure'> {
  /** `http://127.0.0.1:8000` or with a path, which is put before every path. */
  readonly upstream: URL;
  readonly identify: (header: (name: string) => string | undefined) => Identity | Promise<Identity>;
  /** Sent to the service as `Authorization`, in place of the caller's, which is for the proxy. */
  readonly upstreamAuthorization?: string | undefined;
  readonly limits?: Partial<ProxyLimits> | undefined;
  /** Told of what went wrong: a word, never content. */
  readonly onFailure?: ((what: string) => void) | undefined;
}

interface ProxyLimits {
  readonly requestBytes: number;
  readonly headerBytes: number;
  readonly connections: number;
  readonly upstreamTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly endTimeoutMs: number;
}

const defaultLimits: ProxyLimits = {
  requestBytes: 1024 * 1024,
  headerBytes: 16 * 1024,
  connections: 1000,
  upstreamTimeoutMs: 30_000,
  requestTimeoutMs: 30_000,
  endTimeoutMs: 10_000,
};

export interface ProxyServer {
  readonly listen: (port: number, host: string) => Promise<AddressInfo>;
  /** Takes no new requests and lets those under way finish. */
  readonly end: () => Promise<void>;
}

/** Of a request, what the service gets to see. Everything else stays here: tokens, cookies, names of other machines. */
const forwardedHeaders = ['accept-language', 'content-type'] as const;

export function createProxy({
  upstream,
  identify,
  upstreamAuthorization,
  limits: given,
  onFailure = () => {},
  ...options
}: ProxyOptions): ProxyServer {
  const limits = { ...defaultLimits, ...given };
  const isTls = upstream.protocol === 'https:';
  const agent = isTls ? new TlsAgent({ keepAlive: true, maxSockets: 256 }) : new Agent({ keepAlive: true, maxSockets: 256 });
  const prefix = upstream.pathname.replace(/\/$/, '');
  // The obligation is told to the service in a header of its request; the recipient never sees it.
  const gateway = createGateway({
    ...options,
    ...(options.fhir === undefined ? {} : { fhir: { servicePath: prefix, ...options.fhir } }),
    notifyPerson: () => {},
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isAmbiguous(request)) {
      response.setHeader('connection', 'close');
      sendOwn(response, unclearTarget());
      return;
    }
    const header = headerOf(request.headers);
    const verdict = await gateway.ask({ method: request.method ?? '', target: request.url ?? '', header }, await identify(header));
    if ('own' in verdict) {
      request.resume();
      sendOwn(response, verdict.own);
      return;
    }
    const body = await readBody(request, limits.requestBytes);
    if (body === undefined) {
      response.setHeader('connection', 'close');
      sendOwn(response, neutralError(413));
      return;
    }
    guardResponse(response, verdict.release);
    await forward(request, response, body, verdict.release);
  }

  function forward(request: IncomingMessage, response: ServerResponse, body: Buffer, { obligations }: Release): Promise<void> {
    return new Promise((resolve) => {
      const fail = (what: string): void => {
        onFailure(what);
        if (response.headersSent) response.destroy();
        else response.writeHead(502).end();
        resolve();
      };
      const headers: Record<string, string | number> = {
        accept: 'application/json, application/fhir+json;q=0.9',
        'accept-encoding': 'identity',
      };
      for (const name of forwardedHeaders) if (typeof request.headers[name] === 'string') headers[name] = request.headers[name];
      if (body.length > 0) headers['content-length'] = body.length;
      if (upstreamAuthorization !== undefined) headers['authorization'] = upstreamAuthorization;
      const due = obligations.filter((each) => each === 'notify-person' || each === 'log');
      if (due.length > 0) headers['firebreak-obligation'] = due.join(', ');
      const outgoing = (isTls ? requestTls : requestPlain)(
        {
          agent,
          protocol: upstream.protocol,
          hostname: upstream.hostname.replace(/^\[|\]$/g, ''),
          port: upstream.port === '' ? (isTls ? 443 : 80) : Number(upstream.port),
          method: request.method,
          path: `${prefix}${request.url}`,
          headers,
          maxHeaderSize: limits.headerBytes,
          timeout: limits.upstreamTimeoutMs,
        },
        (incoming) => {
          response.writeHead(incoming.statusCode ?? 502, headersOf(incoming));
          pipeline(incoming, response, (error) => {
            if (error === null || error === undefined) return resolve();
            // What was announced did not come: the recipient must not take a part for the whole.
            onFailure('upstream broke off');
            response.destroy();
            resolve();
          });
        },
      );
      // A service may send informational answers; they go nowhere.
      outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')));
      outgoing.on('error', () => fail('upstream failed'));
      outgoing.on('upgrade', (_, socket) => {
        socket.destroy();
        fail('upstream wanted another protocol');
      });
      response.on('close', () => outgoing.destroy());
      outgoing.end(body);
    });
  }

  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      insecureHTTPParser: false,
      requireHostHeader: true,
      headersTimeout: Math.min(15_000, limits.requestTimeoutMs),
      requestTimeout: limits.requestTimeoutMs,
      keepAliveTimeout: 5_000,
      joinDuplicateHeaders: false,
    },
    (request, response) => {
      // Once the proxy ends, a connection is closed as soon as its last answer is out.
      response.on('close', () => {
        if (!server.listening) setImmediate(() => server.closeIdleConnections());
      });
      answer(request, response).catch((error: unknown) => {
        onFailure(error instanceof Error ? error.name : 'unknown error');
        if (response.headersSent) response.destroy();
        else sendOwn(response, neutralError(500));
      });
    },
  );
  server.maxConnections = limits.connections;
  // `CONNECT`, `Upgrade` and `Expect` would open a way around the filter, or hold a body back.
  for (const event of ['connect', 'upgrade'] as const)
    server.on(event, (_request: IncomingMessage, socket: { end: (text: string) => void }) => {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    });
  server.on('checkExpectation', (_request, response: ServerResponse) => sendOwn(response, neutralError(417)));

  return { listen: (port, host) => listen(server, port, host), end: () => end(server, agent, limits.endTimeoutMs) };
}

/** Where two programs could see two requests in one. Node's parser refuses most of it; the rest is named here. */
function isAmbiguous({ rawHeaders, headers, httpVersion }: IncomingMessage): boolean {
  const count = (name: string): number => rawHeaders.filter((each, at) => at % 2 === 0 && each.toLowerCase() === name).length;
  if (httpVersion !== '1.1') return true;
  if (headers['transfer-encoding'] !== undefined && (headers['content-length'] !== undefined || headers['transfer-encoding'] !== 'chunked'))
    return true;
  return ['host', 'content-length', 'transfer-encoding', 'authorization', 'firebreak-purpose', 'content-type'].some(
    (name) => count(name) > 1,
  );
}

/** undefined: too long. */
async function readBody(request: IncomingMessage, maximumBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximumBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function headersOf(incoming: IncomingMessage): Record<string, string | string[]> {
  const named = new Set((incoming.headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase()));
  return Object.fromEntries(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      value === undefined || hopByHop.has(name) || named.has(name) || name === 'content-length' ? [] : [[name, value]],
    ),
  );
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

function end(server: Server, agent: Agent, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
    server.close(() => {
      clearTimeout(timer);
      agent.destroy();
      resolve();
    });
    server.closeIdleConnections();
  });
}
