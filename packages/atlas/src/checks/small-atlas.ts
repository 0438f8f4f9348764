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
