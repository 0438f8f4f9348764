import { type Atlas, english } from '@firebreak/atlas';
import { type FootprintAnswer, footprint, footprintDataOf, type LifeEvent } from '@firebreak/trace';
import type { Command } from 'commander';
import { dayOf, idOf, nameIn, openFor, unknownWord } from '../atlas-access.ts';
import { type Output, WrongUse, wrap, writeJson } from '../output/output.ts';
import { citeText } from './trace.ts';

interface FootprintOptions {
  readonly event: readonly string[];
  readonly born?: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** More events than a life of paperwork has; a bound against absurd input. */
const maximumEvents = 200;

export function footprintCommand(program: Command, output: Output): void {
  program
    .command('footprint')
    .description('which records likely exist after events in a life, until when, and who may look')
    .requiredOption(
      '--event <kind@day[:country]...>',
      'for example visa-application@2023-05-02:FR; may be given often',
      (value: string, before: string[]) => [...(before ?? []), value],
      [] as string[],
    )
    .option('--born <day>', 'day of birth, YYYY-MM-DD; tells which biometrics were not taken')
    .option('--on <day>', 'the day you look from, YYYY-MM-DD (today)')
    .option('--json', 'answer as JSON (spec/footprint)')
    .action(async (options: FootprintOptions, command: Command) => {
      if (options.event.length === 0) throw new WrongUse('name at least one event, for example --event asylum-application@2026-07-01:GR');
      if (options.event.length > maximumEvents) throw new WrongUse(`more than ${maximumEvents} events`);
      const atlas = await openFor(command);
      const events = options.event.map((word) => eventOf(atlas, word));
      const born = options.born === undefined ? undefined : dayOf(options.born);
      const first = events.find((event) => born !== undefined && event.date < born);
      if (first) throw new WrongUse(`the event \`${first.kind}\` on ${first.date} is before the day of birth ${born}; mend one of the two`);
      const on = dayOf(options.on);
      const future = events.find((event) => event.date > on);
      if (future)
        throw new WrongUse(`the event \`${future.kind}\` on ${future.date} is after ${on}, the day you look from; mend one of the two`);
      const answer = footprint(footprintDataOf(atlas), { events, born, on });
      if (options.json) writeJson(output, footprintJson(atlas, answer));
      else output.write(footprintText(atlas, answer));
    });
}

function eventOf(atlas: Atlas, word: string): LifeEvent {
  const parts = /^([^@]+)@([^:]+)(?::([A-Za-z]{2}))?$/.exec(word);
  if (parts === null) throw new WrongUse(`\`${word.slice(0, 60)}\` is not an event; write KIND@YYYY-MM-DD or KIND@YYYY-MM-DD:COUNTRY`);
  const { events, eventByTouchpoint } = footprintDataOf(atlas);
  const known = [...events, ...Object.keys(eventByTouchpoint)];
  const kind = parts[1]!;
  if (!known.includes(kind)) throw unknownWord('event', kind, known);
  return { kind, date: dayOf(parts[2]), country: parts[3] === undefined ? undefined : idOf(atlas, 'country', parts[3]) };
}

function footprintJson(atlas: Atlas, answer: FootprintAnswer): object {
  return {
    on: answer.on,
    records: answer.records.map((r) => ({
      ...r,
      name: nameIn(atlas, r.category),
      country: r.country === null ? null : r.country.toUpperCase(),
      derivation: r.derivation.map((step) => ({ ...step, why: english(step.why) })),
      readers: r.readers.map((reader) => ({ ...reader, name: nameIn(atlas, reader.role), text: english(reader.text) })),
      rights: r.rights.map((right) => ({ ...right, name: nameIn(atlas, right.right), addressee: english(right.addressee) })),
    })),
    notMade: answer.notMade.map((n) => ({ ...n, name: nameIn(atlas, n.category) })),
    eventsWithoutRecord: answer.eventsWithoutRecord,
  };
}

function footprintText(atlas: Atlas, answer: FootprintAnswer): string {
  const lines = [`Records that likely exist, seen from ${answer.on}`, ''];
  if (answer.records.length === 0) lines.push('The Atlas knows no record for these events. That is not proof that there is none.', '');
  for (const r of answer.records) {
    const until =
      r.deleteBy === null
        ? 'until a day that depends on what happened later'
        : r.status === 'should-be-deleted'
          ? `should have been deleted on ${r.deleteBy}`
          : `to be deleted by ${r.deleteBy}`;
    lines.push(`${nameIn(atlas, r.system)}: ${nameIn(atlas, r.category)}${r.confirmed ? '' : '  UNCONFIRMED'}`);
    lines.push(`  since ${r.since}, ${until}`);
    lines.push(wrap(`data: ${r.data.map((d) => nameIn(atlas, d)).join(', ')}`, '  '));
    for (const n of r.notTaken)
      lines.push(wrap(`not taken at age ${n.age}: ${n.data.map((d) => nameIn(atlas, d)).join(', ')} (${citeText(atlas, n.cite)})`, '  '));
    for (const step of r.derivation)
      lines.push(
        wrap(
          `${step.date ?? 'if'} ${step.step.startsWith('P') ? `+ ${step.step}` : nameIn(atlas, step.step)}: ${english(step.why)} (${citeText(atlas, step.cite)})`,
          '    ',
        ),
      );
    lines.push(
      wrap(
        `may look: ${[...new Set(r.readers.map((reader) => `${nameIn(atlas, reader.role)}${reader.confirmed ? '' : ' (unconfirmed)'}`))].join(', ') || 'not recorded'}`,
        '  ',
      ),
    );
    lines.push(
      wrap(
        `your rights: ${r.rights.map((right) => `${nameIn(atlas, right.right)} (${citeText(atlas, right.cite)})`).join('; ') || 'not recorded'}`,
        '  ',
      ),
      '',
    );
  }
  for (const n of answer.notMade)
    lines.push(
      wrap(
        `no record at age ${n.age}: ${nameIn(atlas, n.system)}, ${nameIn(atlas, n.category)} (${citeText(atlas, n.cite)})${n.confirmed ? '' : '  UNCONFIRMED'}`,
        '',
      ),
    );
  for (const kind of answer.eventsWithoutRecord) lines.push(`? no record is known for \`${kind}\`; that is unknown, not nothing`);
  return `${lines.join('\n').trimEnd()}\n`;
}
