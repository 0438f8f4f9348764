import type { Catalogue } from './en.ts';

export const fr: Catalogue = {
  between: 'entre {low} et {high}',
  atLeast: 'au moins {low}',
  atMost: 'au plus {high}',
  fewerThanOne: 'moins d’une',
  noLimit: 'sans limite',
  anyNumber: 'n’importe quel nombre',
  toNoLimit: 'au moins {low}, sans limite supérieure',

  everybodyWronglyFlagged: '{count} personnes sur {people} sont {flagged} alors qu’elles {negative}.',
  everybodyWronglyCleared: '{count} personnes sur {people} sont {cleared} alors qu’elles {positive}.',
  everybodyRightlyFlagged: '{count} personnes sur {people} sont {flagged}, et elles {positive}.',
  everybodyRightlyCleared: '{count} personnes sur {people} sont {cleared}, et elles {negative}.',
  everybodyFlagged: '{count} personnes sur {people} sont {flagged}.',
  everybodyWronglyFlaggedLabel: '{flagged} alors qu’elles {negative} : {count} sur {people} personnes.',
  everybodyWronglyClearedLabel: '{cleared} alors qu’elles {positive} : {count} sur {people} personnes.',
  everybodyRightlyFlaggedLabel: '{flagged}, et elles {positive} : {count} sur {people} personnes.',
  everybodyRightlyClearedLabel: '{cleared}, et elles {negative} : {count} sur {people} personnes.',
  everybodyFlaggedLabel: '{flagged} : {count} sur {people} personnes.',
  everybodySuppose: 'Supposons que, sur {people} personnes, {count} {positive}.',

  flaggedOfEvery: 'Sur {of} personnes {flagged}, {count} {negative}.',
  flaggedOfEveryLabel: 'Sur {of} personnes {flagged}, celles qui {negative} : {count}.',
  flaggedPerHit: 'À tort {flagged}, pour chaque personne trouvée à juste titre : {count}.',
  flaggedPerHits: 'À tort {flagged}, pour {of} personnes trouvées à juste titre : {count}.',
  flaggedNobody: 'Aucune personne n’est comptée parmi les personnes {flagged}.',

  accuracyMeaning: 'Une exactitude dit combien de jugements sont justes, pas lesquels sont faux.',
  accuracyMade: 'Parmi les personnes testées, {share} {positive}.',
  accuracyUnmade:
    'Personne ne dit combien des personnes testées {positive}. De ce chiffre seul, rien ne suit donc sur l’une ou l’autre erreur.',
  accuracyInterval:
    'Avec {right} jugements justes sur {of}, le seul hasard laisse ouvert tout ce qui va de {low} à {high} (intervalle exact, 95 %).',
  accuracyWrong: 'S’il est aussi bon à l’usage qu’annoncé : {count} jugements sur {people} sont faux, dans un sens ou dans l’autre.',
  accuracyOpen: 'Tout ce que le chiffre laisse ouvert',
  accuracyEqual: 'Hypothèse : il se trompe aussi souvent dans les deux sens. Personne ne l’a dit.',

  outputMeaning: 'C’est ce que dit le système. À quelle fréquence il a raison, personne ne l’a dit.',
  outputBounds: 'Parmi les personnes {flagged}, au moins {low} et au plus {high} {negative}. Personne ne peut en dire plus.',
  outputMissed: 'Parmi les personnes {cleared}, au moins {low} et au plus {high} {positive}.',

  falsePositives: '{flagged} : {count} sur {people} ({among}).',
  falseNegatives: '{cleared} : {count} sur {people} ({among}).',
  falsePositivesLimit:
    'Combien des personnes {flagged} {negative}, on ne peut pas le tirer de ce chiffre : il ne dit ni combien des personnes contrôlées {positive}, ni combien d’entre elles sont trouvées.',
  falseNegativesLimit: 'Combien de personnes sont à tort {flagged}, on ne peut pas le tirer de ce chiffre.',
  discoveryLimit:
    'Combien cela fait sur l’ensemble, on ne peut pas le tirer de ce chiffre : il ne dit pas combien de personnes sont contrôlées.',
  failures: '{of} : {count} sur {people} sont inutilisables.',
  failuresLimit: 'Il ne signale personne. L’effet d’une erreur dépend de qui s’y fie.',
  ratio: '{of} : si c’est {rate} sur {people} dans un groupe, c’est {count} sur {people} dans l’autre.',
  ratioLimit: 'Un multiplicateur et non un taux : il lui faut le taux d’un des groupes, qu’il ne donne pas. Celui-ci est inventé ici.',
  gap: '{outcome} : {first} personnes {flagged} sur {people}, {second} personnes {cleared} sur {people}.',
  gapLimit:
    'Un écart de résultats et non un taux d’erreur : compter parmi les personnes {flagged} peut en soi orienter la décision, et les deux groupes peuvent différer autrement.',
  countsLimit: 'Ce sont des nombres de cas. Combien sont des erreurs, ils ne le disent pas.',
  step: '{what} : {count}',
  stepOneIn: '{what} : {count} (environ un cas sur {of} du premier nombre)',
  stepShare: '{what} : {count} ({share} du premier nombre)',

  whoWronglyFlagged: '{flagged} alors qu’elles {negative}',
  whoRightlyFlagged: '{flagged}, et elles {positive}',
  whoWronglyCleared: '{cleared} alors qu’elles {positive}',
  whoRightlyCleared: '{cleared}, et elles {negative}',
  whoCleared: '{cleared}',

  tablePrevalence: 'Sur {people} personnes, celles qui {positive}',
  tableEverybodyWronglyFlagged: 'Sur {people} personnes, celles {flagged} alors qu’elles {negative}',
  tableEverybodyWronglyCleared: 'Sur {people} personnes, celles {cleared} alors qu’elles {positive}',
  tableEverybodyRightlyFlagged: 'Sur {people} personnes, celles {flagged} qui {positive}',
  tableFlaggedShare: 'Parmi les personnes {flagged}, celles qui {negative}',

  everybodyRepeated: '{flagged} au moins une fois en {checks} contrôles alors qu’elles {negative} : {count} sur {people} personnes.',
  innocentRepeated: '{flagged} au moins une fois en {checks} contrôles : {count} sur {innocent} personnes qui {negative}.',
  repeatedEnds:
    'Le nombre inférieur si ce sont toujours les mêmes personnes ; le supérieur si le hasard décide à chaque fois. Lequel est vrai, personne ne l’a dit.',
  linkedAny: 'Au moins une entrée fausse dans {sources} bases reliées : {count} sur {people} personnes.',
  linkedTwo:
    'Entrées fausses dans deux d’entre elles, pour une règle qui exige deux sources indépendantes : {count} sur {people} personnes.',
  linkedAlone: 'Dans la pire seule : {count} sur {people} personnes.',
  linkedCost:
    'Une telle règle manque aussi davantage de ce qui est entré à juste titre une seule fois. Combien, ces nombres ne le disent pas.',
  linkedIndependent: 'si les erreurs n’ont rien à voir entre elles',

  positive: 'sont ce qui est cherché',
  negative: 'ne sont pas ce qui est cherché',
  flagged: 'signalées',
  cleared: 'non signalées',
};
