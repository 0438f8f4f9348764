/**
 * What may and may not be concluded, in sentences.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import type {
  AuditSettings,
  Comparison,
  Disagreement,
  Finding,
  Limit,
  MetricId,
  Rate,
  Statement,
  StratumReport,
} from '../../model/index.ts';
import { metricName, quote } from '../metric/index.ts';
import { sayCount } from '../number/counted.ts';
import { numbersOf } from '../number/index.ts';
import { type Filling, foreign, inFrench, join, list, type Phrase, say } from '../phrase/index.ts';
import { groupName, referenceName, sayContrast, sayDifference, sayRate, sayRateAgain } from '../rate/index.ts';
import { statementsAr } from './ar.ts';
import { statementsEn } from './en.ts';
import { statementsFr } from './fr.ts';
import type { StatementWords } from './words.ts';

const wordsByLanguage: Readonly<Record<Language, StatementWords>> = { en: statementsEn, fr: inFrench(statementsFr), ar: statementsAr };

/** A statement in a few sentences, with the people behind every percentage. */
export function sayStatement(statement: Statement, settings: AuditSettings, language: Language): Phrase {
  const speaker = createSpeaker(settings, language);
  return statement.kind === 'finding' ? speaker.finding(statement) : speaker.limit(statement);
}

/** Names of rates hold commas, so a list of them is parted by something else. */
export function metricList(metrics: readonly MetricId[], language: Language): Phrase {
  const { listSeparator } = wordsByLanguage[language];
  return join(metrics.flatMap((metric, index) => [index === 0 ? '' : listSeparator, metricName(metric, language)]));
}

/**
 * All of them, in their order. Several rates of one group that rest on too few people are said together, where the first of them stands: a
 * reader needs the group once.
 */
export function sayStatements(statements: readonly Statement[], settings: AuditSettings, language: Language): readonly Phrase[] {
  const speaker = createSpeaker(settings, language);
  const smallByGroup = Map.groupBy(statements.filter(isSmallRate), ({ group }) => JSON.stringify(group));
  return statements.flatMap((statement): Phrase[] => {
    if (!isSmallRate(statement)) return [sayStatement(statement, settings, language)];
    const together = smallByGroup.get(JSON.stringify(statement.group))!;
    return together[0] === statement ? [speaker.small(together)] : [];
  });
}

type SmallRate = Extract<Limit, { code: 'too-small' }> & { readonly metric: MetricId };

function isSmallRate(statement: Statement): statement is SmallRate {
  return statement.code === 'too-small' && statement.metric !== null;
}

interface Speaker {
  finding(finding: Finding): Phrase;
  limit(limit: Limit): Phrase;
  /** Of one group. */
  small(rates: readonly SmallRate[]): Phrase;
}

