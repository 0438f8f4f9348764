import type { Sentence, Span } from '../index.ts';

export const basis = ['Regulation (EU) 2018/1861, Art. 53(1)', 'Regulation (EU) 2016/679, Art. 15(1)'];

export function sentence(text: string, cite: readonly string[] = basis): Sentence {
  return { spans: [{ text }], basis: cite };
}

export const arabicName: Span = { text: 'مريم الحسيني', language: 'ar', direction: 'rtl' };
export const persianName: Span = { text: 'نرگس محمدزاده', language: 'fa', direction: 'rtl' };
