/**
 * A test in a real browser, on the built site: each gets a fresh profile, and fails on its own if the page asks another
 * origin for anything, breaks its content security policy, throws, or leaves something on the device.
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
  /** Opens a path of the site and waits until its scripts have done what they do at first. */
  readonly open: (path: string) => Promise<void>;
  /** Addresses that were asked for since the visit began, the neutral page of "leave" included. */
  readonly requests: readonly string[];
  readonly origin: string;
}

export type BrowserTest = (title: string, options: BrowserContextOptions, visit: (visit: Visit) => Promise<void>) => void;

/** Starts server and browser for the tests of one file. Without a browser they are skipped, except where `CI` is set. */
export async function browserTests(): Promise<BrowserTest> {
  const browser = await launch();
  if (typeof browser === 'string') {
    if (process.env['CI']) throw new Error(browser);
    return (title) => void test(title, { skip: browser }, () => undefined);
  }
  const site = await serveSite();
  after(async () => {
    await browser.close();
    site.close();
  });
  return (title, options, run) =>
    void test(title, async () => {
      const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
      try {
        await visitSite(context, site, run);
      } finally {
        await context.close();
      }
    });
}

/** The browser, or in words why there is none. */
async function launch(): Promise<Browser | string> {
  try {
    return await playwright.launch({
      executablePath: process.env['CHROMIUM'] ?? (await chromium.executablePath()),
      // No name is looked up, so nothing can leave this machine whatever a page tries.
      args: ['--no-sandbox', '--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
  } catch (error) {
    const [reason] = String(error).split('\n');
    return `no browser: Chromium could not be started (${reason}); name one with CHROMIUM=/path/to/chromium`;
  }
}

async function visitSite(context: BrowserContext, site: Site, run: (visit: Visit) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(`thrown in the page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  const open = async (path: string): Promise<void> => {
    await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' });
  };
  await run({ page, context, open, requests, origin: site.origin });
  assert.deepEqual(faults, []);
}
