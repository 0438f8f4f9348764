import type { TableErrorCode } from '../error.ts';
import type { TableNote } from '../read-table.ts';

export const french: Readonly<Record<TableErrorCode | TableNote['code'] | 'line', string>> = {
  line: 'ligne {line} : {text}',
  empty: 'le tableau est vide ; collez la ligne des noms de colonnes et les lignes qui suivent',
  'too-large':
    'le tableau dépasse la limite ({limit}, {what}) ; est-ce un fichier avec une ligne par personne ? Ouvrez-le alors comme fichier',
  'not-text': 'ceci n’est pas du texte, ou pas en UTF-8 ; copiez le tableau comme texte, ou enregistrez-le en CSV UTF-8',
  'one-column':
    '« {text} » ne contient qu’une colonne ; séparez les colonnes par une virgule, un point-virgule, une tabulation ou deux espaces au moins',
  'unclosed-quote': 'un guillemet s’ouvre ici et ne se ferme jamais',
  'no-rows': 'il y a des noms de colonnes, et aucune ligne dessous',
  fields:
    'la ligne « {text} » a {fields} champs, et il y a {expected} noms de colonnes ; il en faut autant partout, un champ vide pour ce qui manque',
  'fields-comma':
    'la ligne « {text} » a {fields} champs, et il y a {expected} noms de colonnes ; un nombre à virgule se met entre guillemets ("44,85"), ou séparez les colonnes par des points-virgules',
  'unknown-column': 'on ne sait pas ce que dit la colonne « {column} » ; dites ce qu’elle contient, ou laissez-la de côté',
  'unknown-column-near': 'colonne inconnue « {column} » ; vouliez-vous dire {near} ? Dites ce qu’elle contient, ou laissez-la de côté',
  'no-such-column': 'le tableau n’a pas de colonne « {column} » ; il a {near}',
  'no-such-meaning': 'une colonne ne peut pas signifier « {text} » ; connus : {known}',
  'column-without-name': 'la colonne {place} n’a pas de nom ; donnez-lui-en un',
  'repeated-column': 'deux colonnes s’appellent « {column} » ; renommez l’une d’elles',
  'same-meaning': 'les colonnes « {column} » et « {other} » disent la même chose ; laissez l’une d’elles de côté',
  'no-group': 'aucune colonne ne nomme les groupes ; appelez-la `group`, ou dites laquelle c’est. Les colonnes sont : {columns}',
  'group-unnamed': 'aucune colonne ne s’appelle `group` ; si « {column} » contient les groupes, dites-le, ou renommez-la',
  'no-number-column': 'à part les groupes, il n’y a ni effectif ni taux ; ajoutez par exemple tn, fp, fn, tp, ou n et flagged',
  'empty-group': 'le groupe n’a pas de nom dans la colonne « {column} »',
  'repeated-group': 'le groupe « {group} » figure déjà à la ligne {first} ; gardez une des deux lignes',
  'similar-group':
    '« {group} » et « {other} » (ligne {first}) ne diffèrent que par les majuscules ; si c’est le même groupe, gardez une ligne, sinon renommez',
  'not-a-number': '« {text} » dans la colonne « {column} » n’est pas un nombre',
  'percent-in-count':
    '« {text} » dans la colonne « {column} » est un pourcentage, et la colonne compte des personnes ; un taux porte un autre nom, par exemple selection_rate',
  'not-whole': '« {text} » dans la colonne « {column} » n’est pas un nombre entier de personnes',
  negative: '« {text} » dans la colonne « {column} » est négatif',
  'too-big': '« {text} » dans la colonne « {column} » dépasse le nombre de personnes qui existent',
  'ambiguous-number':
    '« {text} » dans la colonne « {column} » se lit de deux façons ; écrivez {whole}, ou dites quel signe précède les décimales',
  'separators-conflict':
    '« {sign} » sépare les milliers à la ligne {thousands} et les décimales à la ligne {decimal} ; écrivez tous les nombres de la même façon',
  'ambiguous-rate':
    '« {text} » dans la colonne « {column} » peut être {text} % ou {text} sur 1 ; ajoutez % aux taux, ou dites s’ils sont en pour cent',
  'percent-mixed': '« {text} » dans la colonne « {column} » n’a pas de signe %, et d’autres en ont un ; écrivez-les tous de la même façon',
  'over-100': '« {text} » dans la colonne « {column} » dépasse 100 % ; un taux est une part d’un groupe',
  'not-a-multiple': '« {text} » dans la colonne « {column} » n’est pas un multiple de {base} : il n’a pas été arrondi à {base}',
  'shown-below-limit': '« {text} » dans la colonne « {column} » est montré, alors que les effectifs sous {limit} seraient masqués',
  'hidden-without-limit':
    'groupe « {group} » : rien ne dit jusqu’où peut aller {column} ; donnez la taille du groupe dans une colonne n, ou dites sous quel nombre les effectifs sont masqués',
  'dash-without-limit':
    'groupe « {group} » : un tiret peut vouloir dire aucun, ou non montré ; dites lequel, ou sous quel nombre les effectifs sont masqués',
  'denominator-missing':
    'le taux {column} est une part de qui ? Ajoutez de combien de personnes, dans une colonne {denominator} ; n et base_rate peuvent aussi suffire',
  'n-missing': 'le nombre de personnes de chaque groupe est introuvable ; ajoutez une colonne n',
  sum: 'groupe « {group} » : {parts} font {sum}, et {column} dit {total}',
  rate: 'groupe « {group} » : {column} dit {rate}, ce qui ne va pas avec {part} sur {of}',
  'rate-impossible': 'groupe « {group} » : {column} ne peut pas être {rate} de {of} personnes ; sont possibles {nearest}',
  complement: 'groupe « {group} » : {column} ({first}) et {other} ({second}) doivent faire 100 %',
  ratio: 'groupe « {group} » : les nombres se contredisent : {told}',
  'total-differs': '« {group} » a {column} = {total}, et les groupes font {sum} ; ajoutez les groupes qui manquent, ou retirez cette ligne',
  'total-in-crossed-groups':
    '« {group} » est la somme d’autres lignes et compterait les gens deux fois ; retirez-la, les sommes se font ici',
  'random-incomplete':
    'un tableau avec échantillon aléatoire demande les colonnes random_ok, random_error, selected_ok, selected_error ; il manque {missing}',
  'random-mixed': 'la colonne « {column} » ne va pas avec celles d’un échantillon aléatoire ; faites deux tableaux',
  'population-differs': 'la population est celle de tous les groupes ensemble, la même à chaque ligne ; on trouve {first} et {second}',
  'population-small': 'une population de {population} est plus petite que les {people} personnes du tableau',
  'bad-option': '{option} ne peut pas être « {value} » ; par exemple {hint}',
  'total-left-out': '« {group} » vaut pour tous et n’est pas un groupe ; c’est la somme des autres, laissée de côté',
  'rates-not-used': 'groupe « {group} » : un effectif figure comme 0 et est masqué, les taux de cette ligne n’ont donc pas servi',
  'column-ignored': 'la colonne « {column} » a été laissée de côté, comme demandé',
};
