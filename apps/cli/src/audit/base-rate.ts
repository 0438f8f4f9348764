import type { Command } from 'commander';
import type { Output } from '../output/output.ts';

export function baseRateCommand(_audit: Command, _output: Output): void {}
