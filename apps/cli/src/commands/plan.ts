import type { Text } from '@firebreak/atlas';
import { eventsToIcs } from '@firebreak/documents';
import {
  type Addressee,
  calendarEventsOf,
  diagram,
  type Limit,
  type Plan,
  type PlanAnswer,
  plan,
  publishPlan,
  type Remark,
  type RightsData,
  rightsDataOf,
  type Situation,
} from '@firebreak/rights';
import type { Command } from 'commander';
import { dayOf, openFor } from '../atlas-access.ts';
import { Finding, type Output, WrongUse, wrap, writeJson } from '../output/output.ts';
import { citeIn, countryIn, englishOf, eventsOf, nameIn, regionIn, rightIn, senderOf, systemIn } from '../rights-access/index.ts';

interface PlanOptions {
  readonly system: string;
  readonly right: string;
  readonly country: string;
  readonly event?: readonly string[];
  readonly on?: string;
  readonly region?: string;
  readonly sender?: string;
  readonly hideAddress?: boolean;
  readonly avoidPresence?: boolean;
  readonly avoidEnforcement?: boolean;
  readonly json?: boolean;
  readonly ics?: boolean;
  readonly svg?: boolean;
}

const collect = (value: string, all: readonly string[]): string[] => [...all, value];

export function planCommand(program: Command, output: Output): void {
  program
    .command('plan')
    .description('how to use a right: whom to write to, in which language, by when they must answer, what comes next')
    .requiredOption('--system <id>', 'the database, for example sis')
    .requiredOption('--right <id>', 'the right, for example access')
    .requiredOption('--country <code>', 'whose authority is asked, for example GR')
    .option('--event <name=date>', 'what happened, for example received=2026-01-05; may be repeated', collect, [])
    .option('--on <day>', 'plan as of this day, YYYY-MM-DD (today)')
    .option('--region <code>', 'region whose holidays count too, for example DE-BY')
    .option('--sender <who>', 'self, representative or guardian')
    .option('--hide-address', 'the authority must not learn where the person lives')
    .option('--avoid-presence', 'the person cannot appear anywhere')
    .option('--avoid-enforcement', 'not to the body that enforces removal')
    .option('--json', 'answer as JSON (spec/rights)')
    .option('--ics', 'the dates as a calendar')
    .option('--svg', 'the procedure as a picture')
    .action(async (options: PlanOptions, command: Command) => {
      if ([options.json, options.ics, options.svg].filter(Boolean).length > 1) throw new WrongUse('choose one of --json, --ics and --svg');
      const data = rightsDataOf(await openFor(command));
      const answer = plan(data, situationOf(data, options));
      if (options.json) writeJson(output, publishPlan(data, answer));
      else if (options.ics) output.write(icsOf(data, planned(data, answer)));
      else if (options.svg) output.write(svgOf(data, planned(data, answer)));
      else output.write(planText(data, answer));
      if (answer.kind !== 'plan' && (options.json || !(options.ics || options.svg))) throw new Finding('');
    });
}

function situationOf(data: RightsData, options: PlanOptions): Situation {
  const country = countryIn(data, options.country);
  return {
    system: systemIn(data, options.system),
    right: rightIn(data, options.right),
    country,
    region: regionIn(data, country, options.region),
    sender: senderOf(options.sender),
    events: eventsOf(data, options.event ?? []),
    on: dayOf(options.on),
    safety: {
      hideAddress: options.hideAddress === true,
      avoidPresence: options.avoidPresence === true,
      avoidEnforcement: options.avoidEnforcement === true,
    },
  };
}

/** A plan, or the reason why there is none. */
function planned(data: RightsData, answer: PlanAnswer): Plan {
  if (answer.kind === 'plan') return answer;
  const { why } = answer;
  throw new Finding(`${englishOf(why.text)} ${citeIn(data, why.cite)}`.trim());
}

