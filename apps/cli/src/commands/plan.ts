import { eventsToIcs } from '@firebreak/documents';
import {
  calendarEventsOf,
  diagram,
  type Plan,
  type PlanAnswer,
  plan,
  publishPlan,
  type RightsData,
  type Situation,
} from '@firebreak/rights';
import type { Command } from 'commander';
import { dayOf, openFor } from '../atlas-access.ts';
import { isReference } from '../batch/reference.ts';
import { Finding, type Output, WrongUse, writeJson } from '../output/output.ts';
import { planText } from '../plan/text.ts';
import { citeIn, englishOf, eventsOf, type KnownWords, knownWords, regionIn, senderOf } from '../rights-access/index.ts';

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
  readonly basis?: boolean;
  readonly reference?: string;
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
    .option('--basis', 'show the provision under every sentence')
    .option('--reference <id>', 'with --ics: sets this case apart from others in one calendar; letters, digits, hyphens, never a name')
    .option('--json', 'answer as JSON (spec/rights)')
    .option('--ics', 'the dates as a calendar')
    .option('--svg', 'the procedure as a picture')
    .action(async (options: PlanOptions, command: Command) => {
      if ([options.json, options.ics, options.svg].filter(Boolean).length > 1) throw new WrongUse('choose one of --json, --ics and --svg');
      const known = knownWords(await openFor(command));
      const { data } = known;
      const answer = plan(data, situationOf(known, options));
      if (options.json) writeJson(output, publishPlan(data, answer));
      else if (options.ics) output.write(icsOf(data, planned(data, answer), options.reference));
      else if (options.svg) output.write(svgOf(data, planned(data, answer)));
      else output.write(planText(data, answer, { basis: options.basis === true }));
      if (answer.kind !== 'plan' && (options.json || !(options.ics || options.svg))) throw new Finding('');
    });
}

function situationOf(known: KnownWords, options: PlanOptions): Situation {
  const { data } = known;
  const country = known.country(options.country);
  return {
    system: known.system(options.system),
    right: known.right(options.right),
    country,
    region: regionIn(data.calendars, country, options.region),
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

function icsOf(data: RightsData, answer: Plan, reference: string | undefined): string {
  if (reference !== undefined && !isReference(reference))
    throw new WrongUse('a reference is made of letters a-z, digits and single hyphens, at most 40; never a name');
  const events = calendarEventsOf(data, answer, { language: 'en', reference });
  if (events.length === 0)
    throw new Finding('no date runs in this plan; name what happened with --event, for example --event received=2026-01-05');
  return eventsToIcs(events, { timestamp: `${answer.situation.on}T00:00:00Z` });
}

function svgOf(data: RightsData, answer: Plan): string {
  const procedure = data.procedures.find((p) => p.id === answer.procedure)!;
  return diagram(procedure, { language: 'en', current: answer.state.id, visited: answer.history.map((h) => h.state), names: data.names });
}
