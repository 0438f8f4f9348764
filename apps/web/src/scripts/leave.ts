/**
 * Leaving: the page is emptied at once and replaced in the history, so that "back" does not bring it up.
 *
 * @module
 */
const link = document.querySelector<HTMLAnchorElement>('#leave');

function leave(): void {
  if (link === null) return;
  document.body.replaceChildren();
  document.title = '';
  location.replace(link.href);
}

link?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});

let lastEscape = Number.NEGATIVE_INFINITY;
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  if (event.timeStamp - lastEscape < 1500) leave();
  lastEscape = event.timeStamp;
});

// Some browsers bring a page back from memory as it was left.
addEventListener('pageshow', (event) => {
  if (event.persisted && document.body.childElementCount === 0) location.reload();
});
