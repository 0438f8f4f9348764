/**
 * A test in a real browser, on the built site. Each gets a fresh profile, and fails by itself if a page asks another origin for
 * anything, breaks its content security policy, throws, or leaves something on the device.
 *
 * @module
 */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { type Site, serveSite } from './built-site.ts';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens a path of the site and waits until its scripts have done what they do by themselves. */
  readonly open: (path: string) => Promise<void>;
  /** Every address that was asked for since the visit began. */
  readonly requests: readonly string[];
}

interface Options extends BrowserContextOptions {
  /** An origin that this test goes to on purpose. */
  readonly leadsTo?: string;
}

type BrowserTest = (title: string, options: Options, run: (visit: Visit) => Promise<void>) => void;

/** Starts server and browser for the tests of one file. Without a browser they are skipped, except where `CI` is set. */
export async function browserTests(): Promise<BrowserTest> {
  const browser = await launch();
  if (typeof browser === 'string') {
    if (process.env['CI']) throw new Error(browser);
    return (title) => void test(title, { skip: browser });
  }
  const site = await serveSite();
  after(async () => {
    await browser.close();
    site.close();
  });
  return (title, options, run) => void test(title, { timeout: 60_000 }, () => visit(browser, site, options, run));
}

/** The browser, or in words why there is none. */
async function launch(): Promise<Browser | string> {
  try {
    return await playwright.launch({
      executablePath: process.env['CHROMIUM'] ?? (await chromium.executablePath()),
      // No name is looked up, so nothing leaves this machine whatever a page tries.
      args: ['--no-sandbox', '--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
  } catch (error) {
    const [reason] = String(error).split('\n');
    return `no browser: Chromium could not be started (${reason}); name one with CHROMIUM=/path/to/chromium`;
  }
}

async function visit(browser: Browser, site: Site, { leadsTo, ...options }: Options, run: (visit: Visit) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ ...options, baseURL: site.origin });
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    const faults: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => faults.push(`thrown in the page: ${error.message}`));
    page.on('console', (message) => {
      // A policy that is broken is told here too.
      if (message.type() === 'error') faults.push(`${message.text()} (${page.url()})`);
    });
    await page.addInitScript(watchTraces);
    await run({ page, context, requests, open: (path) => open(page, path, options.javaScriptEnabled !== false) });
    assert.deepEqual(faults, []);
    const abroad = requests.filter((url) => !url.startsWith(`${site.origin}/`) && !(leadsTo && url.startsWith(leadsTo)));
    assert.deepEqual(abroad, [], 'another origin was asked');
    assert.deepEqual(await context.cookies(), []);
  } finally {
    await context.close();
  }
}

async function open(page: Page, path: string, scripts: boolean): Promise<void> {
  await page.goto(path);
  if (!scripts) return;
  for (const waiting of [
    '#controls:empty',
    '#footprint:empty',
    '#filter[hidden]',
    '#rights:not([data-stocked])',
    '#audit:not([data-stocked])',
    '#desk:empty',
    '#playground:empty',
    '#scan:empty',
    '#log-check:empty',
    '#base-rate:not([data-ready])',
  ])
    await page.locator(waiting).waitFor({ state: 'detached', timeout: 10_000 });
}

/** Runs in the page before its scripts: whoever writes to the device is told on. */
function watchTraces(): void {
  const told = (what: string) => (): never => {
    throw new Error(`the page leaves a trace: ${what}`);
  };
  for (const name of ['setItem', 'getItem'] as const) Storage.prototype[name] = told(`Storage.${name}`);
  IDBFactory.prototype.open = told('indexedDB.open');
  if ('caches' in globalThis) CacheStorage.prototype.open = told('caches.open');
  Object.defineProperty(Document.prototype, 'cookie', { get: told('cookie'), set: told('cookie') });
}
