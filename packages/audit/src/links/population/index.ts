export { goodQuality, type Population, type Quality } from './population.ts';
export { populationPresets } from './presets.ts';
export { type PopulationError, readPopulation } from './read.ts';
