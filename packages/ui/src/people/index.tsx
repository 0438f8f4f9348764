/**
 * People drawn one by one, so that a share is seen as somebody. The list under the picture says the same in numbers.
 *
 * @module
 */
import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import type { BaseRateMessages } from '../messages/base-rate/index.ts';
import { figuresPath, type Look } from './figure.ts';
import { cell, figuresOf, gridFor } from './layout.ts';

export type { Look };

export interface PeopleKind {
  readonly look: Look;
  /** How many people, whole. */
  readonly count: number;
  /** Who they are: `flagged as liars although they tell the truth`. */
  readonly words: string;
}

export interface PeopleProps {
  /** States the finding, in one sentence. */
  readonly title: string;
  /** In the order in which they are drawn. */
  readonly kinds: readonly PeopleKind[];
  readonly direction: 'ltr' | 'rtl';
  /** Writes a number. */
  readonly number: (count: number) => string;
  readonly words: Pick<BaseRateMessages, 'peopleEach' | 'peopleTooFew'>;
}

export function People({ title, kinds, direction, number, words }: PeopleProps): VNode {
  const { each, figures } = figuresOf(kinds.map(({ count }) => count));
  const all = figures.reduce((sum, count) => sum + count, 0);
  const grid = gridFor(all, direction);
  const begins = figures.map((_, index) => figures.slice(0, index).reduce((sum, count) => sum + count, 0));
  return (
    <figure class="people">
      <svg
        class={`people-picture people-columns-${grid.columns}`}
        viewBox={`0 0 ${grid.width} ${grid.height}`}
        role="img"
        aria-label={`${title} ${kinds.map(({ words: who, count }) => `${who}: ${number(count)}`).join('; ')}`}
      >
        {kinds.map(({ look }, index) => (
          <path
            class={`person person-${look}`}
            fill-rule="evenodd"
            d={figuresPath(
              look,
              Array.from({ length: figures[index]! }, (_, nth) => grid.at(begins[index]! + nth)),
            )}
            key={look}
          />
        ))}
      </svg>
      <figcaption>
        <ul class="people-list">
          {kinds.map(({ look, count, words: who }, index) => (
            <li key={look}>
              <Person look={look} />
              <span class="people-count">{number(count)}</span>
              <span class="people-words">
                {who}
                {count > 0 && figures[index] === 0 && <small> ({words.peopleTooFew})</small>}
              </span>
            </li>
          ))}
        </ul>
        {each > 1 && <p class="quiet">{fill(words.peopleEach, { count: number(each) })}</p>}
      </figcaption>
    </figure>
  );
}

/** One figure, as a sign beside words. */
export function Person({ look }: { look: Look }): VNode {
  return (
    <svg class="people-sign" viewBox={`0 0 ${cell.width} ${cell.height}`} width="18" height="25" aria-hidden="true">
      <path class={`person person-${look}`} fill-rule="evenodd" d={figuresPath(look, [[0, 0]])} />
    </svg>
  );
}
