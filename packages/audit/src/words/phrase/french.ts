const beforeHighSigns = / (?=[:;!?»])|(?<=«) /g;

/** A catalogue with the spaces of French printers: none of them breaks before a high sign or inside quotation marks. */
export function inFrench<T>(words: T): T {
  if (typeof words === 'string') return words.replace(beforeHighSigns, '\u00a0') as T;
  if (Array.isArray(words)) return words.map(inFrench) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, inFrench(value)])) as T;
}
