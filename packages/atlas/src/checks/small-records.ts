/**
 * Records that the tests of the checks put into the small Atlas, each right until a test breaks it.
 *
 * @module
 */
import type { parseSmallAtlas } from './small-atlas.ts';

export type Change = Parameters<typeof parseSmallAtlas>[0];

/** For each check: what breaks it, the record and line it must name, and words its message must hold. */
export type Failures = Readonly<
  Record<string, readonly { readonly change: Change; readonly record: string; readonly line: number; readonly says: RegExp }[]>
>;

export function smallTerm(group: string, id: string): string {
  return `kind: term\nid: ${id}\ngroup: ${group}\nname: ${id}\ndefinition: ${id}\niri: https://example.org/${id}\nexact: true\n`;
}

export function smallOffice(with_: {
  country?: string;
  postal?: readonly string[];
  email?: string | null;
  phone?: string | null;
  mark?: string;
}): string {
  const { country = 'de', postal = ['Street 1', '50735 Köln', 'Germany'], email = 'office@example.org', phone = '+49 228 1234567' } = with_;
  const lines = [...postal.map((line) => `  ${line}`), ...Array<string>(3 - postal.length).fill('')].join('\n');
  return `kind: authority\nid: de-office\nname: Office\ncountry: ${country}\nroles: [controller]\npostal: |-\n${lines}\nemail: ${email === null ? 'null' : JSON.stringify(email)}\nphone: ${phone === null ? 'null' : JSON.stringify(phone)}\nwebsite: null\nlanguages: []\nasOf: null\ncite: [{ref: src-gazette, checked: null}]\nmark: ${with_.mark ?? 'memory'}\n`;
}

export function smallCountry(id: string): string {
  return `kind: country\nid: ${id}\ncode: FR\nname: France\ngroups: [eu]\nlanguages: [fr]\ncite: [{ref: de-act, checked: 2026-11-23}]\nmark: read\n`;
}

/** A calendar of two years with eight holidays each, changed in one place. */
export function calendarWith(edit: (text: string) => string): Change {
  const days = [2024, 2025].flatMap((year) => Array.from({ length: 8 }, (_, i) => `${year}-01-0${i + 1}`));
  const text = `kind: calendar
id: de-holidays
name: Holidays
place: de
years: {first: 2024, last: 2025}
regions: {DE-BY: Bayern}
holidays:
  - name: Feiertag
    scope: statutory
    days: [${days.join(', ')}, ]
  - name: Dreikönig
    scope: regional
    regions: [DE-BY]
    days: [2025-01-06]
cite: [{ref: src-gazette, checked: 2026-11-23}]
mark: read
`;
  const changed = edit(text);
  if (changed === text) throw new Error('the change to the calendar changes nothing');
  return { 'de/calendars/de-holidays.yaml': changed };
}

/** French watch words, one a line from line 7 on. */
export function smallWords(...words: readonly string[]): Change {
  const lines = words.map((word) => `  - {word: ${JSON.stringify(word)}, data: address}\n`).join('');
  return {
    'words/watch-words-fr.yaml': `kind: watch-words\nid: watch-words-fr\nlanguage: fr\nscript: Latn\nreview: drafted\nwords:\n${lines}cite: [{ref: de-act, checked: null}]\nmark: memory\n`,
  };
}

/** A number with these labels, one a line from line 10 on. */
export function smallIdentifier(...labels: readonly string[]): Change {
  const lines = labels.map((label) => `  - ${JSON.stringify(label)}\n`).join('');
  return {
    'de/identifiers/de-number.yaml': `kind: identifier\nid: de-number\nname: Number\ncountry: de\nholders: Everybody\nform: 9 digits\nchecksum: null\ndata: address\nreveals: All\ncontext:\n${lines}cite: [{ref: de-act, checked: null}]\nmark: memory\n`,
  };
}

/** A claim on a detector of lies, its figures from line 14 on, changed in one place. */
export function claimWith(edit: (text: string) => string): Change {
  const text = `kind: claim
id: de-claim
system: de-register
about: Lies
metric: accuracy
value: "76 %"
n: "30 people, half of them told to lie"
testedBy: its makers
reportedBy: a newspaper
setting: lab
independent: "no"
use: "23 of 30 were right."
figures:
  - {measures: accuracy, low: 0.76, high: 0.76, right: 23, tested: 30, positives: 0.5}
  - {measures: false-positive-rate, low: 0, high: 0.24, among: the others}
people: {positive: lie, negative: tell the truth, flagged: flagged, cleared: believed}
cite: [{ref: de-act, checked: 2026-11-23}]
mark: read
`;
  const changed = edit(text);
  if (changed === text) throw new Error('the change to the claim changes nothing');
  return { 'de/claims/de-claim.yaml': changed };
}

/** How people of one place are named, changed in one place. */
export function namingSystemWith(edit: (text: string) => string): Change {
  const entries = (names: string, sex: string) =>
    [...names].map((name) => `    - {spellings: ["${name}a", "${name}e"], weight: 1, sex: ${sex}}\n`).join('');
  const text = `kind: naming-system\nid: names-small\nname: Small\nabout: Made up\nlanguages: [de]\nscript: Latn\npools:\n  given:\n${entries('BCDFG', 'f')}${entries('HJKLM', 'm')}tails:\n  given: {share: 0.5, names: 10}\nforms:\n  - {given: [given], family: [father], weight: 1}\nbirthdays: {firstOfJanuary: 0, note: Made up}\ncite: [{ref: de-act, checked: null}]\nmark: memory\n`;
  const changed = edit(text);
  if (changed === text) throw new Error('the change to the naming system changes nothing');
  return { 'vocabulary/naming-systems/names-small.yaml': changed };
}

/** Two groups as a source published them, the table from line 10 on, changed in one place. */
export function publishedTableWith(edit: (text: string) => string): Change {
  const text = `kind: published-table
id: de-table
name: Table
about: Somebody
flagged: a letter
positive: a mistake
effect: harm
reference: A
population: 100
table: |
  group,random_ok,random_error,selected_ok,selected_error,population
  A,1,2,3,4,100
  B,5,6,7,8,100
suppressedBelow: 10
zeroIsSuppressed: true
cite: [{ref: de-act, checked: 2026-11-23}]
mark: read
`;
  const changed = edit(text);
  if (changed === text) throw new Error('the change to the table changes nothing');
  return { 'de/published-tables/de-table.yaml': changed };
}
