/**
 * Published tables of the Atlas, as they are asked for.
 *
 * @module
 */
import { inLanguage, type Language, type RecordOf } from '@firebreak/atlas';
import { type AuditSettings, defaultSettings } from '../model/index.ts';
import type { TableOptions } from './options.ts';

type Published = RecordOf<'published-table'>;

/** How the source rounds and hides, for `readTable(record.table, …)`. */
export function optionsOfRecord({ suppressedBelow, zeroIsSuppressed, hiddenAnySize, population }: Published): TableOptions {
  return {
    ...(suppressedBelow === undefined ? {} : { suppressedBelow }),
    ...(zeroIsSuppressed === undefined ? {} : { zeroIsSuppressed }),
    ...(hiddenAnySize === undefined ? {} : { hiddenAnySize }),
    ...(population === undefined ? {} : { population }),
  };
}

/** The words of the record for being flagged and for what is looked for, whether it harms, and the group to compare with. */
export function settingsOfRecord(record: Published, language: Language): AuditSettings {
  return {
    ...defaultSettings,
    flagged: inLanguage(record.flagged, language).text,
    positive: inLanguage(record.positive, language).text,
    effect: record.effect,
    ...(record.reference === undefined ? {} : { reference: record.reference }),
    ...(record.population === undefined ? {} : { population: record.population }),
  };
}
