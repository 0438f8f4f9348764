/**
 * Precision and recall of any scanner, from its findings and the labels. What counts as what stands in
 * `spec/leak-corpus/README.md`; where this and the README differ, one of them is wrong.
 *
 * @module
 */
import type { CorpusFile, Label } from './page.ts';

/** As much of a finding as is judged. */
export interface Found {
  readonly kind: string;
  readonly byte: number | null;
  readonly length: number | null;
  readonly confidence: number;
}

export interface Rate {
  /** Labels that were to be found. */
  readonly labels: number;
  readonly found: number;
  readonly recall: number;
  /** Findings of these kinds in all files, look-alikes too. */
  readonly findings: number;
  readonly right: number;
  readonly precision: number;
}

export interface Figures {
  readonly labels: number;
  readonly files: number;
  readonly bytes: number;
  readonly checksummed: Rate;
  readonly byKind: Readonly<Record<string, Rate>>;
  /** Right, but with no word beside it and a look that is too common: what a scanner cannot know. */
  readonly bare: Seen;
  /** A check digit that is wrong: still a leak, never a sure one. */
  readonly broken: Seen & { readonly sure: number };
  readonly damaged: Seen;
  /** Numbers without a check digit, beside their name. */
  readonly unchecked: Rate;
  readonly telephones: Rate;
  readonly mail: Rate;
  readonly fields: Rate;
  readonly words: Readonly<Record<string, Rate>>;
  /** Words in sentences that were written after the lists. */
  readonly later: Readonly<Record<string, Seen>>;
  readonly quiet: {
    readonly bytes: number;
    readonly alarms: number;
    readonly perMegabyte: number;
    readonly byKind: Readonly<Record<string, number>>;
  };
  readonly tricks: Readonly<Record<string, Trick>>;
}

interface Seen {
  readonly labels: number;
  readonly found: number;
}

interface Trick {
  readonly covered: boolean;
  readonly found: boolean;
}

/** A finding is about a label if they share at least half of the shorter one. */
export function isAbout(label: Label, found: Found): boolean {
  if (found.byte === null || found.length === null) return false;
  const shared = Math.min(label.byte + label.length, found.byte + found.length) - Math.max(label.byte, found.byte);
  return shared > 0 && shared * 2 >= Math.min(label.length, found.length);
}

/** What a kind of finding is called here. Field names and words have kinds of their own for each category. */
function familyOf(kind: string): string {
  if (kind.startsWith('field')) return 'field';
  if (kind.endsWith('-word')) return 'status-word';
  return kind;
}

/** A field whose name is a word of the lists may be reported as either. */
export function answers(label: Label, found: Found): boolean {
  const kind = familyOf(found.kind);
  return isAbout(label, found) && (kind === label.kind || (label.kind === 'field' && kind === 'status-word'));
}

const ratio = (part: number, whole: number) => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);

