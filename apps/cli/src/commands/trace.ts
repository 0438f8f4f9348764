import { type Atlas, english } from '@firebreak/atlas';
import { isLawful } from '@firebreak/firewall/desk';
import {
  type Closed,
  publishTrace,
  type Reached,
  type TraceAnswer,
  trace,
  traceDataOf,
  type Unknown,
  type Verdict,
} from '@firebreak/trace';
import type { Command } from 'commander';
import { dataOf, dayOf, idOf, nameIn, openFor, unknownWord } from '../atlas-access.ts';
import { type Output, wrap, writeJson } from '../output/output.ts';

export interface TraceOptions {
  readonly country: string;
  readonly on?: string;
  readonly data?: string;
  readonly to?: string;
  readonly json?: boolean;
}

export function traceCommand(program: Command, output: Output): void {
  program
    .command('trace')
    .description('where data given at a touchpoint can end up')
    .argument('<touchpoint>', 'where the data were given, for example hospital-emergency')
    .requiredOption('--country <code>', 'two-letter country, for example DE')
    .option('--on <day>', 'the law of this day, YYYY-MM-DD (today)')
    .option('--data <categories>', 'only these data categories, joined by commas')
    .option('--to <place>', 'only this place, or `enforcement` for every place that may act for immigration enforcement')
    .option('--json', 'answer as JSON (spec/trace)')
    .action(async (touchpoint: string, options: TraceOptions, command: Command) => {
      const atlas = await openFor(command);
      const answer = trace(traceDataOf(atlas), questionOf(atlas, touchpoint, options));
      if (options.json) writeJson(output, publishTrace(atlas, answer));
      else output.write(traceText(atlas, answer));
    });
}

/** Reads and checks the words of `trace` and `cut`. */
export function questionOf(atlas: Atlas, touchpoint: string, options: TraceOptions): Parameters<typeof trace>[1] {
  const data = traceDataOf(atlas);
  const id = idOf(atlas, 'touchpoint', touchpoint);
  const places = [...data.places.filter((place) => place.kind !== 'touchpoint').map((place) => place.id), 'enforcement'];
  const to = options.to?.toLowerCase();
  if (to !== undefined && !places.includes(to)) throw unknownWord('place', options.to as string, places);
  return {
    touchpoint: data.touchpoints.find((t) => t.id === id)!,
    country: idOf(atlas, 'country', options.country),
    on: dayOf(options.on),
    data: dataOf(atlas, options.data),
    to,
  };
}

const sentences: Readonly<Record<Verdict, string>> = {
  reached: 'These data can reach immigration enforcement.',
  'reached-unconfirmed': 'These data can reach immigration enforcement, by ways that are not all confirmed.',
  unknown: 'Nobody has recorded what the law says about this place here. It is unknown, not safe.',
  'closed-unconfirmed': 'The way to immigration enforcement is closed only by a rule that nobody has confirmed.',
  closed: 'The law closes the known ways to immigration enforcement.',
  'none-known': 'No way to immigration enforcement is known. That is what the Atlas knows, not a promise.',
};

const closedLoosely = 'The known ways to immigration enforcement are closed, but not all of them by law.';

