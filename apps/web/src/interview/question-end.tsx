import type { ComponentChildren, VNode } from 'preact';

interface QuestionEndProps {
  /** What keeps the question from being answered; empty: nothing. */
  readonly error: string;
  /** Fields of the question point here. */
  readonly errorId?: string;
  readonly next: string;
  readonly disabled?: boolean;
  /** Other ways on, such as "I don't know". */
  readonly children?: ComponentChildren;
}

/** The end of the form of a question: what is wrong, heard as soon as it is there, and the way on. */
export function QuestionEnd({ error, errorId, next, disabled, children }: QuestionEndProps): VNode {
  return (
    <>
      <p id={errorId} class={error === '' ? '' : 'error'} role="alert">
        {error}
      </p>
      <p class="actions">
        <button class="primary" type="submit" disabled={disabled}>
          {next}
        </button>
        {children}
      </p>
    </>
  );
}
