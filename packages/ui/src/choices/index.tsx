/**
 * One question, its answers as large buttons or links: a thumb hits them, and a key does. What was answered before says so in words.
 *
 * @module
 */
import type { ComponentChildren, VNode } from 'preact';

export interface Choice {
  readonly id: string;
  readonly name: ComponentChildren;
  readonly text?: ComponentChildren;
  /** Short signs behind the name, for example that something is unconfirmed. */
  readonly notes?: readonly { readonly words: string; readonly warning?: boolean }[] | undefined;
  readonly chosen?: boolean | undefined;
  readonly onChoose?: (() => void) | undefined;
  /** With an address it is a link, and needs no script. */
  readonly href?: string | undefined;
  /** Stands back behind the others: "I don't know". */
  readonly quiet?: boolean | undefined;
}

export interface ChoicesProps {
  readonly choices: readonly Choice[];
  /** Says that this was the answer, for example "your answer"; links that only lead on need none. */
  readonly chosenWords?: string;
  /** Id of the question, which names the list. */
  readonly labelledBy?: string | undefined;
}

export function Choices({ choices, chosenWords = '', labelledBy }: ChoicesProps): VNode {
  return (
    <ul class="choices" aria-labelledby={labelledBy}>
      {choices.map((choice) => (
        <li key={choice.id}>
          {choice.href === undefined ? (
            <button type="button" class={classOf(choice)} onClick={choice.onChoose} aria-current={choice.chosen ? 'true' : undefined}>
              <Inside choice={choice} chosenWords={chosenWords} />
            </button>
          ) : (
            <a class={classOf(choice)} href={choice.href}>
              <Inside choice={choice} chosenWords={chosenWords} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function classOf(choice: Choice): string {
  return `choice${choice.quiet ? ' choice-quiet' : ''}${choice.chosen ? ' choice-chosen' : ''}`;
}

function Inside({ choice, chosenWords }: { choice: Choice; chosenWords: string }): VNode {
  return (
    <>
      <span class="choice-name">
        {choice.name}
        {choice.chosen && <span class="choice-answer"> ({chosenWords})</span>}
      </span>
      {choice.text !== undefined && <span class="choice-text">{choice.text}</span>}
      {(choice.notes ?? []).length > 0 && (
        <span class="choice-notes">
          {(choice.notes ?? []).map((note) => (
            <span class={note.warning ? 'note-sign note-warning' : 'note-sign'} key={note.words}>
              {note.words}
            </span>
          ))}
        </span>
      )}
    </>
  );
}
