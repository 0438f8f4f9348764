/**
 * @module
 */
import { inLanguage, type Text } from '@firebreak/atlas';

/** ` (personal file)`, ` (Ministry of Foreign Affairs)`: words in brackets. ` (BKA)` and ` (CPDP / KZLD)` are part of the name. */
const gloss = / \((?=[^()]* )(?=[^()]*\p{Ll}{3})[^()]*\)/gu;
/** `, for police and judicial alerts`, `, which forwards to the Minister of Interior`. */
const remark = /, (?:for|which) .*$/u;

/** The name of a body as it stands on an envelope: without what the Atlas adds for a reader who has to choose between two desks. */
export function printedName(name: Text): string {
  return inLanguage(name, 'en').text.replaceAll(gloss, '').replace(remark, '');
}
