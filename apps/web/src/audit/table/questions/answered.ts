import type { Answered } from '../../../interview/index.ts';
import type { Answers } from '../answers.ts';
import { isSameColumn } from '../columns.ts';
import type { Question } from '../questions.ts';
import { columnName } from './column.tsx';
import type { QuestionProps } from './types.ts';
import { testInWords } from './value.tsx';

/** Everything that was answered, in words. */
export function answeredOf({ answers, reader }: Pick<QuestionProps, 'answers' | 'reader'>): Answered<Question>[] {
  const { words, messages } = reader;
  const { groups, decision, decisionIs, outcome, outcomeIs, effect, reference } = answers;
  const column = (one: Answers['decision']): string => (one === null ? words.notSaid : columnName(one, reader));
  const given = (test: Answers['decisionIs']): string => (test === null ? words.notSaid : testInWords(test, reader));
  const group = (one: Answers['groups'][number]): string => {
    const parted = answers.classes.find((condition) => isSameColumn(condition.column, one));
    return parted === undefined ? column(one) : `${column(one)}: ${testInWords(parted, reader)}`;
  };
  const more: (readonly [name: string, value: string])[] = [
    [words.more_stratum, answers.stratum === null ? '' : columnName(answers.stratum, reader)],
    [words.more_score, answers.score === null ? '' : columnName(answers.score, reader)],
    [words.more_id, answers.id === null ? '' : columnName(answers.id, reader)],
    [words.more_random, answers.random === null ? '' : `${column(answers.random)}: ${given(answers.randomIs)}`],
    [words.moreMissing, answers.missing.join(messages.comma)],
  ];
  const told = more.filter(([, value]) => value !== '');
  return [
    { question: 'group', name: words.checkGroups, value: groups.map(group).join(' + ') },
    { question: 'decision', name: words.checkDecision, value: column(decision) },
    { question: 'decisionIs', name: words.checkDecisionIs, value: given(decisionIs) },
    { question: 'effect', name: words.checkEffect, value: effect === null ? words.notSaid : words[`effect_${effect}`] },
    { question: 'outcome', name: words.checkOutcome, value: outcome === 'none' || outcome === null ? words.outcomeNone : column(outcome) },
    ...(outcome === 'none' ? [] : [{ question: 'outcomeIs' as const, name: words.checkOutcomeIs, value: given(outcomeIs) }]),
    {
      question: 'words',
      name: words.checkWords,
      value: [answers.flagged, answers.positive].filter((own) => own !== '').join(' · ') || words.notSaid,
    },
    ...(told.length === 0
      ? [{ question: 'more' as const, name: words.checkMore, value: words.notSaid }]
      : told.map(([name, value]) => ({ question: 'more' as const, name, value }))),
    { question: 'reference', name: words.checkReference, value: reference ?? words.referenceOthers },
  ];
}
