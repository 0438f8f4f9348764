/**
 * The gateway: one request in; either an answer of its own, or a release that says what of the service's answer may go.
 *
 * INVARIANT (record first): a release exists only after its decision is on record.
 * INVARIANT (no enforcement by machine): what the law forces out to immigration enforcement is released by people, never here.
 *
 * @module
 */
import { identifierPattern, type LegalDay } from '@firebreak/core';
import type { RecordSink } from '@firebreak/transparency-log';
import { type FhirAccess, fhirAccess } from '../fhir/access.ts';
import { createFhirFilter } from '../fhir/filter.ts';
import { refusedParameter } from '../fhir/query.ts';
import type { Decision, Guard, Obligation } from '../guard/model.ts';
import type { Policy } from '../policy/schema.ts';
import {
  type Answer,
  decidedByHand,
  needsHand,
  needsSecondPerson,
  neutralError,
  notOnRecord,
  refusal,
  refusedSearch,
  safeHeaders,
  unboundPurpose,
  unclearTarget,
  uncovered,
  unknownCaller,
  unknownMethod,
  unreadableAnswer,
} from './answer.ts';
import { type BodyFilter, type BodyRule, createBodyFilter, kindOfBody } from './body.ts';
import { createHeaderRule, deceivingHeaders } from './headers.ts';
import type { Caller, HeaderOf, Identity } from './identity.ts';
import { planOf } from './json/plan.ts';
import { createRoutes, pagingParameters, type RoutedRecord, refusedQuery } from './routes.ts';
import { readTarget, type Target } from './target.ts';

export interface GatewayOptions {
  /** As `parsePolicy` gave it. */
  readonly policy: Pick<Policy, 'records'>;
  readonly guard: Guard;
  /** Where each decision is put before anything leaves. */
  readonly sink: RecordSink;
  /** The day of a request; without it, the day for which the guard was made. */
  readonly today?: (() => LegalDay) | undefined;
  /** Methods that are let through; answers to all of them are filtered. GET and HEAD if left away. */
  readonly methods?: readonly string[] | undefined;
  /** Where FHIR is served: `/fhir`. Records with a `fhir` type answer below it. */
  readonly fhir?:
    | {
        readonly base: string;
        /** Systems of the service's own numbers. */
        readonly ownSystems?: readonly string[] | undefined;
        /** Questions of its own forms: link id -> data category. */
        readonly questions?: Readonly<Record<string, string>> | undefined;
        /** What the service puts before `base` in links to further pages: the path of the upstream. */
        readonly servicePath?: string | undefined;
        /** What callers put before `base`: `https://clinic.example`. */
        readonly publicOrigin?: string | undefined;
      }
    | undefined;
  /** Parameters besides those for pages that look at no field. */
  readonly parameters?: readonly string[] | undefined;
  /** Headers of answers besides the harmless ones that may go. */
  readonly headers?: readonly string[] | undefined;
  /** Told of releases of which the person must be told. Without it they are refused. */
  readonly notifyPerson?: ((release: { readonly caller: Caller; readonly target: string }) => void | Promise<void>) | undefined;
  /** Told of what failed in between, for the service's own log. */
  readonly onFailure?: ((error: unknown) => void) | undefined;
  /** Blackens text where a rule asks for it. Without it, such releases are refused. */
  readonly redact?: ((text: string) => string) | undefined;
}

export interface GatewayRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly header: HeaderOf;
}

/** What the service answered, without its body. */
export interface ServiceAnswer {
  readonly status: number;
  readonly header: HeaderOf;
}

export interface Release {
  readonly obligations: readonly Obligation[];
  /** What becomes of the service's answer: one of our own, or its body through a filter (null: it has none). */
  readonly judge: (
    answer: ServiceAnswer,
  ) =>
    | { readonly own: Answer }
    | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: BodyFilter | null };
  readonly mayPassHeader: (name: string) => boolean;
}

export type Verdict = { readonly own: Answer } | { readonly release: Release };

export interface Gateway {
  readonly ask: (request: GatewayRequest, identity: Identity) => Promise<Verdict>;
}

interface Asked {
  readonly target: Target;
  readonly records: readonly RoutedRecord[];
  /** The FHIR type in the path; null: not FHIR. */
  readonly fhirType: string | null;
}

