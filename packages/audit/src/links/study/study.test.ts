import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAlike } from '../comparator/index.ts';
import { finished, noMistakes, smallPopulation, smallSystems } from '../examples.ts';
import type { NamingSystem } from '../lexicon/index.ts';
import type { Population } from '../population/index.ts';
import { parseRule, type Rule, rulePresets } from '../rule/index.ts';
import { channelsOf } from './channels.ts';
import { type LinksReport, type StudyOptions, studyLinks, studyLinksNow } from './index.ts';

function ruleOf(text: string): Rule {
  const parsed = parseRule(text);
  assert.ok(parsed.ok, text);
  return parsed.rule;
}

const study = (rule: string, rest: Partial<StudyOptions> = {}): LinksReport =>
  studyLinksNow({
    systems: smallSystems,
    population: smallPopulation,
    rule: ruleOf(rule),
    sizes: [1000],
    seed: 1,
    sample: 300,
    program: 'test',
    ...rest,
  });

/** `count` names, all alike frequent and none like another. */
function uniform(count: number): { systems: NamingSystem[]; population: Population } {
  const code = (index: number): string => `${'BCDFGHJKLM'[Math.floor(index / 10)]}o${'BCDFGHJKLM'[index % 10]}a`;
  const given = Array.from({ length: count }, (_, index) => ({ spellings: [code(index)], weight: 1 }));
  const name = { en: 'u', fr: 'u', ar: 'u' };
  return {
    systems: [{ id: 'uniform', name, pools: { given }, forms: [{ given: ['given'], family: [], weight: 1 }], firstOfJanuary: 0 }],
    population: { ...smallPopulation, groups: [{ id: 'all', system: 'uniform', weight: 1 }], both: 0.25, quality: noMistakes },
  };
}

test('names of a uniform pool: the birthday problem, in closed form', () => {
  for (const size of [8, 1000, 1_000_000]) {
    const report = study('given=normal', { ...uniform(50), sizes: [size] });
    const [plain] = report.sizes[0]!.everybody.colours;
    const both = size / 4;
    const links = (size * size - both) / 50;
    const people = both * (1 - (49 / 50) ** (size - 1)) + (size - both) * (1 - (49 / 50) ** size);
    assert.ok(Math.abs(plain!.falseLinks.expected - links) <= 1e-5 * links);
    assert.ok(Math.abs(plain!.peopleWithFalseLink.expected - people) <= 1e-5 * people);
    assert.equal(report.sizes[0]!.everybody.missed.expected, 0);
  }
});

test('dates alone: 366 and 365 days, by hand', () => {
  const birthYears = [{ from: 1999, to: 2000, weight: 1 }];
  const { systems, population } = uniform(10);
  const report = study('date=same', { systems, population: { ...population, birthYears } });
  const chance = 0.25 / 365 + 0.25 / 366;
  const expected = (1000 * 1000 - 250) * chance;
  assert.ok(Math.abs(report.sizes[0]!.everybody.colours[0]!.falseLinks.expected - expected) < 1e-5 * expected);
});

test('biometrics alone: pairs times FMR, and 1 - (1 - FMR)^N of the people', () => {
  const report = study('biometric=1e-6:0.02', { sizes: [1_000_000] });
  const [count] = report.sizes;
  const pairs = 1e12 - 300_000;
  assert.ok(Math.abs(count!.everybody.colours[0]!.falseLinks.expected - pairs * 1e-6) < 10);
  assert.ok(Math.abs(count!.everybody.colours[0]!.peopleWithFalseLink.expected / 1e6 - (1 - Math.exp(-1))) < 1e-5);
  assert.ok(Math.abs(count!.everybody.missed.expected - 300_000 * 0.02) < 1);
  assert.ok(Math.abs(count!.falsePositiveIdentificationRate! - 0.632121) < 1e-5);
});

test('a threshold that moves with the database: people grow in step, not with the square', () => {
  const report = study('biometric=search:0.001:0.02', { sizes: [1000, 1_000_000] });
  const people = report.sizes.map(({ everybody }) => everybody.colours[0]!.peopleWithFalseLink.expected);
  assert.ok(Math.abs(people[0]! - 1) < 0.01 && Math.abs(people[1]! - 1000) < 1);
});

test('false matches that are more frequent within a group make more links there and nowhere else', () => {
  const groups = smallPopulation.groups.map((group, index) => (index === 0 ? { ...group, falseMatchTimes: 50 } : group));
  const plain = study('biometric=1e-6:0.02').sizes[0]!.groups;
  const more = study('biometric=1e-6:0.02', { population: { ...smallPopulation, groups } }).sizes[0]!.groups;
  const links = (list: typeof plain, group: number): number => list[group]!.colours[0]!.falseLinks.expected;
  // Half of all people: of pairs with an end in the group, 2 * 1/2 - 1/4; within it 1/4.
  assert.ok(Math.abs(links(more, 0) / links(plain, 0) - (0.5 + 0.25 * 50) / 0.75) < 1e-3);
  assert.equal(links(more, 1), links(plain, 1));
});

