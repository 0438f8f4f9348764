/**
 * What a rate means for the people it is about. Only the asker knows whether being flagged hurts or helps, so nothing is said before they do.
 *
 * Flagged is a harm: it is worse to be flagged more often (selection rate), to be flagged more often without cause (false positives), and to be
 * flagged on weaker grounds (lower precision). To be missed although one is what is looked for spares a person: that is leniency, and less of it
 * severity. Whether a group *ought* to get more of it is no question of arithmetic, so it is called neither better nor worse.
 *
 * Flagged is a benefit: the other way round. It is worse to get it less often, to be passed over although one qualifies (false negatives), and
 * to be passed over on weaker grounds (more of those passed over would have qualified). To get it without qualifying is leniency.
 *
 * Everything else is silent here: accuracy mixes both kinds of error, the base rate is no deed of the system, and the remaining two follow from how
 * frequent the thing is as much as from what the system does.
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
  },
  benefit: {
    selectionRate: 'better',
    falseNegativeRate: 'worse',
    truePositiveRate: 'better',
    falseOmissionRate: 'worse',
    negativePredictiveValue: 'better',
    falsePositiveRate: 'lenient',
    trueNegativeRate: 'severe',
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
