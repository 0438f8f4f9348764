import type { Basis } from '@firebreak/trace';
import type { Examples } from '../gallery/example.ts';
import { Citations, ShortCitations } from './index.tsx';

const checked: Basis = { instrument: 'residence-act', at: 's. 87(2)', checked: '2026-05-01' };
const unchecked: Basis = { instrument: 'health-act', at: null, checked: null };
const source: Basis = { instrument: 'src-report', at: 'p. 4', checked: '2026-05-01' };

export const citationExamples: Examples = {
  'compared with the law': (reader) => <Citations basis={[checked]} reader={reader} />,
  'not compared yet': (reader) => <Citations basis={[unchecked]} reader={reader} />,
  'law and a source that reports it': (reader) => <ShortCitations basis={[source, checked]} reader={reader} />,
  'only a source': (reader) => <ShortCitations basis={[source]} reader={reader} />,
};
