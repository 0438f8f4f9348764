/**
 * The built site, served as `npm start` serves it. It is built here only if that has not happened since a source changed.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Language, languages } from '@firebreak/atlas';
import { serve } from '@hono/node-server';
import { createApp } from '../../server/src/app.ts';

const root = join(import.meta.dirname, '../../..');
export const dist = join(root, 'apps/web/dist');
const sources = ['atlas', 'packages', 'apps/web/src', 'apps/web/public', 'apps/web/astro.config.ts'];

/** Newest change below a path, in milliseconds; 0 if there is nothing. What only tests read does not count. */
function newest(path: string): number {
  const info = lstatSync(path, { throwIfNoEntry: false });
  if (info === undefined) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  const names = readdirSync(path).filter((name) => !/^(node_modules|dist|gallery)$|\.test\.tsx?$|^examples\.tsx$/.test(name));
  return Math.max(0, ...names.map((name) => newest(join(path, name))));
}

function buildIfOlder(): void {
  const built = newest(join(dist, 'index.html'));
  if (built > Math.max(...sources.map((source) => newest(join(root, source))))) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '-w', '@firebreak/web'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (status !== 0)
    throw new Error(`the site could not be built; run \`npm run build\` to see why\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
}

export interface Site {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly origin: string;
  readonly close: () => void;
}

export async function serveSite(): Promise<Site> {
  buildIfOlder();
  const server = serve({ fetch: createApp(dist).fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((ready) => server.once('listening', ready));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** The code in the address of a trace page. It is part of the site's promise, so it is worked out here again. */
export function traceCode(...question: readonly string[]): string {
  return createHash('sha256').update(question.join(' ')).digest('hex').slice(0, 7);
}

/** The same for pages about rights. */
export function rightsCode(...question: readonly string[]): string {
  return traceCode('rights', ...question);
}

/** The same for the guide of a front desk. */
export function deskCode(...question: readonly string[]): string {
  return traceCode('desk', ...question);
}

export function deskPath(language: Language, country: string, sector: string): string {
  return `/${language}/firewall/desk/${deskCode(country, sector)}/`;
}

export function tracePath(language: Language, touchpoint: string, country: string): string {
  return `/${language}/trace/${traceCode(touchpoint, country)}/`;
}

/** One page of each type, behind the language. The two answers are one that reaches enforcement and one that the law closes. */
export const pathByType = {
  home: '',
  'choice of place': 'trace/',
  'choice of country': `trace/${traceCode('school')}/`,
  'answer that reaches': `trace/${traceCode('hospital-planned', 'de')}/`,
  'answer that is closed': `trace/${traceCode('school', 'de')}/`,
  footprint: 'footprint/',
  'index of the Atlas': 'atlas/',
  system: 'atlas/sis/',
  'system with claims': 'atlas/iborderctrl/',
  country: 'atlas/de/',
  authority: 'atlas/de-dpa/',
  instrument: 'atlas/de-aufenthg/',
  touchpoint: 'atlas/school/',
  chapter: 'atlas/pl-national-rules/',
  'choice of map': 'atlas/map/',
  map: 'atlas/map/health/',
  rights: 'rights/',
  'rights about a system': `rights/${rightsCode('sis')}/`,
  route: `rights/${rightsCode('sis', 'gr')}/`,
  'blank letters': `rights/${rightsCode('sis', 'gr', 'letters')}/`,
  firewalls: 'firewall/',
  'law by country': 'firewall/law/',
  'law of a country': 'firewall/law/de/',
  'choice of service': `firewall/desk/${deskCode('de')}/`,
  'guide for a desk': `firewall/desk/${deskCode('de', 'health')}/`,
  demonstration: 'firewall/clinic/',
  playground: 'firewall/try/',
  'search for leaks': 'firewall/scan/',
  'check of proofs': 'firewall/log/',
  audit: 'audit/',
  'measuring a table': 'audit/table/',
  'published table': 'audit/table/compas-two-year/',
  'whole people': 'audit/base-rate/',
  'claim in people': 'audit/base-rate/perf-iborderctrl-76/',
  'false links': 'audit/links/',
  limits: 'limits/',
  correction: 'correct/',
} as const;

export type PageType = keyof typeof pathByType;

export { languages };
