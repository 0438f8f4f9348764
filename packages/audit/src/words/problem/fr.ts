import type { Counted } from '../number/counted.ts';
import type { ProblemWords } from './words.ts';

/** Nothing here is known within bounds, and none of it is said of nothing. Millions take `de` before what is counted: `{de}`. */
const counted = (one: string, other: string): Counted => ({
  none: other.replace('{de}', ''),
  one,
  many: other.replace('{de}', 'de '),
  other: other.replace('{de}', ''),
  range: other.replace('{de}', ''),
});

const rows = counted('{n} ligne', '{n} {de}lignes');

export const problemsFr: ProblemWords = {
  counted: {
    'ragged-rows': counted(
      '{n} ligne, la ligne {line}, n’a pas les {fields} champs que nomme la première. Elle n’est pas comptée.',
      '{n} {de}lignes, dont la première est la ligne {line}, n’ont pas les {fields} champs que nomme la première ligne du fichier. Elles ne sont pas comptées.',
    ),
    'missing-group': counted(
      '{n} ligne ne dit rien dans la colonne {column}. Elle n’est dans aucun groupe et n’est pas comptée.',
      '{n} {de}lignes ne disent rien dans la colonne {column}. Elles ne sont dans aucun groupe et ne sont pas comptées.',
    ),
    'missing-decision': counted(
      '{n} ligne ne dit pas dans la colonne {column} si la personne a été signalée. Elle compte parmi les personnes de son groupe, et dans aucun taux.',
      '{n} {de}lignes ne disent pas dans la colonne {column} si la personne a été signalée. Elles comptent parmi les personnes de leur groupe, et dans aucun taux.',
    ),
    'missing-outcome': counted(
      '{n} ligne ne dit pas dans la colonne {column} ce qui était vrai. Elle n’est pas lue comme « non ».',
      '{n} {de}lignes ne disent pas dans la colonne {column} ce qui était vrai. Elles ne sont pas lues comme « non ».',
    ),
    'missing-score': counted(
      '{n} ligne n’a pas de score dans la colonne {column}.',
      '{n} {de}lignes n’ont pas de score dans la colonne {column}.',
    ),
    'missing-stratum': counted(
      '{n} ligne ne dit rien dans la colonne {column}. Elle est laissée de côté là où l’on compare à situation égale.',
      '{n} {de}lignes ne disent rien dans la colonne {column}. Elles sont laissées de côté là où l’on compare à situation égale.',
    ),
    'missing-random-sample': counted(
      '{n} ligne ne dit pas dans la colonne {column} si elle a été tirée au sort. Elle compte comme non tirée.',
      '{n} {de}lignes ne disent pas dans la colonne {column} si elles ont été tirées au sort. Elles comptent comme non tirées.',
    ),
    'missing-id': counted(
      '{n} ligne n’a pas d’identifiant dans la colonne {column}. Si la personne figure aussi dans une autre ligne, nul ne peut le dire.',
      '{n} {de}lignes n’ont pas d’identifiant dans la colonne {column}. Si ces personnes figurent aussi dans d’autres lignes, nul ne peut le dire.',
    ),
    'not-a-number': counted(
      '{n} ligne, la ligne {line}, a autre chose qu’un nombre dans la colonne {column}.',
      '{n} {de}lignes, dont la première est la ligne {line}, ont autre chose qu’un nombre dans la colonne {column}.',
    ),
    'inconsistent-id': counted(
      '{n} identifiant de la colonne {column} a des lignes qui disent des choses différentes.',
      '{n} {de}identifiants de la colonne {column} ont des lignes qui disent des choses différentes.',
    ),
    'repeated-id': counted(
      '{n} identifiant de la colonne {column} figure dans plusieurs lignes ({rows}). Chaque ligne est comptée : les lignes ne sont donc pas des personnes.',
      '{n} {de}identifiants de la colonne {column} figurent dans plusieurs lignes ({rows}). Chaque ligne est comptée : les lignes ne sont donc pas des personnes.',
    ),
    encoding: counted(
      '{n} champ demandé n’est pas écrit dans le codage du fichier. Il a été lu comme {encoding} : comparez les lettres.',
      '{n} {de}champs demandés ne sont pas écrits dans le codage du fichier. Ils ont été lus comme {encoding} : comparez les lettres.',
    ),
    'stray-quotes': counted(
      '{n} champ, à la ligne {line}, continue après son guillemet fermant. Il a été lu tel quel.',
      '{n} {de}champs, dont le premier est à la ligne {line}, continuent après leur guillemet fermant. Ils ont été lus tels quels.',
    ),
    'empty-lines': counted('{n} ligne vide a été sautée.', '{n} {de}lignes vides ont été sautées.'),
  },
  countedAs: {
    'counted-as-no':
      'Dans la colonne {column}, ces valeurs ont été comptées comme « non » : {list}. Vérifiez qu’aucune ne veut dire « inconnu ».',
    'counted-as-yes':
      'Dans la colonne {column}, ces valeurs ont été comptées comme « oui » : {list}. Vérifiez qu’aucune ne veut dire « inconnu ».',
  },
  value: '{value} ({rows})',
  more: counted('{n} autre valeur', '{n} {de}autres valeurs'),
  rows,
  similarGroups:
    'Dans la colonne {column}, ces valeurs ne diffèrent que par l’écriture et forment ici des groupes séparés : {list}. Est-ce le même ?',
  noId: 'Aucune colonne ne dit quelles lignes concernent la même personne. Si quelqu’un figure dans plusieurs lignes, chaque ligne est comptée.',
  idsNotChecked:
    'La colonne {column} a plus de {limit} identifiants différents. Si certains figurent dans plusieurs lignes n’a pas été vérifié.',
  repeatedColumn: 'Le nom {column} figure au-dessus de plusieurs colonnes ({list}). Celle qui a été choisie par sa place a été lue.',
  unclosedQuote: 'Le fichier finit à l’intérieur d’une citation qui commence à la ligne {line}. Des lignes après celle-là peuvent manquer.',
};