function icsOf(data: RightsData, answer: Plan): string {
  const events = calendarEventsOf(data, answer, { language: 'en' });
  if (events.length === 0)
    throw new Finding('no date runs in this plan; name what happened with --event, for example --event received=2026-01-05');
  return eventsToIcs(events, { timestamp: `${answer.situation.on}T00:00:00Z` });
}

function svgOf(data: RightsData, answer: Plan): string {
  const procedure = data.procedures.find((p) => p.id === answer.procedure)!;
  return diagram(procedure, { language: 'en', current: answer.state.id, visited: answer.history.map((h) => h.state), names: data.names });
}

function planText(data: RightsData, answer: PlanAnswer): string {
  const { system, right, country, on } = answer.situation;
  const head = `${nameIn(data, right)}: ${systemName(data, system)}, ${countryName(data, country)}, as of ${on}`;
  const lines = answer.kind === 'plan' ? planLines(data, answer) : noPlanLines(data, answer);
  return `${[head, '', ...lines].join('\n').trimEnd()}\n`;
}

function noPlanLines(data: RightsData, answer: Exclude<PlanAnswer, Plan>): string[] {
  const titles = {
    withheld: 'THE LAW DOES NOT GIVE THIS RIGHT HERE',
    unknown: 'NOT KNOWN (never read this as "no")',
    impossible: 'THIS CANNOT HAVE HAPPENED LIKE THAT',
  };
  const lines = [titles[answer.kind], ...remarkLines(data, [answer.why])];
  if (answer.kind === 'withheld' && answer.instead) lines.push('', 'INSTEAD', ...remarkLines(data, [answer.instead]));
  if (answer.kind === 'unknown') lines.push('', 'WHO CAN SAY', ...addresseeLines(data, answer.fallback), `  letter: ${answer.letter}`);
  if (answer.kind !== 'impossible' && answer.alternatives.length > 0)
    lines.push('', wrap(`rights that are recorded here: ${answer.alternatives.join(', ')}`, ''));
  return lines;
}

function planLines(data: RightsData, p: Plan): string[] {
  const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines, '']);
  const [first, ...others] = p.addressees;
  return [
    ...section('FIRST: WHAT SENDING REVEALS', remarkLines(data, p.safety.reveals)),
    ...section(
      'LESS REVEALING WAYS',
      p.safety.ways.flatMap((way) => [
        ...remarkLines(data, [way]),
        ...way.addressees.slice(0, 5).map((a) => `      ${countryName(data, a.country)}: ${englishOf(a.name)}`),
        ...(way.addressees.length > 5 ? [`      and ${way.addressees.length - 5} more (--json lists them)`] : []),
      ]),
    ),
    ...section('WARNINGS', remarkLines(data, p.warnings)),
    ...section('THE RIGHT', remarkLines(data, [p.right, ...p.holder])),
    ...section('WRITE TO', [...addresseeLines(data, first!), ...others.flatMap((a) => ['  or', ...addresseeLines(data, a)])]),
    ...section(
      'STEPS',
      p.steps.flatMap((step, index) => stepLines(data, step, index + 1)),
    ),
    ...section(`NOW: ${englishOf(p.state.name)}`, [
      wrap(englishOf(p.state.todo), '  '),
      ...(p.state.letters.length > 0 ? [`  letters: ${p.state.letters.join(', ')}`] : []),
    ]),
    ...section(
      'TIME LIMITS',
      p.limits.flatMap((limit) => limitLines(data, limit)),
    ),
    ...section(
      'WHAT MAY COME NEXT',
      p.branches.flatMap((b) => [
        wrap(`${englishOf(b.name)}: ${englishOf(b.todo)}${b.letters.length > 0 ? ` [${b.letters.join(', ')}]` : ''}`, '  '),
      ]),
    ),
    ...section('ENCLOSE', remarkLines(data, p.documents)),
    ...section('COST, IDENTITY, LANGUAGE, FORM', remarkLines(data, p.fee)),
    ...section('A FULL ANSWER HOLDS', remarkLines(data, p.content)),
    ...section('THEY MAY REFUSE', remarkLines(data, p.refusal)),
    ...section('ACTING FOR SOMEBODY', remarkLines(data, p.representation)),
    ...section('COMPLAIN TO', addresseeLines(data, p.supervisor)),
    ...section(
      'NOT CONFIRMED IN THIS ROUTE',
      p.unconfirmed.map((r) => wrap(`? ${englishOf(r.text)}`, '  ')),
    ),
  ];
}

