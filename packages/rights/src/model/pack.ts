/**
 * Plain data with every part that occurs more than once written once. Procedures that follow one another share most of their states,
 * farther apart than a compressor looks back.
 *
 * @module
 */

/** JSON in which `{ "$": 3 }` stands for the third of `parts`; a part refers only to parts before it. */
export interface Packed {
  readonly parts: readonly unknown[];
  readonly root: unknown;
}

/** Shorter parts cost less than a reference to them. */
const shortest = 60;

export function packData(value: unknown): Packed {
  const counts = new Map<string, number>();
  const count = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('$' in part) throw new TypeError('data with a key `$` cannot be packed: it means a reference');
    const text = JSON.stringify(part);
    if (text.length >= shortest) {
      const seen = counts.get(text) ?? 0;
      counts.set(text, seen + 1);
      // What is inside a part that was seen before was counted with it.
      if (seen > 0) return;
    }
    for (const child of Object.values(part)) count(child);
  };
  count(value);
  const parts: unknown[] = [];
  const indexByText = new Map<string, number>();
  const pack = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    const text = JSON.stringify(part);
    const known = indexByText.get(text);
    if (known !== undefined) return { $: known };
    const packed = Array.isArray(part)
      ? part.map(pack)
      : Object.fromEntries(Object.entries(part).map(([key, child]) => [key, pack(child)]));
    if ((counts.get(text) ?? 0) < 2) return packed;
    indexByText.set(text, parts.length);
    parts.push(packed);
    return { $: parts.length - 1 };
  };
  const root = pack(value);
  return { parts, root };
}

/** The data again. Equal parts are one and the same object in it, so nothing in it may be changed. */
export function unpackData<T>({ parts, root }: Packed): T {
  const unpacked: unknown[] = [];
  const unpack = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(unpack);
    if ('$' in part && typeof part.$ === 'number') return unpacked[part.$];
    return Object.fromEntries(Object.entries(part).map(([key, child]) => [key, unpack(child)]));
  };
  for (const part of parts) unpacked.push(unpack(part));
  return unpack(root) as T;
}
