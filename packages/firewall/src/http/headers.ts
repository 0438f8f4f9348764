/**
 * Which headers of an answer may go. `Link`, `Location`, `ETag`, `Set-Cookie`, `X-Total-Count` and the like carry ids, totals and
 * fingerprints of what was taken out; so only a list of harmless ones goes.
 *
 * @module
 */

const harmless = new Set([
  'access-control-allow-credentials',
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-allow-origin',
  'access-control-max-age',
  'content-security-policy',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'date',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'vary',
  'x-frame-options',
]);

export function createHeaderRule(more: readonly string[] = []): (name: string) => boolean {
  const allowed = new Set([...harmless, ...more.map((name) => name.toLowerCase())]);
  return (name) => allowed.has(name.toLowerCase());
}

/** Of a request: another method in disguise, another path, or a search in a header. */
export const deceivingHeaders = [
  'x-http-method-override',
  'x-http-method',
  'x-method-override',
  'x-original-url',
  'x-rewrite-url',
  'if-none-exist',
] as const;

export type NodeHeaders = Record<string, string | string[] | undefined>;

export function headerOf(headers: NodeHeaders): (name: string) => string | undefined {
  return (name) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
}
