/**
 * Where things stand in a log's folder: `public/` is what a web server may show, `state/` what nobody but the service may see.
 *
 * @module
 */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { type Sha256, tilePath, tileWidth } from '../../src/index.ts';

export interface Layout {
  readonly root: string;
  readonly public: string;
  readonly state: string;
  readonly checkpoint: string;
  readonly signed: string;
  readonly journal: string;
  readonly keys: string;
  readonly config: string;
  readonly position: string;
  readonly lock: string;
  readonly openings: string;
  readonly statistics: string;
}

export function layoutOf(root: string): Layout {
  const state = join(root, 'state');
  return {
    root,
    public: join(root, 'public'),
    state,
    checkpoint: join(root, 'public', 'checkpoint'),
    signed: join(state, 'signed'),
    journal: join(state, 'journal'),
    keys: join(state, 'keys'),
    config: join(state, 'config.json'),
    position: join(state, 'position.json'),
    lock: join(state, 'lock'),
    openings: join(state, 'openings'),
    statistics: join(state, 'statistics.json'),
  };
}

/** The opened records of one entry bundle: `000`, `x001/234` ... in `state/openings`. */
export function segmentPath(index: number): string {
  return tilePath({ level: 'entries', index, width: tileWidth }).slice('tile/entries/'.length);
}

export const fastSha256: Sha256 = (data) => hash('sha256', data, 'buffer');
