import type { Block, Document, Section, Sentence, Span } from '@firebreak/documents';
import { createRandom, type Random } from '../random/index.ts';

export interface Letter {
  /** Stands in the letter and in no other. */
  readonly reference: string;
  readonly pages: number;
  readonly document: Document;
}

/**
 * Letters that differ in names, numbers, sentences and length: one page, two pages, or one page with an Arabic copy for the reader.
 * None comes close to the end of a page, so that engines with other fonts need as many pages.
 */
export function makeLetters(count: number, seed: number): readonly Letter[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => makeLetter(index, random));
}

function makeLetter(index: number, random: Random): Letter {
  const reference = `FB-${String(index).padStart(5, '0')}-${String(random.below(1_000_000)).padStart(6, '0')}`;
  const name = `${pick(givenNames, random)} ${pick(familyNames, random)}`;
  const written: Span = { text: `${pick(arabicGivenNames, random)} ${pick(arabicFamilyNames, random)}`, language: 'ar', direction: 'rtl' };
  const kind = index % 3;
  const german = germanLetter({ reference, name, written, random, paragraphs: kind === 1 ? 15 : 2 });
  const sections = kind === 2 ? [german, arabicCopy({ reference, written, random })] : [german];
  return { reference, pages: kind === 0 ? 1 : 2, document: { title: 'Antrag auf Auskunft', sections } };
}

interface Parts {
  readonly reference: string;
  readonly written: Span;
  readonly random: Random;
}

function germanLetter({ reference, name, written, random, paragraphs }: Parts & { name: string; paragraphs: number }): Section {
  const street = `Musterweg ${random.below(900) + 1}`;
  return {
    language: 'de',
    direction: 'ltr',
    kind: 'letter',
    blocks: [
      { type: 'address', role: 'sender', lines: [{ text: name }, written, { text: street }, { text: '00000 Musterstadt' }] },
      {
        type: 'address',
        role: 'recipient',
        lines: [{ text: 'Musterbehörde' }, { text: `Referat ${random.below(90)}` }, { text: '00000 Musterstadt' }],
      },
      { type: 'line', align: 'end', spans: [{ text: `Musterstadt, ${random.below(28) + 1}. Februar 2099` }] },
      { type: 'subject', spans: [{ text: `Antrag auf Auskunft, ${reference}` }] },
      ...paragraphsOf(germanSentences, paragraphs, random),
      { type: 'list', numbered: true, items: chosen(germanItems, 4, random) },
      {
        type: 'fields',
        rows: [
          { label: 'Name', value: [{ text: name }] },
          { label: 'Name in eigener Schrift', value: [written] },
          { label: 'Ausweis', value: [{ text: `Nr. ${random.below(1e9)}` }] },
        ],
      },
      { type: 'signature', label: 'Unterschrift', name: [{ text: name }] },
    ],
  };
}

function arabicCopy({ reference, written, random }: Parts): Section {
  return {
    language: 'ar',
    direction: 'rtl',
    kind: 'copy',
    banner: 'نسخة لك. لا ترسلها.',
    blocks: [
      { type: 'subject', spans: [{ text: 'طلب الاطلاع على بياناتي، ' }, { text: reference, direction: 'ltr' }] },
      ...paragraphsOf(arabicSentences, 3, random),
      { type: 'fields', rows: [{ label: 'الاسم', value: [{ text: written.text }] }] },
      { type: 'signature', label: 'التوقيع', name: [{ text: written.text }] },
    ],
  };
}

function paragraphsOf(from: readonly string[], count: number, random: Random): readonly Block[] {
  return Array.from({ length: count }, () => ({ type: 'paragraph', sentences: chosen(from, 2, random) }));
}

function chosen(from: readonly string[], count: number, random: Random): readonly Sentence[] {
  return Array.from({ length: count }, () => ({ spans: [{ text: pick(from, random) }] }));
}

function pick(from: readonly string[], random: Random): string {
  return from[random.below(from.length)]!;
}

const givenNames = ['Amina', 'Bilal', 'Chinedu', 'Daryna', 'Elham', 'Farid', 'Gülşen', 'Hevi', 'Iryna', 'Jamal'];
const familyNames = ['Beispiel', 'Muster', 'Exemple', 'Esempio', 'Przykład', 'Ejemplo', 'Παράδειγμα', 'Приклад', 'Örnek', 'Voorbeeld'];
const arabicGivenNames = ['أمينة', 'بلال', 'دارين', 'إلهام', 'فريد', 'هيفي', 'جمال', 'مريم'];
const arabicFamilyNames = ['المثال', 'النموذج', 'العينة', 'الشاهد'];

const germanSentences = [
  'Ich bitte um Auskunft, ob Daten zu meiner Person gespeichert sind.',
  'Bitte teilen Sie mir die Zwecke der Verarbeitung und die Rechtsgrundlage mit.',
  'Bitte nennen Sie die Stellen, an die meine Daten übermittelt wurden.',
  'Ich bitte um eine Kopie aller gespeicherten Daten in verständlicher Form.',
  'Bitte antworten Sie unverzüglich, spätestens innerhalb eines Monats nach Eingang.',
  'Lehnen Sie den Antrag ab, bitte ich um die Gründe und um den Hinweis auf Rechtsbehelfe.',
];
const germanItems = ['die Zwecke der Verarbeitung', 'die Empfänger der Daten', 'die Dauer der Speicherung', 'die Herkunft der Daten'];
const arabicSentences = [
  'أطلب إعلامي بما إذا كانت بياناتي الشخصية محفوظة لديكم.',
  'أرجو بيان أغراض المعالجة وأساسها القانوني.',
  'أرجو تزويدي بنسخة من بياناتي بصورة مفهومة.',
  'أرجو الرد دون تأخير، وفي موعد أقصاه شهر واحد.',
];
