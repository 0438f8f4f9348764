/**
 * Scores before a cut-off is put on them: how they are spread, whether the same score means the same for every group.
 *
 * @module
 */
export { scoresOf } from './scores.ts';
