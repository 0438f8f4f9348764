/**
 * `firebreak log witness`: runs a witness until it is told to end.
 *
 * @module
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { publicKeyToText } from '@firebreak/transparency-log';
import { createWitnessServer, LogFailure, openWitness } from '@firebreak/transparency-log/node';
import type { Command } from 'commander';
import { type Output, WrongUse } from '../output/output.ts';
import { told } from './failure.ts';
import { readPublicKeys } from './keys.ts';

interface WitnessOptions {
  readonly listen: string;
  readonly state: string;
  readonly name: string;
  readonly log: readonly string[];
}

export function witnessCommand(log: Command, output: Output): void {
  log
    .command('witness')
    .description('run a witness: it cosigns what continues the history it has seen, and nothing else')
    .requiredOption('--state <folder>', 'where it keeps its keys and what it has seen; made if it does not exist')
    .requiredOption('--name <name>', 'its name for good, like an address without scheme: witness.example.org/1')
    .requiredOption('--log <key...>', 'verifier keys of the logs it watches, or files of them')
    .option('--listen <address>', 'where to listen', '127.0.0.1:7380')
    .action(async ({ listen, state, name, log: logs }: WitnessOptions) => {
      const [, host, digits] = /^(\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})$/.exec(listen) ?? [];
      if (host === undefined || Number(digits) > 65_535) throw new WrongUse('--listen is host and port, as in `127.0.0.1:7380`');
      const witness = await told(openWitness(state, { name, logs: await readPublicKeys(logs, '--log') }));
      try {
        const server = createWitnessServer(witness, (error) =>
          output.progress(`the witness failed (${error instanceof LogFailure ? error.code : 'unknown error'})\n`),
        );
        server.listen(Number(digits), host.replace(/^\[|\]$/g, ''));
        await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
          throw new WrongUse(`cannot listen on \`${listen.slice(0, 100)}\` (${error.code ?? error.message})`);
        });
        const { address, port, family } = server.address() as AddressInfo;
        output.progress(
          `listening on http://${family === 'IPv6' ? `[${address}]` : address}:${port}\n${witness.publicKeys.map((key) => `${publicKeyToText(key)}\n`).join('')}`,
        );
        await new Promise<void>((resolve) => {
          for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
        });
        await new Promise((resolve) => {
          server.close(resolve);
          server.closeIdleConnections();
        });
      } finally {
        await witness.close();
      }
    });
}
