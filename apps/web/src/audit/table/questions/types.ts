import type { AuditReader } from '../../reader.ts';
import type { Answers } from '../answers.ts';
import type { FoundColumn } from '../columns.ts';
import type { AuditFile } from '../file.ts';
import type { Given } from '../given.ts';
import type { Counted } from '../measure.ts';
import type { Question } from '../questions.ts';

/** What every question gets. */
export interface QuestionProps {
  readonly file: AuditFile;
  readonly reader: AuditReader;
  readonly answers: Answers;
  /** What was dropped, pasted or taken; null on the first page. */
  readonly given: Given | null;
  readonly columns: readonly FoundColumn[];
  /** What was counted last; null: nothing yet. */
  readonly counted: Counted | null;
  /** Notes answers and asks the next question. */
  readonly answer: (changed: Partial<Answers>) => void;
  /** Begins with another table. */
  readonly take: (given: Given, chosen: Partial<Answers>) => void;
  /** Puts another text or sheet in the place of the one that was given, and stays; with answers, if the old ones do not fit it. */
  readonly mend: (given: Given, chosen?: Answers) => void;
  /** Goes on with what was counted. */
  readonly count: (counted: Counted, changed?: Partial<Answers>) => void;
  /** Goes to a question and comes back. */
  readonly change: (question: Question) => void;
  readonly again: () => void;
}
