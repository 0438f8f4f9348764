/**
 * The fonts of the PDF. One family for Latin, Greek and Cyrillic, one for Arabic, and one for each script in which the names of people
 * often stand on their documents.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coverageOf } from './coverage.ts';

export interface Fonts {
  readonly blobs: readonly Buffer[];
  /** The parts of a text (letters with their marks) that no font can set. */
  missingIn(text: string): readonly string[];
}

const latin = 'Noto Sans';
/** Its letters are drawn whole. Those of the Noto fonts are put together from a stem and its dots, and come out of a PDF in pieces when read aloud. */
const arabic = 'Vazirmatn';
const names = ['Ethiopic', 'Georgian', 'Armenian', 'Bengali', 'Devanagari', 'Gurmukhi', 'Tamil', 'Sinhala', 'Myanmar', 'Hebrew'];
const scripts = names.map((name) => `Noto Sans ${name}`);

/** In the order in which a glyph is looked for. Marks and digits between Arabic letters come from the Arabic font. */
export const familiesByDirection = { ltr: [latin, arabic, ...scripts], rtl: [arabic, latin, ...scripts] } as const;

const addresses = [
  import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-tamil/400Regular/NotoSansTamil_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-sinhala/400Regular/NotoSansSinhala_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-myanmar/400Regular/NotoSansMyanmar_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
];

let loaded: Fonts | undefined;

/** Read once a process. */
export function loadFonts(): Fonts {
  loaded ??= createFonts(addresses.map((address) => readFileSync(fileURLToPath(address))));
  return loaded;
}

const invisible = /\p{Default_Ignorable_Code_Point}/u;

function createFonts(blobs: readonly Buffer[]): Fonts {
  const coverages = blobs.map(coverageOf);
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const settable = new Map<string, boolean>();

  const isSetBy = (coverage: ReadonlySet<number>, text: string): boolean => {
    for (const character of text) if (!coverage.has(character.codePointAt(0)!) && !invisible.test(character)) return false;
    return true;
  };
  // A letter and its marks must come from one font: a mark on a letter of another font ends up beside it, or as an empty box.
  const isSettable = (grapheme: string): boolean =>
    coverages.some((coverage) => isSetBy(coverage, grapheme) || isSetBy(coverage, grapheme.normalize('NFC')));

  return {
    blobs,
    missingIn(text) {
      if (isSetBy(coverages[0]!, text)) return [];
      const missing = new Set<string>();
      for (const { segment } of graphemes.segment(text)) {
        const known = settable.get(segment) ?? isSettable(segment);
        settable.set(segment, known);
        if (!known) missing.add(segment);
      }
      return [...missing];
    },
  };
}
