/**
 * What a column of a published table may say, and the names by which it is understood.
 *
 * @module
 */
import { closest } from '@firebreak/core';
import type { MetricId } from '../model/index.ts';

/** Columns that count people. `known`: those whose outcome is written down. */
const countIds = [
  'n',
  'tn',
  'fp',
  'fn',
  'tp',
  'flagged',
  'cleared',
  'positives',
  'negatives',
  'known',
  'flaggedUnknown',
  'clearedUnknown',
] as const;

export type CountId = (typeof countIds)[number];

/** The Swedish design: some people were drawn at random, others chosen; all of them were checked. */
export const randomIds = ['randomOk', 'randomError', 'selectedOk', 'selectedError'] as const;

export type RandomId = (typeof randomIds)[number];

/** What a column says. `denominator` is how many people a rate is a share of; `ignore` leaves a column out because somebody said so. */
export type ColumnMeaning =
  | { readonly is: 'group' | 'population' | 'scoreMean' | 'ignore' }
  | { readonly is: 'count'; readonly count: CountId }
  | { readonly is: 'random'; readonly random: RandomId }
  | { readonly is: 'rate'; readonly metric: MetricId }
  | { readonly is: 'denominator'; readonly metric: MetricId };

const counts: Readonly<Record<CountId, readonly string[]>> = {
  n: ['n', 'people', 'persons', 'group_size', 'effectif', 'personnes', 'العدد'],
  tn: ['tn', 'true_negatives', 'true_negative', 'vn', 'vrais_négatifs'],
  fp: ['fp', 'false_positives', 'false_positive', 'wrongly_flagged', 'faux_positifs'],
  fn: ['fn', 'false_negatives', 'false_negative', 'faux_négatifs'],
  tp: ['tp', 'true_positives', 'true_positive', 'rightly_flagged', 'vp', 'vrais_positifs'],
  flagged: ['flagged', 'selected', 'predicted_positive', 'pred_p', 'signalés'],
  cleared: ['not_flagged', 'not_selected', 'cleared', 'predicted_negative', 'pred_n', 'non_signalés'],
  positives: ['actual_positives', 'actual_positive', 'act_p'],
  negatives: ['actual_negatives', 'actual_negative', 'act_n'],
  known: ['outcome_known', 'known'],
  flaggedUnknown: ['flagged_unknown', 'flagged_not_checked', 'selected_unknown'],
  clearedUnknown: ['not_flagged_unknown', 'not_flagged_not_checked', 'not_selected_unknown'],
};

const randoms: Readonly<Record<RandomId, readonly string[]>> = {
  randomOk: ['random_ok', 'random_no_error'],
  randomError: ['random_error', 'random_errors'],
  selectedOk: ['selected_ok', 'selected_no_error'],
  selectedError: ['selected_error', 'selected_errors'],
};

const rates: Readonly<Record<MetricId, readonly string[]>> = {
  selectionRate: ['selection_rate', 'flagged_rate', 'flag_rate', 'taux_de_sélection'],
  baseRate: ['base_rate', 'prevalence', 'prévalence'],
  falsePositiveRate: ['fpr', 'false_positive_rate', 'taux_de_faux_positifs'],
  falseNegativeRate: ['fnr', 'false_negative_rate', 'miss_rate', 'taux_de_faux_négatifs'],
  truePositiveRate: ['tpr', 'true_positive_rate', 'sensitivity', 'recall', 'sensibilité'],
  trueNegativeRate: ['tnr', 'true_negative_rate', 'specificity', 'spécificité'],
  positivePredictiveValue: ['ppv', 'positive_predictive_value', 'precision', 'vpp'],
  negativePredictiveValue: ['npv', 'negative_predictive_value', 'vpn'],
  falseDiscoveryRate: ['fdr', 'false_discovery_rate'],
  falseOmissionRate: ['for', 'false_omission_rate'],
  accuracy: ['accuracy', 'exactitude'],
  falsePositiveShare: ['fps', 'false_positive_share'],
};

const others = {
  group: ['group', 'groups', 'groupe', 'gruppe', 'groep', 'grupp', 'المجموعة'],
  population: ['population'],
  scoreMean: ['score_mean', 'mean_score', 'mean_risk'],
  ignore: ['ignore'],
} as const;

/**
 * A name as it is compared: lower case, accents as they are, one `_` for spaces, hyphens and full stops; a percent sign and brackets at
 * the end fall away, and say that the column holds percent.
 */
export function plainName(name: string): { readonly name: string; readonly percent: boolean } {
  const lower = name.normalize('NFC').toLowerCase().trim();
  const bare = lower.replace(/\s*[([]?\s*(?:%|٪|percent|per cent|pct|pour cent)\s*[)\]]?$/u, '');
  return { name: bare.replace(/[\s\u00a0\u202f._-]+/gu, '_').replace(/^_+|_+$/g, ''), percent: bare !== lower };
}

const meaningByName: ReadonlyMap<string, ColumnMeaning> = new Map([
  ...entries(counts, (count): ColumnMeaning => ({ is: 'count', count })),
  ...entries(randoms, (random): ColumnMeaning => ({ is: 'random', random })),
  ...entries(rates, (metric): ColumnMeaning => ({ is: 'rate', metric })),
  ...Object.entries(rates).flatMap(([metric, names]) =>
    names.map((name): [string, ColumnMeaning] => [`${name}_n`, { is: 'denominator', metric: metric as MetricId }]),
  ),
  ...entries(others, (is): ColumnMeaning => ({ is })),
]);

function entries<K extends string>(
  names: Readonly<Record<K, readonly string[]>>,
  meaning: (key: K) => ColumnMeaning,
): [string, ColumnMeaning][] {
  return (Object.keys(names) as K[]).flatMap((key) => names[key].map((name): [string, ColumnMeaning] => [name, meaning(key)]));
}

/** What a column of this name says, or null. `group1`, `group2` and so on are groups as `group` is. */
export function meaningOf(name: string): ColumnMeaning | null {
  const { name: plain } = plainName(name);
  const known = meaningByName.get(plain);
  if (known !== undefined) return known;
  return /^(?:group|groupe|gruppe|groep|grupp)_?[1-9]$/.test(plain) ? { is: 'group' } : null;
}

/** The known names nearest to one that is not known. A name of one or two letters is near to everything. */
export function nearestNames(name: string): string[] {
  const { name: plain } = plainName(name);
  const known = [...meaningByName.keys()].filter((one) => one.length > 2 || plain.length < 5);
  return closest(plain, known);
}

/** One name for each thing that a column may say: what a message or a page offers. */
export const columnNames: readonly string[] = [
  others.group[0],
  ...[counts, randoms].flatMap((names) => Object.values(names).map(([first]) => first!)),
  ...Object.values(rates).map(([first]) => first!),
  others.population[0],
  others.scoreMean[0],
  others.ignore[0],
];

/** The name under which a message speaks of a count or a rate. */
export function nameOfCount(id: CountId): string {
  return counts[id][0]!;
}

export function nameOfMetric(metric: MetricId): string {
  return rates[metric][0]!;
}
