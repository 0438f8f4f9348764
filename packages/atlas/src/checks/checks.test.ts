import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failuresOfRights } from './failures-of-rights.ts';
import { checks, runChecks } from './index.ts';
import { parseSmallAtlas } from './small-atlas.ts';
import {
  claimWith,
  type Failures,
  namingSystemWith,
  publishedTableWith,
  smallCountry,
  smallIdentifier,
  smallOffice,
  smallTerm,
  smallWords,
} from './small-records.ts';

const failures: Failures = {
  ...failuresOfRights,
  'file-name-matches-id': [
    { change: { 'countries/germany.yaml': smallCountry('fr') }, record: 'fr', line: 2, says: /rename the file to fr\.yaml/ },
  ],
  'duplicate-id': [
    {
      change: { 'sources/elsewhere/src-gazette.yaml': `kind: source\nid: src-gazette\nname: Copy\ntype: press\nread: null\n` },
      record: 'src-gazette',
      line: 2,
      says: /already used in sources\/src-gazette\.yaml/,
    },
    {
      change: { 'de/chapters/de-facts.yaml': (t) => t.replace('id: de-fact-1', 'id: de-act') },
      record: 'de-facts',
      line: 7,
      says: /`de-act` is already used/,
    },
  ],
  'unknown-reference': [
    {
      change: {
        'de/flows/de-hospital-reports.yaml': (t) => t.replace('recipient: foreigners-authority', 'recipient: foreigner-authority'),
      },
      record: 'de-hospital-reports',
      line: 5,
      says: /did you mean `foreigners-authority`/,
    },
    {
      change: { 'de/flows/de-hospital-reports.yaml': (t) => t.replace('mode: duty', 'mode: health') },
      record: 'de-hospital-reports',
      line: 8,
      says: /`health` is a term, not a term:mode/,
    },
    {
      change: { 'de/firewalls/de-secrecy.yaml': (t) => t.replace('ref: de-act', 'ref: de-acts') },
      record: 'de-secrecy',
      line: 10,
      says: /did you mean `de-act`/,
    },
  ],
  'mark-fits-citation': [
    {
      change: { 'de/firewalls/de-secrecy.yaml': (t) => t.replace('checked: 2026-11-23', 'checked: null') },
      record: 'de-secrecy',
      line: 11,
      says: /no citation says when it was checked/,
    },
    {
      change: { 'touchpoints/hospital.yaml': (t) => t.replace('checked: null', 'checked: 2026-11-23') },
      record: 'hospital',
      line: 10,
      says: /marked `memory`/,
    },
  ],
  'date-order': [
    {
      change: { 'de/flows/de-hospital-reports.yaml': (t) => t.replace('from: 2005-01-01', 'from: 2005-01-01\nuntil: 2004-12-31') },
      record: 'de-hospital-reports',
      line: 11,
      says: /is not after/,
    },
    {
      change: { 'de/instruments/de-act.yaml': (t) => t.replace('inForce: 2005-01-01', 'inForce: 2030-01-01\nrepealed: 2030-01-01') },
      record: 'de-act',
      line: 8,
      says: /is not after `inForce`/,
    },
  ],
  'basis-in-force': [
    {
      change: { 'de/flows/de-hospital-reports.yaml': (t) => t.replace('from: 2005-01-01', 'from: 2004-12-31') },
      record: 'de-hospital-reports',
      line: 11,
      says: /applies only from 2005-01-01/,
    },
    {
      change: { 'de/instruments/de-act.yaml': (t) => t.replace('inForce: 2005-01-01', 'inForce: 2005-01-01\nrepealed: 2020-01-01') },
      record: 'de-hospital-reports',
      line: 11,
      says: /ends on 2020-01-01/,
    },
    {
      change: { 'de/instruments/de-act.yaml': (t) => t.replace('inForce: 2005-01-01', 'applies: pending') },
      record: 'de-hospital-reports',
      line: 11,
      says: /does not apply yet/,
    },
  ],
  'enforcement-purpose': [
    {
      change: { 'de/flows/de-hospital-reports.yaml': (t) => t.replace('[status-detection]', '[health-care]') },
      record: 'de-hospital-reports',
      line: 7,
      says: /no purpose of the flow says so/,
    },
  ],
  'firewall-meets-flow': [
    {
      change: { 'de/firewalls/de-secrecy.yaml': (t) => t.replace('rule: forbidden', 'rule: duty') },
      record: 'de-secrecy',
      line: 5,
      says: /closes no flow/,
    },
    {
      change: {
        'countries/fr.yaml': smallCountry('fr'),
        'de/firewalls/de-secrecy.yaml': (t) => t.replace('countries: [de]', 'countries: [fr]'),
      },
      record: 'de-secrecy',
      line: 8,
      says: /does not exist in fr/,
    },
  ],
  'touchpoint-has-flow': [
    {
      change: { 'de/flows/de-hospital-reports.yaml': (t) => t.replace('origin: hospital', 'origin: foreigners-authority') },
      record: 'hospital',
      line: 2,
      says: /no flow starts/,
    },
  ],
  'vocabulary-limits': [
    {
      change: Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`vocabulary/data/more-${i}.yaml`, smallTerm('data', `more-${i}`)])),
      record: 'more-30',
      line: 2,
      says: /more than 32/,
    },
    { change: { 'vocabulary/mode/duty.yaml': (t) => t.replace('rank: 1', 'rank: 2') }, record: 'request', line: 8, says: /taken by duty/ },
    {
      change: { 'vocabulary/purpose/health-care.yaml': (t) => t.replace('family: service\n', '') },
      record: 'health-care',
      line: 3,
      says: /without a family/,
    },
  ],
  'orphan-record': [
    {
      change: { 'vocabulary/data/unused.yaml': smallTerm('data', 'unused') },
      record: 'unused',
      line: 2,
      says: /no other record names this term/,
    },
  ],
  'unused-source': [
    {
      change: { 'sources/src-lonely.yaml': `kind: source\nid: src-lonely\nname: Lonely\ntype: press\nread: null\n` },
      record: 'src-lonely',
      line: 2,
      says: /no statement cites this source/,
    },
  ],
  'identifier-labels-lead': [
    { change: smallIdentifier('bsn', 'bsn'), record: 'de-number', line: 12, says: /`bsn` stands here twice/ },
    { change: smallIdentifier('nume\u0301ro'), record: 'de-number', line: 11, says: /not in NFC/ },
    { change: smallIdentifier('bsn*'), record: 'de-number', line: 11, says: /a star/ },
    { change: smallIdentifier('v  nummer'), record: 'de-number', line: 11, says: /a space too many/ },
    { change: smallIdentifier('n°'), record: 'de-number', line: 11, says: /too few letters/ },
  ],
  'watch-words-are-plain': [
    { change: smallWords('expulsion', 'expulsion'), record: 'watch-words-fr', line: 8, says: /`expulsion` stands twice in `fr`/ },
    { change: smallWords('expulsion', 'Expulsion'), record: 'watch-words-fr', line: 8, says: /stands twice/ },
    { change: smallWords('pre\u0301fecture'), record: 'watch-words-fr', line: 7, says: /not in NFC/ },
    { change: smallWords('titre* de séjour'), record: 'watch-words-fr', line: 7, says: /a star inside/ },
    { change: smallWords('titre  de séjour'), record: 'watch-words-fr', line: 7, says: /a space too many/ },
    { change: smallWords('OQTF', 'oqtf', 'SANS PAPIERS'), record: 'watch-words-fr', line: 9, says: /in capitals, and no acronym/ },
  ],
  'naming-system-can-be-drawn': [
    {
      change: namingSystemWith((t) => t.replace('family: [father]', 'family: [clan]')),
      record: 'names-small',
      line: 22,
      says: /no `clan` name for `f`/,
    },
    {
      change: namingSystemWith((t) => t.replaceAll('sex: m', 'sex: f')),
      record: 'names-small',
      line: 22,
      says: /no `given` name for `m`/,
    },
    {
      change: namingSystemWith((t) => t.replace('"Be"', '"Ba"')),
      record: 'names-small',
      line: 9,
      says: /`Ba` stands twice/,
    },
    {
      change: namingSystemWith((t) => t.replace('"Ca"', '"Ца"')),
      record: 'names-small',
      line: 10,
      says: /not spelled in Latin letters/,
    },
    {
      change: namingSystemWith((t) => t.replace('tails:\n  given', 'tails:\n  family')),
      record: 'names-small',
      line: 20,
      says: /no pool `family`/,
    },
    {
      change: namingSystemWith((t) => t.replace('names: 10', 'names: 51')),
      record: 'names-small',
      line: 20,
      says: /5 listed names do not make 51 others/,
    },
    {
      change: namingSystemWith((t) => t.replace('given: [given], family: [father]', 'given: [], family: []')),
      record: 'names-small',
      line: 22,
      says: /without any name/,
    },
    {
      change: namingSystemWith((t) => t.replace('given: [given], family', 'given: [given, given, given, given], family')),
      record: 'names-small',
      line: 22,
      says: /more than 3 names/,
    },
  ],
  'published-table-holds-together': [
    { change: publishedTableWith((t) => t.replace('  B,5', '  "B",5')), record: 'de-table', line: 10, says: /leave quotation marks out/ },
    { change: publishedTableWith((t) => t.replace('group,', 'sex,')), record: 'de-table', line: 10, says: /first column is `sex`/ },
    { change: publishedTableWith((t) => t.replace('  B,5,6,7,8,100\n', '')), record: 'de-table', line: 10, says: /fewer than two groups/ },
    { change: publishedTableWith((t) => t.replace('5,6,7', '5,000,6,7')), record: 'de-table', line: 10, says: /row 2 has 7 fields/ },
    { change: publishedTableWith((t) => t.replace('  B,', '  A,')), record: 'de-table', line: 10, says: /`A` stands there twice/ },
    {
      change: publishedTableWith((t) => t.replace('reference: A', 'reference: C')),
      record: 'de-table',
      line: 8,
      says: /name one of: A, B/,
    },
    { change: publishedTableWith((t) => t.replace('suppressedBelow: 10\n', '')), record: 'de-table', line: 14, says: /under which number/ },
    { change: publishedTableWith((t) => t.replace('population: 100', 'population: 99')), record: 'de-table', line: 10, says: /differ/ },
  ],
  'figures-fit-claim': [
    {
      change: claimWith((t) => t.replace('low: 0.76', 'low: 0.75')),
      record: 'de-claim',
      line: 14,
      says: /0\.75 does not stand in the claim/,
    },
    { change: claimWith((t) => t.replace('low: 0.76', 'low: 0.9')), record: 'de-claim', line: 14, says: /0\.9 is above the upper end/ },
    { change: claimWith((t) => t.replace('right: 23', 'right: 29')), record: 'de-claim', line: 14, says: /29 of 30 is not 0\.76/ },
    { change: claimWith((t) => t.replace('right: 23', 'right: 22')), record: 'de-claim', line: 14, says: /22 does not stand/ },
    { change: claimWith((t) => t.replace('tested: 30', 'tested: 31')), record: 'de-claim', line: 14, says: /31 does not stand/ },
    { change: claimWith((t) => t.replace(' tested: 30,', '')), record: 'de-claim', line: 14, says: /`right` without `tested`/ },
    { change: claimWith((t) => t.replace('half', 'most')), record: 'de-claim', line: 14, says: /0\.5 does not stand/ },
    { change: claimWith((t) => t.replace('high: 0.24', 'high: 0.26')), record: 'de-claim', line: 15, says: /0\.26 does not stand/ },
    { change: claimWith((t) => t.replace(/people: .*\n/, '')), record: 'de-claim', line: 14, says: /no words for the people/ },
    {
      change: claimWith((t) => t.replace('figures:', 'readings: [{name: a, sensitivity: 0.7, specificity: 0.8}]\nfigures:')),
      record: 'de-claim',
      line: 13,
      says: /`readings` that no figure measures/,
    },
    {
      change: claimWith((t) =>
        t.replace('{measures: false-positive-rate, low: 0, high: 0.24, among: the others}', '{measures: sensitivity-specificity}'),
      ),
      record: 'de-claim',
      line: 15,
      says: /without `readings`/,
    },
    {
      change: claimWith((t) =>
        t.replace(
          '{measures: false-positive-rate, low: 0, high: 0.24, among: the others}',
          '{measures: counts, steps: [{what: answers, count: 31}]}',
        ),
      ),
      record: 'de-claim',
      line: 15,
      says: /31 does not stand/,
    },
    {
      change: claimWith((t) =>
        t.replace('measures: false-positive-rate, low: 0, high: 0.24, among', 'measures: group-ratio, low: 2, high: 30, of'),
      ),
      record: 'de-claim',
      line: 15,
      says: /2 does not stand/,
    },
    {
      change: claimWith((t) =>
        t.replace(
          'false-positive-rate, low: 0, high: 0.24, among: the others',
          'outcome-gap, flagged: 0.76, cleared: 0.1, outcome: refused',
        ),
      ),
      record: 'de-claim',
      line: 15,
      says: /0\.1 does not stand/,
    },
  ],
};

