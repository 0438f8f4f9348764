import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentToHtml } from '@firebreak/documents';
import chromium from '@sparticuz/chromium';
import { type Page, chromium as playwright } from 'playwright-core';
import type { Engine, Found } from './engine.ts';

export interface Chromium {
  /** Each letter is a file; the browser opens it in the tab that it has, and prints it. */
  readonly file: Engine;
  /** Each letter gets a tab of its own, which is closed after it: no letter sees another. */
  readonly tab: Engine;
  /** One tab that stays open; only what stands in it is replaced. The fastest way we know. */
  readonly kept: Engine;
  close(): Promise<void>;
}

const print = { preferCSSPageSize: true, tagged: true } as const;

/** One browser for all letters. */
export async function startChromium(): Promise<Found<Chromium>> {
  try {
    const executablePath = process.env['CHROMIUM'] ?? (await chromium.executablePath());
    const browser = await playwright.launch({ executablePath, args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'] });
    const folder = mkdtempSync(join(tmpdir(), 'firebreak-bench-'));
    const label = `Chromium ${browser.version().split('.')[0]}`;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const printHtml = async (tab: Page, html: string): Promise<Uint8Array> => {
      await tab.setContent(html, { waitUntil: 'load' });
      return tab.pdf(print);
    };
    const file = join(folder, 'letter.html');
    const engine: Chromium = {
      file: {
        label: `${label}, file opened per letter`,
        async prepare(document) {
          writeFileSync(file, documentToHtml(document));
          return async () => {
            await page.goto(pathToFileURL(file).href);
            return page.pdf(print);
          };
        },
      },
      tab: {
        label: `${label}, tab per letter`,
        async prepare(document) {
          const html = documentToHtml(document);
          return async () => {
            const tab = await context.newPage();
            const pdf = await printHtml(tab, html);
            await tab.close();
            return pdf;
          };
        },
      },
      kept: {
        label: `${label}, one tab kept open`,
        async prepare(document) {
          const html = documentToHtml(document);
          return () => printHtml(page, html);
        },
      },
      async close() {
        await browser.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
    return { ok: true, engine };
  } catch (error) {
    return {
      ok: false,
      why: `Chromium could not be started (${String(error).split('\n')[0]}); name one with CHROMIUM=/path/to/chromium`,
    };
  }
}
