import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Choice {
  /** Look at colours only. */
  readonly colours?: boolean;
  /** Rules that are left out. */
  readonly without?: readonly string[];
}

/** What axe finds in the page, a line each. Text needs the higher contrast of 7:1. */
export async function violations(page: Page, { colours = false, without = [] }: Choice = {}): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ([onlyColours, left]) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      const { violations: found } = await runner.run(document, {
        resultTypes: ['violations'],
        ...(onlyColours ? { runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] } : {}),
        rules: { 'color-contrast-enhanced': { enabled: true }, ...Object.fromEntries(left.map((rule) => [rule, { enabled: false }])) },
      });
      return found.map((v) => {
        const [first] = v.nodes;
        return `${v.id} (${v.nodes.length}): ${first?.target.join(' ')}: ${first?.failureSummary?.replaceAll('\n', ' ')}`;
      });
    },
    [colours, without] as const,
  );
}
