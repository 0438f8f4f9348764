/**
 * Requests and rules in the words of a policy, for proofs and comparisons.
 *
 * @module
 */
import type { CompiledPolicy } from '@firebreak/firewall';
import type { Case, Requests, RuleAt, Span, Truth } from '@firebreak/firewall/proof';
import { plainLine, wrap } from '../output/output.ts';

export const rule = ({ rule: id, line }: RuleAt): string => (line === null ? `\`${id}\`` : `\`${id}\` (line ${line})`);
export const rules = (list: readonly RuleAt[]): string => `${list.length === 1 ? 'rule' : 'rules'} ${list.map(rule).join(', ')}`;

export function days({ from, until }: Span): string {
  if (until === null) return `from ${from} on`;
  return from === until ? `on ${from}` : `from ${from} to ${until}`;
}

const truthWords: Readonly<Record<Truth, string>> = { true: 'yes', false: 'no', 'not-stated': 'not answered' };

/** `consent yes, and minor no or not answered` */
function caseText(each: Case): string {
  const facts = Object.entries(each).map(([fact, ways]) => `${fact} ${ways.map((way) => truthWords[way]).join(' or ')}`);
  return facts.join(', and ');
}

/** Every policy that is at hand may know the name. */
export function nameOf(policies: readonly CompiledPolicy[], list: 'recipients' | 'purposes', id: string): string {
  for (const policy of policies) {
    const found = policy[list].find((each) => each.id === id);
    if (found !== undefined) return found.name;
  }
  return id;
}

/** Many names are counted past the first few; `--json` has all. */
function names(policies: readonly CompiledPolicy[], list: 'recipients' | 'purposes', ids: readonly string[]): string {
  const shown = ids.slice(0, 8).map((id) => nameOf(policies, list, id));
  return ids.length > shown.length ? `${shown.join('; ')}; and ${ids.length - shown.length} more` : shown.join('; ');
}

export function requestsLines(policies: readonly CompiledPolicy[], requests: Requests, from: Span['from'], indent: string): string[] {
  const whatever = requests.cases.some((each) => Object.keys(each).length === 0);
  const cases = requests.cases.slice(0, 6).map(caseText);
  const more = requests.cases.length - cases.length;
  const always = requests.days.from === from && requests.days.until === null;
  return [
    wrap(`to: ${names(policies, 'recipients', requests.recipients)}`, indent),
    wrap(`for: ${names(policies, 'purposes', requests.purposes)}`, indent),
    wrap(`data: ${requests.data.join(', ')}`, indent),
    wrap(`when: ${whatever ? 'always' : cases.join('; or ')}${more > 0 ? `; or in ${more} more cases` : ''}`, indent),
    ...(always ? [] : [wrap(`days: ${days(requests.days)}`, indent)]),
  ];
}

/** Names come from the file of somebody else: nothing in them may move the cursor or reorder the text. */
export function plainText(lines: readonly string[]): string {
  return `${lines
    .flatMap((line) => line.split('\n'))
    .map(plainLine)
    .join('\n')
    .trimEnd()}\n`;
}

export function banner(lines: readonly string[]): string[] {
  return ['!'.repeat(80), ...lines.map((line) => `!!  ${line}`), '!'.repeat(80), ''];
}
