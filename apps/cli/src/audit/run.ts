import type { Command } from 'commander';
import type { Output } from '../output/output.ts';

export function runCommand(_audit: Command, _output: Output): void {}
