import { inLanguage, type Text } from '@firebreak/atlas';
import type { Reader } from '@firebreak/ui';

/** A text of the Atlas as plain words, for files and attributes. */
export function inWords(text: Text, reader: Reader): string {
  return inLanguage(text, reader.language).text;
}
