/**
 * A time limit: the day, who must keep it, and how it was worked out.
 *
 * @module
 */

import { fill } from '@firebreak/core';
import type { Limit } from '@firebreak/rights';
import { Derivation, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { RightsReader } from './reader.ts';

/** The days and the derivation. `open` unfolds why. */
export function LimitView({ limit, reader, open = false }: { limit: Limit; reader: RightsReader; open?: boolean }): VNode {
  const { words } = reader;
  return (
    <div class="limit">
      <DueDay limit={limit} reader={reader} className="limit-day" />
      <p class="limit-what">
        <Said text={limit.summary} reader={reader} />{' '}
        <span class="quiet">
          ({words[`holder_${limit.holder}`]}; {fill(words.datesHolidays, { place: reader.label(limit.calendar).name })})
        </span>
      </p>
      <DayDoubt limit={limit} reader={reader} />
      {limit.missed !== null && (
        <p>
          <Said text={limit.missed} reader={reader} />
        </p>
      )}
      <details open={open}>
        <summary>{words.datesWhy}</summary>
        <Derivation steps={limit.derivation} reader={reader} />
      </details>
    </div>
  );
}

/** The day, with what must be known to trust it. */
export function DueDay({ limit, reader, className }: { limit: Limit; reader: RightsReader; className: string }): VNode {
  const { words } = reader;
  const day = limit.holder === 'person' ? limit.earliest : limit.due;
  return (
    <p class={className}>
      {day === null ? fill(words.datesOpen, { earliest: reader.day(limit.earliest) }) : <time dateTime={day}>{reader.weekday(day)}</time>}
      {!limit.confirmed && <span class="mark mark-unconfirmed">{words.unconfirmed}</span>}
      {limit.basis !== 'law' && <span class="mark mark-flag">{words[`dates_${limit.basis}`]}</span>}
      {limit.state !== 'running' && <span class="mark mark-flag">{words[`dates_${limit.state}`]}</span>}
      {!limit.calendarCovers && <span class="mark mark-flag">{words.datesNoCalendar}</span>}
    </p>
  );
}

/** Where the law is open, or the last day was moved by an uncertain holiday, the later day is the one to count on. */
export function DayDoubt({ limit, reader }: { limit: Limit; reader: RightsReader }): VNode | null {
  const { words } = reader;
  if (limit.holder === 'person' || limit.latest === null || limit.earliest === limit.latest) return null;
  return <p>{fill(words.datesTwo, { earliest: reader.day(limit.earliest), latest: reader.day(limit.latest) })}</p>;
}
