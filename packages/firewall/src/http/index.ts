/**
 * The firewall in front of an HTTP interface.
 *
 * @module
 */
export { createExpressFirewall, type ExpressFirewallOptions, type ExpressRequest } from './express.ts';
export { createFastifyFirewall, type FastifyFirewallOptions } from './fastify.ts';
export { createGateway, type Gateway, type GatewayOptions, type GatewayRequest, type Release, type Verdict } from './gateway.ts';
export { createHonoFirewall, filterResponse, type HonoFirewallOptions } from './hono.ts';
export { type BoundCaller, type Caller, createBearerIdentity, type Identity } from './identity.ts';
export { type JsonBounds, type JsonProblem, JsonRefused } from './json/bounds.ts';
export { filterJson } from './json/filter.ts';
export { parseJson } from './json/parse.ts';
export { type PlanNode, type PlannedRecord, planOf } from './json/plan.ts';
export { createJsonStreamFilter, type JsonStreamFilter } from './json/stream.ts';
export { guardResponse, type NodeResponse, sendOwn } from './node-response.ts';
