import { goodQuality, type Population, poorQuality } from './population.ts';

/** Young adults most of all, as an assumption about people on the move. */
const young: Population['birthYears'] = [
  { from: 1940, to: 1969, weight: 15 },
  { from: 1970, to: 1989, weight: 40 },
  { from: 1990, to: 2009, weight: 45 },
];

const travellers: Population['birthYears'] = [
  { from: 1940, to: 1959, weight: 15 },
  { from: 1960, to: 1979, weight: 35 },
  { from: 1980, to: 2009, weight: 50 },
];

/** Mixes and qualities are assumptions made for study; none was measured. */
export const populationPresets: readonly Population[] = [
  {
    id: 'asylum',
    about:
      'People seeking protection: three of ten records were heard or transliterated anew by another clerk, many birthdays stand as 1 January. Four naming systems in equal parts and one of Western Europe to compare with.',
    groups: [
      { id: 'arabic-levant', system: 'names-arabic-levant', weight: 1 },
      { id: 'dari', system: 'names-dari', weight: 1 },
      { id: 'tigrinya', system: 'names-tigrinya', weight: 1 },
      { id: 'somali', system: 'names-somali', weight: 1 },
      { id: 'french', system: 'names-french', weight: 1 },
    ],
    birthYears: young,
    both: 0.2,
    quality: poorQuality,
  },
  {
    id: 'borders',
    about:
      'Travellers with passports: nearly all names are copied from the document. Eight naming systems in equal parts, so that what differs between groups comes from how names are built and not from how many there are.',
    groups: [
      { id: 'arabic-maghreb', system: 'names-arabic-maghreb', weight: 1 },
      { id: 'arabic-levant', system: 'names-arabic-levant', weight: 1 },
      { id: 'turkish', system: 'names-turkish', weight: 1 },
      { id: 'ukrainian', system: 'names-ukrainian', weight: 1 },
      { id: 'russian', system: 'names-russian', weight: 1 },
      { id: 'vietnamese', system: 'names-vietnamese', weight: 1 },
      { id: 'amharic', system: 'names-amharic', weight: 1 },
      { id: 'french', system: 'names-french', weight: 1 },
    ],
    birthYears: travellers,
    both: 0.2,
    quality: goodQuality,
  },
  {
    id: 'same-quality',
    about:
      'Five naming systems written down equally well, nobody registered on 1 January for want of a birthday: what is left between the groups comes from the names alone.',
    groups: [
      { id: 'arabic-levant', system: 'names-arabic-levant', weight: 1, firstOfJanuary: 0 },
      { id: 'pashto', system: 'names-pashto', weight: 1, firstOfJanuary: 0 },
      { id: 'vietnamese', system: 'names-vietnamese', weight: 1, firstOfJanuary: 0 },
      { id: 'russian', system: 'names-russian', weight: 1, firstOfJanuary: 0 },
      { id: 'french', system: 'names-french', weight: 1, firstOfJanuary: 0 },
    ],
    birthYears: travellers,
    both: 0.2,
    quality: goodQuality,
  },
];
