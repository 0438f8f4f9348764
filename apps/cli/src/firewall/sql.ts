/**
 * `firebreak firewall sql`: a policy as SQL, and whether a live database is as the policy says.
 *
 * @module
 */
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Finding as Difference } from '@firebreak/firewall/node/postgres';
import { type DatabasePlan, type PlanOptions, planOf, sqlOf } from '@firebreak/firewall/postgres';
import type { Command } from 'commander';
import { Finding, type Output, plainLine, WrongUse, writeJson } from '../output/output.ts';
import { openPolicy } from './policy-file.ts';

interface Options {
  readonly output?: string;
  /** True where no address follows. */
  readonly verify?: string | true;
  readonly json?: boolean;
  readonly writer?: readonly string[];
  readonly admin?: readonly string[];
  readonly prefix: string;
  readonly schema: string;
  readonly timeZone: string;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export function sqlCommands(firewall: Command, output: Output): void {
  firewall
    .command('sql')
    .description('a policy as SQL for PostgreSQL 15 or newer; with --verify: is that database as the policy says? exit 1 if not')
    .argument('<policy>', 'the policy file')
    .option('-o, --output <file>', 'write the SQL there')
    .option('--verify [url]', 'look into this database and change nothing; `env:NAME`, or no address at all, takes it from a variable')
    .option('--json', 'with --verify: answer as JSON (spec/firewall-policy/database-1)')
    .option('--writer <role>', 'role of your own application, which goes on reading and writing everything (repeatable)', collect)
    .option('--admin <role>', 'with --verify: a role that is known to stand above the firewall (repeatable)', collect)
    .option('--prefix <word>', 'how the names of its roles begin; another one for each service on a server', 'fb')
    .option('--schema <name>', 'where its views go', 'firebreak')
    .option('--time-zone <zone>', 'where the days of the policy are counted, as the server names it', 'UTC')
    .addHelpText('after', help)
    .action(async (path: string, options: Options, command: Command) => {
      const { policy, compiled } = await openPolicy(command, path);
      const { prefix, schema, timeZone, writer: writers = [] } = options;
      const planOptions: PlanOptions = { prefix, schema, timeZone, writers };
      const planned = planOf(policy, compiled, planOptions);
      if (!planned.ok) {
        const [first] = planned.problems;
        const message = planned.problems.map(({ what, todo }) => `${what}; ${todo}`).join('. Also: ');
        throw first?.code === 'option' ? new WrongUse(message) : new Finding(message);
      }
      if (options.verify === undefined) await writeSql(planned.plan, options, output);
      else await verify(planned.plan, options, output);
    });
}

const help = `
A password on the command line can be read by every user of this computer (ps). So keep the address in a variable:
  DATABASE_URL=postgresql://user:password@host/db firebreak firewall sql POLICY --verify
  firebreak firewall sql POLICY --verify env:CLINIC_DB
or leave the password to ~/.pgpass. Look as superuser: only that sees everything and can become every role.
Use the same --writer, --prefix, --schema and --time-zone for the SQL and for the look.`;

async function writeSql(plan: DatabasePlan, { output: file, json }: Options, output: Output): Promise<void> {
  if (json) throw new WrongUse('--json goes with --verify; the SQL is text');
  const sql = sqlOf(plan);
  if (file === undefined) {
    output.write(sql);
    return;
  }
  const half = `${file}.part`;
  try {
    await writeFile(half, sql);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw new WrongUse(`cannot write \`${file.slice(0, 200)}\` (${(error as NodeJS.ErrnoException).code ?? 'unwritable'})`);
  }
}

async function verify(plan: DatabasePlan, options: Options, output: Output): Promise<void> {
  if (options.output !== undefined) throw new WrongUse('-o goes with the SQL; --verify writes none');
  const url = addressOf(options.verify, output);
  // Loaded only here: no other command talks to a database.
  const { CannotConnect, verifyDatabase } = await import('@firebreak/firewall/node/postgres');
  const findings = await verifyDatabase(url, plan, { admins: options.admin ?? [] }).catch((error: unknown) => {
    throw error instanceof CannotConnect ? new WrongUse(error.message) : error;
  });
  const agrees = findings.every((finding) => finding.severity === 'note');
  if (options.json) writeJson(output, { policy: plan.policy, agrees, findings });
  else output.write(findingsText(plan, findings));
  if (!agrees) throw new Finding('');
}

function addressOf(given: string | true | undefined, output: Output): string {
  const name = given === true || given === undefined ? 'DATABASE_URL' : given.startsWith('env:') ? given.slice(4) : null;
  if (name !== null) {
    const url = process.env[name];
    if (url === undefined || url === '')
      throw new WrongUse(`the variable \`${name.slice(0, 60)}\` does not hold the address of a database`);
    return url;
  }
  if (!/^postgres(?:ql)?:\/\//.test(given as string))
    throw new WrongUse('an address of a database begins with `postgresql://`; or name a variable that holds it: --verify env:NAME');
  if (/^[^/]*\/\/[^/@]*:[^/@]*@|[?&]password=/.test(given as string))
    output.progress('the password stood on the command line, where others can read it; next time: --verify env:NAME\n');
  return given as string;
}

const headings = {
  leak: 'LEAKS: somebody can read what the policy does not release to them',
  risk: 'RISKS: somebody could, past every rule of the database',
  gap: 'GAPS: released by the policy and not given, or not looked at',
  note: 'NOTES: no difference, but to be known',
} as const;

function findingsText(plan: DatabasePlan, findings: readonly Difference[]): string {
  const lines: string[] = [];
  for (const severity of ['leak', 'risk', 'gap', 'note'] as const) {
    const these = findings.filter((finding) => finding.severity === severity);
    if (these.length === 0) continue;
    lines.push(
      headings[severity],
      ...these.map(({ object, what, todo, code }) => plainLine(`  ${object}: ${what}. To do: ${todo} [${code}]`)),
      '',
    );
  }
  const differences = findings.filter((finding) => finding.severity !== 'note').length;
  const roles = `${plan.roles.length} role${plan.roles.length === 1 ? '' : 's'}, ${plan.tables.length} table${plan.tables.length === 1 ? '' : 's'}`;
  lines.push(
    differences === 0
      ? `the database gives what the policy releases (${roles}); each column was asked for as each role`
      : `the database is not as the policy says: ${differences} difference${differences === 1 ? '' : 's'}`,
  );
  return lines.join('\n');
}
