import { directionOf, type Examples } from '../gallery/example.ts';
import { type Bar, RetentionBars, yearTicks } from './index.tsx';

const ticks = yearTicks(2020, 2030).map((at) => ({ at, words: String(at) }));

const bars: readonly Bar[] = [
  { id: 'kept', name: 'Visa file', start: 2023, end: 2028, words: 'must be deleted by 1 January 2028', kind: 'kept' },
  { id: 'past', name: 'Old entry', start: 2020, end: 2023, words: 'should have been deleted on 1 January 2023', kind: 'past' },
  { id: 'open', name: 'Fingerprints', start: 2024, end: null, words: 'until a day that depends on what happened later', kind: 'open' },
];

export const retentionBarsExamples: Examples = {
  'kept, overdue and without a known end': (reader) => (
    <RetentionBars
      title={reader.messages.footprintResult}
      description="Three records."
      bars={bars}
      ticks={ticks}
      today={{ at: 2026.5, words: reader.messages.today }}
      direction={directionOf(reader)}
    />
  ),
  'periods without a calendar': (reader) => (
    <RetentionBars
      title={reader.messages.sysUntil}
      description="One kind of record."
      bars={[{ id: 'a', name: 'Visa file', start: 0, end: 5, words: reader.span(5), kind: 'kept' }]}
      ticks={yearTicks(0, 5).map((at) => ({ at, words: String(at) }))}
      direction={directionOf(reader)}
    />
  ),
};
