/**
 * How much of a body is read before it is given up. A body beyond a bound is refused as a whole, never cut.
 *
 * @module
 */

export interface JsonBounds {
  /** Of the whole body. */
  readonly maximumBytes: number;
  /** Objects and lists inside each other. */
  readonly maximumDepth: number;
  /** Properties of one object: their names are remembered to find a name that stands twice. */
  readonly maximumKeys: number;
  readonly maximumKeyBytes: number;
  readonly maximumNumberBytes: number;
}

/** For bodies that stream through. */
export const streamBounds: JsonBounds = {
  maximumBytes: 512 * 1024 * 1024,
  maximumDepth: 64,
  maximumKeys: 5000,
  maximumKeyBytes: 1024,
  maximumNumberBytes: 256,
};

/** For bodies that must stand in memory as a whole: FHIR. */
export const wholeBounds: JsonBounds = { ...streamBounds, maximumBytes: 32 * 1024 * 1024 };

/** Why a body was refused. No content, so that it can be logged and answered. */
export type JsonProblem =
  | 'not-json'
  | 'not-utf-8'
  | 'too-large'
  | 'too-deep'
  | 'too-many-properties'
  | 'name-too-long'
  | 'number-too-long'
  | 'property-twice'
  | 'trailing-content'
  | 'ends-early';

export class JsonRefused extends Error {
  override readonly name = 'JsonRefused';
  readonly problem: JsonProblem;

  constructor(problem: JsonProblem) {
    super(`the body is refused: ${problem}`);
    this.problem = problem;
  }
}
