import { packColumns, reachNetwork } from '@firebreak/trace/network';
import type { SyntheticAtlas } from '../synthetic-atlas.ts';
import type { Engine } from './index.ts';

export function loadFirebreak({ placeCount, columns }: SyntheticAtlas): Engine {
  const network = packColumns(placeCount, columns);
  return {
    answer: (question) => reachNetwork(network, question),
    heldIn: (answer) => answer as Int32Array,
  };
}
