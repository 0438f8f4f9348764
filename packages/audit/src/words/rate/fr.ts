import type { RateWords } from './words.ts';

export const ratesFr: RateWords = {
  counted: 'sur {whole}, {part}, soit {estimate}',
  again: '{part} sur {whole}, soit {estimate}',
  estimate: '{value} (entre {low} et {high})',
  estimateOverBounds: 'entre {least} et {most} (en tenant compte du hasard, entre {low} et {high})',
  sampled: '{definition} Estimation d’après l’échantillon aléatoire : {estimate}',
  bounded: '{definition} N’importe quelle valeur entre {least} et {most} : personne n’en sait plus',
  none: '{definition} Impossible à dire',
  betweenCounts: 'entre {low} et {high}',
  others: 'toutes les autres ensemble',
  emptyValue: '(vide)',
  everybody: 'toutes les personnes ensemble',
  higher: { one: '{points} point de pourcentage de plus', other: '{points} points de pourcentage de plus' },
  lower: { one: '{points} point de pourcentage de moins', other: '{points} points de pourcentage de moins' },
  difference: '{difference} (entre {low} et {high})',
  differenceEither: '{difference} (n’importe quelle valeur de {low} à {high})',
  differenceBetween: 'n’importe quelle valeur de {low} à {high}',
  under: 'moins de {points}',
  alike: 'exactement autant',
  ratio: '{ratio} fois la part',
  differenceAndRatio: '{difference}, {ratio}',
};
