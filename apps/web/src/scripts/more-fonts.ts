/**
 * Letters that only some names need (Latin with rarer accents, Greek, Cyrillic) are fetched after the page has been painted.
 * Without JavaScript the page links them itself.
 *
 * @module
 */
const { moreFonts } = document.body.dataset;

function add(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = moreFonts as string;
  document.head.append(link);
}

if (moreFonts !== undefined) addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(add)));
