/** How a language says one rate, and two rates against each other. */
export interface RateWords {
  /** `{whole}` = 1,795 people …, `{part}` = 805 were …, `{estimate}` in figures. */
  readonly counted: string;
  /** The second time in a sentence, with the same people and the same doing: `{part}` and `{whole}` are numbers. */
  readonly again: string;
  /** `{value}`, `{low}`, `{high}`: a share with what chance could make of it. */
  readonly estimate: string;
  /** From `{least}` to `{most}` for sure; with chance, from `{low}` to `{high}`. */
  readonly estimateOverBounds: string;
  /** An estimate of a random sample: no people to name. `{whole}` = people …, `{part}` = 0.67% were … */
  readonly sampled: string;
  /** As in `sampled`; the share is `somewhere`. */
  readonly bounded: string;
  /** From `{least}` to `{most}`; nothing more can be said. */
  readonly somewhere: string;
  readonly none: string;
  readonly betweenCounts: string;
  /** `{group}`: joins the values of a group made from several columns, and names all the others. */
  readonly others: string;
  readonly emptyValue: string;
  readonly everybody: string;
  /** `{points}`; `one` for less than two in languages that say so. */
  readonly higher: { readonly one: string; readonly other: string };
  readonly lower: { readonly one: string; readonly other: string };
  /** `{difference}` is `higher` or `lower`; `{low}` and `{high}` too, or numbers alone where both ends have one sign. */
  readonly difference: string;
  /** From `{low}` to `{high}`, on both sides of nothing. */
  readonly differenceEither: string;
  /** The same without a point. */
  readonly differenceBetween: string;
  /** `{points}`: for what would read as nothing, and is not. */
  readonly under: string;
  readonly alike: string;
  /** Figures alone, with their sign. */
  readonly points: string;
  readonly pointsBetween: string;
  /** `{ratio}`. */
  readonly ratio: string;
  /** Both parts: `{difference}`, `{ratio}`. */
  readonly differenceAndRatio: string;
}
