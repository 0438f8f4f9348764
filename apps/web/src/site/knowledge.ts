/**
 * The Atlas as the site asks it, opened once per build.
 *
 * @module
 */
import { resolve } from 'node:path';
import { type Atlas, type AtlasRecord, inLanguage, type Language, languages, nameOf } from '@firebreak/atlas';
import { openAtlas } from '@firebreak/atlas/node';
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import { type FootprintData, footprintDataOf, type TraceData, traceDataOf } from '@firebreak/trace';
import { createReader, type Label, messagesByLanguage, type Reader } from '@firebreak/ui';

/** The build runs in `apps/web`; another Atlas can be named. */
const folder = process.env['FIREBREAK_ATLAS'] ?? resolve('../../atlas');
const opened = await openAtlas(folder, resolve('../../node_modules/.cache/firebreak'));
if (!opened.ok)
  throw new Error(
    `the Atlas has ${opened.problems.length} problems; run \`npx firebreak atlas check\`. First: ${opened.problems[0]!.file}:${opened.problems[0]!.line} ${opened.problems[0]!.what}`,
  );

export const atlas: Atlas = opened.atlas;
export const traceData: TraceData = traceDataOf(atlas);
export const footprintData: FootprintData = footprintDataOf(atlas);

/** The newest day on which anything in the Atlas was compared with its source. */
export const knowledgeDay: LegalDay = newestCheck();

export const pageKinds = ['system', 'country', 'authority', 'instrument', 'touchpoint'] as const;
const withPage: ReadonlySet<string> = new Set(pageKinds);

const labelsByLanguage = Object.fromEntries(languages.map((language) => [language, labelsFor(language)])) as Record<
  Language,
  Record<string, Label>
>;

export function readerOf(language: Language): Reader {
  return createReader(language, messagesByLanguage[language], labelsByLanguage[language]);
}

/** Every language as a path, for pages that exist once per language. */
export function languagePaths(): { params: { language: Language } }[] {
  return languages.map((language) => ({ params: { language } }));
}

/** Labels of some ids only, for what is sent to a browser. */
export function labelsOf(language: Language, ids: Iterable<string>): Record<string, Label> {
  const labels = labelsByLanguage[language];
  return Object.fromEntries([...new Set(ids)].toSorted().flatMap((id) => (labels[id] ? [[id, labels[id]]] : [])));
}

/** The same without addresses: where a link out would lose what somebody has answered. */
export function namesOf(language: Language, ids: Iterable<string>): Record<string, Label> {
  const labels = Object.entries(labelsOf(language, ids));
  return Object.fromEntries(
    labels.map(([id, { name, language: spoken }]) => [id, { name, ...(spoken === undefined ? {} : { language: spoken }) }]),
  );
}

function labelsFor(language: Language): Record<string, Label> {
  return Object.fromEntries(atlas.records.map((record) => [record.id, labelOf(record, language)]));
}

function labelOf(record: AtlasRecord, language: Language): Label {
  const said = record.kind === 'instrument' ? { text: record.short, language: 'en' as const } : inLanguage(nameOf(record), language);
  const href = withPage.has(record.kind) ? `/${language}/atlas/${record.id}/` : addressOf(record);
  return {
    name: said.text,
    ...(said.language === language ? {} : { language: said.language }),
    ...(href === undefined ? {} : { href }),
  };
}

/** A source on the web, if the address is one. */
function addressOf(record: AtlasRecord): string | undefined {
  if (record.kind !== 'source' || record.address === undefined) return undefined;
  const first = record.address.split(/[\s(]/)[0]!;
  return /^https?:\/\/[^\s]+$/.test(first) ? first : undefined;
}

function newestCheck(): LegalDay {
  let newest = '';
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { checked } = value as { checked?: unknown };
    if (typeof checked === 'string' && checked > newest) newest = checked;
    Object.values(value).forEach(visit);
  };
  atlas.records.forEach(visit);
  const day = parseLegalDay(newest);
  if (day === undefined) throw new Error('nothing in the Atlas was ever checked against a source');
  return day;
}
