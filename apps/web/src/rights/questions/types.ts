import type { PlanAnswer } from '@firebreak/rights';
import type { RightsMessages } from '@firebreak/ui';
import type { Answers } from '../answers.ts';
import type { Known, Need } from '../knowledge.ts';
import type { Question } from '../questions.ts';
import type { RightsReader } from '../show/reader.ts';

/** What every question gets. */
export interface QuestionProps {
  readonly known: Known;
  readonly reader: RightsReader;
  readonly answers: Answers;
  readonly planned: PlanAnswer | null;
  readonly needs: readonly Need[];
  /** Notes an answer and stays. */
  readonly set: (answers: Answers) => void;
  /** Notes an answer and asks the next question. */
  readonly answer: (answers: Answers) => void;
  /** Goes to a question that is not the next one, and notes answers if some are given. */
  readonly ask: (question: Question, answers?: Answers) => void;
  /** Goes to a question and comes back to the check page. */
  readonly change: (question: Question) => void;
  /** Takes answers out of a file. */
  readonly open: (answers: Answers) => void;
  readonly again: () => void;
}

export function titleOf(question: Question, answers: Answers, words: RightsMessages): string {
  switch (question) {
    case 'start':
      return words.startTitle;
    case 'open':
      return words.openTitle;
    case 'events':
      return words.eventsTitle;
    case 'system':
      return answers.start === 'happened' && answers.events.length > 0 ? words.systemHeldTitle : words.systemTitle;
    case 'right':
      return answers.start === 'sent' ? words.rightAskedTitle : words.rightTitle;
    case 'country':
      return words.countryTitle;
    case 'history':
      return words.historyTitle;
    case 'since':
      return words.sinceTitle;
    case 'now':
      return words.nowTitle;
    case 'sender':
      return words.senderTitle;
    case 'reveals':
      return words.revealsTitle;
    case 'person':
      return words.personTitle;
    case 'reply':
      return words.replyTitle;
    case 'matter':
      return words.matterTitle;
    case 'check':
      return words.checkTitle;
    case 'outcome':
      return words.outcomeTitle;
  }
}
