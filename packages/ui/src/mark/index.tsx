import { type Flag, isConfirmed, type Mark } from '@firebreak/atlas';
import type { VNode } from 'preact';
import type { Reader } from '../labels/index.ts';
import type { MessageKey } from '../messages/index.ts';

/** How sure a statement is, in a word. What is confirmed says nothing: only doubt needs a sign. */
export function MarkSign({
  mark,
  note,
  flags = [],
  reader,
}: {
  mark: Mark;
  note?: string | undefined;
  flags?: readonly Flag[] | undefined;
  reader: Reader;
}): VNode | null {
  const doubt = !isConfirmed(mark) || note !== undefined;
  if (!doubt && flags.length === 0) return null;
  return (
    <span class="marks">
      {doubt && (
        <span class={`mark mark-${isConfirmed(mark) ? 'part' : mark === 'open' ? 'open' : 'unconfirmed'}`}>
          {reader.messages[`mark_${mark}` as MessageKey]}
        </span>
      )}
      {flags.map((flag) => (
        <span class="mark mark-flag" key={flag}>
          {reader.messages[`flag_${flag}` as MessageKey]}
        </span>
      ))}
      {note !== undefined && (
        <small class="mark-note" lang="en" dir="ltr">
          {note}
        </small>
      )}
    </span>
  );
}
