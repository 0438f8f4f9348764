import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { QuestionEnd } from '../../interview/index.ts';
import type { QuestionProps } from './types.ts';

/** A file of answers and its passphrase. The part that unlocks is loaded with the page, before anybody needs it. */
export function OpenQuestion({ reader, open }: QuestionProps): VNode {
  const { words } = reader;
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState('');
  const [working, work] = useState(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setError('');
    if (file === null) return setError(words.openNoFile);
    if (passphrase === '') return setError(words.saveEmpty);
    work(true);
    // Unlocking keeps the processor busy: first let the page say so.
    await new Promise((painted) => setTimeout(painted, 60));
    const { maximumFileBytes, openAnswers } = await import('../kept/index.ts');
    if (file.size > maximumFileBytes) {
      work(false);
      return setError(words.openTooLarge);
    }
    const opened = await openAnswers(new Uint8Array(await file.arrayBuffer()), passphrase);
    work(false);
    if (opened.ok) return open(opened.answers);
    const said = { 'wrong-passphrase': words.openWrong, 'not-ours': words.openNotOurs, older: words.openOlder } as const;
    return setError(said[opened.why]);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate autocomplete="off">
      <div class="field">
        <label class="block" for="open-file">
          {words.openFile}
        </label>
        <input id="open-file" type="file" accept=".age" onChange={(e) => setFile(e.currentTarget.files?.[0] ?? null)} />
      </div>
      <div class="field">
        <label class="block" for="open-passphrase">
          {words.savePassphrase}
        </label>
        <input
          id="open-passphrase"
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="auto"
          value={passphrase}
          aria-describedby="open-error"
          onInput={(e) => setPassphrase(e.currentTarget.value)}
        />
      </div>
      <QuestionEnd error={error} errorId="open-error" next={words.openNow} disabled={working} />
      <p role="status">{working ? words.openWorking : ''}</p>
    </form>
  );
}