test('the small Atlas has no problems', () => {
  const { located, problems } = parseSmallAtlas();
  assert.deepEqual([...problems, ...runChecks(located)], []);
});

test('figures that say what their claim says have no problem', () => {
  const said = claimWith((t) => t.replace('about: Lies', 'about: Lies and truths'));
  for (const change of [
    said,
    claimWith((t) => t.replace('76 %', '24 % wrong')),
    claimWith((t) => t.replace('76 %', '19 of 25').replace('low: 0, high: 0.24', 'low: 0, high: 1')),
    claimWith((t) =>
      t
        .replace('76 %', '76 % of 7,633,867; 13.3 million')
        .replace(/false-positive-rate.*others/, 'counts, steps: [{what: a, count: 7633867}, {what: b, count: 13300000}]'),
    ),
  ]) {
    const { located, problems } = parseSmallAtlas(change);
    assert.deepEqual([...problems, ...runChecks(located).filter((p) => p.check === 'figures-fit-claim')], []);
  }
});

test('a claim without figures is no claim', () => {
  const { problems } = parseSmallAtlas(claimWith((t) => t.replace(/figures:[\s\S]*(?=people:)/, '')));
  assert.match(problems.map(({ what }) => what).join(), /figures/);
});

test('an address that can be printed has no problem', () => {
  for (const office of [smallOffice({}), smallOffice({ email: null, phone: null }), smallOffice({ country: 'eu' })]) {
    const { located, problems } = parseSmallAtlas({ 'de/authorities/de-office.yaml': office });
    assert.deepEqual([...problems, ...runChecks(located).filter((p) => p.check === 'contact-is-printable')], []);
  }
});

for (const check of checks) {
  test(`${check.name} is seen to fail, and only where it should`, () => {
    const cases = failures[check.name];
    assert.ok(cases, `no failing case for ${check.name}`);
    for (const { change, record, line, says } of cases) {
      const { located, problems } = parseSmallAtlas(change);
      assert.deepEqual(problems, []);
      const found = runChecks(located, [check]);
      const hit = found.find((p) => p.record === record && p.line === line && says.test(`${p.what}; ${p.fix}`));
      assert.ok(hit, `${JSON.stringify(found)}`);
    }
  });
}
