/**
 * A proof for somebody who runs a clinic: what is proved, what is not, and each counter-example step by step.
 *
 * @module
 */
import type { Atlas } from '@firebreak/atlas';
import type { CompiledPolicy } from '@firebreak/firewall';
import type { CitedLaw, Finding, Proof, Standing, Statement, StatementId } from '@firebreak/firewall/proof';
import { nameIn } from '../atlas-access.ts';
import { citeText, inNoLaw } from '../commands/trace.ts';
import { wrap } from '../output/output.ts';
import { grouped } from './diff-text.ts';
import { banner, days, nameOf, plainText, requestsLines, rule, rules } from './requests-text.ts';

/** What is claimed, and how its failing and its being unknown are said. */
const claims: Readonly<Record<StatementId, readonly [claim: string, fails: string, unknown: string]>> = {
  'enforcement-gets-nothing': [
    'Nothing is released for immigration enforcement',
    'Data are released for immigration enforcement',
    'Whether data are released for immigration enforcement is not known',
  ],
  'no-recipient-leads-on': [
    'Nobody who may get data leads on to immigration enforcement',
    'Somebody who may get data leads on to immigration enforcement',
    'Whether somebody who may get data leads on to immigration enforcement is not known',
  ],
  'no-law-opens-a-way': [
    'The law opens no way to enforcement from the place where the data are given',
    'The law itself opens a way to enforcement from the place where the data are given, whatever the policy says',
    'Whether the law opens a way to enforcement from the place where the data are given is not known',
  ],
  'every-release-has-a-basis': [
    'Every release rests on an act that is in force',
    'A rule can release when no act that it rests on is in force',
    'Whether every release rests on an act that is in force is not known',
  ],
  'every-rule-can-fire': [
    'Every rule can have an effect',
    'A rule can never have an effect',
    'Whether every rule can have an effect is not known',
  ],
  'no-rule-contradicts': ['No rule contradicts another', 'Rules contradict each other', 'Whether rules contradict each other is not known'],
  'every-field-is-used': [
    'All data that are held may be used by somebody',
    'Data are held that nobody may use',
    'Whether all data that are held may be used by somebody is not known',
  ],
};

/** Findings that are written out for each statement. */
const shown = 20;

const signs: Readonly<Record<Standing, string>> = { holds: '✓ holds  ', fails: '✗ FAILS  ', unknown: '? UNKNOWN' };

export function proofText(atlas: Atlas, policy: CompiledPolicy, proof: Proof): string {
  const { domain, statements, on } = proof;
  const duties = statements.flatMap((s) => s.notes.filter((note) => note.kind === 'enforcement-release'));
  const facts = domain.facts === 0 ? '' : `, ${domain.facts} ${domain.facts === 1 ? 'fact' : 'facts'} that may be so, not so or not stated`;
  return plainText([
    ...(duties.length > 0 ? banner(['THIS POLICY GIVES DATA TO IMMIGRATION ENFORCEMENT, under the duties listed below']) : []),
    wrap(leadOf(proof, duties.length > 0), ''),
    '',
    wrap(`${proof.service}, ${nameIn(atlas, proof.country)}, ${on} and every later day.`, ''),
    wrap(
      `Looked at all ${grouped(domain.requests)} requests that can be made: ${domain.recipients} recipients, ${domain.purposes} purposes, ${domain.fields} fields${facts}.`,
      '',
    ),
    '',
    ...statements.flatMap((each) => statementLines(atlas, policy, each, on)),
  ]);
}

function leadOf({ statements, standing }: Proof, duties: boolean): string {
  const but = duties ? ' but what the duties below force' : '';
  if (standing === 'holds')
    return `Proved: nothing that this policy releases${but} leads to immigration enforcement, by any way that the Atlas knows.`;
  const said = (wanted: Standing, place: 1 | 2): string[] =>
    statements.filter((each) => each.standing === wanted).map((each) => `${claims[each.id][place]}.`);
  return ['NOT proved.', ...said('fails', 1), ...said('unknown', 2)].join(' ');
}