function traceText(atlas: Atlas, answer: TraceAnswer): string {
  const place = (id: string): string => nameIn(atlas, id);
  const lines = [
    `${place(answer.from)}, ${place(answer.country)}, law of ${answer.on}`,
    `Data given: ${answer.data.map(place).join(', ')}`,
    '',
  ];
  const dangerous = answer.reached.filter((r) => r.enforcement);
  const loose = answer.closed.some((c) => c.by.every((by) => inNoLaw(atlas, by.firewall) !== ''));
  lines.push(answer.verdict === 'closed' && loose ? closedLoosely : sentences[answer.verdict], '');
  for (const r of [...dangerous, ...answer.reached.filter((other) => !other.enforcement)]) lines.push(...reachedText(atlas, r), '');
  if (answer.closed.length > 0)
    lines.push(loose ? 'CLOSED, NOT ALL OF IT BY LAW' : 'CLOSED BY LAW', ...answer.closed.flatMap((c) => closedText(atlas, c)), '');
  if (answer.pending.length > 0)
    lines.push(
      'ADOPTED, NOT STARTED',
      ...answer.pending.map((p) => `  ${place(p.from)} → ${place(p.to)}  (${citeText(atlas, p.basis)})`),
      '',
    );
  if (answer.unknown.length > 0)
    lines.push('NOT KNOWN (never read this as "no")', ...answer.unknown.flatMap((u) => unknownText(atlas, u)), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function reachedText(atlas: Atlas, r: Reached): string[] {
  const title = `${r.enforcement ? '▶ ENFORCEMENT  ' : '• '}${nameIn(atlas, r.place)}  [${nameIn(atlas, r.mode)}]${r.purposeShift ? '  purpose changes' : ''}${r.confirmed ? '' : '  UNCONFIRMED'}`;
  const hops = r.path.flatMap((hop) => [
    `    ${nameIn(atlas, hop.from)} → ${nameIn(atlas, hop.to)}  (${nameIn(atlas, hop.mode)}${hop.query ? '; compared, not kept' : ''}${hop.purposeShift ? '; for another purpose' : ''}${hop.confirmed ? '' : '; unconfirmed'}${hop.flags.map((flag) => `; ${flag.replaceAll('-', ' ')}`).join('')})`,
    wrap(`§ ${citeText(atlas, hop.basis)}`, '      '),
  ]);
  const also = r.alsoBy.flatMap((hop) => [
    `    also from ${nameIn(atlas, hop.from)}  (${nameIn(atlas, hop.mode)}${hop.confirmed ? '' : '; unconfirmed'}${hop.flags.map((flag) => `; ${flag.replaceAll('-', ' ')}`).join('')})`,
    wrap(`§ ${citeText(atlas, hop.basis)}`, '      '),
  ]);
  return [title, wrap(`data: ${r.data.map((d) => nameIn(atlas, d)).join(', ')}`, '    '), ...hops, ...also];
}

export function closedText(atlas: Atlas, c: Closed): string[] {
  return [
    `  ✕ ${nameIn(atlas, c.from)} → ${nameIn(atlas, c.to)}`,
    ...c.by.flatMap((by) => [
      wrap(`closed by ${citeText(atlas, by.basis)}${by.confirmed ? '' : ' (UNCONFIRMED)'}${inNoLaw(atlas, by.firewall)}`, '      '),
      ...(atlas.find('firewall', by.firewall)?.exceptions ?? []).map((e) => wrap(`exception: ${english(e.text)}`, '      ')),
    ]),
  ];
}

/** What a policy, a circular or a plan closes is not told as closed by a law. */
export function inNoLaw(atlas: Atlas, firewall: string): string {
  const rank = atlas.find('firewall', firewall)?.rank;
  return isLawful(rank) ? '' : rank === 'none' ? ', in no law' : `, a ${rank} and no law: it can be withdrawn`;
}

/** The law in full; sources that report it are counted, and `--json` or `atlas show` names them. */
export function citeText(atlas: Atlas, basis: readonly { instrument: string; at: string | null; checked: string | null }[]): string {
  const law = basis.filter((b) => atlas.find('instrument', b.instrument));
  const shown = law.length > 0 ? law : basis;
  const words = shown
    .map((b) => `${nameIn(atlas, b.instrument)}${b.at === null ? '' : ` ${b.at}`}${b.checked === null ? ' [not checked]' : ''}`)
    .join('; ');
  const more = basis.length - shown.length;
  return more === 0 ? words : `${words} (+ ${more} ${more === 1 ? 'source' : 'sources'})`;
}

function unknownText(atlas: Atlas, u: Unknown): string[] {
  switch (u.kind) {
    case 'no-rule-recorded':
      return [`  ? no rule is recorded for ${nameIn(atlas, u.sector)} in this country`];
    case 'law-silent':
      return [wrap(`? no rule was found: ${nameIn(atlas, u.firewall)}${u.confirmed ? '' : ' (unconfirmed)'}`, '  ')];
    case 'proposed-change':
      return [wrap(`? planned or proposed: ${nameIn(atlas, u.firewall)}${u.confirmed ? '' : ' (unconfirmed)'}`, '  ')];
    case 'rests-on-unconfirmed-firewall':
      return [
        wrap(
          `? \`${u.flow}\` is closed only by a rule that nobody has confirmed (${u.firewalls.join(', ')})${u.opens.length > 0 ? `; without it the data also reach ${u.opens.map((o) => nameIn(atlas, o)).join(', ')}` : ''}`,
          '  ',
        ),
      ];
  }
}
