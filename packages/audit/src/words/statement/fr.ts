import type { StatementWords } from './words.ts';

const people = {
  none: 'aucune personne',
  one: '{n} personne',
  many: '{n} de personnes',
  other: '{n} personnes',
  range: 'entre {low} et {high} personnes',
};

export const statementsFr: StatementWords = {
  overall: 'Toutes les personnes ensemble : {rate}.',
  differs: '{first} : {rate}. {second} : {again}. {first} face à {second} : {contrast}.',
  noClearDifference:
    '{name} : pas de différence nette entre {first} et {second} dans ces nombres. {first} : {rate}. {second} : {again}. {first} face à {second} : {contrast}. Cela ne montre pas qu’il n’y en a pas.',
  noContrast: '{first} : {rate}. {second} : {again}.',
  disagree: '{first} face à {second} : les taux ne vont pas dans le même sens.',
  disagreePartly: '{first} face à {second} : certains taux diffèrent nettement, d’autres à peine ou pas.',
  lists: {
    higher: 'Plus élevé : {list}.',
    lower: 'Moins élevé : {list}.',
    alike: 'Pas de différence nette : {list}.',
    worse: 'Pire pour les personnes de ce groupe : {list}.',
    better: 'Mieux pour elles : {list}.',
    lenient: 'Plus d’erreurs en leur faveur : {list}.',
    severe: 'Moins d’erreurs en leur faveur : {list}.',
  },
  listSeparator: ' ; ',
  disagreeEnd: 'Tout cela est vrai à la fois. Ce qui importe, les nombres ne le disent pas.',
  onlyTogether: 'Net seulement quand on prend les colonnes ensemble ; dans chaque colonne seule, cela ne se voit pas. {differs}',
  fourFifths:
    '{first} : {rate}. {second}, le groupe le plus souvent choisi : {again}. La part du premier vaut {ratio} de celle du second (entre {low} et {high}).',
  fourFifthsVerdict: {
    below: 'C’est moins de quatre cinquièmes, la règle empirique habituelle.',
    'not-below': 'Ce n’est pas moins de quatre cinquièmes, la règle empirique habituelle.',
    'below-unclear':
      'C’est moins de quatre cinquièmes, la règle empirique habituelle, mais le hasard seul peut le placer d’un côté ou de l’autre.',
    'not-below-unclear':
      'Ce n’est pas moins de quatre cinquièmes, la règle empirique habituelle, mais le hasard seul peut le placer d’un côté ou de l’autre.',
  },
  stratum: {
    same: '{name}, {first} face à {second} : même entre personnes de même « {column} », la différence demeure. En tout : {overall}. À « {column} » égal : {adjusted}.',
    reversed:
      '{name}, {first} face à {second} : entre personnes de même « {column} », la différence s’inverse. En tout : {overall}. À « {column} » égal : {adjusted}.',
    vanishes:
      '{name}, {first} face à {second} : entre personnes de même « {column} », la différence n’est plus nette. En tout : {overall}. À « {column} » égal : {adjusted}.',
    appears:
      '{name}, {first} face à {second} : une différence n’apparaît qu’entre personnes de même « {column} ». En tout : {overall}. À « {column} » égal : {adjusted}.',
    unclear:
      '{name}, {first} face à {second} : entre personnes de même « {column} », les nombres ne disent pas s’il y a une différence. En tout : {overall}. À « {column} » égal : {adjusted}.',
  },
  limits: {
    'no-people': 'Il n’y a personne dans ces données. On ne peut rien dire.',
    'one-group': 'Il n’y a qu’un groupe. On ne peut rien comparer.',
    'strata-too-small':
      '{column} : pour ces valeurs, un groupe compte moins de {minimum} personnes : {list}. Prenez ce qui en est dit comme un indice.',
    'population-not-stated':
      'Personne n’a dit combien de personnes l’échantillon aléatoire représente. On ne peut donc pas donner de taux d’erreur, seulement comparer les groupes.',
    'no-outcome':
      'Personne n’a noté ce qui était vrai de chaque personne. On ne peut donc compter aucune erreur, seulement qui a été signalé.',
    'outcome-unknown':
      'Pour {unknown} sur {of}, personne n’a noté le résultat. Les taux portent sur les autres ; des bornes disent ce que les absentes pourraient changer.',
    'estimated-from-random-sample':
      'Combien ont été manquées parmi les personnes non signalées est estimé d’après un échantillon aléatoire : {people}. L’estimation peut se tromper dans les deux sens, autant que le disent les intervalles.',
    'base-rates-differ':
      'D’après les enregistrements, ce que l’on recherche est plus fréquent dans un groupe. {differs} Dans ce cas, aucun système qui se trompe ne peut égaliser tous les taux à la fois.',
    'not-a-cause':
      'Les nombres montrent une différence. Ils n’en montrent pas la cause : ni que l’appartenance à un groupe en est la raison, ni qu’elle ne l’est pas.',
    'effect-not-stated':
      'Personne n’a dit si être signalé est mauvais ou bon pour la personne. Aucun groupe n’est donc dit plus mal traité.',
    'counts-within-bounds': 'La source arrondit certains nombres ou les cache. Ce qui en découle est un intervalle, jamais un point.',
    'all-counted-not-sampled':
      'Si ce sont toutes les personnes concernées, les comptes sont simplement ce qui s’est passé. Les intervalles disent alors ce que le hasard seul peut faire à de tels nombres.',
    'part-of-population':
      'Les données contiennent {people} sur {population}. Personne ne dit qu’elles ont été tirées au sort ; les autres peuvent donc être différentes.',
    'rates-only': 'La source donne des taux et non les personnes derrière. Là où elle a arrondi, personne ne peut en dire plus.',
  },
  oneSided: {
    'all-flagged': 'Toutes les personnes ont été signalées. Les taux des personnes non signalées n’existent pas.',
    'none-flagged': 'Aucune personne n’a été signalée. Les taux des personnes signalées n’existent pas.',
    'all-positive': 'D’après les enregistrements, toutes sont ce que l’on recherche. Aucune ne pouvait être signalée à tort.',
    'none-positive': 'D’après les enregistrements, aucune n’est ce que l’on recherche. Aucune ne pouvait être manquée.',
  },
  tooSmallGroup: '{group} : {people}, moins de {minimum}. Les nombres sont montrés ; rien n’en est conclu.',
  tooSmallRate: '{group}, {name} : une part de {people}, moins de {minimum}. Le nombre est montré ; rien n’en est conclu.',
  tooSmallRates: '{group} : ces parts portent sur moins de {minimum} personnes. Les nombres sont montrés ; rien n’en est conclu. {list}.',
  tooSmallOne: '{name} ({people})',
  notListed: {
    none: 'Rien n’est laissé de côté.',
    one: '{n} autre énoncé de même sorte est laissé de côté ici. Les nombres derrière lui sont dans les tableaux.',
    other: '{n} autres énoncés de même sorte sont laissés de côté ici. Les nombres derrière eux sont dans les tableaux.',
    range: 'Entre {low} et {high} autres énoncés sont laissés de côté ici.',
  },
  strataNotListed: {
    none: '{column} : rien n’est laissé de côté.',
    one: '{column} : {n} valeur n’est pas dite à part, parce qu’il y en a beaucoup. Elle compte là où l’on compare à situation égale.',
    other:
      '{column} : {n} valeurs ne sont pas dites une à une, parce qu’il y en a beaucoup. Elles comptent là où l’on compare à situation égale.',
    range: '{column} : entre {low} et {high} valeurs ne sont pas dites une à une.',
  },
  drawnFrom: {
    everybody: 'Le sort pouvait tomber sur n’importe qui, d’après la lecture des données.',
    'not-flagged': 'Le sort ne pouvait tomber que sur des personnes non signalées, d’après la lecture des données.',
  },
  sizes: {
    known: '',
    estimated: 'Combien de personnes compte chaque groupe est aussi estimé d’après l’échantillon.',
    unknown: '',
  },
  people,
  manyComparisons: {
    none: 'Rien n’a été comparé.',
    one: '{n} comparaison a été faite.',
    other:
      '{n} comparaisons ont été faites des mêmes personnes. Par le seul hasard, certaines paraîtraient nettes ; les verdicts en tiennent compte (Holm).',
    range: 'Entre {low} et {high} comparaisons ont été faites.',
  },
  outcomeIsARecord: {
    asked:
      '{positive} est ce que quelqu’un a enregistré, non ce qui est vrai. Un enregistrement est lui-même une décision, et peut se tromper plus souvent pour un groupe que pour un autre.',
    plain:
      'Le résultat est ce que quelqu’un a enregistré, non ce qui est vrai. Un enregistrement est lui-même une décision, et peut se tromper plus souvent pour un groupe que pour un autre.',
  },
  onlyFlaggedChecked: {
    none: 'Seules les personnes signalées ont été vérifiées.',
    one: 'Seules les personnes signalées ont été vérifiées. Pour {n} personne, nul ne sait ce qui est vrai ; les taux d’erreur sont donc donnés par des bornes.',
    other:
      'Seules les personnes signalées ont été vérifiées. Pour {n} personnes, nul ne sait ce qui est vrai ; les taux d’erreur sont donc donnés par des bornes.',
    range:
      'Seules les personnes signalées ont été vérifiées. Pour {low} à {high} personnes, nul ne sait ce qui est vrai ; les taux d’erreur sont donc donnés par des bornes.',
  },
  onlyClearedChecked: {
    none: 'On ne sait que des personnes non signalées ce qu’elles étaient.',
    one: 'On ne sait que des personnes non signalées ce qu’elles étaient. Pour {n} personne signalée, nul ne le sait ; les taux d’erreur sont donc donnés par des bornes.',
    other:
      'On ne sait que des personnes non signalées ce qu’elles étaient. Pour {n} personnes signalées, nul ne le sait ; les taux d’erreur sont donc donnés par des bornes.',
    range:
      'On ne sait que des personnes non signalées ce qu’elles étaient. Pour {low} à {high} personnes signalées, nul ne le sait ; les taux d’erreur sont donc donnés par des bornes.',
  },
};
