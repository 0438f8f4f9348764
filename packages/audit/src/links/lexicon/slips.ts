/**
 * Slips of the keyboard. Each written name has a few fixed ones, the same in every run, so that the number of different written names stays
 * finite and their chances can be reckoned exactly.
 *
 * @module
 */

export const slipsPerName = 2;

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const neighbours = new Map<string, string>();
for (const row of rows)
  for (const [index, key] of [...row].entries()) neighbours.set(key, `${row[index - 1] ?? ''}${row[index + 1] ?? ''}`);

/** A letter left out, typed twice, taken from the next key, or two that changed places; never the name itself. */
export function slipsOf(name: string, count: number): string[] {
  const letters = [...name];
  const slips: string[] = [];
  let state = hashOf(name);
  const below = (limit: number): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39;
    state ^= state >>> 12;
    return (state >>> 0) % limit;
  };
  for (let attempt = 0; slips.length < count && attempt < 40; attempt++) {
    const slip = slipAt(letters, below(letters.length), below(4), below(2)).join('');
    if (slip !== '' && slip !== name && slip.trim() === slip && !slips.includes(slip)) slips.push(slip);
  }
  while (slips.length < count) slips.push(`${name}${'x'.repeat(slips.length + 1)}`);
  return slips;
}

function slipAt(letters: readonly string[], at: number, kind: number, side: number): string[] {
  const slip = [...letters];
  const letter = letters[at]!;
  const keys = neighbours.get(letter.toLowerCase()) ?? '';
  if (kind === 0) slip.splice(at, 1);
  else if (kind === 1) slip.splice(at, 0, letter);
  else if (kind === 2 && keys !== '') {
    const key = keys[side] ?? keys[0]!;
    slip[at] = letter === letter.toLowerCase() ? key : key.toUpperCase();
  } else if (at + 1 < letters.length) slip.splice(at, 2, letters[at + 1]!, letter);
  return slip;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