function statementLines(atlas: Atlas, policy: CompiledPolicy, each: Statement, on: Proof['on']): string[] {
  const isDuty = each.notes.some((note) => note.kind === 'enforcement-release');
  const lines = (list: readonly Finding[], sign: string): string[] => [
    ...list.slice(0, shown).flatMap((finding) => {
      const [first = '', ...rest] = findingLines(atlas, policy, finding, on);
      return [wrap(`${sign} ${first}`, '    '), ...rest];
    }),
    ...(list.length > shown ? [`    ${sign} and ${list.length - shown} more; --json lists all`] : []),
  ];
  return [
    `${signs[each.standing]}  ${claims[each.id][0]}${isDuty ? ' but what these duties force' : ''}`,
    ...lines(each.found, '→'),
    ...lines(
      each.notes.filter((note) => note.kind !== 'closed-by-law'),
      '·',
    ),
    ...closedGroups(each.notes).flatMap((group) => {
      const [first = '', ...rest] = closedLines(atlas, group);
      return [wrap(`· ${first}`, '    '), ...rest];
    }),
    '',
  ];
}

function findingLines(atlas: Atlas, policy: CompiledPolicy, finding: Finding, on: Proof['on']): string[] {
  const place = (id: string): string => nameIn(atlas, id);
  const laws = (list: readonly CitedLaw[]): string => list.map(({ law, at }) => `${place(law)}${at === null ? '' : ` ${at}`}`).join('; ');
  switch (finding.kind) {
    case 'enforcement-release': {
      const { duty } = finding;
      return [
        duty === null
          ? 'Released for immigration enforcement, and no confirmed duty stands behind it:'
          : `Duty: ${lawOf(atlas, duty.rule)}; decided each time by: ${duty.approver}`,
        ...requestsLines([policy], finding, on, '      '),
        wrap(`by: ${rules(finding.rules)}`, '      '),
      ];
    }
    case 'rule-never-fires':
      return [`Rule ${rule(finding)} ${neverWords[finding.reason]}${finding.by.length > 0 ? ` ${finding.by.map(rule).join(', ')}` : ''}`];
    case 'withholds-nothing':
      return [`Rule ${rule(finding)} withholds what no rule releases today; it guards against later rules`];
    case 'partly-withheld':
      return [
        `Rule ${rule(finding.by)} ${finding.always ? 'always' : 'in some cases'} withholds of what rule ${rule(finding)} releases: ${finding.data.join(', ')}, for ${finding.purposes.map((id) => nameOf([policy], 'purposes', id)).join('; ')}`,
      ];
    case 'differing-obligations': {
      const [a, b] = finding.obligations.map((list) => (list.length === 0 ? 'nothing' : list.join(', ')));
      const [first, second] = finding.rules;
      return [`Rules ${rule(first)} and ${rule(second)} release ${finding.data.join(', ')} in the same case, but ask for: ${a} / ${b}`];
    }
    case 'no-basis-in-force':
      return [`Rule ${rule(finding)} can release ${days(finding.days)}, when this is not in force: ${laws(finding.basis)}`];
    case 'basis-unknown':
      return [`Rule ${rule(finding)} rests only on what the Atlas does not hold: ${laws(finding.basis)}. Have it read and recorded`];
    case 'basis-ends':
      return [`Rule ${rule(finding)} cites, besides others, what is not in force ${days(finding.days)}: ${laws(finding.basis)}`];
    case 'never-released':
      return [`Nobody may ever get ${finding.data.join(', ')}. Why are they held?`];
    case 'way-to-enforcement':
      return wayLines(atlas, policy, finding);
    case 'rests-on-unconfirmed':
      return [
        `${startOf(atlas, policy, finding)}: ${flowOf(atlas, finding.flow)} is closed only by a rule that nobody has confirmed (${finding.firewalls.join(', ')}). Without it the data reach ${finding.opens.map(place).join(', ')}`,
      ];
    case 'closed-by-law':
      return closedLines(atlas, [finding]);
    case 'no-flow-recorded':
      return [
        `The Atlas records nothing about where data go from ${place(finding.start)}${finding.recipients.length > 0 ? ` (${recipientNames(policy, finding.recipients)})` : ''} in this country. That is unknown, not "nowhere"`,
      ];
    case 'own-staff':
      return [`Taken for granted: the service's own people keep what they get (${recipientNames(policy, finding.recipients)})`];
    case 'no-touchpoint':
      return ['The policy names no touchpoint, so no law that protects data of one place was counted. Name it under `service`'];
    case 'law-open':
      return [`The law is ${finding.why === 'silent' ? 'silent here' : 'to be changed'}: ${place(finding.firewall)}`];
    case 'too-large':
      return [
        `Too large to be looked at whole (${finding.why})${finding.recipients.length > 0 ? `: ${recipientNames(policy, finding.recipients)}` : ''}. Ask for fewer facts in one rule, or split the policy`,
      ];
    case 'no-trace':
      return ['The flows of the Atlas were not asked'];
  }
}

