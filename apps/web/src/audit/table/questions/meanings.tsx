/**
 * What each column of a table of counts says, in plain words. Names that are known are understood by themselves; any can be told otherwise.
 *
 * @module
 */
import type { MetricId } from '@firebreak/audit';
import type { TableHead } from '@firebreak/audit/published';
import { metricName } from '@firebreak/audit/words';
import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import type { AuditReader } from '../../reader.ts';
import type { Reading } from '../answers.ts';
import { Unfolded } from './unfolded.tsx';

/** Names of columns as `readTable` knows them. */
export const countNames = [
  'group',
  'n',
  'flagged',
  'not_flagged',
  'tp',
  'fp',
  'fn',
  'tn',
  'flagged_unknown',
  'not_flagged_unknown',
  'actual_positives',
  'actual_negatives',
  'outcome_known',
  'random_ok',
  'random_error',
  'selected_ok',
  'selected_error',
  'population',
  'score_mean',
  'ignore',
] as const;

export const rateNames: readonly (readonly [name: string, metric: MetricId])[] = [
  ['selection_rate', 'selectionRate'],
  ['fpr', 'falsePositiveRate'],
  ['fnr', 'falseNegativeRate'],
  ['tpr', 'truePositiveRate'],
  ['tnr', 'trueNegativeRate'],
  ['ppv', 'positivePredictiveValue'],
  ['npv', 'negativePredictiveValue'],
  ['fdr', 'falseDiscoveryRate'],
  ['for', 'falseOmissionRate'],
  ['fps', 'falsePositiveShare'],
  ['accuracy', 'accuracy'],
  ['base_rate', 'baseRate'],
];

interface MeaningsProps {
  readonly head: TableHead;
  readonly reading: Reading;
  readonly reader: AuditReader;
  readonly onChange: (columns: Reading['columns']) => void;
}

export function Meanings({ head, reading, reader, onChange }: MeaningsProps): VNode {
  const { words, language } = reader;
  const told = (name: string): string => reading.columns.find((one) => one.name === name)?.means ?? '';
  const open = head.columns.some(({ name, known }) => !known && told(name) === '');
  return (
    <Unfolded title={words.countsMeanings} open={open}>
      {head.columns.map(({ name, known }, index) => (
        <div class="field" key={String(index)}>
          <label class="block" for={`meaning-${index}`}>
            <bdi>{name === '' ? words.columnNameless : name}</bdi>
          </label>
          <p class="hint" id={`meaning-${index}-hint`}>
            <bdi>{head.samples.map((fields) => fields[index] ?? '').join(' · ')}</bdi>
          </p>
          <select
            id={`meaning-${index}`}
            aria-describedby={`meaning-${index}-hint`}
            value={told(name)}
            onChange={(e) => {
              const means = e.currentTarget.value;
              const others = reading.columns.filter((one) => one.name !== name);
              onChange(means === '' ? others : [...others, { name, means }]);
            }}
          >
            <option value="">{known ? words.meaningByName : words.meaningUnknown}</option>
            {countNames.map((means) => (
              <option value={means} key={means}>
                {words[`meaning_${means}`]}
              </option>
            ))}
            {rateNames.map(([means, metric]) => (
              <option value={means} key={means}>
                {metricName(metric, language)}
              </option>
            ))}
            {rateNames.map(([means, metric]) => (
              <option value={`${means}_n`} key={`${means}_n`}>
                {fill(words.meaningDenominator, { rate: metricName(metric, language) })}
              </option>
            ))}
          </select>
        </div>
      ))}
    </Unfolded>
  );
}