/** @param findings by path; a path that is missing has none */
export function judge(corpus: readonly CorpusFile[], findings: ReadonlyMap<string, readonly Found[]>): Figures {
  const found = corpus.flatMap((file) => (findings.get(file.path) ?? []).map((f) => ({ ...f, kind: familyOf(f.kind), file })));
  const labels = corpus.flatMap((file) => file.labels);
  const plain = labels.filter((label) => label.trick === undefined);
  const ofFile = new Map(corpus.map((file) => [file.path, findings.get(file.path) ?? []]));
  const isFound = (label: Label) => ofFile.get(label.file)!.some((f) => answers(label, f));

  const checkedKinds = new Set(labels.filter((label) => label.checksum === true).map((label) => label.kind));
  const uncheckedKinds = new Set(labels.filter((label) => label.checksum === false).map((label) => label.kind));
  const toFind = (label: Label) => label.class === 'valid' && (label.context === true || label.alone === true);

  const rate = (kinds: ReadonlySet<string>, wanted: readonly Label[], where: (file: CorpusFile) => boolean = () => true): Rate => {
    const own = found.filter(
      (f) => kinds.has(f.kind) && where(f.file) && !f.file.labels.some((label) => label.class === 'beside' && isAbout(label, f)),
    );
    // Two findings of one kind on one label are one.
    const told = own.filter(
      (f, index) => !own.slice(0, index).some((o) => o.file === f.file && o.kind === f.kind && o.byte === f.byte && o.length === f.length),
    );
    const right = told.filter((f) => f.file.labels.some((label) => answers(label, f))).length;
    const hits = wanted.filter(isFound).length;
    return {
      labels: wanted.length,
      found: hits,
      recall: ratio(hits, wanted.length),
      findings: told.length,
      right,
      precision: ratio(right, told.length),
    };
  };
  const only = (kind: string) => new Set([kind]);
  const seen = (of: readonly Label[]): Seen => ({ labels: of.length, found: of.filter(isFound).length });

  const brokenLabels = plain.filter((label) => label.class === 'broken');
  const quiet = corpus.filter((file) => file.path.startsWith('quiet/'));
  const quietBytes = quiet.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const alarms = quiet.flatMap((file) => [...ofFile.get(file.path)!]);
  const scripts = [...new Set(plain.flatMap((label) => label.script ?? []))].toSorted();
  const languageFiles = new Map<string, string>();
  for (const label of plain)
    if (label.script !== undefined && label.language !== undefined) languageFiles.set(label.language, label.script);
  const scriptOf = (file: CorpusFile) => {
    const language = /^(?:notes|mail|quiet\/everyday)\/([a-z]+)\./.exec(file.path)?.[1];
    return language === undefined ? 'Latn' : languageFiles.get(language);
  };

  return {
    labels: labels.length,
    files: corpus.length,
    bytes: corpus.reduce((sum, { bytes }) => sum + bytes.length, 0),
    checksummed: rate(
      checkedKinds,
      plain.filter((label) => label.checksum === true && toFind(label)),
    ),
    byKind: Object.fromEntries(
      [...checkedKinds].toSorted().map((kind) => [
        kind,
        rate(
          only(kind),
          plain.filter((label) => label.kind === kind && toFind(label)),
        ),
      ]),
    ),
    bare: seen(plain.filter((label) => label.class === 'valid' && label.checksum === true && !toFind(label))),
    broken: {
      ...seen(brokenLabels),
      sure: brokenLabels.filter((label) =>
        ofFile.get(label.file)!.some((f) => f.kind === label.kind && isAbout(label, f) && f.confidence >= 0.9),
      ).length,
    },
    damaged: seen(plain.filter((label) => label.class === 'damaged')),
    unchecked: rate(
      uncheckedKinds,
      plain.filter((label) => label.checksum === false && label.context === true),
    ),
    telephones: rate(
      only('phone'),
      plain.filter((label) => label.kind === 'phone'),
      (file) => !file.path.startsWith('tricks/'),
    ),
    mail: rate(
      only('email'),
      plain.filter((label) => label.kind === 'email'),
    ),
    fields: rate(
      only('field'),
      plain.filter((label) => label.class === 'field'),
      (file) => file.path.startsWith('schema/') || file.path.startsWith('quiet/'),
    ),
    words: Object.fromEntries(
      scripts.map((script) => [
        script,
        rate(
          only('status-word'),
          plain.filter((label) => label.class === 'word' && label.script === script && !label.file.startsWith('later/')),
          (file) => /^(?:notes|mail|quiet)\//.test(file.path) && scriptOf(file) === script,
        ),
      ]),
    ),
    later: Object.fromEntries(
      scripts.map((script) => [
        script,
        seen(plain.filter((label) => label.class === 'word' && label.script === script && label.file.startsWith('later/'))),
      ]),
    ),
    quiet: {
      bytes: quietBytes,
      alarms: alarms.length,
      perMegabyte: Math.round((alarms.length / quietBytes) * 1e8) / 100,
      byKind: Object.fromEntries(
        Object.entries(Object.groupBy(alarms, (f) => f.kind))
          .map(([kind, of]): [string, number] => [kind, of!.length])
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
    },
    tricks: tricksOf(labels, isFound),
  };
}

function tricksOf(labels: readonly Label[], isFound: (label: Label) => boolean): Record<string, Trick> {
  const tricks: Record<string, Trick> = {};
  for (const label of labels)
    if (label.trick !== undefined) {
      const name = `${label.kind === 'status-word' ? 'word' : label.kind.startsWith('mrz-') ? 'zone' : 'number'}: ${label.trick}`;
      tricks[name] = { covered: label.covered === true, found: isFound(label) && tricks[name]?.found !== false };
    }
  return tricks;
}
