/**
 * A file, a pasted table, or one that was published. Whatever it is, it is looked at here and goes nowhere.
 *
 * @module
 */
import { Choices, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { look, withText } from '../given.ts';
import { answersOf } from '../measure.ts';
import { readErrorInWords } from '../read-error.ts';
import type { QuestionProps } from './types.ts';

export function SourceQuestion({ file, reader, take }: QuestionProps): VNode {
  const { words } = reader;
  const [state, set] = useState<'ready' | 'looking' | { readonly error: string }>('ready');
  const [pasted, paste] = useState('');
  const use = async (blob: Blob): Promise<void> => {
    set('looking');
    try {
      const looked = await look(blob);
      if (looked.ok) take(looked.given, {});
      else set({ error: readErrorInWords(looked.error, reader) });
    } catch {
      // The browser lost the file.
      set({ error: words['error_not-readable'] });
    }
  };
  return (
    <>
      <label
        class="drop"
        onDrop={(event) => {
          const [dropped] = event.dataTransfer?.files ?? [];
          if (dropped !== undefined) void use(dropped);
        }}
      >
        <strong>{words.sourceFile}</strong> <span>{words.sourceDrop}</span>
        <input
          type="file"
          id="audit-file"
          onChange={(event) => {
            const [picked] = event.currentTarget.files ?? [];
            if (picked !== undefined) void use(picked);
            // The same file can be chosen again after it was mended.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div role="status">
        {state === 'looking' && <p class="hint">{words.sourceReading}</p>}
        {typeof state === 'object' && <p class="error">{state.error}</p>}
      </div>
      <details>
        <summary>{words.sourcePaste}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (pasted.trim().includes('\n')) void use(withText(pasted));
            else set({ error: words.sourcePasteEmpty });
          }}
          noValidate
          autocomplete="off"
        >
          <div class="field">
            <label class="block" for="audit-paste">
              {words.sourcePaste}
            </label>
            <p class="hint" id="audit-paste-hint">
              {words.sourcePasteText}
            </p>
            <textarea
              id="audit-paste"
              class="code-field"
              rows={8}
              dir="auto"
              spellcheck={false}
              autocomplete="off"
              aria-describedby="audit-paste-hint"
              value={pasted}
              onInput={(e) => paste(e.currentTarget.value)}
            />
          </div>
          <p class="actions">
            <button class="primary" type="submit">
              {words.sourcePasteUse}
            </button>
          </p>
        </form>
      </details>
      {file.tables.length > 0 && (
        <>
          <h3 id="published">{words.sourcePublished}</h3>
          <Choices
            labelledBy="published"
            chosenWords={words.chosen}
            choices={file.tables.map((table) => ({
              id: table.id,
              name: <Said text={table.name} reader={reader} />,
              text: <Said text={table.about} reader={reader} />,
              onChoose: () => take({ kind: 'published', table }, answersOf(table)),
            }))}
          />
        </>
      )}
    </>
  );
}
