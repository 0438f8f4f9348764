import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Language, languages } from '@firebreak/atlas';
import { defaultSettings, exactly, metricIds, type Rate, type Statement, type Verdict } from '../model/index.ts';
import { comparison, exampleRate, problemsByCode, statementsByCode } from './examples.ts';
import {
  groupName,
  metricDefinition,
  metricName,
  metricOrder,
  metricTerm,
  type Phrase,
  phraseToText,
  sayDifference,
  sayEstimate,
  sayPoints,
  sayProblem,
  sayRate,
  sayStatement,
  sayStatements,
  sayVerdict,
} from './index.ts';

const asked = { ...defaultSettings, flagged: 'a fraud investigation', positive: 'an error was found' };
const statements: readonly Statement[] = Object.values(statementsByCode).flat();
const problems = Object.values(problemsByCode).flat();

/** What a template writer forgets: placeholders in the sentence's own text, spaces too many, and values that are none. */
function isWhole(phrase: Phrase): void {
  const own = phrase.map(({ text, direction }) => (direction === undefined ? text : 'X')).join('');
  assert.doesNotMatch(own, /[{}]|undefined|null|NaN|Infinity|\[object/, own);
  assert.doesNotMatch(own, / {2}|^ | $|\.\.|,,|“”|«\s*»/, own);
  assert.notEqual(own.trim(), '');
}

/** Digits as they stand, without what parts thousands. */
const digits = (phrase: Phrase, language: Language): string =>
  phraseToText(phrase, language).replace(/(?<=\d)[,\u00A0\u202F](?=\d{3})/g, '');

describe('every statement', () => {
  for (const language of languages) {
    it(`is a whole sentence, with and without the words of the asker (${language})`, () => {
      for (const statement of statements) {
        for (const settings of [asked, defaultSettings]) {
          const said = sayStatement(statement, settings, language);
          isWhole(said);
          assert.match(phraseToText(said, language).trimEnd(), /[.؟?»]$/u);
        }
      }
    });
  }

  it('says that rates point two ways only where two ways are clear', () => {
    const said = statementsByCode['rates-disagree'].map((one) => phraseToText(sayStatement(one, asked, 'en'), 'en'));
    const first = said.map(
      (text) => /: (the rates do not point one way|some rates differ clearly, and others hardly or not)\./.exec(text)?.[1],
    );
    assert.deepEqual(first, [
      'the rates do not point one way',
      'some rates differ clearly, and others hardly or not',
      'the rates do not point one way',
    ]);
  });

  it('is said in each language, and in none with the letters of another', () => {
    for (const statement of statements) {
      const own = (language: Language): string =>
        sayStatement(statement, asked, language)
          .filter(({ direction }) => direction === undefined)
          .map(({ text }) => text)
          .join('');
      assert.equal(new Set(languages.map(own)).size, languages.length, statement.code);
      assert.doesNotMatch(own('ar'), /[A-Za-z]{2}/, statement.code);
      assert.doesNotMatch(own('en') + own('fr'), /\p{Script=Arabic}/u, statement.code);
    }
  });

  it('names the people behind each percentage, and what chance could make of it', () => {
    for (const language of languages) {
      const said = digits(sayStatement({ kind: 'finding', code: 'rate-differs', comparison }, asked, language), language);
      for (const number of ['1795', '805', '1488', '349', '44.8', '42.6', '47.2', '23.5', '21.4', '25.7', '18.2', '24.5', '1.91'])
        assert.ok(said.includes(language === 'fr' ? number.replace('.', ',') : number), `${number}: ${said}`);
      for (const name of ['رجال', '{n} (25-34)', 'Women & "others"', asked.flagged, asked.positive]) assert.ok(said.includes(name), name);
    }
  });

  it('reads like this', () => {
    const settings = { ...asked, flagged: 'medium or high risk', positive: 'charged again' };
    const plain = { ...comparison, group: ['African-American'], reference: ['Caucasian'] };
    assert.equal(
      phraseToText(sayStatement({ kind: 'finding', code: 'rate-differs', comparison: plain }, settings, 'en'), 'en'),
      'African-American: of 1,795 people not recorded as “charged again”, 805 were flagged (“medium or high risk”), that is 44.8% (between 42.6% and 47.2%). Caucasian: 349 of 1,488, that is 23.5% (between 21.4% and 25.7%). African-American against Caucasian: 21.4 percentage points higher (between 18.2 and 24.5), 1.91 times the share.',
    );
    assert.equal(
      phraseToText(sayStatement({ kind: 'limit', code: 'part-of-population', people: exactly(1), population: 2 }, settings, 'en'), 'en'),
      'The data hold 1 person out of 2 people. Nobody says that they were drawn at random, so the others may look different.',
    );
  });

  it('says rates of one group that rest on too few people together', () => {
    const small = (group: string, metric: (typeof metricIds)[number] | null): Statement => ({
      kind: 'limit',
      code: 'too-small',
      group: [group],
      metric,
      n: exactly(12),
      minimum: 30,
    });
    const all = [small('a', 'accuracy'), small('b', null), small('a', 'baseRate'), small('c', 'accuracy')];
    const said = sayStatements(all, asked, 'en').map((phrase) => phraseToText(phrase, 'en'));
    assert.equal(said.length, 3);
    assert.match(said[0]!, /^a: these shares.*Judged rightly, of all \(12 people\); People looked for, of all \(12 people\)\.$/);
    assert.match(said[1]!, /^b: 12 people, fewer than 30\./);
    assert.match(said[2]!, /^c, Judged rightly, of all: a share of 12 people/);
    assert.equal(sayStatements(statements, asked, 'en').length, statements.length);
  });
});

describe('sayRate', () => {
  const said = (rate: Partial<Rate>, language: Language = 'en'): string => phraseToText(sayRate(exampleRate(rate), {}, language), language);

  it('gives no point where only bounds are known', () => {
    const bounds = { method: 'bounds', value: null, low: null, high: null, least: 0.1, most: 0.6 } as const;
    assert.equal(
      said(bounds),
      'of people who were not what is looked for, somewhere between 10.0% and 60.0% were flagged: nobody knows more',
    );
    const counts = { method: 'wilson-over-bounds', value: null, least: 0.1, most: 0.19, low: 0.06, high: 0.24 } as const;
    assert.equal(
      said({ ...counts, numerator: { low: 10, high: 19 }, denominator: exactly(100) }),
      'of 100 people who were not what is looked for, between 10 and 19 were flagged, that is between 10.0% and 19.0% (with chance, between 6.0% and 24.0%)',
    );
  });

  it('names no people where a random sample stands for others', () => {
    const sampled = { method: 'random-sample', value: 0.002927, low: 0.0025, high: 0.0034 } as const;
    assert.equal(
      said(sampled),
      'of people who were not what is looked for, by estimate from the random sample 0.29% (between 0.25% and 0.34%) were flagged',
    );
    assert.doesNotMatch(said(sampled, 'ar'), /805|1,795/);
  });

  it('says nobody, one and two as a language does', () => {
    assert.match(said({ numerator: exactly(0), value: 0 }), /, none were flagged, that is 0% /);
    assert.match(
      said({ numerator: exactly(1), denominator: exactly(1), value: 1 }),
      /^of 1 person who was not .*, 1 was flagged, that is 100% /,
    );
    assert.match(said({ numerator: exactly(1) }, 'fr'), /, 1 a été signalée, /);
    assert.match(said({ numerator: exactly(0), value: 0 }, 'fr'), /, aucune n’a été signalée, /);
    assert.match(said({ numerator: exactly(2) }, 'ar'), /أشار النظام إلى شخصين، /);
    assert.match(said({ numerator: exactly(11) }, 'ar'), /أشار النظام إلى 11 شخصًا، /);
  });
});

describe('differences', () => {
  it('keep their sign and their ends', () => {
    const estimate = { value: -0.012, low: -0.05, high: 0.026 };
    assert.equal(
      sayDifference(estimate, 'en'),
      '1.2 percentage points lower (anything from 5.0 percentage points lower to 2.6 percentage points higher)',
    );
    assert.equal(sayPoints(estimate, 'en'), '-1.2 (-5.0 to +2.6)');
    assert.equal(sayDifference({ value: -0.2, low: -0.24, high: -0.16 }, 'en'), '20.0 percentage points lower (between 16.0 and 24.0)');
    assert.equal(
      sayDifference({ value: null, low: -0.1, high: 0.2 }, 'en'),
      'anything from 10.0 percentage points lower to 20.0 percentage points higher',
    );
    assert.match(
      sayDifference({ value: 0.03, low: -0.00001, high: 0.06 }, 'en'),
      /anything from under 0\.1 percentage points lower to 6\.0/,
    );
    assert.equal(sayDifference({ value: 0, low: null, high: null }, 'en'), 'exactly as high');
    assert.equal(sayDifference({ value: null, low: null, high: null }, 'en'), '');
    assert.match(sayDifference({ value: 0.0187, low: null, high: null }, 'fr'), /^1,9 point de pourcentage de plus$/);
    assert.match(sayDifference({ value: 0.021, low: null, high: null }, 'fr'), /^2,1 points de pourcentage de plus$/);
  });
});

describe('every problem', () => {
  it('is a whole sentence in every language, with its numbers and its column', () => {
    for (const language of languages) {
      for (const problem of problems) {
        const said = sayProblem(problem, language);
        isWhole(said);
        const text = digits(said, language);
        for (const [key, value] of Object.entries(problem)) {
          if (key === 'column' || key === 'encoding') assert.ok(text.includes(String(value)), `${problem.code} ${key}: ${text}`);
          // Arabic says one and two without a digit.
          if (typeof value === 'number' && value > 2) assert.ok(text.includes(String(value)), `${problem.code} ${key}: ${text}`);
        }
      }
    }
  });
});

describe('every rate', () => {
  it('has a name, a term and a meaning in every language', () => {
    for (const language of languages) {
      for (const say of [metricName, metricTerm])
        assert.equal(new Set(metricIds.map((metric) => say(metric, language))).size, metricIds.length);
      for (const asker of [{}, asked, { flagged: 'x' }, { positive: 'y' }]) {
        const meanings = metricIds.map((metric) => phraseToText(metricDefinition(metric, asker, language), language));
        assert.equal(new Set(meanings).size, metricIds.length);
        for (const meaning of meanings) assert.doesNotMatch(meaning, /[{}]|“”|«\s*»/);
      }
    }
    assert.deepEqual([...metricOrder].toSorted(), [...metricIds].toSorted());
  });

  it('names first the people of whom it is a share, in the words of the asker', () => {
    const said = (metric: (typeof metricIds)[number], language: Language = 'en') =>
      phraseToText(metricDefinition(metric, asked, language), language);
    assert.equal(
      said('falsePositiveRate'),
      'Of people not recorded as “an error was found”: how many were flagged (“a fraud investigation”).',
    );
    assert.equal(
      said('falseDiscoveryRate'),
      'Of people flagged (“a fraud investigation”): how many were not recorded as “an error was found”.',
    );
    assert.equal(said('falsePositiveShare'), 'Of all people in the group: how many were flagged and not recorded as “an error was found”.');
    assert.equal(
      said('falseNegativeRate', 'fr'),
      'Parmi les personnes enregistrées comme «\u00a0an error was found\u00a0»\u00a0: combien n’ont pas été signalées.',
    );
  });
});

describe('verdicts and names', () => {
  it('are said in every language', () => {
    const verdicts: readonly Verdict[] = ['higher', 'lower', 'no-clear-difference', 'too-small', 'unknown'];
    for (const language of languages) assert.equal(new Set(verdicts.map((verdict) => sayVerdict(verdict, language))).size, verdicts.length);
  });

  it('join the values of a group, and say that one is empty', () => {
    assert.equal(phraseToText(groupName(['a', ''], 'en'), 'en'), 'a + (empty)');
    assert.equal(phraseToText(groupName(['25-34', 'رجال'], 'ar'), 'ar'), '\u206625-34\u2069 + رجال');
    assert.equal(sayEstimate(exampleRate({ value: 0.5, low: null, high: null }), 'en'), '50.0%');
  });
});

describe('the people of whom a predictive value is a share', () => {
  const rate = exampleRate({
    metric: 'positivePredictiveValue',
    numerator: exactly(60),
    denominator: exactly(100),
    value: 0.6,
    least: 0.6,
    most: 0.6,
  });
  it('are those flagged', () => {
    assert.match(phraseToText(sayRate(rate, defaultSettings, 'en'), 'en'), /of 100 people flagged, /);
  });
  it('are those flagged whose outcome is known, where some of them are not known', () => {
    const leavesOut = { ...rate, least: 0.57, most: 0.62 };
    const said = languages.map((language) => phraseToText(sayRate(leavesOut, defaultSettings, language), language));
    assert.match(said[0]!, /of 100 people flagged whose outcome is known, /);
    assert.match(said[1]!, /100 personnes signalées dont le résultat est connu/);
    assert.match(said[2]!, /وتُعرف نتيجتهم/);
  });
});
