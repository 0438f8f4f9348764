export { checks, runChecks } from './checks/index.ts';
export { type ExportFormat, exportAtlas, exportFormats } from './export/index.ts';
export { type Atlas, createAtlas, inLanguage, type Language, languages } from './graph/index.ts';
export { explainIssue } from './parse/explain.ts';
export { type LocatedRecord, maximumFileBytes, type Problem, parseRecord } from './parse/index.ts';
export { type LineOf, type PlainYaml, readPlainYaml } from './parse/yaml.ts';
export * from './schema/index.ts';
export { english, type Found, nameOf, searchAtlas } from './search/index.ts';
export { type Statistics, statisticsOf } from './statistics/index.ts';
