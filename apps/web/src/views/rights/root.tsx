import type { VNode } from 'preact';
import type { RightsReader } from '../../rights/show/reader.ts';

/** Where the interview comes in. Without a script it stays empty. */
export function InterviewRoot({ reader, system }: { reader: RightsReader; system?: string }): VNode {
  const { language, words } = reader;
  return (
    <>
      <p class="hint" id="rights-device" hidden>
        {words.onDevice} <span id="rights-offline" role="status" />
      </p>
      <div
        id="rights"
        data-language={language}
        data-file={`/data/rights-${language}.json`}
        data-letters="/data/letters.json"
        data-system={system}
      />
    </>
  );
}
