import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AtlasRecord,
  type ExportFormat,
  english,
  exportAtlas,
  exportFormats,
  nameOf,
  runChecks,
  type Statement,
  searchAtlas,
  statisticsOf,
} from '@firebreak/atlas';
import { loadFolder } from '@firebreak/atlas/node';
import { type Command, Option } from 'commander';
import { atlasFolder, citeTextOf, openFor, unknownWord } from '../atlas-access.ts';
import { Finding, type Output, WrongUse, wrap, writeJson } from '../output/output.ts';

export function atlasCommand(program: Command, output: Output): void {
  const atlas = program.command('atlas').description('the register itself: check, show, search, export, count');

  atlas
    .command('check')
    .description('report every problem with file, line, what is wrong and how to mend it')
    .option('--json', 'answer as JSON')
    .action(async (options: { json?: boolean }, command: Command) => {
      const folder = atlasFolder(command);
      const { located, problems } = await loadFolder(folder).catch((error: NodeJS.ErrnoException) => {
        throw new WrongUse(`cannot read \`${folder}\` (${error.code ?? error.message}): name the Atlas folder with --atlas`);
      });
      const all = [...problems, ...runChecks(located)];
      if (options.json) writeJson(output, { records: located.length, problems: all });
      else
        output.write(
          [
            ...all.map((p) => `${p.file}:${p.line}: ${p.record}: ${p.what}; ${p.fix} [${p.check}]`),
            `${located.length} records, ${all.length === 0 ? 'no problems' : `${all.length} problems`}`,
          ].join('\n'),
        );
      if (all.length > 0) throw new Finding('');
    });

  atlas
    .command('show')
    .description('one record, or one statement, with everything it says')
    .argument('<id>')
    .option('--json', 'answer as JSON')
    .action(async (id: string, options: { json?: boolean }, command: Command) => {
      const opened = await openFor(command);
      const record = opened.get(id);
      const statement = record ? undefined : findStatement(opened.records, id);
      if (record === undefined && statement === undefined)
        throw unknownWord(
          'id',
          id,
          opened.records.map((r) => r.id),
        );
      if (options.json) writeJson(output, record ?? statement);
      else output.write(record ? showRecord(record) : showStatement(statement as Statement));
    });

  atlas
    .command('search')
    .description('records that hold all the words')
    .argument('<words...>')
    .option('--json', 'answer as JSON')
    .action(async (words: string[], options: { json?: boolean }, command: Command) => {
      const found = searchAtlas(await openFor(command), words.join(' '));
      if (options.json) writeJson(output, found);
      else
        output.write(
          found.length === 0
            ? 'Nothing found. Try fewer or shorter words.'
            : found.map((f) => `${f.id}  (${f.kind})\n${wrap(f.name, '    ')}`).join('\n'),
        );
    });

  atlas
    .command('export')
    .description('write the whole Atlas as open data')
    .addOption(new Option('--format <format>').choices([...exportFormats]).makeOptionMandatory())
    .requiredOption('-o, --output <folder>', 'where to write; made if it does not exist')
    .action(async (options: { format: ExportFormat; output: string }, command: Command) => {
      const files = exportAtlas(await openFor(command), options.format);
      await mkdir(options.output, { recursive: true });
      for (const [name, content] of files) {
        const path = join(options.output, name);
        await writeFile(`${path}.part`, content);
        await rename(`${path}.part`, path);
      }
      output.write(`${files.size} ${files.size === 1 ? 'file' : 'files'} written to ${options.output}`);
    });

  atlas
    .command('stats')
    .description('records by kind, and how sure their statements are')
    .option('--json', 'answer as JSON')
    .action(async (options: { json?: boolean }, command: Command) => {
      const s = statisticsOf(await openFor(command));
      if (options.json) return writeJson(output, s);
      const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
      output.write(
        [
          `${s.records} records, ${s.statements} statements`,
          ...Object.entries(s.recordsByKind).map(([kind, count]) => `  ${kind.padEnd(12)} ${count}`),
          `statements with a primary source  ${percent(s.shareWithPrimarySource)}`,
          `statements confirmed              ${percent(s.shareConfirmed)}`,
          `statements unknown                ${percent(s.shareUnknown)}`,
          ...Object.entries(s.statementsByMark).map(([mark, count]) => `  ${mark.padEnd(15)} ${count}`),
        ].join('\n'),
      );
    });
}

function findStatement(records: readonly AtlasRecord[], id: string): Statement | undefined {
  return records.flatMap((record) => (record.kind === 'chapter' ? record.statements : [])).find((statement) => statement.id === id);
}

function showStatement(statement: Statement): string {
  return `${statement.id}  [${statement.mark}${statement.markNote ? `: ${statement.markNote}` : ''}]\n${wrap(english(statement.text), '  ')}\n  ${citeTextOf(statement.cite)}\n`;
}

function showRecord(record: AtlasRecord): string {
  const { id, kind, ...fields } = record;
  return `${id}  (${kind})\n${wrap(english(nameOf(record)), '  ')}\n\n${show(fields, '  ')}`;
}

/** Nested fields as an indented outline. */
function show(value: object, indent: string): string {
  return Object.entries(value)
    .map(([key, child]) => {
      if (child === null || typeof child !== 'object') return `${wrap(`${key}: ${child ?? 'not known'}`, indent)}\n`;
      if (Array.isArray(child) && child.every((item) => typeof item !== 'object'))
        return `${wrap(`${key}: ${child.join(', ')}`, indent)}\n`;
      return `${indent}${Array.isArray(value) ? `${Number(key) + 1}.` : `${key}:`}\n${show(child, `${indent}  `)}`;
    })
    .join('');
}
