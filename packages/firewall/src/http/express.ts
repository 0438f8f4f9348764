/**
 * Middleware for Express 4 and 5, and for anything that speaks `(request, response, next)` over Node's own objects.
 *
 * @module
 */
import { askFor, createGateway, type GatewayOptions } from './gateway.ts';
import { headerOf, type NodeHeaders } from './headers.ts';
import type { Identity } from './identity.ts';
import { guardResponse, type NodeResponse, sendOwn } from './node-response.ts';

/** What is needed of a request of Express. */
export interface ExpressRequest {
  readonly method: string;
  readonly url: string;
  /** The whole path, where the middleware stands below a prefix. */
  readonly originalUrl?: string;
  readonly headers: NodeHeaders;
}

export interface ExpressFirewallOptions<R> extends GatewayOptions {
  readonly identify: (request: R) => Identity | Promise<Identity>;
}

/**
 * @example
 * app.use(createExpressFirewall({ policy, guard, sink, identify: (request) => whoIs(request) }));
 */
export function createExpressFirewall<R extends ExpressRequest = ExpressRequest>({ identify, ...options }: ExpressFirewallOptions<R>) {
  const gateway = createGateway(options);
  return async (request: R, response: NodeResponse, next: (error?: unknown) => void): Promise<void> => {
    const verdict = await askFor(
      gateway,
      { method: request.method, target: request.originalUrl ?? request.url, header: headerOf(request.headers) },
      { identify: () => identify(request), onFailure: options.onFailure },
    );
    if ('own' in verdict) {
      sendOwn(response, verdict.own);
      return;
    }
    askPlainly(request.headers);
    guardResponse(response, verdict.release);
    next();
  };
}

/** So that what comes after answers in a form that can be read: unpacked, and whole. */
export function askPlainly(headers: NodeHeaders): void {
  for (const name of ['accept-encoding', 'range', 'if-range', 'if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since'])
    delete headers[name];
}
