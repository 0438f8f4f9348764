export { type Bundle, readBundle, writeBundle } from './bundle.ts';
export { type Edge, edgeRoot, grow, splitTile, type WrittenTile } from './edge.ts';
export { hashesAt, parseTilePath, type TileName, tilePath, tilesOf, tileWidth, widthOf } from './path.ts';
export { createTileSource, type ReadPublished, readTile, TileFault } from './source.ts';
