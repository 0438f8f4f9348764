import type { Counted } from '../number/counted.ts';
import type { MetricWords, Worded } from './words.ts';

/** Feminine throughout: `personnes`. `one` is also said of less than two. */
const personnes = (one: string, other: string): Counted => ({
  none: `aucune personne${one}`,
  one: `{n} personne${one}`,
  many: `{n} de personnes${other}`,
  other: `{n} personnes${other}`,
  range: `entre {low} et {high} personnes${other}`,
});
const ont = (one: string, other: string, none: string): Counted => ({
  none,
  one: `{n} ${one}`,
  many: `{n} ${other}`,
  other: `{n} ${other}`,
  range: `entre {low} et {high} ${other}`,
});
const both = <T>(value: T): Worded<T> => ({ asked: value, plain: value });

export const metricsFr: MetricWords = {
  names: {
    selectionRate: 'Signalées, sur l’ensemble',
    falsePositiveRate: 'Signalées à tort, parmi les personnes non recherchées',
    falseNegativeRate: 'Manquées, parmi les personnes recherchées',
    positivePredictiveValue: 'Signalées à raison, parmi les personnes signalées',
    falseDiscoveryRate: 'Signalées à tort, parmi les personnes signalées',
    negativePredictiveValue: 'Laissées à raison, parmi les personnes non signalées',
    falseOmissionRate: 'Manquées, parmi les personnes non signalées',
    truePositiveRate: 'Signalées à raison, parmi les personnes recherchées',
    trueNegativeRate: 'Laissées à raison, parmi les personnes non recherchées',
    falsePositiveShare: 'Signalées à tort, sur l’ensemble',
    accuracy: 'Jugées justement, sur l’ensemble',
    baseRate: 'Personnes recherchées, sur l’ensemble',
  },
  terms: {
    selectionRate: 'taux de sélection',
    falsePositiveRate: 'taux de faux positifs',
    falseNegativeRate: 'taux de faux négatifs',
    positivePredictiveValue: 'valeur prédictive positive, précision',
    falseDiscoveryRate: 'taux de fausses découvertes',
    negativePredictiveValue: 'valeur prédictive négative',
    falseOmissionRate: 'taux de fausses omissions',
    truePositiveRate: 'taux de vrais positifs, sensibilité',
    trueNegativeRate: 'taux de vrais négatifs, spécificité',
    falsePositiveShare: 'part de faux positifs',
    accuracy: 'exactitude',
    baseRate: 'taux de base',
  },
  quote: '« {word} »',
  definition: 'Parmi {whole} : {part}.',
  wholes: {
    all: both('toutes les personnes du groupe'),
    known: both('toutes les personnes du groupe dont le résultat est connu'),
    negative: {
      asked: 'les personnes non enregistrées comme {positive}',
      plain: 'les personnes qui n’étaient pas ce que l’on recherche',
    },
    positive: { asked: 'les personnes enregistrées comme {positive}', plain: 'les personnes qui étaient ce que l’on recherche' },
    flagged: { asked: 'les personnes signalées ({flagged})', plain: 'les personnes signalées' },
    cleared: both('les personnes non signalées'),
  },
  parts: {
    flagged: { asked: 'combien ont été signalées ({flagged})', plain: 'combien ont été signalées' },
    cleared: both('combien n’ont pas été signalées'),
    positive: { asked: 'combien ont été enregistrées comme {positive}', plain: 'combien étaient ce que l’on recherche' },
    negative: { asked: 'combien n’ont pas été enregistrées comme {positive}', plain: 'combien n’étaient pas ce que l’on recherche' },
    right: both('combien ont été signalées à raison ou laissées à raison'),
    'flagged-negative': {
      asked: 'combien ont été signalées sans être enregistrées comme {positive}',
      plain: 'combien ont été signalées sans être ce que l’on recherche',
    },
  },
  shareParts: {
    flagged: { asked: '{share} ont été signalées ({flagged})', plain: '{share} ont été signalées' },
    cleared: both('{share} n’ont pas été signalées'),
    positive: { asked: '{share} ont été enregistrées comme {positive}', plain: '{share} étaient ce que l’on recherche' },
    negative: { asked: '{share} n’ont pas été enregistrées comme {positive}', plain: '{share} n’étaient pas ce que l’on recherche' },
    right: both('{share} ont été jugées justement'),
    'flagged-negative': {
      asked: '{share} ont été signalées sans être enregistrées comme {positive}',
      plain: '{share} ont été signalées sans être ce que l’on recherche',
    },
  },
  countedWholes: {
    all: both(personnes('', '')),
    known: both(personnes(' dont le résultat est connu', ' dont le résultat est connu')),
    negative: {
      asked: personnes(' non enregistrée comme {positive}', ' non enregistrées comme {positive}'),
      plain: personnes(' qui n’était pas ce que l’on recherche', ' qui n’étaient pas ce que l’on recherche'),
    },
    positive: {
      asked: personnes(' enregistrée comme {positive}', ' enregistrées comme {positive}'),
      plain: personnes(' qui était ce que l’on recherche', ' qui étaient ce que l’on recherche'),
    },
    flagged: {
      asked: personnes(' signalée ({flagged})', ' signalées ({flagged})'),
      plain: personnes(' signalée', ' signalées'),
    },
    cleared: both(personnes(' non signalée', ' non signalées')),
    'flagged-known': {
      asked: personnes(' signalée ({flagged}) dont le résultat est connu', ' signalées ({flagged}) dont le résultat est connu'),
      plain: personnes(' signalée dont le résultat est connu', ' signalées dont le résultat est connu'),
    },
    'cleared-known': both(personnes(' non signalée dont le résultat est connu', ' non signalées dont le résultat est connu')),
  },
  countedParts: {
    flagged: {
      asked: ont('a été signalée ({flagged})', 'ont été signalées ({flagged})', 'aucune n’a été signalée ({flagged})'),
      plain: ont('a été signalée', 'ont été signalées', 'aucune n’a été signalée'),
    },
    cleared: both(ont('n’a pas été signalée', 'n’ont pas été signalées', 'toutes ont été signalées')),
    positive: {
      asked: ont(
        'a été enregistrée comme {positive}',
        'ont été enregistrées comme {positive}',
        'aucune n’a été enregistrée comme {positive}',
      ),
      plain: ont('était ce que l’on recherche', 'étaient ce que l’on recherche', 'aucune n’était ce que l’on recherche'),
    },
    negative: {
      asked: ont(
        'n’a pas été enregistrée comme {positive}',
        'n’ont pas été enregistrées comme {positive}',
        'toutes ont été enregistrées comme {positive}',
      ),
      plain: ont('n’était pas ce que l’on recherche', 'n’étaient pas ce que l’on recherche', 'toutes étaient ce que l’on recherche'),
    },
    right: both(ont('a été jugée justement', 'ont été jugées justement', 'aucune n’a été jugée justement')),
    'flagged-negative': {
      asked: ont(
        'a été signalée sans être enregistrée comme {positive}',
        'ont été signalées sans être enregistrées comme {positive}',
        'aucune n’a été signalée sans être enregistrée comme {positive}',
      ),
      plain: ont(
        'a été signalée sans être ce que l’on recherche',
        'ont été signalées sans être ce que l’on recherche',
        'aucune n’a été signalée sans être ce que l’on recherche',
      ),
    },
  },
};
