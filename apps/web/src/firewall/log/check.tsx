/**
 * Checks a proof of a log in the page: no network, nothing of ours but this code.
 *
 * @module
 */

import { fill } from '@firebreak/core';
import {
  createNoteVerifier,
  entryOf,
  isEntry,
  type ProofProblem,
  parsePublicKey,
  readOpening,
  verifyProof,
} from '@firebreak/transparency-log';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FirewallReader } from '../reader.ts';
import type { LogFile } from './file.ts';

export type Checked =
  | { readonly ok: true; readonly origin: string; readonly index: number; readonly size: number; readonly record: string | null }
  | { readonly ok: false; readonly problem: ProofProblem | 'bad-key' | 'bad-entry' };

/** @param record the opened record as JSON, or the line that stands in the log */
export async function checkProof({ proof, key, record }: LogFile['example']): Promise<Checked> {
  const known = parsePublicKey(key.trim());
  if (known?.type !== 'ed25519') return { ok: false, problem: 'bad-key' };
  const line = new TextEncoder().encode(`${record.trim()}\n`);
  const opened = isEntry(line) ? undefined : readOpening(record);
  if (opened?.ok === false) return { ok: false, problem: 'bad-entry' };
  const entry = opened === undefined ? line : entryOf(opened.opening);
  const answer = await verifyProof({ proof: atEnd(proof), entry, origin: known.name, log: [createNoteVerifier(known)] });
  if (!answer.ok) return { ok: false, problem: answer.problem };
  const { checkpoint, index } = answer;
  const said = opened === undefined ? null : JSON.stringify(opened.opening.record, null, 2);
  return { ok: true, origin: checkpoint.origin, index, size: checkpoint.size, record: said };
}

/** Copying loses the end of the last line, or adds more of it. */
function atEnd(text: string): string {
  return `${text.replaceAll('\r\n', '\n').trimEnd()}\n`;
}

export function LogCheck({ file, reader }: { file: LogFile; reader: FirewallReader }): VNode {
  const { words } = reader;
  const [given, give] = useState({ proof: '', key: '', record: '' });
  const [checked, tell] = useState<Checked | null>(null);
  const set = (changed: Partial<typeof given>): void => {
    give({ ...given, ...changed });
    tell(null);
  };
  const check = async (event: Event): Promise<void> => {
    event.preventDefault();
    tell(await checkProof(given));
  };
  return (
    <form class="log-check" onSubmit={(event) => void check(event)} noValidate autocomplete="off">
      <p class="hint">{words.onDevice}</p>
      {(
        [
          ['proof', words.logProof, 8],
          ['key', words.logKey, 2],
          ['record', words.logRecord, 4],
        ] as const
      ).map(([name, title, rows]) => (
        <div class="field" key={name}>
          <label class="block" for={`log-${name}`}>
            {title}
          </label>
          <textarea
            id={`log-${name}`}
            class="code-field"
            dir="ltr"
            rows={rows}
            spellcheck={false}
            autocapitalize="off"
            value={given[name]}
            onInput={(e) => set({ [name]: e.currentTarget.value })}
          />
          <p class="hint">
            <label>
              {words.logFile}:{' '}
              <input
                type="file"
                onChange={async (e) => {
                  const [picked] = e.currentTarget.files ?? [];
                  if (picked !== undefined && picked.size < 2_000_000) set({ [name]: await picked.text() });
                }}
              />
            </label>
          </p>
        </div>
      ))}
      <p class="actions">
        <button class="primary" type="submit">
          {words.logRun}
        </button>
        <button type="button" onClick={() => set(file.example)}>
          {words.logExample}
        </button>
      </p>
      <div role="status" id="log-answer">
        {checked !== null && <Answer checked={checked} reader={reader} />}
      </div>
    </form>
  );
}

function Answer({ checked, reader: { words } }: { checked: Checked; reader: FirewallReader }): VNode {
  if (!checked.ok)
    return (
      <div class="verdict verdict-reached">
        <p class="standing">✗ {fill(words.logBad, { reason: words[`reason_${checked.problem}`] })}</p>
      </div>
    );
  return (
    <div class="verdict verdict-none">
      <p class="standing">✓ {fill(words.logGood, { origin: checked.origin, index: checked.index, size: checked.size })}</p>
      {checked.record !== null && (
        <>
          <p>{words.logReadable}:</p>
          <pre class="code" dir="ltr" lang="en">
            {checked.record}
          </pre>
        </>
      )}
    </div>
  );
}
