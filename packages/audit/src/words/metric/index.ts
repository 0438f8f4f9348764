/**
 * What rates are called, and what they mean: of whom, how many.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { type AuditSettings, type Count, isExact, type MetricId, type Rate } from '../../model/index.ts';
import { type Counted, sayCount } from '../number/counted.ts';
import { foreign, inFrench, type Phrase, say } from '../phrase/index.ts';
import { metricsAr } from './ar.ts';
import { metricsEn } from './en.ts';
import { metricsFr } from './fr.ts';
import { type CountedWhole, meaningByMetric } from './meaning.ts';
import type { MetricWords, Worded } from './words.ts';

export { metricOrder } from './meaning.ts';

/** What the asker calls being flagged, and what those rightly flagged are. */
export type AskerWords = Pick<AuditSettings, 'flagged' | 'positive'>;

const wordsByLanguage: Readonly<Record<Language, MetricWords>> = { en: metricsEn, fr: inFrench(metricsFr), ar: metricsAr };

/** In plain words, with the people it is a share of: `Missed, of the people looked for`. */
export function metricName(metric: MetricId, language: Language): string {
  return wordsByLanguage[language].names[metric];
}

/** What the field calls it: `false-negative rate`. */
export function metricTerm(metric: MetricId, language: Language): string {
  return wordsByLanguage[language].terms[metric];
}

/** One sentence that names the people first of whom the rate is a share, in the asker's own words for being flagged and for what is looked for. */
export function metricDefinition(metric: MetricId, asker: AskerWords, language: Language): Phrase {
  const words = wordsByLanguage[language];
  const { whole, part } = meaningByMetric[metric];
  const [wholes, parts] = [words.wholes[whole], words.parts[part]];
  const quoted = quotedBy(asker, language);
  return say(words.definition, { whole: say(choose(wholes, asker), quoted), part: say(choose(parts, asker), quoted) });
}

/** The people of whom a rate is a share, without number, and what share of them: `people not recorded as “…”`, `0.67% were flagged`. */
export function sayShare(metric: MetricId, share: string, asker: AskerWords, language: Language): { whole: Phrase; part: Phrase } {
  const { wholes, shareParts } = wordsByLanguage[language];
  const { whole, part } = meaningByMetric[metric];
  const quoted = quotedBy(asker, language);
  return { whole: say(choose(wholes[whole], asker), quoted), part: say(choose(shareParts[part], asker), { ...quoted, share }) };
}

/** So many people of whom a rate is a share: `1,795 people not recorded as “…”`. */
export function sayWhole(rate: Rate, asker: AskerWords, language: Language): Phrase {
  const { countedWholes } = wordsByLanguage[language];
  return say(sayCount(choose(countedWholes[countedWholeOf(rate)], asker), rate.denominator, language), quotedBy(asker, language));
}

function countedWholeOf({ metric, denominator, least, most }: Rate): CountedWhole {
  const { whole } = meaningByMetric[metric];
  const leavesSomeOut = isExact(denominator) && least !== most;
  return leavesSomeOut && (whole === 'flagged' || whole === 'cleared') ? `${whole}-known` : whole;
}

/** So many of them: `805 were flagged`. */
export function sayPart(metric: MetricId, count: Count, asker: AskerWords, language: Language): Phrase {
  const { countedParts } = wordsByLanguage[language];
  return say(sayCount(choose(countedParts[meaningByMetric[metric].part], asker), count, language), quotedBy(asker, language));
}

/** The asker's words, set off as somebody's words. */
export function quote(word: string, language: Language): Phrase {
  return say(wordsByLanguage[language].quote, { word: [foreign(word)] });
}

function quotedBy({ flagged = '', positive = '' }: AskerWords, language: Language): Readonly<Record<'flagged' | 'positive', Phrase>> {
  return { flagged: quote(flagged, language), positive: quote(positive, language) };
}

/** The form in the asker's words, if the asker gave every word that it needs. */
function choose<T extends string | Counted>({ asked, plain }: Worded<T>, { flagged = '', positive = '' }: AskerWords): T {
  const text = typeof asked === 'string' ? asked : asked.other;
  const isGiven = (flagged !== '' || !text.includes('{flagged}')) && (positive !== '' || !text.includes('{positive}'));
  return isGiven ? asked : plain;
}
