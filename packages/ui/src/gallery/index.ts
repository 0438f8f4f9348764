/**
 * Every component with its examples: what the tests ask, and what a page can show.
 *
 * @module
 */
import { answerExamples } from '../answer/examples.tsx';
import { choicesExamples } from '../choices/examples.tsx';
import { citationExamples } from '../citation/examples.tsx';
import { countryMapExamples } from '../country-map/examples.tsx';
import { derivationExamples } from '../derivation/examples.tsx';
import { flowMapExamples } from '../flow-map/examples.tsx';
import { labelsExamples } from '../labels/examples.tsx';
import { markExamples } from '../mark/examples.tsx';
import { pathListExamples } from '../path-list/examples.tsx';
import { peopleExamples } from '../people/examples.tsx';
import { retentionBarsExamples } from '../retention-bars/examples.tsx';
import { shellExamples } from '../shell/examples.tsx';
import type { Examples } from './example.ts';

/** By the folder of the component. */
export const gallery: Readonly<Record<string, Examples>> = {
  answer: answerExamples,
  choices: choicesExamples,
  citation: citationExamples,
  'country-map': countryMapExamples,
  derivation: derivationExamples,
  'flow-map': flowMapExamples,
  labels: labelsExamples,
  mark: markExamples,
  'path-list': pathListExamples,
  people: peopleExamples,
  'retention-bars': retentionBarsExamples,
  shell: shellExamples,
};