type Closed = Extract<Finding, { kind: 'closed-by-law' }>;

/** What one law closes is told once. */
function closedGroups(notes: readonly Finding[]): Closed[][] {
  const groups = new Map<string, Closed[]>();
  for (const note of notes) {
    if (note.kind !== 'closed-by-law') continue;
    const key = `${note.firewalls.join()} ${note.confirmed}`;
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return [...groups.values()];
}

function closedLines(atlas: Atlas, group: readonly Closed[]): string[] {
  const { firewalls, confirmed, exceptions } = group[0]!;
  const flows = [...new Set(group.map((each) => flowOf(atlas, each.flow)))];
  return [
    `${firewalls.some((id) => inNoLaw(atlas, id) === '') ? 'Closed by law' : 'Closed'}${confirmed ? '' : ' (UNCONFIRMED)'}: ${flows.join('; ')} (${firewalls.map((id) => `${lawOf(atlas, id)}${inNoLaw(atlas, id)}`).join('; ')})`,
    ...exceptions.map((text) => wrap(`exception: ${text}`, '      ')),
  ];
}

const neverWords = {
  'matches-nothing': 'is about no recipient, purpose or data at all',
  'contradicts-itself': 'asks that the same fact be so and not be so',
  past: 'is over, or ends before it begins',
  withheld: 'never releases anything: all of it is withheld by',
  enforcement: 'releases only to those who may act for enforcement, and names no condition or duty',
} as const;

type Way = Extract<Finding, { kind: 'way-to-enforcement' }>;

function wayLines(atlas: Atlas, policy: CompiledPolicy, way: Way): string[] {
  const place = (id: string): string => nameIn(atlas, id);
  const what = way.data.map(place).join(', ');
  const leads = way.confirmed ? 'this leads on:' : 'this may lead on (not all of it is confirmed):';
  const given = way.touchpoint === null || way.touchpoint === way.start ? '' : `, given at ${place(way.touchpoint)}`;
  const by = way.rules.length > 0 ? ` by ${rules(way.rules)}` : '';
  const first =
    way.hops.length === 0
      ? `${startOf(atlas, policy, way)} may get ${what}${by}, and may act for immigration enforcement itself.`
      : `${startOf(atlas, policy, way)} ${way.recipients.length > 0 ? `may get ${what}${by}` : `holds ${what}`}${given}. By the law of ${way.on} ${leads}`;
  return [
    first,
    ...way.hops.flatMap((hop) => [
      `        ${place(hop.from)} → ${place(hop.to)}  (${place(hop.mode)}${hop.query ? '; compared, not kept' : ''}${hop.purposeShift ? '; for another purpose' : ''}${hop.confirmed ? '' : '; unconfirmed'})`,
      wrap(`carries ${hop.data.map(place).join(', ')}`, '          '),
      wrap(`§ ${citeText(atlas, hop.basis)}`, '          '),
    ]),
    ...(way.also.length > 0 ? [wrap(`and on to: ${way.also.map(place).join(', ')}`, '        ')] : []),
  ];
}

function startOf(
  atlas: Atlas,
  policy: CompiledPolicy,
  { start, recipients }: { readonly start: string; readonly recipients: readonly string[] },
): string {
  return recipients.length === 0 ? nameIn(atlas, start) : recipientNames(policy, recipients);
}

function recipientNames(policy: CompiledPolicy, ids: readonly string[]): string {
  return ids.map((id) => nameOf([policy], 'recipients', id)).join('; ');
}

function flowOf(atlas: Atlas, id: string): string {
  const flow = atlas.find('flow', id);
  return flow === undefined ? id : `${nameIn(atlas, flow.origin)} → ${nameIn(atlas, flow.recipient)}`;
}

function lawOf(atlas: Atlas, firewall: string): string {
  const record = atlas.find('firewall', firewall);
  if (record === undefined) return firewall;
  return citeText(
    atlas,
    record.cite.map(({ ref, at, checked }) => ({ instrument: ref, at: at ?? null, checked })),
  );
}
