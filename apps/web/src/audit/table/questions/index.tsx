import type { AuditMessages } from '@firebreak/ui';
import type { VNode } from 'preact';
import { isSameColumn } from '../columns.ts';
import type { Question } from '../questions.ts';
import { CheckQuestion } from './check.tsx';
import { DecisionQuestion, OutcomeQuestion } from './column.tsx';
import { CountsQuestion } from './counts.tsx';
import { EffectQuestion } from './effect.tsx';
import { GroupQuestion } from './group.tsx';
import { KindQuestion } from './kind.tsx';
import { MoreQuestion } from './more.tsx';
import { ReferenceQuestion } from './reference.tsx';
import { SourceQuestion } from './source.tsx';
import type { QuestionProps } from './types.ts';
import { ValueQuestion } from './value.tsx';
import { WordsQuestion } from './words.tsx';

export function titleOf(question: Question, words: AuditMessages): string {
  switch (question) {
    case 'source':
      return words.sourceTitle;
    case 'kind':
      return words.kindTitle;
    case 'counts':
      return words.countsTitle;
    case 'group':
      return words.groupTitle;
    case 'decision':
      return words.decisionTitle;
    case 'decisionIs':
      return words.decisionIsTitle;
    case 'effect':
      return words.effectTitle;
    case 'outcome':
      return words.outcomeTitle;
    case 'outcomeIs':
      return words.outcomeIsTitle;
    case 'words':
      return words.wordsTitle;
    case 'more':
      return words.moreTitle;
    case 'check':
      return words.checkTitle;
    case 'reference':
      return words.referenceTitle;
    case 'result':
      return words.resultTitle;
  }
}

export function pageFor(question: Exclude<Question, 'result'>, props: QuestionProps): VNode | null {
  switch (question) {
    case 'source':
      return <SourceQuestion {...props} />;
    case 'kind':
      return <KindQuestion {...props} />;
    case 'counts':
      return <CountsQuestion {...props} />;
    case 'group':
      return <GroupQuestion {...props} />;
    case 'decision':
      return <DecisionQuestion {...props} />;
    case 'outcome':
      return <OutcomeQuestion {...props} />;
    case 'decisionIs':
    case 'outcomeIs':
      return valueQuestion(question, props);
    case 'effect':
      return <EffectQuestion {...props} />;
    case 'words':
      return <WordsQuestion {...props} />;
    case 'more':
      return <MoreQuestion {...props} />;
    case 'check':
      return <CheckQuestion {...props} />;
    case 'reference':
      return <ReferenceQuestion {...props} />;
  }
}

function valueQuestion(question: 'decisionIs' | 'outcomeIs', { reader, answers, columns, given, answer }: QuestionProps): VNode | null {
  const column = question === 'decisionIs' ? answers.decision : answers.outcome;
  const found = column === null || column === 'none' ? undefined : columns.find((one) => isSameColumn(one.column, column));
  if (found === undefined) return null;
  return (
    <ValueQuestion
      found={found}
      reader={reader}
      hint={question === 'decisionIs' ? reader.words.decisionIsHint : reader.words.outcomeIsHint}
      rowsSeen={given?.kind === 'data' ? given.head.rowsSeen : 0}
      chosen={answers[question]}
      onChoose={(test) => answer({ [question]: test })}
      key={question}
    />
  );
}
