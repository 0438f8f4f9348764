import type { Examples } from '../gallery/example.ts';
import type { MessageKey } from '../messages/index.ts';
import { CountryMap, rulesByExposure } from './index.tsx';

const kinds = [...rulesByExposure, 'unknown'] as const;

/** One square for each kind of rule, a dot, and a rule that nobody has confirmed. */
const shapes = [...kinds, 'small', 'doubtful'].map((id, index) => ({
  id,
  path: `M${index * 50} 0h40v40h-40z`,
  x: index * 50 + 20,
  y: 20,
  small: id === 'small',
}));

export const countryMapExamples: Examples = {
  'every kind of rule': (reader) => (
    <CountryMap
      title="Must they report you?"
      width={shapes.length * 50}
      height={40}
      shapes={shapes}
      rules={{
        ...Object.fromEntries(rulesByExposure.map((rule) => [rule, { rule, confirmed: true }])),
        small: { rule: 'duty', confirmed: true },
        doubtful: { rule: 'duty', confirmed: false },
      }}
      name={(id) => id}
      unconfirmed={reader.messages.unconfirmed}
      legend={kinds.map((rule) => ({
        rule,
        words: rule === 'unknown' ? reader.messages.ruleUnknown : reader.messages[`rule_${rule}` as MessageKey],
      }))}
    />
  ),
};
