/**
 * Identifiers of Atlas records: lower-case words and numbers joined by hyphens. Permanent once published.
 *
 * @module
 */
export const identifierPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isIdentifier(text: string): boolean {
  return text.length <= 100 && identifierPattern.test(text);
}
