/** Rights in the order in which people want them; those that are not asked for by letter come last. */
export const rightsInOrder = [
  'access',
  'who-looked',
  'rectification',
  'completion',
  'erasure',
  'restriction',
  'objection',
  'link-correction',
  'explanation',
  'human-review',
  'information',
  'complaint',
  'court-remedy',
  'compensation',
] as const;

/** Those that a letter to an authority asks for. */
export const askedByLetter = rightsInOrder.slice(0, 10);
