const prefixWeight = 0.1;
const longestPrefix = 4;

/**
 * Jaro's similarity (Jaro 1989): letters agree if they are alike and no further apart than half the longer name; those that agree in
 * another order count half. From 0 to 1. Greedy matching can depend on which name comes first, so the shorter always does, and of two of
 * one length the one earlier in the alphabet: the measure is the same both ways.
 */
export function jaro(one: string, other: string): number {
  const swap = one.length > other.length || (one.length === other.length && one > other);
  const a = swap ? other : one;
  const b = swap ? one : other;
  if (a.length === 0) return b.length === 0 ? 1 : 0;
  const reach = Math.max(0, Math.floor(b.length / 2) - 1);
  const taken = new Uint8Array(b.length);
  const order: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[j] = 1;
      order.push(i);
      break;
    }
  }
  const agreeing = order.length;
  if (agreeing === 0) return 0;
  let displaced = 0;
  let next = 0;
  for (let j = 0; j < b.length; j++) {
    if (taken[j] === 0) continue;
    if (a.charCodeAt(order[next]!) !== b.charCodeAt(j)) displaced += 1;
    next += 1;
  }
  return (agreeing / a.length + agreeing / b.length + (agreeing - Math.floor(displaced / 2)) / agreeing) / 3;
}

/**
 * Jaro's similarity raised for names that begin alike (Winkler 1990): a tenth of what is missing to 1 for each of the first four letters.
 * As published there is no threshold below which nothing is raised.
 */
export function jaroWinkler(a: string, b: string): number {
  return raised(jaro(a, b), commonPrefix(a, b));
}

export function raised(similarity: number, prefix: number): number {
  return similarity + prefix * prefixWeight * (1 - similarity);
}

export function commonPrefix(a: string, b: string): number {
  const most = Math.min(longestPrefix, a.length, b.length);
  let prefix = 0;
  while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  return prefix;
}
