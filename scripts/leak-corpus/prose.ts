/** What people write: notes, mails, chats, pages; and zones read from documents. */
import { checked, unchecked } from './identifiers.ts';
import { type CorpusFile, createPage, type Page } from './page.ts';
import { birthDay, personName, putMail, putTelephone } from './people.ts';
import { type Chance, createChance } from './random.ts';
import { putValue } from './tables.ts';
import { damaged, damages, type ZoneKind, zone } from './zones.ts';

/** Sentences of one language, as `spec/leak-corpus/notes.yaml` has them. */
export interface Notes {
  readonly script: string;
  readonly told: readonly string[];
  readonly later?: readonly string[];
  readonly quiet: readonly string[];
}

/** Whose numbers stand in notes of a language. */
const countryOf: Record<string, readonly string[]> = {
  en: ['uk', 'ie'],
  fr: ['fr', 'be'],
  de: ['de', 'at', 'ch'],
  nl: ['nl', 'be'],
  es: ['es'],
  it: ['it'],
  pt: ['pt'],
  sv: ['se'],
  da: ['dk'],
  no: ['no'],
  fi: ['fi'],
  pl: ['pl'],
  el: ['gr'],
};

export function prose(seed: string, notes: Readonly<Record<string, Notes>>): CorpusFile[] {
  return [
    ...Object.entries(notes).flatMap(([language, of]) => [
      notebook(seed, language, of),
      ...(of.told.length > 4 ? [letterBox(seed, language, of)] : []),
    ]),
    ...Object.entries(notes).flatMap(([language, of]) => (of.later === undefined ? [] : [later(seed, language, of.script, of.later)])),
    chat(seed, notes),
    ...(['mrz-td1', 'mrz-td2', 'mrz-td3', 'mrz-visa'] as const).map((kind) => zones(seed, kind)),
    scanned(seed),
    html(seed),
  ];
}

/** Writes one sentence: its marked words become labels, its placeholders an invented person. */
function putSentence(page: Page, sentence: string, c: Chance, language: string, script: string): void {
  for (const piece of sentence.split(/(\[\[.+?\]\]|\{[pbten]\})/u)) {
    if (piece.startsWith('[[')) page.mark({ kind: 'status-word', class: 'word', script, language }, piece.slice(2, -2));
    else if (piece === '{p}') page.put(personName(c, script));
    else if (piece === '{b}') page.put(birthDay(c));
    else if (piece === '{t}') putTelephone(page, c);
    else if (piece === '{e}') putMail(page, c);
    else if (piece === '{n}') {
      const country = c.pick(countryOf[language] ?? ['uk']);
      const form = c.pick([...checked, ...unchecked].filter((f) => f.country === country));
      page.mark({ kind: 'status-word', class: 'beside' }, c.pick(form.said)).put(' ');
      putValue(page, form, c, { context: true });
      page.put('.');
    } else page.put(piece);
  }
}

function notebook(seed: string, language: string, of: Notes): CorpusFile {
  const path = `notes/${language}.txt`;
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path);
  for (const sentence of c.shuffled([...of.told, ...(of.told.length > 2 ? of.told.slice(0, 3) : of.told)])) {
    page.put(c.pick(['', '- ', '* ', `2026-0${c.between(1, 9)}-2${c.digits(1)} `]));
    putSentence(page, sentence, c, language, of.script);
    page.put(c.pick(['\n', '\n\n']));
  }
  return page.file();
}

/** Sentences that were written after the word lists: their figures stand apart. */
function later(seed: string, language: string, script: string, sentences: readonly string[]): CorpusFile {
  const path = `later/${language}.txt`;
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path);
  for (const sentence of c.shuffled(sentences)) {
    putSentence(page, sentence, c, language, script);
    page.put('\n\n');
  }
  return page.file();
}

