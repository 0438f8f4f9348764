/**
 * What the script says about itself, to the person who is going to run it.
 *
 * @module
 */

import type { DatabasePlan } from './model.ts';
import { commentText } from './names.ts';
import { conditionText } from './role-words.ts';

export function headerOf(plan: DatabasePlan): string {
  const lines = [
    `Firebreak: PostgreSQL 15 or newer, made from the policy of ${plan.service}`,
    `policy ${plan.policy}`,
    '',
    'Run it as superuser, or as the owner of the tables with the right to create roles. It is one transaction and can be run again:',
    '  psql -v ON_ERROR_STOP=1 -f THIS_FILE DATABASE',
    'It takes from everybody what they may do with these tables, but for the applications named below, and gives back what the policy releases.',
    `Tables: ${plan.tables.map(({ schema, name }) => `${schema}.${name}`).join(', ')}`,
    plan.writers.length === 0
      ? 'Applications that go on reading and writing everything: none. Name the role of yours with --writer, or it stops working.'
      : `Applications that go on reading and writing EVERYTHING: ${plan.writers.join(', ')}`,
    '',
    'The purpose is bound to the role, never to a variable that a client can set. So: one login for one role, and no login in two.',
    "  CREATE ROLE some_login LOGIN NOINHERIT PASSWORD '...';  GRANT one_of_the_roles_below TO some_login;",
    '  and in each transaction: BEGIN; SET LOCAL ROLE one_of_the_roles_below; ... COMMIT;  (SET without LOCAL outlives it in a pool.)',
    `Days are counted in the time zone ${plan.timeZone}. What these roles read is not in the transparency log: only the guard writes there.`,
    '',
    ...(plan.roles.length === 0 ? ['No role: nothing that this policy releases can be given by a database alone.'] : ['Roles:']),
    ...plan.roles.map(
      (role) =>
        `  ${role.name}: ${role.recipientName}, for ${role.purposeName}; condition: ${conditionText(role)}${role.obligations.includes('notify-person') ? '; WHOEVER READS MUST NOTIFY THE PERSON' : ''}`,
    ),
    ...elsewhereLines(plan),
    '',
    'Not protected against: superusers, backups, the disk, whoever runs the server. docs/design/firewall-postgresql.md says what to do.',
  ];
  return lines.map((line) => `-- ${commentText(line)}`.trimEnd()).join('\n');
}

function elsewhereLines({ elsewhere }: DatabasePlan): string[] {
  if (elsewhere.length === 0) return [];
  return [
    'Released by the guard, case by case, and by no role here:',
    ...elsewhere.map(({ rule, line, why, fact, duty }) => {
      const where = `  ${rule}${line === null ? '' : ` (line ${line})`}`;
      if (why === 'enforcement' && duty !== null)
        return `${where}: RELEASE TO IMMIGRATION ENFORCEMENT under the duty ${duty.rule}, decided each time by: ${duty.approver}`;
      if (why === 'enforcement') return `${where}: the recipient or the purpose may serve immigration enforcement`;
      if (why === 'by-hand') return `${where}: needs a second person, or redaction`;
      if (why === 'too-complex') return `${where}: its condition is too long for a policy of the database`;
      return `${where}: the fact ${fact} stands in no column of one of its records (facts.${fact}.columns)`;
    }),
  ];
}
