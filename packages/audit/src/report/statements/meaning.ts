/**
 * What a rate means for the people it is about. Only the asker knows whether being flagged hurts or helps, so nothing is said before they do.
 *
 * Flagged is a harm: it is worse to be flagged more often, to be flagged more often without cause, and to be flagged on weaker grounds.
 * Errors that spare a person (not flagged, though what is looked for) are leniency: whether a group *ought* to get more or less of it is no
 * question of arithmetic, so it is called neither better nor worse.
 *
 * Flagged is a benefit: the other way round. It is worse to get it less often, to be passed over although one qualifies, and to be
 * refused on weaker grounds; getting it without qualifying is leniency.
 *
 * Accuracy mixes both kinds of error, and the base rate is no deed of the system: neither says anything here.
 *
 * @module
 */
import type { AuditSettings, MetricId } from '../../model/index.ts';

export type Meaning = 'worse' | 'better' | 'lenient' | 'severe' | 'none';

const ifHigher: Readonly<Record<'harm' | 'benefit', Readonly<Partial<Record<MetricId, Meaning>>>>> = {
  harm: {
    selectionRate: 'worse',
    falsePositiveRate: 'worse',
    trueNegativeRate: 'better',
    falseDiscoveryRate: 'worse',
    positivePredictiveValue: 'better',
    falsePositiveShare: 'worse',
    falseNegativeRate: 'lenient',
    truePositiveRate: 'severe',
    falseOmissionRate: 'lenient',
    negativePredictiveValue: 'severe',
  },
  benefit: {
    selectionRate: 'better',
    falseNegativeRate: 'worse',
    truePositiveRate: 'better',
    falseOmissionRate: 'worse',
    negativePredictiveValue: 'better',
    falsePositiveRate: 'lenient',
    trueNegativeRate: 'severe',
    falseDiscoveryRate: 'lenient',
    positivePredictiveValue: 'severe',
    falsePositiveShare: 'lenient',
  },
};

const opposite: Readonly<Record<Meaning, Meaning>> = {
  worse: 'better',
  better: 'worse',
  lenient: 'severe',
  severe: 'lenient',
  none: 'none',
};

/** What it means for the people of a group that the metric is higher, or lower, for them. */
export function meaningOf(metric: MetricId, verdict: 'higher' | 'lower', effect: AuditSettings['effect']): Meaning {
  const meaning = (effect !== 'unknown' && ifHigher[effect][metric]) || 'none';
  return verdict === 'higher' ? meaning : opposite[meaning];
}
