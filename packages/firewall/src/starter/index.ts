/**
 * A first policy for a service, with comments: it releases the least that can work, to the service's own people, and refuses
 * everything else. Somebody who knows the service then adds to it.
 *
 * @module
 */
import { holdsOn, type LegalDay } from '@firebreak/core';
import type { Knowledge, KnownRule } from '../knowledge/model.ts';
import { placesOf } from '../knowledge/places.ts';
import type { StarterAnswers } from './answers.ts';

export { proposedData, proposedPurpose, type StarterAnswers, servicePurposes } from './answers.ts';

/** @param law the day whose law the policy is written by */
export function starterPolicy(answers: StarterAnswers, knowledge: Knowledge, law: LegalDay): string {
  const { country, sector, touchpoint, purpose, data } = answers;
  const health = data.includes('health-data');
  return [
    ...comment(
      `A starter policy of \`firebreak firewall init\`. Whatever no rule releases is refused, so begin by reading the rules. Then: firebreak firewall check FILE`,
    ),
    'firewall: 1',
    'service:',
    `  name: ${quoted(answers.name)}`,
    `  country: ${quoted(country)}`,
    `  sector: ${sector}`,
    ...(touchpoint === null ? [] : [`  touchpoints: [${touchpoint}]`]),
    `law: ${law}`,
    '',
    ...lawComment(answers, knowledge, law),
    '',
    ...comment(
      'What the service holds: the name of each field in your data, and its data category. Take out what you do not hold; a field that is not here is never released.',
    ),
    'records:',
    '  person:',
    '    about: Who comes to the service',
    '    fields:',
    ...data.map((id) => `      ${fieldName(id)}: ${fieldValue(id, knowledge)}`),
    '',
    ...comment('Who may ask. The last ones are here so that their requests are known and refused by name.'),
    'recipients:',
    '  staff: {name: Own staff}',
    '  police: {name: Police, role: police}',
    '  foreigners-authority: {name: Foreigners authority, role: foreigners-authority}',
    '',
    'rules:',
    ...comment('CHANGE: which provision lets you work with these data? This one is a proposal, nobody has looked at your service.', '  '),
    '  - id: own-work',
    '    release: [person]',
    '    to: [staff]',
    `    for: [${purpose}]`,
    `    basis: [${basisOf(country, health, knowledge)}]`,
    '    note: A proposal of the starter. Have the basis confirmed by somebody who knows the law of this service.',
    ...comment('Refused already, for no rule releases it. Written down so that no later rule can release it either.', '  '),
    '  - id: never-enforcement',
    '    withhold: ["*"]',
    '    to: ["*"]',
    `    for: [${enforcementRoots(knowledge).join(', ')}]`,
    `    because: ${quoted('These data were given for a service, not for detecting, locating or removing anybody.')}`,
    '',
  ].join('\n');
}

function lawComment({ country, sector }: StarterAnswers, knowledge: Knowledge, law: LegalDay): string[] {
  const places = placesOf(knowledge, country);
  const rules = knowledge.rules.filter(
    (rule) =>
      (rule.sector === sector || rule.sector === 'general-public-bodies') &&
      rule.countries.some((place) => places.has(place)) &&
      holdsOn(rule, law),
  );
  const where = knowledge.countries.find(({ id }) => id === country)?.name ?? country;
  if (rules.length === 0)
    return comment(`What the law of ${where} says about this sector is not in the Atlas. That is unknown; it is not a promise.`);
  return [...comment(`What the Atlas has of the law of ${where} for this sector:`), ...rules.flatMap(ruleComment)];
}

function ruleComment(rule: KnownRule): string[] {
  return comment(`- ${rule.id} (${rule.rule}, ${rule.confirmed ? 'confirmed' : `unconfirmed: ${rule.mark}`}): ${rule.summary}`);
}

/** Lines of a comment: what the Atlas says may hold line ends, and none may get out of the comment. */
function comment(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = `${indent}#`;
  for (const word of text.replaceAll(/[\p{Cc}\s\u2028\u2029]+/gu, ' ').split(' ')) {
    if (line.length + word.length > 118 && line.length > indent.length + 1) {
      lines.push(line);
      line = `${indent}#`;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

/** JSON is YAML, and JSON of a text is one line. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** `date-of-birth` -> `dateOfBirth` */
function fieldName(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function fieldValue(id: string, knowledge: Knowledge): string {
  const reveals = knowledge.data.find((data) => data.id === id)?.reveals;
  return reveals?.what === 'status' || reveals?.what === 'origin'
    ? `{data: ${id}}  # does the service need it? Then say why: needed: "..."`
    : id;
}

/** The act on data protection that governs a service there; where the Atlas holds none, its name is to be filled in. */
function basisOf(country: string, health: boolean, knowledge: Knowledge): string {
  const national = [`${country}-gdpr`, `${country}-fadp`].find((id) => knowledge.instruments.some((act) => act.id === id));
  const places = placesOf(knowledge, country);
  if (national !== undefined) return `{ref: ${national}, at: "CHANGE: the provision"}`;
  if (places.has('eu') || places.has('schengen')) return `{ref: gdpr, at: "Art. 6(1)(e)${health ? ' and Art. 9(2)(h)' : ''}"}`;
  return '{law: "CHANGE: the act that governs the service", at: "CHANGE: the provision"}';
}

function enforcementRoots(knowledge: Knowledge): string[] {
  return knowledge.purposes.filter(({ enforcement, broader }) => enforcement && broader === null).map(({ id }) => id);
}
