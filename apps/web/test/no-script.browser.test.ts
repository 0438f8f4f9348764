import assert from 'node:assert/strict';
import { messagesByLanguage } from '../../../packages/ui/src/messages/index.ts';
import { browserTests } from './browser-test.ts';
import { languages, pathByType, tracePath } from './built-site.ts';

const test = await browserTests();
const off = { javaScriptEnabled: false };

for (const language of languages) {
  const messages = messagesByLanguage[language];

  test(`without JavaScript an answer is read, with its law (${language})`, off, async ({ page, open }) => {
    await open(tracePath(language, 'hospital-planned', 'de'));
    assert.equal(await page.locator('.verdict-sentence').textContent(), messages.traceReaches);
    assert.ok(await page.locator('.flow-map svg').isVisible());
    assert.ok((await page.locator('.way-enforcement').count()) > 0);
    for (const hop of await page.locator('.way-enforcement').first().locator('.hop').all())
      assert.ok(await hop.locator('.citations').isVisible(), 'every hop of the first way cites its law');
    await page.getByText(messages.traceMore.split('{count}')[1]!.trim()).first().click();
    assert.ok(await page.locator('details .way').first().isVisible(), 'what is folded opens without JavaScript');
  });

  test(`without JavaScript the footprint is a table to read (${language})`, off, async ({ page, open }) => {
    await open(`/${language}/footprint/`);
    assert.ok(await page.getByText(messages.footprintNoJs).isVisible());
    assert.ok((await page.locator('#worksheet tbody tr:visible').count()) > 30);
    assert.ok(await page.locator('#worksheet tbody tr', { hasText: 'Eurodac' }).first().isVisible());
  });

  test(`without JavaScript the Atlas is a list, and a system is told (${language})`, off, async ({ page, open }) => {
    await open(`/${language}/atlas/`);
    assert.ok(await page.locator('#filter').isHidden(), 'a search that finds nothing is not shown');
    assert.ok((await page.locator('#index a:visible').count()) > 200);
    await open(`/${language}/atlas/sis/`);
    for (const heading of [messages.sysHolds, messages.sysRights, messages.sysTimeline])
      assert.ok(await page.getByRole('heading', { name: heading, exact: true }).isVisible(), heading);
    await page.locator('details summary').first().click();
    assert.ok(await page.locator('details').first().locator('.citations').first().isVisible());
  });
}

test(
  'without JavaScript no page asks for it but the interviews and the tools, and none has a control that does nothing',
  off,
  async ({ page, open }) => {
    for (const path of Object.values(pathByType)) {
      await open(`/en/${path}`);
      if (!['footprint/', 'rights/', 'firewall/try/', 'firewall/scan/', 'firewall/log/', 'audit/table/'].includes(path))
        assert.doesNotMatch(await page.locator('body').innerText(), /javascript|enable scripts/i, path);
      assert.equal(await page.locator('button:visible, input:visible, select:visible').count(), 0, path);
    }
  },
);
