/**
 * Middleware for Hono 4, wherever it runs.
 *
 * @module
 */
import { type Answer, unreadableAnswer } from './answer.ts';
import { type BodyFilter, join } from './body.ts';
import { askFor, createGateway, type GatewayOptions, type Release } from './gateway.ts';
import type { Identity } from './identity.ts';
import { JsonRefused } from './json/bounds.ts';

/** What is needed of a context of Hono. */
export interface HonoContext {
  readonly req: { readonly raw: Request };
  res: Response;
}

export interface HonoFirewallOptions<C> extends GatewayOptions {
  readonly identify: (context: C) => Identity | Promise<Identity>;
}

/**
 * @example
 * app.use(createHonoFirewall({ policy, guard, sink, identify: (context) => whoIs(context) }));
 */
export function createHonoFirewall<C extends HonoContext>({ identify, ...options }: HonoFirewallOptions<C>) {
  const gateway = createGateway(options);
  return async (context: C, next: () => Promise<void>): Promise<Response | undefined> => {
    const { raw } = context.req;
    const verdict = await askFor(
      gateway,
      { method: raw.method, target: targetOf(raw.url), header: (name) => raw.headers.get(name) ?? undefined },
      { identify: () => identify(context), onFailure: options.onFailure },
    );
    if ('own' in verdict) return toResponse(verdict.own);
    await next();
    const filtered = await filterResponse(context.res, verdict.release);
    // Hono copies headers of the old answer into a new one, unless there is no old one.
    (context as { res: Response | undefined }).res = undefined;
    context.res = filtered;
    return undefined;
  };
}

function targetOf(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2));
}

function toResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}

const heldBytes = 64 * 1024;

/** An answer of the web's own kind, as far as it is released. */
export async function filterResponse(response: Response, release: Release): Promise<Response> {
  const judged = release.judge({ status: response.status, header: (name) => response.headers.get(name) ?? undefined });
  const passed = [...response.headers].filter(([name]) => release.mayPassHeader(name));
  const giveUp = async (answer: Answer): Promise<Response> => {
    await response.body?.cancel().catch(() => {});
    return new Response(answer.body, { status: answer.status, headers: [...passed, ...Object.entries(answer.headers)] });
  };
  if ('own' in judged) return giveUp(judged.own);
  const headers = new Headers(passed);
  for (const [name, value] of Object.entries(judged.headers)) headers.set(name, value);
  if (judged.body === null || response.body === null) {
    await response.body?.cancel().catch(() => {});
    return new Response(null, { status: judged.status, headers });
  }
  const reader = response.body.getReader();
  try {
    return new Response(await streamOf(reader, judged.body), { status: judged.status, headers });
  } catch (error) {
    await reader.cancel().catch(() => {});
    if (error instanceof JsonRefused) return toResponse({ ...unreadableAnswer() });
    throw error;
  }
}

/** A short answer as a whole, so that a broken one can still be refused cleanly; a long one as it comes. */
async function streamOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  filter: BodyFilter,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream> {
  const held: Uint8Array[] = [];
  let size = 0;
  while (size < heldBytes) {
    const { done, value } = await reader.read();
    const bytes = done ? filter.end() : filter.push(value);
    held.push(bytes.slice());
    size += bytes.length;
    if (done) return join(held, size).slice();
  }
  return new ReadableStream({
    start: (controller) => controller.enqueue(join(held, size)),
    pull: async (controller) => {
      for (;;) {
        const { done, value } = await reader.read();
        const bytes = done ? filter.end() : filter.push(value);
        if (bytes.length > 0) controller.enqueue(bytes.slice());
        if (done) controller.close();
        if (done || bytes.length > 0) return;
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
