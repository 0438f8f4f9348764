/**
 * Names that no list holds. They are put together from the beginnings and ends of listed ones, so that they look as alike as names of one
 * language do; each is spelled in one way, and all are equally common.
 *
 * @module
 */

const vowels = /[aeiouyàâäáéèêëíîïóôöúûüıİ]/iu;

/** @throws if the list is too short to make so many of it */
export function tailNames(listed: readonly string[], count: number): string[] {
  const taken = new Set(listed.map((name) => name.toLowerCase()));
  const pieces = listed.map(halves);
  const names: string[] = [];
  const add = (name: string): void => {
    const key = name.toLowerCase();
    if (names.length === count || taken.has(key)) return;
    taken.add(key);
    names.push(name);
  };
  // Each turn joins every beginning with another end: none is used up before the others. Longer names follow where those run out.
  const at = (place: number): readonly [string, string] => pieces[place % pieces.length]!;
  for (const join of [
    (index: number, turn: number) => at(index)[0] + at(index + turn)[1],
    (index: number, turn: number) => at(index)[0] + at(index)[1] + at(index + turn)[1],
    (index: number, turn: number) => at(index)[0] + at(index + turn)[0].toLowerCase() + at(index + 2 * turn)[1],
  ])
    for (let turn = 1; turn < pieces.length && names.length < count; turn++) for (const index of pieces.keys()) add(join(index, turn));
  if (names.length < count) throw new Error(`links: ${listed.length} listed names make only ${names.length} others, not ${count}`);
  return names;
}

/** After the first vowel that has something behind it, or in the middle. */
function halves(name: string): [string, string] {
  const letters = [...name];
  const vowel = letters.findIndex((letter, at) => at > 0 && at < letters.length - 2 && vowels.test(letter));
  const at = vowel === -1 ? Math.ceil(letters.length / 2) : vowel + 1;
  return [letters.slice(0, at).join(''), letters.slice(at).join('')];
}
