export { parseRule, type RuleError, ruleGrammar } from './parse.ts';
export { rulePresets } from './presets.ts';
export type { Biometrics, IdentityRule, Rule } from './rule.ts';
