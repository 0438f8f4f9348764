import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Letter } from './letters.ts';

/** What is wrong with the PDF of a letter, or `undefined`. Read by a program that made none of them. */
export async function faultOf(pdf: Uint8Array, letter: Letter): Promise<string | undefined> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const read = await task.promise;
    if (read.numPages !== letter.pages) return `${letter.reference}: ${read.numPages} pages, not ${letter.pages}`;
    const { items } = await (await read.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    return text.includes(letter.reference) ? undefined : `${letter.reference}: its reference is not in the text`;
  } finally {
    await task.destroy();
  }
}
