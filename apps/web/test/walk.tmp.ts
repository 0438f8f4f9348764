import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';
import { phone, toLetter } from './rights-journey.ts';

const lang = (process.argv[2] ?? 'en') as 'en';
const country = process.argv[3] ?? 'Germany';
const b = await pw.launch({ executablePath: await chromium.executablePath(), args: [...chromium.args, '--no-sandbox'], headless: true });
const page = await b.newPage({ ...phone, deviceScaleFactor: 1 });
page.on('pageerror', (e) => console.log('ERR', e.message));
page.on('console', (m) => {
  if (m.type() === 'error') console.log('CON', m.text());
});
const reqs: string[] = [];
page.on('request', (r) => reqs.push(r.url()));
await page.goto(`http://127.0.0.1:4199/${lang}/rights/`);
let i = 0;
await toLetter(page, {
  language: lang,
  country,
  at: async (s) => {
    await page.screenshot({ path: `/tmp/fb/walk/${lang}-${String(i++).padStart(2, '0')}-${s}.png`, fullPage: true });
  },
});
console.log(reqs.length, page.url(), await page.title());
await b.close();
