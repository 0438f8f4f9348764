import { paper } from '../layout/index.ts';

const { margin, window, sender, bodyTop } = paper;
const pageMargin = `${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm`;
const headRows = `${window.top - margin.top}mm ${window.height}mm auto`;
const windowColumn = window.left + window.width - margin.left;
const headColumns = `${windowColumn}mm ${sender.left - margin.left - windowColumn}mm ${sender.width}mm`;

/**
 * Styles of a document on screen and on paper, as text: a page links them or puts them into a `<style>` of its own. Only class names,
 * no colours of the page around, so that they fit into a page of the site.
 *
 * A letter folded twice lies in a window envelope (DIN 5008 form B, windows of C5/C6 and DL): its address field begins 45 mm from the top
 * edge and 20 mm from the left, in letters of both directions, because the window is where it is.
 */
export const documentStyles = `.doc-section { line-height: 1.45; overflow-wrap: break-word; }
.doc-section[dir="rtl"] { line-height: 1.7; }
.doc-section + .doc-section { margin-block-start: 3rem; }
.doc-section p, .doc-section ol, .doc-section ul { margin-block: 0 0.7em; }
.doc-address { font-style: normal; text-align: start; }
.doc-sender, .doc-recipient, .doc-line { margin-block-end: 1em; }
.doc-banner { border: 0.15em solid; padding: 0.35em 0.6em; font-weight: bold; }
.doc-end { text-align: end; }
.doc-subject { font-size: 1.15em; line-height: 1.3; margin-block: 1em 0.8em; }
.doc-heading { font-size: 1em; line-height: 1.3; margin-block: 1.1em 0.35em; }
/* A page has parts that a letter has not. */
.doc-page > .doc-subject { font-size: 1.5em; }
.doc-page > .doc-heading { font-size: 1.25em; margin-block: 1.8em 0.5em; }
.doc-list { padding-inline-start: 1.7em; }
.doc-list > li { margin-block-end: 0.3em; }
.doc-fields { border-collapse: collapse; table-layout: fixed; inline-size: 100%; margin-block: 0.2em 1em; }
.doc-fields th, .doc-fields td { border-block: 0.05em solid; padding: 0.3em 0.5em; text-align: start; vertical-align: top; }
.doc-fields th { font-weight: normal; inline-size: 38%; hyphens: auto; }
@media screen and (max-width: 34em) {
  .doc-fields { table-layout: auto; }
  .doc-fields th { inline-size: min-content; overflow-wrap: normal; hyphens: manual; }
  .doc-fields td { inline-size: 100%; overflow-wrap: anywhere; }
}
.doc-table-frame { overflow-x: auto; margin-block: 0.6em 1em; }
.doc-table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.doc-table caption { max-inline-size: calc(100vw - 2rem); text-align: start; font-weight: bold; padding-block-end: 0.3em; }
.doc-table th, .doc-table td { border-block-end: 0.05em solid; padding: 0.3em 0.5em; text-align: start; vertical-align: top; font-size: 0.9em; line-height: 1.35; }
.doc-table thead th { border-block-end-width: 0.12em; vertical-align: bottom; }
.doc-table tbody th { font-weight: normal; overflow-wrap: break-word; }
.doc-table .doc-end { text-align: end; }
.doc-table-frame + .doc-note { margin-block-start: -0.6em; }
.doc-picture { margin: 1.2em 0; break-inside: avoid; }
.doc-picture figcaption { font-weight: bold; margin-block-end: 0.5em; }
.doc-picture svg { display: block; inline-size: 100%; max-inline-size: 28rem; block-size: auto; font-family: inherit; }
@media (forced-colors: active) { .draw-signal, .draw-teal { color: CanvasText; } }
.doc-note { font-size: 0.8em; line-height: 1.4; }
.doc-basis { font-size: 0.75em; unicode-bidi: isolate; }
.doc-blank-line { display: inline-block; inline-size: 14em; max-inline-size: 100%; border-block-end: 0.08em solid; }
.doc-fields .doc-blank-line:only-child, .doc-address .doc-blank-line { inline-size: 100%; block-size: 1.3em; }
.doc-blank-label { font-size: 0.8em; }
.doc-signature { margin-block-start: 2em; break-inside: avoid; }
.doc-signature-line { inline-size: 16em; max-inline-size: 100%; block-size: 3.2em; border-block-end: 0.08em solid; }
.doc-signature p { margin-block-start: 0.25em; }
@page doc { size: A4; margin: ${pageMargin}; @bottom-right { content: counter(page); font-size: 9pt; } }
@page doc:first { @bottom-right { content: none; } }
@media print {
  .doc-section { page: doc; color: #000; background: #fff; font-size: 10.5pt; line-height: 1.35; }
  .doc-section[dir="rtl"] { font-size: 11.5pt; line-height: 1.55; }
  .doc-section + .doc-section { break-before: page; margin-block-start: 0; }
  .doc-section p, .doc-list > li { orphans: 2; widows: 2; }
  .doc-subject, .doc-heading, .doc-lead { break-after: avoid; }
  .doc-fields tr, .doc-table tr { break-inside: avoid; }
  .doc-table caption { break-after: avoid; }
  .doc-table thead { display: table-header-group; }
  .doc-table-frame { overflow: visible; }
  .doc-table th, .doc-table td { padding-block: 0.15em; }
  .doc-picture svg { max-inline-size: 100mm; }
  .draw-signal, .draw-teal { color: #000; }
  .doc-fields th, .doc-fields td { padding-block: 0.15em; }
  .doc-closing { break-inside: avoid; }
  .doc-copy > .doc-head, .doc-page > .doc-head { display: grid; grid-template-columns: 1fr 1fr; }
  .doc-copy > .doc-head > p, .doc-page > .doc-head > p { grid-column: 1 / -1; }
  .doc-letter > .doc-head { display: grid; grid-template: ${headRows} / ${headColumns}; min-block-size: ${bodyTop - margin.top}mm; direction: ltr; margin-block-end: 6mm; }
  .doc-letter > .doc-head > * { margin: 0; direction: inherit; }
  .doc-letter[dir="rtl"] > .doc-head > * { direction: rtl; }
  .doc-letter > .doc-head > .doc-banner { grid-area: 1 / 1; align-self: start; max-inline-size: 75mm; font-size: 9pt; }
  .doc-letter > .doc-head > .doc-recipient { grid-area: 2 / 1; align-self: end; position: relative; inline-size: ${window.address.width}mm; min-block-size: ${window.address.height}mm; }
  .doc-letter > .doc-head > .doc-recipient > .doc-address { margin: 0; font-size: 10.5pt; line-height: 4.5mm; text-align: left; }
  .doc-letter > .doc-head > .doc-recipient > .doc-note { position: absolute; inset-block-start: 28.5mm; inset-block-start: max(28.5mm, 100%); margin: 0; inline-size: ${window.address.width}mm; }
  .doc-letter > .doc-head > .doc-sender { grid-area: 1 / 3 / 4 / 4; }
}
`;

/** For a page that holds a document and nothing else. */
export const standaloneStyles = `html { color: #1c1b19; background: #fbfaf6; font-family: "Noto Sans", "Noto Naskh Arabic", system-ui, sans-serif; }
body { max-inline-size: 42rem; margin: 0 auto; padding: 1.5rem 1rem; }
@page { size: A4; margin: ${pageMargin}; }
@media print {
  html { background: #fff; }
  body { max-inline-size: none; margin: 0; padding: 0; }
}
`;
