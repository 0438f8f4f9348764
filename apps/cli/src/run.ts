/**
 * The `firebreak` command as a function: words in; exit code, standard output and standard error out.
 *
 * Exit codes: 0 answered, 1 a finding (a check failed, a right that the law does not give), 2 wrong use; 3 a defect of this program.
 *
 * @module
 */
import { Command, CommanderError } from 'commander';
import { repositoryAtlas } from './atlas-access.ts';
import { atlasCommand } from './commands/atlas.ts';
import { auditCommand } from './commands/audit.ts';
import { batchCommand } from './commands/batch.ts';
import { cutCommand } from './commands/cut.ts';
import { deadlineCommand } from './commands/deadline.ts';
import { firewallCommand } from './commands/firewall.ts';
import { footprintCommand } from './commands/footprint.ts';
import { letterCommand } from './commands/letter.ts';
import { logCommand } from './commands/log.ts';
import { planCommand } from './commands/plan.ts';
import { traceCommand } from './commands/trace.ts';
import { Finding, type Output, plainLine, WrongUse } from './output/output.ts';

export interface RunResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param progress is told at once how far a long command is; everything else is in the result */
export async function run(words: readonly string[], progress: (text: string) => void = () => {}): Promise<RunResult> {
  let out = '';
  let err = '';
  const output: Output = { write: (text) => (out += text.endsWith('\n') ? text : `${text}\n`), progress };
  const program = new Command('firebreak')
    .description('Where can data end up, on what legal ground, and what stops it?')
    .option('--atlas <folder>', 'the Atlas to ask', repositoryAtlas)
    .configureOutput({ writeOut: (text) => (out += text), writeErr: (text) => (err += text.split('\n').map(plainLine).join('\n')) })
    .exitOverride()
    .showHelpAfterError('(add --help to see how to use it)');
  for (const add of [
    traceCommand,
    cutCommand,
    footprintCommand,
    deadlineCommand,
    planCommand,
    letterCommand,
    batchCommand,
    firewallCommand,
    logCommand,
    auditCommand,
    atlasCommand,
  ])
    await add(program, output, words);
  inherit(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return { code: 0, out, err };
  } catch (error) {
    if (error instanceof WrongUse) return { code: 2, out, err: `${err}firebreak: ${plainLine(error.message)}\n` };
    if (error instanceof Finding)
      return { code: 1, out, err: error.message === '' ? err : `${err}firebreak: ${plainLine(error.message)}\n` };
    if (error instanceof CommanderError) return { code: error.exitCode === 0 ? 0 : 2, out, err };
    // What the error says may hold what somebody typed, so only its kind is told, and where in the program it was.
    return { code: 3, out, err: `${err}firebreak: this program failed (${defectOf(error)}); please report it\n` };
  }
}

function defectOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const place = /((?:apps|packages)\/[\w/.-]+:\d+)/.exec(error.stack ?? '')?.[1];
  return place === undefined ? error.name : `${error.name} at ${place}`;
}

/** Subcommands behave as the program does: no exit of their own, the same output. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    inherit(child);
  }
}
