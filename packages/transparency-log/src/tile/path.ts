/**
 * Names and widths of tiles and entry bundles: c2sp.org/tlog-tiles.
 *
 * @module
 */
export const tileWidth = 256;

/** One file of the tree: level 0 holds leaf hashes, each level above the roots of full tiles below; `entries` the entries themselves. */
export interface TileName {
  readonly level: number | 'entries';
  readonly index: number;
  /** 256, or less for the one at the right edge. */
  readonly width: number;
}

/** `tile/0/x001/x234/067.p/12` */
export function tilePath({ level, index, width }: TileName): string {
  const groups: string[] = [];
  let rest = index;
  do {
    groups.unshift(String(rest % 1000).padStart(3, '0'));
    rest = Math.floor(rest / 1000);
  } while (rest > 0);
  const number = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${number}${width < tileWidth ? `.p/${width}` : ''}`;
}

/** The name that a path stands for; undefined for any other way of writing it. */
export function parseTilePath(path: string): TileName | undefined {
  const match = /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(path);
  if (match === null) return undefined;
  const level = match[1] === 'entries' ? 'entries' : Number(match[1]);
  const name = {
    level,
    index: Number(match[2]!.replaceAll(/[x/]/g, '')),
    width: match[3] === undefined ? tileWidth : Number(match[3]),
  } as const;
  return (level === 'entries' || level < 64) && tilePath(name) === path ? name : undefined;
}

/** How many hashes there are at a level in a tree of this size. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / tileWidth ** level);
}

/** Width of one tile in a tree of this size; 0 if there is none. */
export function widthOf(level: number, index: number, size: number): number {
  return Math.max(0, Math.min(tileWidth, hashesAt(level, size) - index * tileWidth));
}

/** Every tile of a tree, level by level; `entries` come first. */
export function* tilesOf(size: number): Generator<TileName> {
  for (const level of ['entries', 0, 1, 2, 3, 4, 5, 6, 7] as const) {
    const hashes = hashesAt(level === 'entries' ? 0 : level, size);
    if (hashes === 0) return;
    for (let index = 0; index * tileWidth < hashes; index += 1)
      yield { level, index, width: Math.min(tileWidth, hashes - index * tileWidth) };
  }
}
