import type { Command } from 'commander';
import type { Output } from '../output/output.ts';

export function logCommand(program: Command, _output: Output): void {
  program.command('log').description('a log of decisions and of requests by authorities that nobody can change unseen');
}
