/**
 * `firebreak firewall proxy`: stands in front of a service until it is told to end.
 *
 * @module
 */
import { today } from '@firebreak/core';
import { createGuard } from '@firebreak/firewall';
import { createBearerIdentity } from '@firebreak/firewall/http';
import { createProxy } from '@firebreak/firewall/node';
import type { RecordSink } from '@firebreak/transparency-log';
import { createRecordSink, LogFailure, scheduleLog } from '@firebreak/transparency-log/node';
import type { Command } from 'commander';
import { openOrMakeLog } from '../log/open.ts';
import { Finding, type Output, plainLine, WrongUse } from '../output/output.ts';
import { readCallers } from './callers.ts';
import { openPolicy } from './policy-file.ts';

interface ProxyCommandOptions {
  readonly upstream: string;
  readonly listen: string;
  readonly callers: string;
  readonly fhir?: string;
  readonly ownSystem?: readonly string[];
  readonly write?: boolean;
  readonly log?: string;
  readonly origin?: string;
  readonly system: string;
}

export function proxyCommands(firewall: Command, output: Output): void {
  firewall
    .command('proxy')
    .description('stands in front of a service and lets out only what the policy releases; runs until it is told to end')
    .argument('<policy>', 'the policy file')
    .requiredOption('--upstream <url>', 'the service behind it: http://127.0.0.1:8000')
    .option('--listen <address>', 'where to listen', '127.0.0.1:8080')
    .requiredOption(
      '--callers <file>',
      'who may ask: recipient, purposes and the SHA-256 of a token for each (docs/design/firewall-gateway.md)',
    )
    .option('--fhir <path>', 'where the service answers with FHIR R4: /fhir')
    .option('--own-system <uri...>', "FHIR: systems of the service's own numbers")
    .option('--write', 'let POST, PUT, PATCH and DELETE through too; their answers are filtered all the same')
    .option('--log <folder>', 'put each decision into this transparency log; without it, they are printed')
    .option('--origin <name>', 'name of the log, to make it if the folder is empty')
    .option('--system <id>', 'name of this gateway in the log', 'api')
    .action(async (path: string, options: ProxyCommandOptions, command: Command) => {
      const upstream = upstreamOf(options.upstream);
      const { host, port } = addressOf(options.listen);
      if (options.origin !== undefined && options.log === undefined) throw new WrongUse('--origin names a log: give its folder with --log');
      const { policy, compiled } = await openPolicy(command, path, today());
      const callers = await readCallers(options.callers, compiled);
      const { sink, close } = await openSink(options, compiled.fingerprint, output);
      try {
        const proxy = createProxy({
          upstream,
          policy,
          guard: createGuard(compiled, { on: today() }),
          today,
          sink,
          identify: createBearerIdentity(callers),
          upstreamAuthorization: process.env['FIREBREAK_UPSTREAM_AUTHORIZATION'],
          ...(options.write === true ? { methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] } : {}),
          ...(options.fhir === undefined ? {} : { fhir: { base: options.fhir, ownSystems: options.ownSystem } }),
          onFailure: (what) => output.progress(`${plainLine(what)}\n`),
        });
        const at = await proxy.listen(port, host).catch((error: NodeJS.ErrnoException) => {
          throw new WrongUse(`cannot listen on \`${options.listen.slice(0, 100)}\` (${error.code ?? error.message})`);
        });
        const shown = at.family === 'IPv6' ? `[${at.address}]` : at.address;
        output.progress(`listening on http://${shown}:${at.port}, policy ${compiled.fingerprint.slice(0, 12)}\n`);
        if (!isLoopback(at.address)) output.progress('others can reach this address: put TLS in front, or tokens travel in the clear\n');
        await untilTold();
        output.progress('ending\n');
        await proxy.end();
      } finally {
        await close();
      }
    });
}

function upstreamOf(input: string): URL {
  const url = URL.canParse(input) ? new URL(input) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '' || url.hash !== '')
    throw new WrongUse(
      '--upstream is an address such as `http://127.0.0.1:8000`, without a password in it (FIREBREAK_UPSTREAM_AUTHORIZATION holds that), `?` or `#`',
    );
  return url;
}

function addressOf(input: string): { host: string; port: number } {
  const [, host, digits] = /^(\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})$/.exec(input) ?? [];
  const port = Number(digits);
  if (host === undefined || port > 65_535) throw new WrongUse(`--listen is host and port, as in \`127.0.0.1:8080\``);
  return { host: host.replace(/^\[|\]$/g, ''), port };
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** A log on disk, or one line a decision on standard error. Neither holds anything about a person. */
async function openSink(
  { log: folder, origin, system }: ProxyCommandOptions,
  fingerprint: string,
  output: Output,
): Promise<{ sink: RecordSink; close: () => Promise<void> }> {
  if (folder === undefined) {
    return { sink: { record: async (entry) => output.progress(`${JSON.stringify(entry)}\n`) }, close: async () => {} };
  }
  const refuse = (error: unknown): never => {
    if (error instanceof LogFailure) throw new Finding(error.message);
    throw error;
  };
  const failed = (error: unknown): void =>
    output.progress(`the log failed (${error instanceof LogFailure ? error.code : 'unknown error'})\n`);
  const log = await openOrMakeLog(folder, origin).catch(refuse);
  await log.append({ kind: 'policy', policy: fingerprint, system }).catch(refuse);
  const stop = scheduleLog(log, { systems: [system], onFailure: failed });
  return {
    sink: createRecordSink(log, system),
    close: async () => {
      await stop();
      await log.close();
    },
  };
}

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
