import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Answers } from '../answers.ts';
import { isWeak, suggestPassphrase } from '../kept/passphrase.ts';
import type { RightsReader } from '../show/reader.ts';
import { saveFile } from './files.ts';

/** Only for who asks for it: the answers in a file that a passphrase locks. */
export function SaveAnswers({ answers, reader }: { answers: Answers; reader: RightsReader }): VNode {
  const { words } = reader;
  const [passphrase, setPassphrase] = useState('');
  const [suggested, suggest] = useState(false);
  const [said, say] = useState<'' | 'empty' | 'working' | 'done'>('');
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (passphrase === '') return say('empty');
    say('working');
    // Locking keeps the processor busy: first let the page say so.
    await new Promise((painted) => setTimeout(painted, 60));
    const { sealAnswers } = await import('../kept/index.ts');
    saveFile(`${words.fileAnswers}.age`, 'application/octet-stream', await sealAnswers(answers, passphrase));
    return say('done');
  };
  return (
    <details class="save screen-only">
      <summary>{words.saveTitle}</summary>
      <form onSubmit={(event) => void save(event)} noValidate autocomplete="off">
        <p>{words.saveHint}</p>
        <div class="field">
          <label class="block" for="save-passphrase">
            {words.savePassphrase}
          </label>
          <p class="hint" id="save-good">
            {words.saveGood}
          </p>
          <input
            id="save-passphrase"
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            dir="auto"
            value={passphrase}
            aria-describedby="save-good save-weak"
            onInput={(e) => {
              setPassphrase(e.currentTarget.value);
              suggest(false);
              say('');
            }}
          />
          <p id="save-weak" role="status">
            {suggested ? words.saveSuggested : passphrase !== '' && isWeak(passphrase) ? `▲ ${words.saveWeak}` : ''}
          </p>
        </div>
        <p class="actions">
          <button
            type="button"
            onClick={() => {
              setPassphrase(suggestPassphrase());
              suggest(true);
              say('');
            }}
          >
            {words.saveSuggest}
          </button>
          <button class="primary" type="submit" disabled={said === 'working'}>
            {words.saveNow}
          </button>
        </p>
        <p class={said === 'empty' ? 'error' : ''} role="status">
          {said === 'empty' ? words.saveEmpty : said === 'working' ? words.saveWorking : said === 'done' ? words.saveDone : ''}
        </p>
        <p class="hint">{words.fileTrace}</p>
      </form>
    </details>
  );
}
