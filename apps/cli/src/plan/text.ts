/**
 * A plan for people to read: safety first, then where to write, the one date that matters, what to do now and what may come next;
 * everything else after it. Each sentence stands once, each date is counted once.
 *
 * @module
 */
import type { Text } from '@firebreak/atlas';
import type { Addressee, Plan, PlanAnswer, Remark, RightsData, Situation } from '@firebreak/rights';
import { wrap } from '../output/output.ts';
import { citeIn, englishOf, nameIn } from '../rights-access/index.ts';
import { alsoLines, dormantLines, mainDateLines } from './dates.ts';
import { bullet, type Shown } from './lines.ts';

export function planText(data: RightsData, answer: PlanAnswer, options: { readonly basis: boolean }): string {
  const { system, right, country, on } = answer.situation;
  const shown: Shown = { data, basis: options.basis, said: new Set() };
  const head = `${nameIn(data, right)}: ${systemName(data, system)}, ${placeName(data, country)}, as of ${on}`;
  const lines = answer.kind === 'plan' ? planLines(shown, answer) : noPlanLines(shown, answer);
  return `${[head, '', ...lines].join('\n').trimEnd()}\n`;
}

function noPlanLines(shown: Shown, answer: Exclude<PlanAnswer, Plan>): string[] {
  const titles = {
    withheld: 'THE LAW DOES NOT GIVE THIS RIGHT HERE',
    unknown: 'NOT KNOWN (never read this as "no")',
    impossible: 'THIS CANNOT HAVE HAPPENED LIKE THAT',
  };
  const told = { ...shown, basis: true };
  const lines = [titles[answer.kind], ...remarkLines(told, [answer.why])];
  if (answer.kind === 'withheld' && answer.instead) lines.push('', 'INSTEAD', ...remarkLines(told, [answer.instead]));
  if (answer.kind === 'unknown') {
    lines.push('', 'WHO CAN SAY', ...addresseeLines(shown, answer.fallback));
    lines.push(...remarkLines(shown, answer.fallback.remarks), ...letterLines(shown, answer));
  }
  if (answer.kind !== 'impossible' && answer.alternatives.length > 0)
    lines.push('', wrap(`rights that are recorded here: ${answer.alternatives.join(', ')}`, ''));
  return lines;
}

function planLines(shown: Shown, p: Plan): string[] {
  const [first, ...others] = p.addressees;
  const aboutAddress = new Set(first!.remarks.map((r) => r.code));
  const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines, '']);
  return [
    ...section('FIRST: WHAT SENDING REVEALS', remarkLines(shown, p.safety.reveals)),
    ...section(
      'LESS REVEALING WAYS',
      p.safety.ways.flatMap((way) => [...remarkLines(shown, [way]), ...wayLines(shown, way.addressees)]),
    ),
    ...section(
      'WARNINGS',
      remarkLines(
        shown,
        p.warnings.filter((r) => !aboutAddress.has(r.code)),
      ),
    ),
    ...section('WHERE TO WRITE', [
      ...addresseeLines(shown, first!, p.route),
      ...remarkLines(shown, first!.remarks),
      ...others.slice(0, shownAddressees).flatMap((a) => ['  or', ...addresseeLines(shown, a, p.route)]),
      ...(others.length > shownAddressees ? [`  and ${others.length - shownAddressees} more (--json lists them)`] : []),
      ...(first!.as === 'court' || p.state.type !== 'draft' ? [] : letterLines(shown, p)),
    ]),
    ...section('THE DATE THAT MATTERS', mainDateLines(shown, p)),
    ...section(`NOW: ${englishOf(p.state.name)}`, [
      wrap(englishOf(p.state.todo), '  '),
      ...(p.state.letters.length > 0 ? [`  letters: ${p.state.letters.map(shortLetter).join(', ')}`] : []),
    ]),
    ...section(
      'WHAT MAY COME NEXT',
      p.branches.map((b) =>
        bullet(
          '-',
          `${englishOf(b.name)}: ${englishOf(b.todo)}${b.letters.length > 0 ? ` [${b.letters.map(shortLetter).join(', ')}]` : ''}`,
          '  ',
        ),
      ),
    ),
    '-'.repeat(40),
    '',
    ...section('OTHER DATES', alsoLines(shown, p)),
    ...section('YOUR OWN TIME LIMITS, ONCE YOU NAME THE DAY', dormantLines(p)),
    ...section(
      'STEPS',
      p.steps.map((step, index) => stepLine(step, index + 1)),
    ),
    ...section('THE RIGHT', [...remarkLines({ ...shown, basis: true }, [p.right]), ...remarkLines(shown, p.holder)]),
    ...section('ENCLOSE', remarkLines(shown, p.documents)),
    ...section('COST, IDENTITY, LANGUAGE, FORM', remarkLines(shown, p.fee)),
    ...section('A FULL ANSWER HOLDS', remarkLines(shown, p.content)),
    ...section('THEY MAY REFUSE', remarkLines(shown, p.refusal)),
    ...section('ACTING FOR SOMEBODY', remarkLines(shown, p.representation)),
    ...section('COMPLAIN TO', addresseeLines(shown, p.supervisor)),
    ...unconfirmedLines(shown, p),
    ...(shown.basis ? [] : ['(--basis shows the provision under every sentence)']),
  ];
}

