/**
 * Words that every policy knows. Apart from the schema, because the guard needs them and not the validator.
 *
 * @module
 */

/** Facts that staff can establish in any service, with the question that they answer. */
export const builtInFactQuestions = {
  'court-order': 'Was the order of a court shown, and does it name these data?',
  consent: 'Has the person agreed, knowing what is sent to whom?',
  'danger-to-life': 'Is there a serious danger to the life or limb of somebody that cannot be met otherwise?',
  minor: 'Is the person under age?',
  'written-request': 'Does the request stand in writing?',
  'legal-basis-named': 'Does the request name the provision it rests on?',
} as const;

export const builtInFacts = [
  'court-order',
  'consent',
  'danger-to-life',
  'minor',
  'written-request',
  'legal-basis-named',
] as const satisfies readonly (keyof typeof builtInFactQuestions)[];

/** In the order in which an answer names them. */
export const obligations = ['log', 'notify-person', 'two-person-release', 'redact'] as const;

/** The facts of a case fit into one 32-bit word, so that a table can compare them all at once. */
export const maximumFacts = 32;
