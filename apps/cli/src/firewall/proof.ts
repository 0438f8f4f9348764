import type { Command } from 'commander';
import type { Output } from '../output/output.ts';

export function proofCommands(_firewall: Command, _output: Output): void {}
