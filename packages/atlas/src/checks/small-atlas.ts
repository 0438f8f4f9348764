/**
 * A small Atlas that passes every check, as files. Tests take it and break one thing.
 *
 * @module
 */
import { type LocatedRecord, type Problem, parseRecord } from '../parse/index.ts';

const term = (group: string, id: string, rest = ''): [string, string] => [
  `vocabulary/${group}/${id}.yaml`,
  `kind: term\nid: ${id}\ngroup: ${group}\nname: ${id}\ndefinition: ${id}\niri: https://example.org/${id}\nexact: true\n${rest}`,
];

const letterTexts = (language: string, subject: string, ask: string): [string, string] => [
  `letters/texts/letter-texts-${language}.yaml`,
  `kind: letter-texts\nid: letter-texts-${language}\nname: ${language}\nlanguage: ${language}\ndirection: ltr\nuse: [reader]\nreviewed: null\ntexts:\n  subject-access: ${subject}\n  ask-access: "${ask}"\n  label-full-name: ${language}\n`,
];

const read = 'cite: [{ref: de-act, checked: 2026-11-23}], mark: read';

const smallAtlas: ReadonlyMap<string, string> = new Map([
  term('data', 'address'),
  term('data', 'health-data'),
  term('purpose', 'health-care', 'family: service\n'),
  term('purpose', 'status-detection', 'family: enforcement\n'),
  term('role', 'foreigners-authority', 'enforcement: true\n'),
  term('mode', 'duty', 'rank: 1\n'),
  term('mode', 'request', 'rank: 2\n'),
  term('sector', 'health'),
  term('country-group', 'eu'),
  [
    'countries/de.yaml',
    `kind: country\nid: de\ncode: DE\nname: Germany\ngroups: [eu]\nlanguages: [de]\ncite: [{ref: de-act, checked: 2026-11-23}]\nmark: read\n`,
  ],
  [
    'de/instruments/de-act.yaml',
    `kind: instrument\nid: de-act\nname: Act\nshort: Act\njurisdiction: de\ntype: statute\ninForce: 2005-01-01\ncite: [{ref: src-gazette, checked: 2026-11-23}]\nmark: read\n`,
  ],
  ['sources/src-gazette.yaml', `kind: source\nid: src-gazette\nname: Gazette\ntype: law-text\nread: 2026-11-23\n`],
  [
    'touchpoints/hospital.yaml',
    `kind: touchpoint\nid: hospital\nname: Hospital\nsector: health\ncollects: [address, health-data]\npurposes: [health-care]\ndescription: A hospital.\norder: 1\ncite: [{ref: de-act, checked: null}]\nmark: memory\n`,
  ],
  [
    'de/flows/de-hospital-reports.yaml',
    `kind: flow\nid: de-hospital-reports\ncountries: [de]\norigin: hospital\nrecipient: foreigners-authority\ndata: [address]\npurposes: [status-detection]\nmode: duty\nsummary: A duty.\nfrom: 2005-01-01\ncite: [{ref: de-act, at: s. 87, checked: 2026-11-23}]\nmark: read\n`,
  ],
  [
    'de/firewalls/de-secrecy.yaml',
    `kind: firewall\nid: de-secrecy\ncountries: [de]\nsector: health\nrule: forbidden\nsummary: Secrecy.\nconfidence: high\ncloses: [{flow: de-hospital-reports}]\nfrom: 2009-10-31\ncite: [{ref: de-act, at: s. 88, checked: 2026-11-23}]\nmark: read\n`,
  ],
  ...['received', 'asked', 'replied', 'more-time', 'answered'].map((id) => term('procedure-event', id)),
  [
    'de/time-limits/de-month.yaml',
    `kind: time-limit\nid: de-month\nname: Month\nsummary: A month.\nbasis: law\nholder: authority\nstart: received\nperiod: 1 month\nextension: {period: 3 months, event: more-time, ${read}}\nsuspensions: [{query: asked, answer: replied, ${read}}]\nrestarts: [{event: replied, ${read}}]\ncite: [{ref: de-act, checked: 2026-11-23}]\nmark: read\n`,
  ],
  [
    'de/procedures/procedure-small.yaml',
    `kind: procedure\nid: procedure-small\nname: Small\nregime: national\nsummary: A request.\nstart: draft\nstates:\n  - {id: draft, name: Draft, type: draft, todo: Send it.}\n  - {id: with-them, name: With them, type: waiting, todo: Wait., limits: [de-month]}\n  - {id: late, name: Late, type: late, todo: Complain.}\n  - {id: closed, name: Closed, type: end, todo: Keep it.}\ntransitions:\n  - {in: [draft], event: received, to: with-them, ${read}}\n  - {in: [with-them], passed: de-month, to: late, ${read}}\n  - {in: [with-them, late], event: answered, to: closed, ${read}}\nrights: [{right: access, content: [], refusal: []}]\nterms: []\n`,
  ],
  [
    'de/procedures/procedure-follows.yaml',
    `kind: procedure\nid: procedure-follows\nname: Follows\nregime: national\nsummary: The same.\nbase: procedure-small\ninstead: {de-month: [de-month]}\nwithout: []\nstart: draft\nstates: []\ntransitions:\n  - {in: [late], event: more-time, to: late, ${read}}\nrights: [{right: access, adds: true, content: [], refusal: []}]\nterms: []\n`,
  ],
  term('right', 'access'),
  [
    'de/systems/de-register.yaml',
    `kind: system\nid: de-register\nname: Register\nfullName: Register\ntype: register\nplace: de\noperator: Office\nsummary: A register.\nstatus: {value: operating, ${read}}\ninstruments: [de-act]\nrights:\n  - {right: access, addressee: The office., route: national-authority, procedure: procedure-small, ${read}}\ncite: [{ref: de-act, checked: 2026-11-23}]\nmark: read\n`,
  ],
  term('letter-field', 'full-name'),
  [
    'letters/types/letter-access.yaml',
    `kind: letter\nid: letter-access\nname: Access\nsummary: Asks.\naddressee: controller\nrequires:\n  - {field: full-name, cite: [{ref: de-act, checked: 2026-11-23}], mark: read}\noptional: []\nparts:\n  - {type: subject, sentence: subject-access}\n  - {type: paragraph, sentences: [{sentence: ask-access, when: {fields: [full-name]}}]}\n  - {type: fields, fields: [full-name]}\n  - {type: law, provisions: [{cite: [{ref: de-act, at: "Art. 15(1)", checked: 2026-11-23}], mark: read}]}\n`,
  ],
  [
    'letters/sentences/letter-sentences-access.yaml',
    `kind: letter-sentences\nid: letter-sentences-access\nname: Access\nsentences:\n  - id: ask-access\n    cite: [{ref: de-act, checked: 2026-11-23}]\n    mark: read\nwords:\n  - subject-access\n  - label-full-name\n`,
  ],
  letterTexts('en', 'Access', 'Please answer: {system}'),
  letterTexts('fr', 'Accès', 'Merci de répondre : {system}'),
  [
    'de/chapters/de-facts.yaml',
    `kind: chapter\nid: de-facts\nabout: [de]\ntopic: law\nheading: Law\nstatements:\n  - id: de-fact-1\n    text: A fact.\n    cite: [{ref: de-act, checked: 2026-11-23}]\n    mark: read\n`,
  ],
]);

/** File name and text of each record. */
export function filesOfSmallAtlas(): Iterable<readonly [string, string]> {
  return smallAtlas;
}

/** Parses files; `changed` replaces, adds or (with null) removes files, or edits one by a function. */
export function parseSmallAtlas(changed: Record<string, string | null | ((text: string) => string)> = {}): {
  located: LocatedRecord[];
  problems: Problem[];
} {
  const files = new Map(smallAtlas);
  for (const [file, change] of Object.entries(changed)) {
    if (change === null) files.delete(file);
    else if (typeof change === 'string') files.set(file, change);
    else {
      const before = files.get(file)!;
      const after = change(before);
      if (after === before) throw new Error(`the change to ${file} changes nothing`);
      files.set(file, after);
    }
  }
  const located: LocatedRecord[] = [];
  const problems: Problem[] = [];
  for (const [file, text] of files) {
    const parsed = parseRecord(file, text);
    if (parsed.ok) located.push(parsed.located);
    else problems.push(...parsed.problems);
  }
  return { located, problems };
}
