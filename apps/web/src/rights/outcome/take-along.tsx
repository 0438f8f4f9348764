import { type Document, documentToText } from '@firebreak/documents';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { RightsReader } from '../show/reader.ts';
import { saveFile } from './files.ts';

/** A PDF takes its name from the title of the page, which names this site. */
function printAs(title: string): void {
  const before = document.title;
  addEventListener('afterprint', () => (document.title = before), { once: true });
  document.title = title;
  print();
}

/** Paper, PDF, Word, text. Nothing is asked of anybody: the parts that make files were loaded with the page. */
export function TakeAlong({ letter, law, reader }: { letter: Document; law: boolean; reader: RightsReader }): VNode {
  const { words } = reader;
  const [said, say] = useState('');
  const attempt = async (act: () => Promise<void> | void, done: string): Promise<void> => {
    try {
      await act();
      say(done);
    } catch {
      say(words.letterFailed);
    }
  };
  const saveDocx = async (): Promise<void> => {
    const { documentToDocx } = await import('@firebreak/documents/docx');
    const bytes = await documentToDocx(letter, { basis: law });
    saveFile(`${words.fileLetter}.docx`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes);
  };
  const text = (): string => documentToText(letter, { basis: law });
  return (
    <div class="take-along screen-only">
      <p class="actions">
        <button class="primary" type="button" onClick={() => printAs(words.fileLetter)}>
          {words.letterPrint}
        </button>
        <button type="button" onClick={() => void attempt(saveDocx, words.letterMade)}>
          {words.letterDocx}
        </button>
        <button
          type="button"
          onClick={() => void attempt(() => saveFile(`${words.fileLetter}.txt`, 'text/plain;charset=utf-8', text()), words.letterMade)}
        >
          {words.letterText}
        </button>
        <button type="button" onClick={() => void attempt(() => navigator.clipboard.writeText(text()), words.letterCopied)}>
          {words.letterTextCopy}
        </button>
      </p>
      <p role="status">{said}</p>
      <p class="hint">{words.letterPdfHint}</p>
      <p class="hint">{words.fileTrace}</p>
    </div>
  );
}
