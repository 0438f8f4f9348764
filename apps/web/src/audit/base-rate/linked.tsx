/**
 * Several linked databases: what an error in any of them does, and what a rule that needs two would do.
 *
 * @module
 */
import { linkedSources, mostSources, type Rule } from '@firebreak/audit/screening';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BaseRateReader } from './reader.ts';
import { Headline, Sentences } from './result.tsx';
import { numberTyped, shareOfPercent } from './scale.ts';

export function Linked({ people, reader }: { people: number; reader: BaseRateReader }): VNode {
  const { words, speaker } = reader;
  const [text, setText] = useState('2 1 0.5');
  const rates = ratesTyped(text);
  return (
    <section class="base-rate-linked">
      <h3>{words.linkedHeading}</h3>
      <p>{words.linkedText}</p>
      <p class="request-field">
        <label class="block" for="base-rate-linked">
          {words.linkedRates}
        </label>
        <span class="hint" id="base-rate-linked-hint">
          {words.linkedRatesText}
        </span>
        <input
          type="text"
          id="base-rate-linked"
          dir="ltr"
          autocomplete="off"
          value={text}
          aria-describedby="base-rate-linked-hint"
          aria-invalid={rates === null}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </p>
      {rates === null ? (
        <p class="error" role="alert">
          {words.linkedRatesText}
        </p>
      ) : (
        <Found people={people} rates={rates} reader={reader} />
      )}
      <p class="quiet">{speaker.say('linkedCost')}</p>
    </section>
  );
}

function Found({ people, rates, reader: { speaker } }: { people: number; rates: readonly number[]; reader: BaseRateReader }): VNode {
  const { say, numbers, count } = speaker;
  const { any, two, alone } = linkedSources(people, rates);
  const told = (rule: Rule['bounds']): Record<string, string> => ({
    sources: numbers.whole(rates.length),
    count: count(rule.whole, rule.expected, people),
    people: numbers.whole(people),
  });
  return (
    <>
      <Headline sentence={{ as: 'finding', text: say('linkedAny', told(any.bounds)) }} large={told(any.bounds)['count']!} />
      <Sentences
        said={[
          { as: 'assumption', text: `${say('linkedIndependent')}: ${told(any.independent)['count']!}.` },
          { as: 'finding', text: say('linkedAlone', told(alone)) },
          ...(two === null
            ? []
            : [
                { as: 'finding' as const, text: say('linkedTwo', told(two.bounds)) },
                { as: 'assumption' as const, text: `${say('linkedIndependent')}: ${told(two.independent)['count']!}.` },
              ]),
        ]}
      />
    </>
  );
}

/** Percentages with spaces between, as shares; null: one of them is none, or they are too many. */
function ratesTyped(text: string): readonly number[] | null {
  const parts = text
    .trim()
    .slice(0, 2_000)
    .split(/[\s;]+/);
  const rates = parts.map((part) => numberTyped(part.replace(/%$/, ''), { low: 0, high: 100, whole: false }));
  if (rates.length < 2 || rates.length > mostSources || rates.some((rate) => rate === null)) return null;
  return rates.map((rate) => shareOfPercent(rate!));
}
