/**
 * Studies that the page about false links shows without a script, each worked out once per build.
 *
 * @module
 */
import type { Language } from '@firebreak/atlas';
import { program } from '@firebreak/audit';
import { growthSizes, type LinksReport, namingSystemsOf, populationPresets, rulePresets, studyLinksNow } from '@firebreak/audit/links';
import { linksMessagesByLanguage } from '@firebreak/ui';
import type { LinksFile } from '../audit/links/reader.ts';
import { atlas } from './knowledge.ts';

const systems = namingSystemsOf(atlas);
const reports = new Map<string, LinksReport>();

export function linksFile(language: Language): LinksFile {
  return { words: linksMessagesByLanguage[language], systems };
}

export function linksReport(population: string, rule: string): LinksReport {
  const key = `${population} ${rule}`;
  const known =
    reports.get(key) ??
    studyLinksNow({
      systems,
      population: populationPresets.find(({ id }) => id === population)!,
      rule: rulePresets.find(({ id }) => id === rule)!,
      sizes: growthSizes,
      seed: 1,
      program,
    });
  reports.set(key, known);
  return known;
}
