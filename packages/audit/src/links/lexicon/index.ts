export { createLexicon, type Group, type Lexicon, type Pool, runningSums, sexes } from './lexicon.ts';
export { type NamePart, type NamingSystem, namingSystemsOf } from './naming-system.ts';
export { slipsOf, slipsPerName } from './slips.ts';
