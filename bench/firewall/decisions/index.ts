/**
 * One policy of 1,000 rules, 100,000 requests, every engine asked in process; all must give every answer alike.
 *
 * @module
 */
import type { Knowledge } from '@firebreak/firewall';
import { median, quantile } from '../../quantile/index.ts';
import { figure, tableOf } from '../../table/index.ts';
import { type Ask, makeDomain } from './domain.ts';
import { startBare } from './engines/bare.ts';
import { startCasbin } from './engines/casbin.ts';
import { startCasl } from './engines/casl.ts';
import { startCedar } from './engines/cedar.ts';
import type { Engine } from './engines/engine.ts';
import { explaining, guardOf, plain } from './engines/firebreak.ts';

/** Engines take turns, so that a noisy moment hits all of them. */
const rounds = 5;

/** How many times as fast as the peer, at least; or, of the limit, at most so many times slower. CASL gives no reasons, so it is compared without. */
const goals = { fastestPeer: 10, cedar: 1000, limitPlain: 1.5, limitExplaining: 4 } as const;

export async function benchDecisions(knowledge: Knowledge, quick: boolean): Promise<boolean> {
  const asks = quick ? 5000 : 100_000;
  const domain = makeDomain(
    { rules: 1000, asks },
    20_261_125,
    ['name', 'address', 'contact', 'health-data'],
    ['health-care', 'social-assistance'],
  );
  const guard = guardOf(domain, knowledge);
  const bare = await startBare(domain);
  const [fast, reasons] = [plain(guard), explaining(guard)];
  const casl = await startCasl(domain);
  const [cedar, casbin] = [await startCedar(domain), await startCasbin(domain)];
  const truth = domain.asks.map(bare.isReleased);
  console.log(
    `\n## ${domain.rules.length} rules, ${asks.toLocaleString('en')} requests, of which ${truth.filter(Boolean).length.toLocaleString('en')} are released\n`,
  );
  const rows = [bare, fast, reasons, casl, casbin, cedar].map((engine) => ({ engine, perSecond: [] as number[], differing: 0 }));
  for (const row of rows) row.differing = domain.asks.filter((ask, index) => row.engine.isReleased(ask) !== truth[index]).length;
  for (let round = 0; round < rounds; round++)
    for (const row of rows)
      row.perSecond.push(throughput(row.engine, [cedar, casbin].includes(row.engine) ? domain.asks.slice(0, 500) : domain.asks));
  const speed = (engine: Engine): number => median(rows.find((row) => row.engine === engine)!.perSecond);
  console.log(
    tableOf(
      [
        'engine',
        'decisions a second',
        'p50 (µs)',
        'p99 (µs)',
        'Firebreak with reasons is times as fast',
        'yes or no is',
        'answers that differ',
      ],
      rows.map(({ engine, differing }) => {
        const times = oneByOne(engine, domain.asks.slice(0, [cedar, casbin].includes(engine) ? 1000 : asks));
        return [
          engine.label,
          figure(speed(engine)),
          figure(quantile(times, 0.5)),
          figure(quantile(times, 0.99)),
          figure(speed(reasons) / speed(engine)),
          figure(speed(fast) / speed(engine)),
          String(differing),
        ];
      }),
    ),
  );
  console.log(
    '\nOPA is not among them: its compiler, which makes the WebAssembly that would be asked, comes from no package registry that this benchmark uses.',
  );
  const met = [
    hold(`yes or no at least ${goals.fastestPeer} times as fast as CASL`, speed(fast) / speed(casl), goals.fastestPeer),
    hold(`with reasons at least ${goals.cedar} times as fast as Cedar`, speed(reasons) / speed(cedar), goals.cedar),
    hold(`yes or no at most ${goals.limitPlain} times slower than the limit`, speed(fast) / speed(bare), 1 / goals.limitPlain),
    hold(
      `with reasons at most ${goals.limitExplaining} times slower than the limit`,
      speed(reasons) / speed(bare),
      1 / goals.limitExplaining,
    ),
  ];
  return rows.every((row) => row.differing === 0) && met.every(Boolean);
}

function hold(what: string, ratio: number, least: number): boolean {
  const met = ratio >= least;
  console.log(`${met ? 'met' : 'MISSED'}: ${what} (${figure(ratio >= 1 ? ratio : 1 / ratio)}${ratio >= 1 ? ' times' : ' times slower'})`);
  return met;
}

function throughput(engine: Engine, asks: readonly Ask[]): number {
  let released = 0;
  const start = performance.now();
  for (const ask of asks) if (engine.isReleased(ask)) released += 1;
  const seconds = (performance.now() - start) / 1000;
  return released < 0 ? 0 : asks.length / seconds;
}

/** Microseconds of single requests, the clock's own time included. */
function oneByOne(engine: Engine, asks: readonly Ask[]): number[] {
  return asks.map((ask) => {
    const start = process.hrtime.bigint();
    engine.isReleased(ask);
    return Number(process.hrtime.bigint() - start) / 1000;
  });
}
