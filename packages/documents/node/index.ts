export { createPdfRenderer, MissingGlyphsError, missingGlyphs, type PdfOptions, type PdfRenderer, type PdfStandard } from './pdf/index.ts';