const shownAddressees = 3;

/** What carries the word already is only counted; what stands nowhere else is said. */
function unconfirmedLines(shown: Shown, p: Plan): string[] {
  const elsewhere = p.unconfirmed.filter((r) => r.code === 'usesNotConfirmed');
  const count = p.unconfirmed.length - elsewhere.length;
  if (p.unconfirmed.length === 0) return [];
  const what =
    count === 1
      ? 'One point above begins with “?”: nobody has confirmed it.'
      : `${count} points above begin with “?”: nobody has confirmed them.`;
  return [
    'NOT CONFIRMED',
    ...remarkLines(shown, elsewhere),
    ...(count === 0 ? [] : [wrap(`${what} Ask ${englishOf(p.supervisor.name)} before you rely on one.`, '  ')]),
    '',
  ];
}

/** A doubt has no citation and is one by its own words; what rests on a source that nobody confirmed says so. */
function remarkLines({ data, basis, said }: Shown, remarks: readonly Remark[]): string[] {
  const once = remarks.filter((r) => {
    const isNew = !said.has(englishOf(r.text));
    said.add(englishOf(r.text));
    return isNew;
  });
  return once.flatMap((r) => {
    const words = `${!r.confirmed && r.cite.length > 0 ? 'unconfirmed: ' : ''}${englishOf(r.text)}`;
    const text = bullet(r.confirmed ? '•' : '?', words, '  ');
    return r.cite.length === 0 || !basis ? [text] : [text, wrap(`§ ${citeIn(data, r.cite)}`, '      ')];
  });
}

function addresseeLines(shown: Shown, a: Addressee, route?: Plan['route']): string[] {
  const { contact } = a;
  const lines =
    contact === null
      ? a.as === 'court'
        ? []
        : [`(no confirmed address${a.website === null ? '' : `; its website: ${a.website}`})`]
      : [contact.postal, contact.email, contact.phone, contact.website].flatMap((part) => part?.split('\n') ?? []);
  const systems = route === 'source-system' ? sourcesOf(shown.data, a) : '';
  const channels = a.requests && a.requests.channels.length > 0 ? `, by ${a.requests.channels.join(', ')}` : '';
  const languages = `in ${a.languages.map(languageName).join(', ')}${channels}`;
  const asOf = a.asOf === null ? [] : [`as of: ${a.asOf}`];
  return [
    `${englishOf(a.name)}${systems}${a.confirmed ? '' : '  UNCONFIRMED'}`,
    ...lines,
    ...(a.as === 'court' ? [] : [languages]),
    ...asOf,
  ].map((line) => wrap(line, '  '));
}

/** The databases of this one's sources that an office answers for. */
function sourcesOf(data: RightsData, { authority }: Addressee): string {
  const systems = data.authorities.find((a) => a.id === authority)?.systems ?? [];
  const names = systems.flatMap((id) => data.systems.find((s) => s.id === id)?.name ?? []).map(englishOf);
  return names.length === 0 ? '' : ` (for data from ${names.join(', ')})`;
}

function wayLines({ data }: Shown, addressees: readonly Addressee[]): string[] {
  return [
    ...addressees.slice(0, 5).map((a) => wrap(`${placeName(data, a.country)}: ${englishOf(a.name)}`, '      ')),
    ...(addressees.length > 5 ? [`      and ${addressees.length - 5} more (--json lists them)`] : []),
  ];
}

function letterLines({ data }: Shown, { letter, situation }: { readonly letter: string; readonly situation: Situation }): string[] {
  const { system, right, country } = situation;
  return [
    wrap(`letter: ${nameIn(data, letter)}`, '  '),
    `  write it: firebreak letter --system ${system} --right ${right} --country ${country.toUpperCase()} -o letter.pdf`,
  ];
}

function stepLine(step: Plan['steps'][number], number: number): string {
  const { limit, addressee, language, letter } = step;
  const to =
    addressee === null || step.kind === 'send' ? '' : ` To ${englishOf(addressee.name)}${language === null ? '' : ` (${language})`}.`;
  const day =
    limit === null
      ? ''
      : ` ${limit.due ?? `not before ${limit.earliest}`}${step.assumed ? ', if it arrives on the day of this plan' : ''}.`;
  const done = step.done ? ' (done)' : '';
  const text = englishOf(step.text).replace(/\.$/, '');
  return bullet(`${number}.`, `${text}${letter === null ? '' : ` [${shortLetter(letter)}]`}.${day}${to}${done}`, '  ');
}

const shortLetter = (id: string): string => id.replace(/^letter-/, '');
const systemName = (data: RightsData, id: string): string => nameOrId(data.systems.find((s) => s.id === id)?.name, id);
const placeName = (data: RightsData, id: string): string => nameOrId(data.countries.find((c) => c.id === id)?.name, id.toUpperCase());
const nameOrId = (name: Text | undefined, id: string): string => (name === undefined ? id : englishOf(name));

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
const languageName = (code: string): string => `${languageNames.of(code) ?? code} (${code})`;