export function createGateway(options: GatewayOptions): Gateway {
  const { guard, sink, policy } = options;
  const methods = new Set((options.methods ?? ['GET', 'HEAD']).map((method) => method.toUpperCase()));
  const routesOf = createRoutes(policy.records);
  const neutral = new Set([...pagingParameters, ...(options.parameters ?? [])]);
  const mayPassHeader = createHeaderRule(options.headers);
  const fhirBase = options.fhir === undefined ? undefined : options.fhir.base.split('/').filter((step) => step !== '');
  const fhirRecords = Object.entries(policy.records).flatMap(([id, { fhir }]) => (fhir === undefined ? [] : [{ id, fhir }]));
  const fhirOptions = {
    ownSystems: new Set(options.fhir?.ownSystems),
    questions: new Map(Object.entries(options.fhir?.questions ?? {})),
  };
  const dataByField = new Map<string, string>(
    Object.entries(policy.records).flatMap(([id, { fields = {} }]) =>
      Object.entries(fields).map(([field, held]) => [`${id}.${field}`, typeof held === 'string' ? held : held.data] as const),
    ),
  );

  async function ask(request: GatewayRequest, identity: Identity): Promise<Verdict> {
    if (identity === undefined) return { own: unknownCaller() };
    if ('refused' in identity) return { own: identity.refused === 'by-hand' ? decidedByHand() : unboundPurpose() };
    const method = request.method.toUpperCase();
    if (!methods.has(method)) return { own: unknownMethod() };
    if (deceivingHeaders.some((name) => request.header(name) !== undefined) || isProbe(request) || hidesBody(request))
      return { own: unclearTarget() };
    const target = readTarget(request.target);
    if (target === undefined) return { own: unclearTarget() };
    const asked = askedOf(target);
    if (asked === undefined) return { own: uncovered() };
    const on = options.today?.();
    const decision = guard.decide({
      recipient: identity.recipient,
      purpose: identity.purpose,
      data: asked.records.map((record) => record.id),
      ...(identity.facts === undefined ? {} : { facts: identity.facts }),
      ...(on === undefined ? {} : { on }),
    });
    const { own, rule } = follow(asked, decision);
    try {
      await sink.record(recordOf(identity, decision, own === undefined));
      if (own === undefined && decision.obligations.includes('notify-person'))
        await options.notifyPerson?.({ caller: identity, target: request.target });
    } catch {
      return { own: notOnRecord() };
    }
    if (own !== undefined) return { own };
    return { release: { obligations: decision.obligations, mayPassHeader, judge: (answer) => judge(answer, method, rule!) } };
  }

  function askedOf(target: Target): Asked | undefined {
    const { segments } = target;
    if (fhirBase?.every((step, at) => segments[at] === step)) {
      const below = segments.slice(fhirBase.length);
      const isPage = below.length === 0 && target.parameters.some(([name]) => name === '_getpages');
      const fhirType = isPage ? furtherPage : fhirTypeOf(below);
      if (fhirType !== undefined && (fhirType === furtherPage || fhirRecords.some((record) => record.fhir === fhirType)))
        return { target, fhirType, records: fhirRecords.map(({ id }) => ({ id, at: undefined })) };
    }
    const records = routesOf(segments);
    return records.length === 0 ? undefined : { target, fhirType: null, records };
  }

  /** What the decision means for this request: an answer of our own, or the rule for the body. */
  function follow(asked: Asked, decision: Decision): { own?: Answer; rule?: BodyRule } {
    if (decision.released.length === 0) return { own: refusal(decision.refused) };
    const { obligations } = decision;
    if (decision.enforcement !== null || obligations.includes('two-person-release')) return { own: needsSecondPerson() };
    if (obligations.includes('notify-person') && options.notifyPerson === undefined)
      return { own: needsHand('the person must be told, and this interface has no way to do it') };
    const mustRedact = obligations.includes('redact');
    if (asked.fhirType !== null) {
      const access = fhirAccess(fhirRecords, decision.released, mustRedact);
      if (asked.fhirType !== furtherPage && !access.holds(asked.fhirType)) return { own: refusal(decision.refused) };
      const refusedName = refusedParameter(asked.fhirType, asked.target.parameters, access);
      if (refusedName !== null) return { own: refusedSearch(refusedName) };
      return { rule: { fhir: createFhirFilter(access, fhirOptions), bundle: { link: (url) => pageOf(url, access) } } };
    }
    if (mustRedact && options.redact === undefined)
      return { own: needsHand('parts must be blackened, and this interface has no way to do it') };
    const fieldsOf = (record: RoutedRecord): string[] =>
      decision.released.filter((id) => id.startsWith(`${record.id}.`)).map((id) => id.slice(record.id.length + 1));
    const refusedName = refusedQuery(asked.target.parameters, new Set(asked.records.flatMap(fieldsOf)), neutral);
    if (refusedName !== null) return { own: refusedSearch(refusedName) };
    const plan = planOf(asked.records.map((record) => ({ at: record.at, fields: fieldsOf(record) })));
    return { rule: { plan, redact: mustRedact ? options.redact : undefined } };
  }

  /** The address of a further page, as the caller may ask for it: only a search that they could have sent themselves. */
  function pageOf(url: string, access: FhirAccess): string | null {
    const { servicePath = '', publicOrigin = '' } = options.fhir!;
    const path = /^(?:https?:\/\/[^/?#]+)?(\/.*)$/.exec(url)?.[1];
    if (path === undefined || !path.startsWith(`${servicePath}/`)) return null;
    const own = path.slice(servicePath.length);
    const target = readTarget(own);
    const asked = target === undefined ? undefined : askedOf(target);
    if (asked === undefined || asked.fhirType === null || refusedParameter(asked.fhirType, asked.target.parameters, access) !== null)
      return null;
    return `${publicOrigin}${own}`;
  }

  function judge({ status, header }: ServiceAnswer, method: string, rule: BodyRule): ReturnType<Release['judge']> {
    // What went wrong is told in words that hold no data: errors quote rows, queries and traces.
    if (status >= 400) return { own: neutralError(status <= 599 ? status : 502) };
    // Redirects carry addresses, and a part of a body is no JSON.
    if (status < 200 || status >= 300 || status === 206) return { own: unreadableAnswer() };
    if (status === 204 || status === 205) return { status, headers: safeHeaders, body: null };
    const kind = kindOfBody(header('content-type'), header('content-encoding'));
    if (kind === undefined) return { own: unreadableAnswer() };
    const type = 'fhir' in rule ? 'application/fhir+' : 'application/';
    const contentType =
      kind === 'json' ? `${type}json; charset=utf-8` : 'fhir' in rule ? 'application/fhir+ndjson' : 'application/x-ndjson';
    return {
      status,
      headers: { ...safeHeaders, 'content-type': contentType },
      body: method === 'HEAD' ? null : createBodyFilter(kind, rule),
    };
  }

  function recordOf(caller: Caller, decision: Decision, isReleased: boolean): Parameters<RecordSink['record']>[0] {
    const dataOf = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => dataByField.get(id) ?? []))].toSorted();
    const asked = [...decision.released, ...decision.refused.map((each) => each.data)];
    return {
      kind: 'decision',
      policy: decision.policy,
      recipient: nameOnRecord(caller.recipient),
      purpose: nameOnRecord(caller.purpose),
      outcome: !isReleased ? 'refused' : decision.refused.length === 0 ? 'released' : 'partly-released',
      released: isReleased ? dataOf(decision.released) : [],
      refused: dataOf(isReleased ? decision.refused.map((each) => each.data) : asked),
      rules: isReleased ? [...new Set(decision.basis.map((each) => each.rule))] : [],
      duty: null,
    };
  }

  return { ask };
}

