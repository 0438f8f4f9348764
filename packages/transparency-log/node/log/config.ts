import type { Disk } from '../disk/index.ts';
import { LogFailure } from '../failure/index.ts';
import type { Layout } from './layout.ts';

export interface LogConfig {
  readonly origin: string;
  readonly smallCell: number;
}

export function configToBytes({ origin, smallCell }: LogConfig): Uint8Array {
  return Buffer.from(`${JSON.stringify({ format: 1, origin, smallCell })}\n`);
}

/** @throws LogFailure `not-a-log`, `damaged` */
export async function readConfig(disk: Disk, layout: Layout): Promise<LogConfig> {
  const bytes = await disk.read(layout.config);
  if (bytes === undefined) throw new LogFailure('not-a-log', `\`${layout.root}\` holds no log; make one with \`firebreak log init\``);
  try {
    const { format, origin, smallCell } = JSON.parse(Buffer.from(bytes).toString()) as Record<string, unknown>;
    if (format === 1 && typeof origin === 'string' && typeof smallCell === 'number') return { origin, smallCell };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new LogFailure('damaged', 'the settings of the log cannot be read', 'state/config.json');
}
