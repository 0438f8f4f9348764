import type { Command } from 'commander';
import type { Output } from '../output/output.ts';

export function scanCommands(_firewall: Command, _output: Output): void {}
