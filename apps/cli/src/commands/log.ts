import type { Command } from 'commander';
import { readCommands } from '../log/read.ts';
import { verifyCommand } from '../log/verify.ts';
import { witnessCommand } from '../log/witness.ts';
import { writeCommands } from '../log/write.ts';
import type { Output } from '../output/output.ts';

export function logCommand(program: Command, output: Output): void {
  const log = program.command('log').description('a log of decisions and of requests by authorities that nobody can change unseen');
  for (const add of [writeCommands, readCommands, verifyCommand, witnessCommand]) add(log, output);
}
