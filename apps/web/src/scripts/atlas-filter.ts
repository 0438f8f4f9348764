/**
 * Finding a page of the Atlas by words, in the page. Works on names; nothing that is typed leaves it.
 *
 * @module
 */

/** Name, address, further words. */
export type SearchEntry = readonly [name: string, href: string, more: string];

const box = document.querySelector<HTMLElement>('#filter');
const input = document.querySelector<HTMLInputElement>('#filter-words');
const found = document.querySelector<HTMLElement>('#filter-found');
const count = document.querySelector<HTMLElement>('#filter-count');
const index = document.querySelector<HTMLElement>('#index');
const mostShown = 60;

if (box && input && found && count && index) {
  const response = await fetch(box.dataset['file']!, { credentials: 'omit' });
  if (response.ok) {
    const entries = ((await response.json()) as SearchEntry[]).map((entry) => ({ entry, folded: fold(`${entry[0]} ${entry[2]}`) }));
    box.hidden = false;
    input.addEventListener('input', () => {
      const words = fold(input.value)
        .split(/\s+/)
        .filter((word) => word !== '');
      const hits = words.length === 0 ? [] : entries.filter(({ folded }) => words.every((word) => folded.includes(word)));
      index.hidden = words.length > 0;
      count.textContent =
        words.length === 0
          ? ''
          : hits.length === 0
            ? count.dataset['none']!
            : count.dataset['count']!.replace('{count}', String(hits.length));
      found.replaceChildren(...hits.slice(0, mostShown).map(({ entry: [name, href] }) => item(name, href)));
    });
  }
}

function item(name: string, href: string): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = name;
  const li = document.createElement('li');
  li.append(link);
  return li;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
