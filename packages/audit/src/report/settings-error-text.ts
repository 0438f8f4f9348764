/**
 * Errors of settings in English: what, where, what to do. Names of groups are shortened.
 *
 * @module
 */
import type { SettingsError } from './settings-error.ts';

/** One line, lower case, no full stop. Signs that a terminal would obey are left in: whoever prints it takes them out. */
export function settingsErrorText(error: SettingsError): string {
  switch (error.code) {
    case 'unknown-reference': {
      const { nearest, known } = error;
      const meant = nearest.length > 0 ? `; did you mean ${nearest.map(tick).join(' or ')}?` : '';
      return `there is no group ${tick(error.reference)} to compare with${meant}; the groups are ${listed(known)}`;
    }
    case 'ambiguous-reference':
      return `${error.groups.length} groups are written ${tick(error.reference)}: ${listed(error.groups.map((name) => JSON.stringify(name)))}; give their values other names`;
    case 'minimum-cell':
      return `the smallest number of people for a verdict is a whole number from 1, not ${tick(error.minimumCell)}`;
    case 'level':
      return `the level of the intervals lies between 0 and 1, for example \`0.95\`, not at ${tick(error.level)}`;
    case 'bins':
      return `the number of bins is a whole number from 1 to 100, not ${tick(error.bins)}`;
    case 'seed':
      return `the seed is a whole number from 0, not ${tick(error.seed)}`;
    case 'population':
      return `the population must be a whole number and hold at least the ${error.people.low} people that were counted, not ${tick(error.population)}`;
  }
}

const mostNamed = 20;
const mostSigns = 80;

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  const some = names.slice(0, mostNamed).map(tick).join(', ');
  return more > 0 ? `${some} and ${more} more` : some;
}

function tick(value: string | number): string {
  const signs = [...String(value)];
  return `\`${signs.length > mostSigns ? `${signs.slice(0, mostSigns).join('')}…` : signs.join('')}\``;
}
