/**
 * The independent calculator: from the folder that `EU_TIME_LIMIT_CALCULATOR` names, or fetched once, at the commit that was compared, into
 * `bench/.cache`. Nothing of it is part of Firebreak.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { recorded } from '../questions.ts';
import type { Engine } from './index.ts';

interface Calculator {
  calculatePeriod(
    event: Date,
    amount: number,
    unit: string,
    options: { readonly holidays: string; readonly holidayDataBaseUrl: string },
  ): Promise<{ readonly finalEndDate: Date }>;
}

type Loaded = { readonly ok: true; readonly engine: Engine } | { readonly ok: false; readonly why: string };

export async function loadCalculator(): Promise<Loaded> {
  const folder = process.env['EU_TIME_LIMIT_CALCULATOR'] ?? fetchOnce();
  if (folder === undefined || !existsSync(join(folder, 'calculator.js')))
    return {
      ok: false,
      why: `it cannot be had: name a folder that holds its calculator.js in EU_TIME_LIMIT_CALCULATOR, or run again with a connection to ${recorded.source.repository}`,
    };
  const { calculatePeriod } = (await import(pathToFileURL(join(folder, 'calculator.js')).href)) as Calculator;
  const options = { holidayDataBaseUrl: pathToFileURL(`${writeLists()}/`).href };
  return {
    ok: true,
    engine: {
      name: 'eu-time-limit-calculator',
      answer: async ({ list, event, amount, unit }) => {
        const at = new Date(unit === 'hours' ? `${event}:20:00Z` : `${event}T00:00:00Z`);
        const { finalEndDate } = await calculatePeriod(at, amount, unit, { holidays: list, ...options });
        // Its end is the last millisecond of the period; ours is the moment at which it is over.
        if (unit === 'hours') return new Date(finalEndDate.getTime() + (amount < 0 ? 0 : 1)).toISOString().slice(0, 13);
        return finalEndDate.toISOString().slice(0, 10);
      },
    },
  };
}

/** The calculator's files at the commit that was compared, or `undefined`. */
function fetchOnce(): string | undefined {
  const { repository, commit } = recorded.source;
  const folder = fileURLToPath(new URL(`../../.cache/eu-time-limit-calculator-${commit.slice(0, 12)}`, import.meta.url));
  if (existsSync(join(folder, 'calculator.js'))) return folder;
  const git = (...words: string[]): void => {
    execFileSync('git', words, { cwd: folder, stdio: 'ignore', timeout: 120_000, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } });
  };
  console.error(`  ... fetching ${repository} at ${commit.slice(0, 12)}`);
  try {
    mkdirSync(folder, { recursive: true });
    git('init', '--quiet');
    git('fetch', '--quiet', '--depth', '1', `https://${repository}.git`, commit);
    git('checkout', '--quiet', commit);
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

/** The holiday lists of the questions in the form that the calculator reads: a file per list, days by year. */
function writeLists(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-lists-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [list, days] of Object.entries(recorded.lists))
    writeFileSync(join(folder, `${list}.json`), JSON.stringify(Object.groupBy(days, (day) => day.slice(0, 4))));
  return folder;
}