function remarkLines(data: RightsData, remarks: readonly Remark[]): string[] {
  return remarks.flatMap((r) => {
    const doubt = !r.confirmed && r.cite.length > 0 ? '  UNCONFIRMED' : '';
    const text = wrap(`• ${englishOf(r.text)}${doubt}`, '  ');
    return r.cite.length === 0 ? [text] : [text, wrap(`§ ${citeIn(data, r.cite)}`, '    ')];
  });
}

function addresseeLines(data: RightsData, a: Addressee): string[] {
  const lines = [`  ${englishOf(a.name)}${a.confirmed ? '' : '  UNCONFIRMED'}`];
  if (a.contact === null) lines.push('  (no confirmed address)');
  else
    for (const line of [a.contact.postal, a.contact.email, a.contact.phone, a.contact.website])
      if (line !== null) lines.push(...line.split('\n').map((part) => `  ${part}`));
  lines.push(
    `  languages: ${a.languages.join(', ')}${a.requests && a.requests.channels.length > 0 ? `; by ${a.requests.channels.join(', ')}` : ''}`,
  );
  if (a.asOf !== null) lines.push(wrap(`as of: ${a.asOf}`, '  '));
  return [...lines, ...remarkLines(data, a.remarks)];
}

function stepLines(data: RightsData, step: Plan['steps'][number], number: number): string[] {
  const { limit } = step;
  const text = `${number}. ${englishOf(step.text)}${step.done && limit === null ? ' (done)' : ''}`;
  const to =
    step.addressee === null || step.kind === 'send'
      ? []
      : [wrap(`to ${englishOf(step.addressee.name)}${step.language === null ? '' : `, in ${step.language}`}`, '     ')];
  const letter = step.letter === null ? [] : [`     letter: ${step.letter}`];
  const due =
    limit === null
      ? []
      : limitLines(data, limit, step.assumed ? ' (if it arrives on the day of this plan)' : '').flatMap((block) =>
          block.split('\n').map((line) => `   ${line}`),
        );
  return [wrap(text, '  '), ...to, ...letter, ...due];
}

function limitLines(data: RightsData, l: Limit, more = ''): string[] {
  const dates =
    l.due === null
      ? `at the earliest ${l.earliest}; later, because the question of ${l.open?.since ?? '?'} has no answer yet`
      : `${l.due}${l.earliest === l.due && l.latest === l.due ? '' : ` (earliest ${l.earliest}, latest ${l.latest})`}`;
  const ours =
    l.basis === 'law' ? '' : `; ${{ reading: 'our reading', practice: 'their practice', convention: 'our own rule of thumb' }[l.basis]}`;
  return [
    wrap(`${englishOf(l.name)}: ${dates}${more}  [${l.state}${ours}]${l.confirmed ? '' : '  UNCONFIRMED'}`, '  '),
    ...l.derivation.map((d) => wrap(`${d.date}  ${englishOf(d.why)}${d.cite.length === 0 ? '' : ` (${citeIn(data, d.cite)})`}`, '      ')),
    ...(l.missed === null ? [] : [wrap(`if missed: ${englishOf(l.missed)}`, '      ')]),
  ];
}

const systemName = (data: RightsData, id: string): string => nameOrId(data.systems.find((s) => s.id === id)?.name, id);
const countryName = (data: RightsData, id: string): string => nameOrId(data.countries.find((c) => c.id === id)?.name, id.toUpperCase());
const nameOrId = (name: Text | undefined, id: string): string => (name === undefined ? id : englishOf(name));
