import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/**
 * Presses Tab until an element has the focus. On the way every stop must show that it has it, and must not be covered.
 *
 * @returns how many keys it took
 */
export async function tabTo(page: Page, selector: string, most = 150): Promise<number> {
  for (let keys = 1; keys <= most; keys++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopOf, selector);
    assert.ok(stop !== null, `the focus left the page before it came to \`${selector}\``);
    assert.ok(stop.ring, `\`${stop.words}\` does not show that it has the focus`);
    assert.ok(!stop.covered, `\`${stop.words}\` is covered while it has the focus`);
    if (stop.found) return keys;
  }
  return assert.fail(`\`${selector}\` is not reached with ${most} keys`);
}

/** Runs in the page. */
function stopOf(selector: string): { found: boolean; ring: boolean; covered: boolean; words: string } | null {
  const stop = document.activeElement;
  if (stop === null || stop === document.body) return null;
  const style = getComputedStyle(stop);
  const lines = [...stop.getClientRects()];
  const seen = lines.some((line) => {
    const top = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    return top !== null && (stop.contains(top) || top.contains(stop));
  });
  // A region that scrolls is larger than the screen; its middle may lie outside.
  const region = lines.some((line) => line.height > innerHeight / 2);
  // In a field for a day, the button that opens a calendar is a stop of its own and shows the focus itself.
  const inner = stop instanceof HTMLInputElement && stop.type === 'date' && !stop.matches(':focus-visible');
  return {
    found: stop.matches(selector),
    ring: inner || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2),
    covered: !seen && !region,
    words: (stop.textContent ?? '').trim().slice(0, 40) || stop.outerHTML.slice(0, 60),
  };
}
