/**
 * Which question comes next, from the path that the answers make and from what was answered before.
 *
 * @module
 */

/**
 * The next question. While one answer is being changed, only what has to be asked again comes in between.
 *
 * @param path the questions from the first page to the end; the end is no question
 * @param seen questions that were answered and whose answers still fit
 * @param changing where the change was begun and goes back to; null: nothing is being changed
 */
export function nextQuestion<Question>(
  path: readonly Question[],
  current: Question,
  seen: ReadonlySet<Question>,
  changing: Question | null,
): Question {
  const later = path.slice(path.indexOf(current) + 1);
  if (changing === null) return later[0] ?? path.at(-1)!;
  return later.find((question) => question !== path.at(-1) && !seen.has(question)) ?? changing;
}

/** Where a question stands among those that are counted: the first page and the end are not. */
export function placeOf<Question>(path: readonly Question[], question: Question): { step: number; count: number } | null {
  const counted = path.slice(1, -1);
  const at = counted.indexOf(question);
  return at < 0 ? null : { step: at + 1, count: counted.length };
}
