/**
 * A decision for somebody at a terminal: first what goes to immigration enforcement, if anything does.
 *
 * @module
 */
import { closest, type LegalDay } from '@firebreak/core';
import type { CompiledPolicy, Decision, Knowledge, Refusal, RefusalCode, Request } from '@firebreak/firewall';
import { plainLine, wrap } from '../output/output.ts';

export function decisionText(
  { compiled, knowledge }: { readonly compiled: CompiledPolicy; readonly knowledge: Knowledge },
  request: Request & { readonly on: LegalDay },
  decision: Decision,
): string {
  const lawOf = (law: string): string => knowledge.instruments.find(({ id }) => id === law)?.short ?? law;
  const nameIn = (list: readonly { id: string; name: string }[], id: string): string => list.find((each) => each.id === id)?.name ?? id;
  const { released, refused } = decision;
  const lines = [
    ...enforcementBanner(decision),
    `${compiled.service.name}, ${request.on}`,
    `asked by:  ${nameIn(compiled.recipients, request.recipient)}`,
    `for:       ${nameIn(compiled.purposes, request.purpose)}`,
    '',
    `RELEASED  ${released.length} of ${released.length + refused.length}`,
    ...(released.length === 0 ? ['  nothing'] : [wrap(released.join(', '), '  ')]),
    ...decision.basis.map((basis) => wrap(`§ ${lawOf(basis.law)} ${basis.at} (rule ${basis.rule})`, '    ')),
    ...(released.length === 0 ? [] : obligationLines(decision)),
    '',
    ...(refused.length === 0 ? ['REFUSED  nothing'] : [`REFUSED  ${refused.length}`, ...refusalLines(compiled, request, refused)]),
    '',
    `policy ${decision.policy}`,
  ];
  return `${lines
    .flatMap((line) => line.split('\n'))
    .map(plainLine)
    .join('\n')}\n`;
}

function enforcementBanner({ enforcement }: Decision): string[] {
  if (enforcement === null) return [];
  const { rule, duty, approver } = enforcement;
  return [
    '!'.repeat(80),
    '!!  DATA GO TO IMMIGRATION ENFORCEMENT',
    `!!  because a duty of law forces it: ${duty} (rule ${rule})`,
    `!!  each case is decided by: ${approver}, and by a second person`,
    '!'.repeat(80),
    '',
  ];
}

const obligationWords: Readonly<Record<string, string>> = {
  log: 'this decision goes into the log',
  'notify-person': 'tell the person what was sent, and to whom',
  'two-person-release': 'a second person must agree before anything leaves',
  redact: 'black out what was not asked for',
};

function obligationLines({ obligations }: Decision): string[] {
  return obligations.map((obligation) => `    must: ${obligationWords[obligation] ?? obligation}`);
}

/** Fields that are refused for the same reason stand together. */
function refusalLines(compiled: CompiledPolicy, request: Request, refused: readonly Refusal[]): string[] {
  const groups = new Map<string, Refusal[]>();
  for (const refusal of refused) {
    const key = JSON.stringify([refusal.code, refusal.reason, refusal.condition, refusal.at]);
    groups.set(key, [...(groups.get(key) ?? []), refusal]);
  }
  return [...groups.values()].flatMap((group) => {
    const { code, reason, condition, at } = group[0]!;
    return [
      wrap(group.map(({ data }) => data).join(', '), '  '),
      wrap(`why: ${reason} [${code}]`, '    '),
      ...(condition === null ? [] : [`    condition: ${condition}`]),
      ...(at === null ? [] : [`    where: ${at}`]),
      wrap(`what to do: ${todo(code, compiled, request, group)}`, '    '),
    ];
  });
}

function todo(code: RefusalCode, compiled: CompiledPolicy, request: Request, group: readonly Refusal[]): string {
  switch (code) {
    case 'unknown-recipient':
      return `ask as somebody the policy knows. ${nearWords(
        request.recipient,
        compiled.recipients.map(({ id }) => id),
      )}`;
    case 'unknown-purpose':
      return `ask for a purpose the policy knows. ${nearWords(
        request.purpose,
        compiled.purposes.map(({ id }) => id),
      )}`;
    case 'unmapped-data':
      return `ask for data the policy knows. ${nearWords(group[0]!.data, [
        ...new Set(compiled.fields.flatMap(({ id, record, data }) => [record, id, `@${data}`])),
      ])}`;
    case 'no-rule':
      return 'say no. If a law allows it, write a rule that names that law';
    case 'condition-unknown':
      return 'find out, and state it under `facts`';
    case 'condition-not-met':
      return 'say no: what the rule asks for is not so';
    case 'not-yet':
      return 'say no until that day';
    case 'expired':
      return 'say no, and have somebody read the law again before the rule is prolonged';
    case 'withheld':
      return group[0]!.condition === null ? 'say no' : 'say no, as long as nobody has shown otherwise';
    case 'enforcement':
      return 'say no, and write down who asked';
  }
}

function nearWords(word: string, known: readonly string[]): string {
  const near = closest(word, known);
  return near.length > 0 ? `Did you mean ${near.map((each) => `\`${each}\``).join(', ')}?` : `Known: ${known.slice(0, 40).join(', ')}`;
}
