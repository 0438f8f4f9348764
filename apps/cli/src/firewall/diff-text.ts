/**
 * What a change of policy changes, for whoever has to sign it: first what widens, and loudest what goes to enforcement.
 *
 * @module
 */
import type { CompiledPolicy } from '@firebreak/firewall';
import type { Change, PolicyDiff, Renewed } from '@firebreak/firewall/proof';
import { wrap } from '../output/output.ts';
import { banner, plainText, requestsLines, rules } from './requests-text.ts';

const leads: Readonly<Record<PolicyDiff['verdict'], string>> = {
  same: 'The new policy releases exactly what the old one did.',
  narrower: 'The new policy releases nothing more than the old one, and some things no longer.',
  wider: 'WIDER: the new policy releases what the old one did not.',
  unknown: 'Not known: it could not be shown that the new policy releases nothing more. Read what is listed below.',
};

const shown = 40;

export function diffText(before: CompiledPolicy, after: CompiledPolicy, diff: PolicyDiff): string {
  const { domain, permitted, refused, obligationsLost, basisLost, renewed, undecided } = diff;
  const policies = [after, before];
  const list = <T extends Change>(title: string, sign: string, changes: readonly T[], more: (change: T) => string[]): string[] => {
    if (changes.length === 0) return [];
    const blocks = changes.slice(0, shown).flatMap((change) => {
      const [first, ...rest] = requestsLines(policies, change, diff.on, '    ');
      const loud = change.enforcement ? '  ENFORCEMENT' : '';
      return [`  ${sign} ${first!.trim()}${loud}`, ...rest, wrap(`by: ${rules(change.rules)}`, '    '), ...more(change), ''];
    });
    return [title, ...blocks, ...(changes.length > shown ? [`  and ${changes.length - shown} more; --json lists all`, ''] : [])];
  };
  const toEnforcement = permitted.filter((change) => change.enforcement).length;
  return plainText([
    ...(toEnforcement > 0 ? banner(['THE NEW POLICY GIVES MORE TO IMMIGRATION ENFORCEMENT, OR TO THOSE WHO MAY ACT FOR IT']) : []),
    wrap(leads[diff.verdict], ''),
    wrap(`Looked at all ${grouped(domain.requests)} requests that can be made to either, from ${diff.on} on.`, ''),
    '',
    ...list('NEWLY RELEASED', '+', permitted, () => []),
    ...list('RELEASED WITH LESS ASKED', '+', obligationsLost, ({ lost }) => [wrap(`no longer asked: ${lost.join(', ')}`, '    ')]),
    ...list('NO LONGER CITED', '~', basisLost, ({ lost }) => [
      wrap(`no longer cited: ${lost.map(({ law, at }) => `${law} ${at ?? ''}`).join('; ')}`, '    '),
    ]),
    ...list('NO LONGER RELEASED', '-', refused, () => []),
    ...renewedLines(renewed),
    ...(undecided.length > 0
      ? [
          'TOO LARGE TO COMPARE (it may be wider)',
          ...undecided.map((each) =>
            wrap(`? to ${each.recipients.join(', ')} for ${each.purposes.join(', ')}: ${each.data.join(', ')}`, '  '),
          ),
        ]
      : []),
  ]);
}

function renewedLines(renewed: readonly Renewed[]): string[] {
  if (renewed.length === 0) return [];
  const why: Readonly<Record<Renewed['what'], string>> = {
    recipient: 'taken for somebody else',
    purpose: 'taken for another purpose',
    field: 'taken for other data',
    fact: 'nobody can compute whether it still asks the same: read it',
    service: 'releases are compared all the same; run `prove` anew',
  };
  return [
    'SAME NAME, ANOTHER MEANING',
    ...renewed.flatMap(({ what, id, before, after }) => [
      wrap(`~ ${what} ${id} (${why[what]})`, '  '),
      wrap(`before: ${before}`, '      '),
      wrap(`now: ${after}`, '      '),
    ]),
    '',
  ];
}

/** `9126` -> `9,126` */
export function grouped(figures: string): string {
  return figures.replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
