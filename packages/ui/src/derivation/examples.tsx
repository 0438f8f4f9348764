import type { Examples } from '../gallery/example.ts';
import { Derivation } from './index.tsx';

const cite = [{ ref: 'residence-act', at: 'Art. 3(4)', checked: '2026-05-01' }];

export const derivationExamples: Examples = {
  'a month that ends on a Sunday': (reader) => (
    <Derivation
      reader={reader}
      steps={[
        { step: 'rule', date: null, why: { en: 'One month from receipt.', fr: 'Un mois dès la réception.', ar: 'شهر من الاستلام.' }, cite },
        { step: 'event', date: '2026-01-22', why: 'Received. This day does not count.', cite },
        { step: 'skip', date: '2026-02-22', why: 'The last day is a Sunday.', cite },
        { step: 'due', date: '2026-02-23', why: 'The next working day.', cite: [] },
      ]}
    />
  ),
};