function createSpeaker(settings: AuditSettings, language: Language): Speaker {
  const words = wordsByLanguage[language];
  const { count, percent } = numbersOf(language);
  const people = (number: Parameters<typeof sayCount>[1]): string => sayCount(words.people, number, language);

  function finding(one: Finding): Phrase {
    switch (one.code) {
      case 'overall':
        return say(words.overall, { rate: sayRate(one.rate, settings, language) });
      case 'rate-differs':
        return pair(words.differs, one.comparison);
      case 'no-clear-difference':
        return pair(words.noClearDifference, one.comparison);
      case 'rates-disagree':
        return disagreement(one);
      case 'only-together':
        return say(words.onlyTogether, { differs: pair(words.differs, one.comparison) });
      case 'four-fifths': {
        const { ratio, below, clear } = one;
        const verdict = `${below ? 'below' : 'not-below'}${clear ? '' : '-unclear'}` as const;
        const share = (part: number | null): string => (part === null ? '' : percent(part));
        const said = say(words.fourFifths, {
          ...rates(one),
          ratio: share(ratio.value),
          low: share(ratio.low),
          high: share(ratio.high),
        });
        return join([said, ' ', words.fourFifthsVerdict[verdict]]);
      }
      case 'stratum-changes':
        return stratum(one.stratum);
    }
  }

  function limit(one: Limit): Phrase {
    switch (one.code) {
      case 'no-people':
      case 'one-group':
      case 'no-outcome':
      case 'not-a-cause':
      case 'effect-not-stated':
      case 'counts-within-bounds':
      case 'all-counted-not-sampled':
      case 'rates-only':
      case 'population-not-stated':
        return say(words.limits[one.code]);
      case 'one-sided':
        return say(words.oneSided[one.what]);
      case 'too-small': {
        const fillings = { group: groupName(one.group, language), people: people(one.n), minimum: count(one.minimum) };
        if (one.metric === null) return say(words.tooSmallGroup, fillings);
        return say(words.tooSmallRate, { ...fillings, name: metricName(one.metric, language) });
      }
      case 'strata-too-small':
        return say(words.limits[one.code], {
          column: [foreign(one.column)],
          minimum: count(one.minimum),
          list: list(
            one.values.map((value) => groupName([value], language)),
            language,
          ),
        });
      case 'only-flagged-checked':
        return say(sayCount(words.onlyFlaggedChecked, one.unchecked, language));
      case 'only-cleared-checked':
        return say(sayCount(words.onlyClearedChecked, one.unchecked, language));
      case 'outcome-unknown':
        return say(words.limits[one.code], { unknown: people(one.unknown), of: people(one.of) });
      case 'strata-not-listed':
        return say(sayCount(words.strataNotListed, one.count, language), { column: [foreign(one.column)] });
      case 'not-listed':
        return say(sayCount(words.notListed, one.count, language));
      case 'estimated-from-random-sample': {
        const parts = [say(words.limits[one.code], { people: people(one.sample) }), words.drawnFrom[one.drawnFrom], words.sizes[one.sizes]];
        return join(parts.flatMap((part, index) => (part === '' ? [] : [index === 0 ? '' : ' ', part])));
      }
      case 'outcome-is-a-record': {
        const { positive = '' } = settings;
        if (positive === '') return say(words.outcomeIsARecord.plain);
        return say(words.outcomeIsARecord.asked, { positive: quote(positive, language) });
      }
      case 'base-rates-differ':
        return say(words.limits[one.code], { differs: pair(words.differs, one.comparison) });
      case 'many-comparisons':
        return say(sayCount(words.manyComparisons, one.count, language));
      case 'part-of-population':
        return say(words.limits[one.code], { people: people(one.people), population: people(one.population) });
    }
  }

  function small(all: readonly SmallRate[]): Phrase {
    const [first] = all;
    if (first === undefined || all.length === 1) return first === undefined ? [] : limit(first);
    const each = all.map(({ metric, n }) => say(words.tooSmallOne, { name: metricName(metric, language), people: people(n) }));
    return say(words.tooSmallRates, {
      group: groupName(first.group, language),
      minimum: count(first.minimum),
      list: join(each.flatMap((one, index) => [index === 0 ? '' : words.listSeparator, one])),
    });
  }

  function rates(one: { group: readonly string[]; reference: readonly string[] | null; groupRate: Rate; referenceRate: Rate }) {
    return {
      first: groupName(one.group, language),
      second: referenceName(one.reference, language),
      rate: sayRate(one.groupRate, settings, language),
      again: sayRateAgain(one.referenceRate, settings, language),
    };
  }

  function pair(message: string, comparison: Comparison): Phrase {
    const contrast = sayContrast(comparison, language);
    const fillings: Readonly<Record<string, Filling>> = { ...rates(comparison), name: metricName(comparison.metric, language), contrast };
    return say(contrast === '' ? words.noContrast : message, fillings);
  }

  function disagreement({ group, reference, ...lists }: Disagreement): Phrase {
    const hurts = lists.worse.length + lists.better.length + lists.lenient.length + lists.severe.length > 0;
    const shown = hurts ? (['worse', 'better', 'severe', 'lenient', 'alike'] as const) : (['higher', 'lower', 'alike'] as const);
    const said = shown
      .filter((which) => lists[which].length > 0)
      .map((which) => say(words.lists[which], { list: metricList(lists[which], language) }));
    const sides = hurts ? (['worse', 'better', 'severe', 'lenient'] as const) : (['higher', 'lower'] as const);
    const isPartly = sides.filter((which) => lists[which].length > 0).length < 2 && lists.alike.length > 0;
    const first = say(isPartly ? words.disagreePartly : words.disagree, {
      first: groupName(group, language),
      second: referenceName(reference, language),
    });
    return join([first, ...said.flatMap((sentence) => [' ', sentence]), ` ${words.disagreeEnd}`]);
  }

  function stratum(one: StratumReport): Phrase {
    return say(words.stratum[one.change], {
      column: [foreign(one.column)],
      name: metricName(one.metric, language),
      first: groupName(one.group, language),
      second: referenceName(one.reference, language),
      overall: sayDifference(one.overall, language),
      adjusted: sayDifference(one.adjusted, language),
    });
  }

  return { finding, limit, small };
}
