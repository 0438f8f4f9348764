/** A made-up population: how its people are named and how well clerks write them down. It describes a mix; it holds nobody. */
export interface Population {
  readonly id: string;
  /** Shown to readers: what is assumed and why. */
  readonly about: string;
  readonly groups: readonly PopulationGroup[];
  /** Age pyramid: within each span, years are equally likely. */
  readonly birthYears: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
  /** Share of the people in the first database who also stand in the second, written down there by another clerk. */
  readonly both: number;
  readonly quality: Quality;
}

export interface PopulationGroup {
  readonly id: string;
  /** Id of a naming system of the Atlas. */
  readonly system: string;
  readonly weight: number;
  /** What stands in the field for nationality; the group's id where nothing is said. */
  readonly nationality?: string;
  readonly women?: number;
  /** Instead of the share that the naming system assumes. */
  readonly firstOfJanuary?: number;
  /** A scenario: between two people of this group, false biometric matches are so many times as frequent as between others. */
  readonly falseMatchTimes?: number;
}

/** Shares from 0 to 1, each drawn for every record by itself. */
export interface Quality {
  /** Names copied from a document; the others are heard or transliterated anew, each part by itself. */
  readonly copied: number;
  /** Of each name part: one slip of the keyboard. */
  readonly mistyped: number;
  readonly swappedFields: number;
  readonly missingGiven: number;
  readonly missingFamily: number;
  /** Day and month changed places, where that gives a day that exists. */
  readonly dayMonthSwapped: number;
  /** Off by one year, up or down. */
  readonly wrongYear: number;
  /** This record alone says 1 January of the right year. */
  readonly dayUnknown: number;
  readonly wrongSex: number;
  /** Somebody else's nationality, by how many hold it. */
  readonly wrongNationality: number;
}

export const goodQuality: Quality = {
  copied: 0.95,
  mistyped: 0.002,
  swappedFields: 0.001,
  missingGiven: 0,
  missingFamily: 0.001,
  dayMonthSwapped: 0.002,
  wrongYear: 0.001,
  dayUnknown: 0.001,
  wrongSex: 0.002,
  wrongNationality: 0.005,
};

export const poorQuality: Quality = {
  copied: 0.7,
  mistyped: 0.02,
  swappedFields: 0.02,
  missingGiven: 0.005,
  missingFamily: 0.03,
  dayMonthSwapped: 0.02,
  wrongYear: 0.02,
  dayUnknown: 0.05,
  wrongSex: 0.01,
  wrongNationality: 0.03,
};