test('colours of the multiple-identity detector, case by case', () => {
  const mid = rulePresets.find(({ id }) => id === 'mid')!;
  const [white, yellow] = channelsOf(mid);
  for (const [similar, same, match, w, y] of [
    [1, 1, 1, 1, 0],
    [1, 0, 1, 1, 0],
    [0, 0, 1, 0, 1],
    [1, 1, 0, 0, 1],
    [1, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ] as const) {
    assert.equal(white!.chance(similar, same, match), w);
    assert.equal(yellow!.chance(similar, same, match), y);
  }
});

test('colours and missed people of both databases add up', () => {
  const { everybody } = study('mid').sizes[0]!;
  const right = everybody.colours.reduce((sum, { rightLinks }) => sum + rightLinks.expected, 0);
  assert.ok(Math.abs(right + everybody.missed.expected - everybody.inBoth) < 1e-2);
});

test('the rule assumed for similar identity data agrees with the official example', () => {
  // Glossary of the Schengen IT systems (Atlas: `mid-similar-example`): Smith and Smieth are similar, Smith and Johnsson are not.
  const mid = rulePresets.find(({ id }) => id === 'mid')!;
  assert.ok(mid.kind === 'mid');
  assert.ok(isAlike(mid.similar.family!, 'Smith', 'Smieth'));
  assert.ok(!isAlike(mid.similar.family!, 'Smith', 'Johnsson'));
});

test('the same options make the same bytes; another seed changes the sample and not the expected links', () => {
  const one = study('jaro-winkler', { count: 400 });
  assert.equal(JSON.stringify(study('jaro-winkler', { count: 400 })), JSON.stringify(one));
  const other = study('jaro-winkler', { count: 400, seed: 2 });
  assert.notEqual(JSON.stringify(other), JSON.stringify(one));
  assert.deepEqual(other.sizes[0]!.everybody.colours[0]!.falseLinks.expected, one.sizes[0]!.everybody.colours[0]!.falseLinks.expected);
});

test('sizes come ascending, each once; wrong sizes are refused', () => {
  assert.deepEqual(
    study('exact', { sizes: [1000, 10, 1000] }).sizes.map(({ size }) => size),
    [10, 1000],
  );
  for (const sizes of [[0], [1.5], [2_000_000_000], [Number.NaN]]) assert.throws(() => study('exact', { sizes }), RangeError);
});

test('it works in slices and says how far it is', () => {
  const steps = [
    ...studyLinks({
      systems: smallSystems,
      population: smallPopulation,
      rule: ruleOf('jaro-winkler'),
      sizes: [100],
      seed: 1,
      program: 'test',
    }),
  ];
  assert.ok(steps.some(({ step }) => step === 'sample'));
  for (const { done } of steps) assert.ok(done >= 0 && done <= 1);
});

/**
 * The estimate against the truth: populations made up one after another, every pair counted. What is said to hold in 95 of 100 must hold
 * nearly as often (the variance is bounded from above, so more often is fine), and the means must agree.
 */
for (const [rule, size] of [
  ['exact', 600],
  ['jaro-winkler', 400],
  ['exact-no-date', 60],
  ['loose', 200],
] as const)
  test(`intervals hold what they promise: ${rule} at ${size}`, () => {
    const rounds = 80;
    const expected = study(rule, { sizes: [size], sample: 2000 }).sizes[0]!;
    const counted = Array.from(
      { length: rounds },
      (_, seed) =>
        finished(
          studyLinks({
            systems: smallSystems,
            population: smallPopulation,
            rule: ruleOf(rule),
            sizes: [1],
            seed: seed * 2 + 1000,
            sample: 1,
            program: 'test',
            count: size,
          }),
        ).counted!,
    );
    for (const [index, group] of expected.groups.entries()) {
      const [plain] = group.colours;
      for (const [what, range] of [
        ['falseLinks', plain!.falseLinks],
        ['peopleWithFalseLink', plain!.peopleWithFalseLink],
        ['missed', group.missed],
      ] as const) {
        const values = counted.map(({ groups }) => groups[index]![what]);
        const within = values.filter((value) => value >= Math.floor(range.low) && value <= Math.ceil(range.high)).length;
        // Binomial: fewer than 69 of 80 would happen in one of 1,000 runs at 95 %.
        assert.ok(within >= 69, `${what} of ${group.group}: ${within} of ${rounds} within ${range.low} to ${range.high}`);
        const mean = values.reduce((sum, value) => sum + value, 0) / rounds;
        const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (rounds - 1) / rounds);
        const ofSample = (range.high - range.low) / 4 / 10;
        assert.ok(
          Math.abs(mean - range.expected) <= 4 * Math.hypot(deviation, ofSample) + 0.05,
          `${what} of ${group.group}: mean ${mean} (${deviation}), expected ${range.expected}`,
        );
      }
    }
  });
