/**
 * From counts to a report.
 *
 * @module
 */
export { type Groups, groupsOf, type Margin } from './groups.ts';
export { program } from './program.ts';
export { type Extra, type Input, reportOfGroups, reportOfTally } from './report.ts';
export { type SettingsError, settingsError } from './settings-error.ts';
export { settingsErrorText } from './settings-error-text.ts';
