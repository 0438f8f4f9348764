import type { VNode } from 'preact';

export interface Answered<Question> {
  readonly question: Question;
  readonly name: string;
  readonly value: string;
}

interface AnswerListProps<Question> {
  readonly answers: readonly Answered<Question>[];
  readonly change: (question: Question) => void;
  readonly words: { readonly change: string };
}

/** What was answered, with a way to change each. */
export function AnswerList<Question>({ answers, change, words }: AnswerListProps<Question>): VNode {
  return (
    <dl class="check">
      {answers.map(({ question, name, value }) => (
        <div class="check-row" key={`${question}${name}`}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
          <dd class="check-change">
            <button type="button" onClick={() => change(question)} aria-label={`${words.change}: ${name}`}>
              {words.change}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
