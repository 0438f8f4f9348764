import type { Comparator } from '../comparator/index.ts';

export const dateTests = ['same', 'day-month-swapped', 'year'] as const;

/** All of it must hold for two records to match; null asks nothing of that field. */
export interface IdentityRule {
  readonly given: Comparator | null;
  readonly family: Comparator | null;
  /** `day-month-swapped`: the same day, or the same with day and month changed places. */
  readonly date: (typeof dateTests)[number] | null;
  readonly sex: boolean;
  readonly nationality: boolean;
  /** Two empty fields always agree. An empty and a filled one agree only if this is `agrees`: what is not known contradicts nothing. */
  readonly emptyField: 'differs' | 'agrees';
}

/**
 * Biometric errors. `per: 'comparison'`: FMR, the chance that two people match, whatever the size of the database. `per: 'search'`: FPIR, the
 * chance that a search of somebody who is not there finds anybody; the threshold is then moved as the database grows.
 */
export interface Biometrics {
  readonly per: 'comparison' | 'search';
  readonly falseMatch: number;
  /** FNMR or FNIR: the chance that a person is not recognised. */
  readonly falseNonMatch: number;
}

/** `match`: a link wherever it holds. `mid`: links in colours, as the multiple-identity detector makes them. */
export type Rule =
  | { readonly kind: 'match'; readonly id: string; readonly identity: IdentityRule | null; readonly biometrics: Biometrics | null }
  | {
      readonly kind: 'mid';
      readonly id: string;
      readonly same: IdentityRule;
      /** Whatever is the same is similar too. */
      readonly similar: IdentityRule;
      readonly biometrics: Biometrics;
    };
