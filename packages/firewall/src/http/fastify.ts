/**
 * Plugin for Fastify 5.
 *
 * @module
 */
import { askPlainly } from './express.ts';
import { askFor, createGateway, type GatewayOptions } from './gateway.ts';
import { headerOf, type NodeHeaders } from './headers.ts';
import type { Identity } from './identity.ts';
import { guardResponse, type NodeResponse } from './node-response.ts';

/** What is needed of a request, an answer and a server of Fastify. */
export interface FastifyRequestLike {
  readonly method: string;
  readonly originalUrl: string;
  readonly headers: NodeHeaders;
}
export interface FastifyReplyLike {
  readonly raw: NodeResponse;
  code(status: number): FastifyReplyLike;
  headers(values: Record<string, string>): FastifyReplyLike;
  send(payload: string): unknown;
}
export interface FastifyLike<R, A> {
  addHook(name: 'onRequest', hook: (request: R, reply: A) => Promise<unknown>): unknown;
}

export interface FastifyFirewallOptions<R> extends GatewayOptions {
  readonly identify: (request: R) => Identity | Promise<Identity>;
}

/**
 * @example
 * app.register(createFastifyFirewall({ policy, guard, sink, identify: (request) => whoIs(request) }));
 */
export function createFastifyFirewall<R extends FastifyRequestLike, A extends FastifyReplyLike>({
  identify,
  ...options
}: FastifyFirewallOptions<R>) {
  const gateway = createGateway(options);
  const plugin = async (app: FastifyLike<R, A>): Promise<void> => {
    app.addHook('onRequest', async (request, reply) => {
      const verdict = await askFor(
        gateway,
        { method: request.method, target: request.originalUrl, header: headerOf(request.headers) },
        { identify: () => identify(request), onFailure: options.onFailure },
      );
      if ('own' in verdict) {
        const { status, headers, body } = verdict.own;
        return reply
          .code(status)
          .headers({ ...headers })
          .send(body);
      }
      askPlainly(request.headers);
      // The raw answer is taken over, not the hook for payloads: a handler that writes by itself goes round that one.
      guardResponse(reply.raw, verdict.release);
      return undefined;
    });
  };
  // Without it Fastify would keep the hook inside the plugin, and no route outside would be guarded.
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
}
