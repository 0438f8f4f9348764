import { compose, type LetterRequest, type LettersData, lettersDataOf, plan, type RightsData } from '@firebreak/rights';
import type { Command } from 'commander';
import { dayOf, openFor } from '../atlas-access.ts';
import { readFields } from '../letter-file/fields.ts';
import { createLetterWriter, formatOf, writeWhole } from '../letter-file/index.ts';
import { Finding, type Output, WrongUse, wrap } from '../output/output.ts';
import { citeIn, englishOf, type KnownWords, knownWords, languageIn, letterIn, nameIn, senderOf } from '../rights-access/index.ts';

interface LetterOptions {
  readonly system: string;
  readonly right: string;
  readonly country: string;
  readonly letter?: string;
  readonly language?: string;
  readonly reader?: string;
  readonly sender?: string;
  readonly fields?: string;
  readonly on?: string;
  readonly basis?: boolean;
  readonly archive?: boolean;
  readonly output: string;
}

export function letterCommand(program: Command, output: Output): void {
  program
    .command('letter')
    .description('writes a letter: ready to sign, or with blanks to fill in by hand')
    .requiredOption('--system <id>', 'the database, for example sis')
    .requiredOption('--right <id>', 'the right, for example access')
    .requiredOption('--country <code>', 'whose authority is asked, for example GR')
    .requiredOption('-o, --output <file>', 'where to write it: .pdf, .docx, .txt or .html')
    .option('--letter <id>', 'another letter than the one that asks for the right, for example reminder')
    .option('--language <code>', 'language of the letter (the one the addressee reads)')
    .option('--reader <code>', 'adds a copy in this language, for whoever signs')
    .option('--sender <who>', 'self, representative or guardian')
    .option('--fields <file>', 'what to fill in, as JSON or YAML')
    .option('--on <day>', 'the day of the letter, YYYY-MM-DD (today)')
    .option('--basis', 'show the provision under every sentence')
    .option('--archive', 'a PDF for filing (PDF/A-2a) instead of one for reading (PDF/UA-1)')
    .action(async (options: LetterOptions, command: Command) => {
      const format = formatOf(options.output);
      if (options.archive && format !== 'pdf') throw new WrongUse('--archive is for a PDF; let the name end in .pdf');
      const atlas = await openFor(command);
      const known = knownWords(atlas);
      const { data } = known;
      const letters = lettersDataOf(atlas);
      const request = await requestOf(known, letters, options);
      const composed = compose(letters, data, request);
      const errors = composed.problems.filter((p) => p.level === 'error');
      if (errors.length > 0) throw new WrongUse(errors.map((p) => p.message).join('; '));
      const writer = createLetterWriter({ basis: options.basis === true, archive: options.archive === true }, request.on);
      const content = await writer.render(composed.document, format);
      await writeWhole(options.output, content);
      output.write(`written: ${options.output} (${nameIn(data, request.letter)}, in ${composed.language})`);
      if (composed.addressee !== null)
        output.write(
          wrap(`to: ${englishOf(composed.addressee.name)}${composed.addressee.contact === null ? ' (no confirmed address)' : ''}`, ''),
        );
      for (const problem of composed.problems) output.write(wrap(`note: ${problem.message}`, ''));
      if (composed.missing.length > 0) {
        output.write('left blank, to be filled in by hand:');
        for (const m of composed.missing) output.write(wrap(`${m.field} (${citeIn({ instruments: letters.instruments }, m.cite)})`, '  '));
      }
      if (composed.drafted.length > 0) output.write(`drafted, not reviewed by a native lawyer: ${composed.drafted.join(', ')}`);
    });
}

async function requestOf(known: KnownWords, letters: LettersData, options: LetterOptions): Promise<LetterRequest> {
  const { data } = known;
  const system = known.system(options.system);
  const right = known.right(options.right);
  const country = known.country(options.country);
  const on = dayOf(options.on);
  const sender = senderOf(options.sender);
  const fields = options.fields === undefined ? {} : await readFields(options.fields);
  const letter = options.letter === undefined ? letterFor(data, { system, right, country, on }) : letterIn(letters, options.letter);
  return {
    letter,
    system,
    right,
    country,
    on,
    sender,
    language: options.language === undefined ? undefined : languageIn(letters, options.language, 'addressee'),
    reader: options.reader === undefined ? undefined : languageIn(letters, options.reader, 'reader'),
    // A form that is printed empty gets its date by hand, like the rest.
    fields: options.fields === undefined || fields['today'] !== undefined ? fields : { ...fields, today: on },
  };
}

/** The letter that asks for the right; where nobody is known who answers, the one that asks who does. */
function letterFor(data: RightsData, situation: Parameters<typeof plan>[1]): string {
  const answer = plan(data, situation);
  if (answer.kind === 'plan' || answer.kind === 'unknown') return answer.letter;
  const instead = answer.kind === 'withheld' && answer.instead ? ` ${englishOf(answer.instead.text)}` : '';
  throw new Finding(`${englishOf(answer.why.text)}${instead} (${citeIn(data, answer.why.cite)})`.replace(' ()', ''));
}
