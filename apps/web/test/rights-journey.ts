/**
 * Ways through the interview about rights, as somebody who taps would go them.
 *
 * @module
 */
import assert from 'node:assert/strict';
import type { Language } from '@firebreak/atlas';
import type { Download, Page } from 'playwright-core';
import { rightsMessagesByLanguage } from '../../../packages/ui/src/messages/rights/index.ts';

export const phone = { viewport: { width: 360, height: 740 } };

/** The questions of the shortest way to a letter, by the heading that each has. */
export const steps = ['start', 'events', 'system', 'right', 'country', 'sender', 'reveals', 'person', 'reply', 'check', 'outcome'] as const;
export type Step = (typeof steps)[number];

export interface Journey {
  readonly taps: () => number;
  readonly choose: (words: string | RegExp) => Promise<void>;
  readonly next: () => Promise<void>;
}

/** Taps, and counts them. */
export function journey(page: Page): Journey {
  let taps = 0;
  const tap = async (locator: ReturnType<Page['locator']>): Promise<void> => {
    await locator.click();
    taps += 1;
  };
  return {
    taps: () => taps,
    choose: (words) => tap(page.locator('.question .choice').filter({ hasText: words }).first()),
    next: () => tap(page.locator('.question button.primary').first()),
  };
}

export interface Wish {
  readonly language: Language;
  readonly country: string | RegExp;
  /** Stops when this question is asked. */
  readonly until?: Step;
  /** Runs on every question that is asked, the last included. */
  readonly at?: (step: Step) => Promise<void>;
}

/** From the first question to an access letter about SIS, with every field left empty. */
export async function toLetter(page: Page, { language, country, until = 'outcome', at }: Wish): Promise<number> {
  const words = rightsMessagesByLanguage[language];
  const { choose, next, taps } = journey(page);
  const answer: Readonly<Record<Exclude<Step, 'outcome'>, () => Promise<void>>> = {
    start: () => choose(words.startHappened),
    // The last button: none of these, or I don't know.
    events: async () => {
      await page.locator('.question .actions button').last().click();
    },
    system: () => choose('SIS'),
    right: () => choose(words.right_access),
    country: () => choose(country),
    sender: () => choose(words.sender_self),
    reveals: () => choose(words.way_plain),
    person: next,
    reply: next,
    check: next,
  };
  const heading: Readonly<Record<Step, string>> = {
    start: words.startTitle,
    events: words.eventsTitle,
    system: words.systemTitle,
    right: words.rightTitle,
    country: words.countryTitle,
    sender: words.senderTitle,
    reveals: words.revealsTitle,
    person: words.personTitle,
    reply: words.replyTitle,
    check: words.checkTitle,
    outcome: words.outcomeTitle,
  };
  for (const step of steps) {
    await page.getByRole('heading', { level: 2, name: heading[step], exact: true }).waitFor();
    await at?.(step);
    if (step === until || step === 'outcome') break;
    await answer[step]();
  }
  return taps() + 1;
}

/** The page asks for nothing while this runs. */
export async function withoutRequests(requests: readonly string[], run: () => Promise<void>): Promise<void> {
  const before = requests.length;
  await run();
  assert.deepEqual(requests.slice(before), [], 'something was asked for after the page had opened');
}

export async function bytesOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}