function letterBox(seed: string, language: string, of: Notes): CorpusFile {
  const path = `mail/${language}.eml`;
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path).put('From: ');
  putMail(page, c);
  page.put('\nTo: ');
  putMail(page, c);
  page.put(
    `\nDate: Mon, 16 Mar 2026 0${c.digits(1)}:12:44 +0100\nMessage-ID: <${c.letters(12, 'abcdef0123456789')}@mail.invalid>\nContent-Type: text/plain; charset=utf-8\n\n`,
  );
  for (const sentence of c.shuffled(of.told).slice(0, 3)) {
    putSentence(page, sentence, c, language, of.script);
    page.put('\n\n');
  }
  return page.put('> 20:14\n').file();
}

function chat(seed: string, notes: Readonly<Record<string, Notes>>): CorpusFile {
  const path = 'chat/export.txt';
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path);
  for (const language of c.shuffled(Object.keys(notes)).slice(0, 14)) {
    const of = notes[language]!;
    page.put(
      `[${c.between(10, 28)}/03/2026, 1${c.digits(1)}:${c.between(10, 59)}:${c.between(10, 59)}] ${c.pick(['Desk', 'Nurse 2', 'Team'])}: `,
    );
    putSentence(page, c.pick(of.told), c, language, of.script);
    page.put('\n');
  }
  return page.file();
}

/** Zones of one kind, most of them right, some damaged, some with a wrong check digit. */
function zones(seed: string, kind: ZoneKind): CorpusFile {
  const path = `mrz/${kind}.txt`;
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path);
  const put = (classOf: 'valid' | 'damaged' | 'broken', text: string) => {
    page.put(c.pick(['', 'scan 1 of 2\n', `page ${c.between(1, 9)}\n`, 'passport copy:\n']));
    page.mark({ kind, class: classOf, context: false, alone: true, checksum: true }, text);
    page.put('\n\n');
  };
  for (let n = 0; n < 14; n++) put('valid', zone(kind, c).join(c.pick(['\n', '\n', '\r\n'])));
  for (const damage of damages) for (let n = 0; n < 2; n++) put('damaged', damaged(kind, zone(kind, c), damage));
  for (let n = 0; n < 3; n++) {
    const lines = zone(kind, c);
    // The digit of the birth date, and with it that of the whole.
    const [row, at] = kind === 'mrz-td1' ? [1, 6] : [1, 19];
    const line = lines[row]!;
    lines[row] = line.slice(0, at) + String((Number(line.charAt(at)) + c.between(1, 9)) % 10) + line.slice(at + 1);
    put('broken', lines.join('\n'));
  }
  return page.file();
}

/** Zones inside other files: JSON with escaped line breaks, CSV, one line of a log. */
function scanned(seed: string): CorpusFile {
  const path = 'mrz/capture.ndjson';
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path);
  for (const kind of c.shuffled<ZoneKind>(['mrz-td1', 'mrz-td2', 'mrz-td3', 'mrz-visa', 'mrz-td1', 'mrz-td3', 'mrz-visa', 'mrz-td3'])) {
    page.put(`{"at":${1_760_000_000 + c.between(0, 999_999)},"${c.pick(['mrz', 'ocr', 'raw'])}":"`);
    page.mark({ kind, class: 'valid', context: false, alone: true, checksum: true }, zone(kind, c).join('\\n'));
    page.put(`","confidence":0.9${c.digits(2)}}\n`);
  }
  return page.file();
}

function html(seed: string): CorpusFile {
  const path = 'html/record.html';
  const c = createChance(`${seed} ${path}`);
  const page = createPage(path).put(
    '<!doctype html>\n<html lang="en"><head><title>Record</title><style>td{padding:4px 12px}</style></head><body><table>\n',
  );
  for (const form of c.shuffled(checked)) {
    page.put(`<tr><td>${personName(c)}</td><th>${c.pick(form.said)}</th><td class="value">`);
    putValue(page, form, c, { context: true });
    page.put('</td></tr>\n');
  }
  return page.put('</table></body></html>\n').file();
}
