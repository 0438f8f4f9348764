/**
 * `firebreak log init, append, checkpoint, erase`: what changes a log.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { checkDraft, publicKeyToText, type RecordDraft } from '@firebreak/transparency-log';
import { type CosignOutcome, createLog, defaultSmallCell, type Log, openLog } from '@firebreak/transparency-log/node';
import { type Command, InvalidArgumentError } from 'commander';
import { parse } from 'yaml';
import { openFor } from '../atlas-access.ts';
import { Finding, type Output, plainLine, WrongUse, writeJson } from '../output/output.ts';
import { told } from './failure.ts';
import { readPublicKeys } from './keys.ts';
import { requireKnownWords } from './known-words.ts';

const maxRecordBytes = 1_000_000;

export function writeCommands(log: Command, output: Output): void {
  log
    .command('init')
    .description('make an empty log in a new folder, with its keys')
    .argument('<folder>')
    .requiredOption('--origin <name>', 'its name for good, like an address without scheme: log.example.org/2026')
    .option('--smallest <count>', 'counts below it are not published in statistics; fixed for good', wholeNumber, defaultSmallCell)
    .action(async (folder: string, { origin, smallest }: { origin: string; smallest: number }) => {
      const keys = await told(createLog(folder, { origin, smallCell: smallest }));
      output.write(
        [
          `log \`${origin}\` made in ${folder}`,
          `  public/        for a web server`,
          `  state/         for nobody else: keys, records, salts. Back it up, and never go on from an old copy`,
          `  verifier-keys  give these to whoever shall check the log:`,
          ...keys.map((key) => `    ${publicKeyToText(key).slice(0, 120)}${key.type === 'ed25519' ? '' : '...'}`),
        ].join('\n'),
      );
    });

  log
    .command('append')
    .description('put a record into the log; it is durable when this answers, and public with the next checkpoint')
    .argument('<folder>')
    .requiredOption('--record <file>', 'the record as JSON or YAML, `-` for standard input; number and time are given by the log')
    .option('--json', 'answer as JSON')
    .action(async (folder: string, options: { record: string; json?: boolean }, command: Command) => {
      const draft = await readDraft(options.record);
      if (draft.kind === 'authority-request') requireKnownWords(draft, await openFor(command));
      const appended = await withLog(folder, (opened) => opened.append(draft));
      if (options.json) writeJson(output, appended);
      else output.write(`entry ${appended.index}: number ${appended.sequence} of \`${draft.system}\`, ${appended.time}`);
    });

  log
    .command('checkpoint')
    .description('bring what was appended into a signed and published checkpoint')
    .argument('<folder>')
    .option('--witness <url...>', 'witnesses to ask for a cosignature')
    .option('--witness-key <key...>', 'their verifier keys, or files of them')
    .option('--json', 'answer as JSON')
    .action(async (folder: string, options: { witness?: string[]; witnessKey?: string[]; json?: boolean }) => {
      const { witness = [], witnessKey = [] } = options;
      if (witness.length > 0 !== witnessKey.length > 0)
        throw new WrongUse('a witness has an address and a key: give --witness and --witness-key');
      const bad = witness.find((url) => !/^https?:\/\//.test(url) || !URL.canParse(url));
      if (bad !== undefined) throw new WrongUse(`\`${bad.slice(0, 100)}\` is no address of a witness: http or https`);
      const keys = await readPublicKeys(witnessKey, '--witness-key');
      const outcome = await withLog(folder, (opened) => opened.checkpoint(witness.map((url) => ({ url, keys }))));
      const { origin, size, root } = outcome;
      const rootText = Buffer.from(root).toString('base64');
      const witnesses = outcome.witnesses.map(publishedOutcome);
      if (options.json) writeJson(output, { origin, size, root: rootText, witnesses });
      else
        output.write(
          [
            `checkpoint of \`${origin}\`: ${size} ${size === 1 ? 'entry' : 'entries'}, root ${rootText}`,
            ...witnesses.map(
              (answer) => `  ${answer.url}: ${answer.problem === null ? 'cosigned' : `${answer.problem}: ${plainLine(answer.message)}`}`,
            ),
          ].join('\n'),
        );
      if (witnesses.some(({ problem }) => problem === 'conflict'))
        throw new Finding('a witness has seen another history of this log: stop, keep everything, and find out who signed it');
      if (witnesses.some(({ problem }) => problem !== null))
        throw new Finding('a witness did not cosign; the checkpoint is published without it');
    });

  log
    .command('erase')
    .description('destroy records and their salts; their leaves stay in the log and say nothing')
    .argument('<folder>')
    .requiredOption('--index <number...>', 'entries', collectNumbers)
    .action(async (folder: string, { index }: { index: readonly number[] }) => {
      await withLog(folder, (opened) => opened.erase(index));
      output.write(`${index.length} ${index.length === 1 ? 'record' : 'records'} erased. Copies and backups of \`state\` still hold them.`);
    });
}

async function withLog<T>(folder: string, work: (log: Log) => Promise<T>): Promise<T> {
  const opened = await told(openLog(folder));
  try {
    return await told(work(opened));
  } finally {
    await opened.close();
  }
}

function publishedOutcome(outcome: CosignOutcome): { url: string; problem: string | null; message: string } {
  return outcome.ok
    ? { url: outcome.url, problem: null, message: 'cosigned' }
    : { url: outcome.url, problem: outcome.problem, message: outcome.message };
}

async function readDraft(path: string): Promise<RecordDraft> {
  const shown = path.slice(0, 100);
  const content = await (path === '-' ? textOf(process.stdin) : readFile(path, 'utf8')).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(`cannot read \`${shown}\` (${error.code ?? error.message})`);
  });
  if (content.length > maxRecordBytes) throw new WrongUse(`\`${shown}\` is too long for one record`);
  let parsed: unknown;
  try {
    // JSON is YAML; aliases could make little text very long.
    parsed = parse(content, { maxAliasCount: 0, schema: 'core', uniqueKeys: true, stringKeys: true });
  } catch {
    throw new WrongUse(`\`${shown}\` is neither JSON nor YAML`);
  }
  const checked = checkDraft(parsed);
  if (checked.ok) return checked.value;
  throw new WrongUse(`\`${shown}\` is not a record: ${checked.problems.join('; ')}. The fields are in spec/transparency-log/README.md`);
}

export function wholeNumber(text: string): number {
  if (!/^(0|[1-9][0-9]{0,14})$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

function collectNumbers(text: string, before: readonly number[] | undefined): readonly number[] {
  return [...(before ?? []), wholeNumber(text)];
}
