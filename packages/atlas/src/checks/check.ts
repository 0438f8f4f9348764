import type { Atlas } from '../graph/index.ts';
import type { LocatedRecord, Problem } from '../parse/index.ts';

/** Everything a check may look at. `located` keeps duplicates, which the graph cannot. */
interface Subject {
  readonly located: readonly LocatedRecord[];
  readonly atlas: Atlas;
}

/** One check, one file, one plain message. */
export interface Check {
  readonly name: string;
  readonly run: (subject: Subject) => Problem[];
}

export function problemAt(check: string, located: LocatedRecord, path: readonly PropertyKey[], what: string, fix: string): Problem {
  return { file: located.file, line: located.lineOf(path), record: located.record.id, check, what, fix };
}
