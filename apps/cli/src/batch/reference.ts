/**
 * The name under which a row's files stand. INVARIANT (nameless files): a reference or the row's number, never a name.
 *
 * @module
 */
const referenceShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names that some systems keep for devices, and those that rows without a reference get. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|row-\d+)$/;

export function isReference(text: string): boolean {
  return text.length <= 40 && referenceShape.test(text) && !reserved.test(text);
}