/** Said in place of a type: another page of a search that went before. */
const furtherPage = '*';

/** For middleware: whoever is asked who somebody is may fail, and its words stay here too. */
export async function askFor(
  gateway: Gateway,
  request: GatewayRequest,
  {
    identify,
    onFailure,
  }: { readonly identify: () => Identity | Promise<Identity>; readonly onFailure: ((error: unknown) => void) | undefined },
): Promise<Verdict> {
  try {
    return await gateway.ask(request, await identify());
  } catch (error) {
    onFailure?.(error);
    return { own: neutralError(500) };
  }
}

/** A patch can test a value before it changes one: whether it worked would tell what stood there. */
function isProbe({ method, header }: GatewayRequest): boolean {
  return method.toUpperCase() === 'PATCH' && !/^application\/merge-patch\+json\b/i.test(header('content-type') ?? '');
}

/** A body of a GET is a search to some services; there it would be read by nobody here. */
function hidesBody({ method, header }: GatewayRequest): boolean {
  const length = header('content-length');
  return /^(get|head)$/i.test(method) && (header('transfer-encoding') !== undefined || (length !== undefined && length.trim() !== '0'));
}

/** INVARIANT (no person in a record): ids of the policy only. */
function nameOnRecord(name: string): string {
  return identifierPattern.test(name) && name.length <= 100 ? name : 'unknown';
}

/** `Patient`, `Patient/1`, `Patient/1/_history/2`, `Patient/1/$everything`; no other operation, no search in a body. */
function fhirTypeOf(segments: readonly string[]): string | undefined {
  const [type, id, more, version, ...rest] = segments;
  if (type === undefined || !/^[A-Z][A-Za-z]{1,63}$/.test(type) || rest.length > 0) return undefined;
  const isId = (text: string | undefined): boolean => text !== undefined && /^[A-Za-z0-9\-.]{1,64}$/.test(text);
  if (id === undefined) return type;
  if (!isId(id)) return undefined;
  if (more === undefined) return type;
  if (more === '$everything') return version === undefined && type === 'Patient' ? type : undefined;
  if (more !== '_history') return undefined;
  return version === undefined || isId(version) ? type : undefined;
}
