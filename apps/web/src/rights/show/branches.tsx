import { fill } from '@firebreak/core';
import type { Branch, Limit } from '@firebreak/rights';
import { Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { RightsReader } from './reader.ts';
import { RemarkLine } from './remarks.tsx';

/** What may come, and what to do then. Silence names the day after which it is one. */
export function Branches({
  branches,
  limits,
  reader,
}: {
  branches: readonly Branch[];
  limits: readonly Limit[];
  reader: RightsReader;
}): VNode {
  const { words, messages } = reader;
  return (
    <div class="branches">
      {branches.map((branch) => {
        const passed = branch.kind === 'silence' ? limits.find((limit) => branch.limits.includes(limit.limit)) : undefined;
        return (
          <details key={`${branch.kind}${branch.event}${branch.to}`}>
            <summary>
              <Said text={branch.name} reader={reader} />
              {passed?.latest != null && <span class="quiet"> {fill(words.nextAfter, { date: reader.day(passed.latest) })}</span>}
            </summary>
            <p>
              <Said text={branch.todo} reader={reader} />
            </p>
            {branch.letters.length > 0 && (
              <p>
                <span class="right">☞</span>{' '}
                {fill(words.nextLetter, { letter: branch.letters.map((letter) => reader.label(letter).name).join(messages.comma) })}
              </p>
            )}
            <p class="quiet">
              <RemarkLine remark={branch.remark} reader={reader} />
            </p>
          </details>
        );
      })}
    </div>
  );
}
