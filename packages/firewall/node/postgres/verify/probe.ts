/**
 * Not what the catalogue says but what happens: becomes each role in turn and asks for each column. No row is read: `LIMIT 0` is
 * refused or not before the first one, and of counted rows only the number comes back.
 *
 * @module
 */
import { type PlannedRole, rowsExpression } from '../../../src/postgres/index.ts';
import type { Look } from './look.ts';
import { type LiveTable, nameOfTable } from './tables.ts';

const probeWithinMs = 60_000;

export async function probe(look: Look, tables: readonly LiveTable[]): Promise<void> {
  const until = performance.now() + probeWithinMs;
  const [me] = await look.rows<{ bypasses: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS bypasses FROM pg_roles WHERE rolname = current_user',
  );
  const existing = await look.rows<{ name: string }>('SELECT rolname AS name FROM pg_roles WHERE rolname = ANY ($1)', [
    look.plan.roles.map((role) => role.name),
  ]);
  const names = new Set(existing.map((role) => role.name));
  for (const role of look.plan.roles) {
    if (!names.has(role.name)) continue;
    if (performance.now() > until) {
      look.find(
        'not-probed',
        'gap',
        `role ${role.name}`,
        'was not tried, nor those after it: it took too long',
        'try again when the database is less busy',
      );
      return;
    }
    if ((await look.attempt(`SET LOCAL ROLE ${quoted(role.name)}`)) !== 'done') {
      look.find(
        'not-probed',
        'gap',
        `role ${role.name}`,
        'could not be tried: the user of this look may not become it',
        'look as superuser, or as a role that may become each of them',
      );
      continue;
    }
    for (const table of tables) await probeColumns(look, role, table);
    await look.attempt('RESET ROLE');
    if (me!.bypasses) for (const table of tables) await compareRows(look, role, table);
  }
}

async function probeColumns(look: Look, role: PlannedRole, table: LiveTable): Promise<void> {
  const read = role.reads.find((each) => each.table === table.planned);
  for (const column of table.columns) {
    const given = read?.columns.includes(column) ?? false;
    const answer = await look.attempt(`SELECT ${quoted(column)} FROM ${fullName(table)} LIMIT 0`);
    const object = `${nameOfTable(table.planned)}.${column}`;
    if (answer === 'done' && !given)
      look.find('probe-differs', 'leak', object, `\`${role.name}\` asked for it and was not refused`, 'run the SQL of the policy again');
    else if (answer === 'refused' && given)
      look.find('probe-differs', 'gap', object, `\`${role.name}\` asked for it and was refused`, 'run the SQL of the policy again');
    else if (answer === 'failed' || answer === 'too-long')
      look.find(
        'not-probed',
        'gap',
        object,
        `\`${role.name}\` asked for it and the database gave no answer`,
        'try again when the database is less busy',
      );
  }
}

async function compareRows(look: Look, role: PlannedRole, table: LiveTable): Promise<void> {
  const read = role.reads.find((each) => each.table === table.planned);
  if (read === undefined) return;
  const count = async (where: string): Promise<number | null> => {
    const answer = `SELECT count(*)::float8 AS n FROM ${fullName(table)}${where}`;
    if ((await look.attempt(answer)) !== 'done') return null;
    return (await look.rows<{ n: number }>(answer))[0]!.n;
  };
  const expected = await count(` WHERE ${rowsExpression(read, look.plan)}`);
  if ((await look.attempt(`SET LOCAL ROLE ${quoted(role.name)}`)) !== 'done') return;
  const seen = await count('');
  await look.attempt('RESET ROLE');
  const object = nameOfTable(table.planned);
  if (expected === null || seen === null)
    look.find('not-probed', 'note', object, `the rows of \`${role.name}\` were not counted`, 'the rules were compared, the rows were not');
  else if (seen !== expected)
    look.find(
      'rows-differ',
      seen > expected ? 'leak' : 'gap',
      object,
      `\`${role.name}\` sees ${seen} rows where the policy gives ${expected}`,
      'run the SQL of the policy again',
    );
}

function fullName({ planned }: LiveTable): string {
  return `${quoted(planned.schema)}.${quoted(planned.name)}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
