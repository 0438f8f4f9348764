/**
 * An export is chosen or dropped; what was found in it is listed. The file is read here and goes nowhere.
 *
 * @module
 */

import { fill } from '@firebreak/core';
import { createScanner, type Finding } from '@firebreak/firewall/scan';
import { Name, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FirewallReader } from '../reader.ts';
import type { ScanFile } from './file.ts';
import { type ScannedFile, scanFile } from './scan.ts';

/** More rows make a page that a phone cannot show. */
const shownFindings = 200;

type State =
  | { readonly step: 'ready' }
  | { readonly step: 'reading'; readonly share: number }
  | { readonly step: 'done'; readonly files: readonly ScannedFile[] }
  | { readonly step: 'failed' };

export function Scan({ file, reader }: { file: ScanFile; reader: FirewallReader }): VNode {
  const { words } = reader;
  const [state, set] = useState<State>({ step: 'ready' });
  const [country, choose] = useState('');
  const stopper = useRef<AbortController | null>(null);
  const run = async (picked: readonly File[]): Promise<void> => {
    if (picked.length === 0) return;
    stopper.current?.abort();
    const stop = new AbortController();
    stopper.current = stop;
    const scanner = createScanner(file.knowledge, { maximumFindings: 10_000, ...(country === '' ? {} : { country }) });
    const all = picked.reduce((sum, one) => sum + one.size, 0) || 1;
    const done: ScannedFile[] = [];
    try {
      for (const one of picked) {
        const before = done.reduce((sum, { bytes }) => sum + bytes, 0);
        set({ step: 'reading', share: before / all });
        done.push(await scanFile(scanner, one, stop.signal, (bytes) => set({ step: 'reading', share: (before + bytes) / all })));
        if (stop.signal.aborted) break;
      }
      if (stopper.current === stop) set({ step: 'done', files: done });
    } catch {
      // The browser lost the file, or it was changed while it was read.
      set({ step: 'failed' });
    }
  };
  return (
    <div class="scan">
      <p class="hint">{words.scanPrivate}</p>
      <p class="request-field">
        <label class="block" for="scan-country">
          {words.scanCountry}
        </label>
        <select id="scan-country" value={country} aria-describedby="scan-country-hint" onChange={(e) => choose(e.currentTarget.value)}>
          <option value="">{words.scanCountryAny}</option>
          {file.countries.map((id) => (
            <option value={id} key={id}>
              {reader.label(id).name}
            </option>
          ))}
        </select>
        <span class="hint" id="scan-country-hint">
          {words.scanCountryText}
        </span>
      </p>
      <label
        class="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void run([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <strong>{words.scanPick}</strong> <span>{words.scanDrop}</span>
        <input type="file" multiple id="scan-file" onChange={(event) => void run([...(event.currentTarget.files ?? [])])} />
      </label>
      {state.step === 'reading' && (
        <p class="actions">
          <progress max={1} value={state.share} aria-label={words.scanHeading} />
          <button type="button" onClick={() => stopper.current?.abort()}>
            {words.scanCancel}
          </button>
        </p>
      )}
      <div role="status" id="scan-answer">
        {state.step === 'failed' && <p class="error">{words.scanFailed}</p>}
        {state.step === 'done' && <Reports files={state.files} known={file} reader={reader} />}
      </div>
    </div>
  );
}

function Reports({ files, known, reader }: { files: readonly ScannedFile[]; known: ScanFile; reader: FirewallReader }): VNode {
  const { words } = reader;
  const findings = files.flatMap(({ report }) => report?.findings ?? []);
  const beyond = files.reduce((sum, { report }) => sum + (report?.beyond ?? 0), 0);
  const count = findings.length + beyond;
  return (
    <>
      {files.some(({ stopped }) => stopped) && <p class="exception">{words.scanStopped}</p>}
      {files.map(({ name, bytes, report }) => (
        <p class={report === null ? 'exception' : 'hint'} key={name}>
          {fill(report === null ? words.scanNotText : words.scanFile, { file: name, bytes: Math.ceil(bytes / 1000) })}
        </p>
      ))}
      <h2 class="scan-count">{count === 0 ? words.scanNothing : fill(words.scanFound, { count })}</h2>
      {count > shownFindings && <p class="hint">{fill(words.scanMore, { count: shownFindings })}</p>}
      {findings.length > 0 && <Table findings={findings.slice(0, shownFindings)} known={known} reader={reader} files={files.length > 1} />}
    </>
  );
}

interface TableProps {
  readonly findings: readonly Finding[];
  readonly known: ScanFile;
  readonly reader: FirewallReader;
  /** Is the file named in each row? */
  readonly files: boolean;
}

function Table({ findings, known, reader, files }: TableProps): VNode {
  const { words } = reader;
  return (
    <section class="scroll" tabIndex={0} aria-label={words.scanHeading}>
      <table class="scan-table">
        <thead>
          <tr>
            {[words.scanWhat, words.scanWhere, words.scanSure, words.scanReveals, words.scanWhy].map((heading) => (
              <th scope="col" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={`${finding.file}:${finding.line}:${finding.column}:${finding.kind}`}>
              <th scope="row">
                <Name label={reader.label(finding.kind)} />
                <br />
                <span class="quiet">{reader.label(finding.category).name}</span>
              </th>
              <td>
                {files && <bdi>{finding.file}: </bdi>}
                {fill(words.scanLine, { line: finding.line, column: finding.column })}
              </td>
              <td>{Math.round(finding.confidence * 100)} %</td>
              <td>
                <Said text={known.reveals[finding.kind] ?? known.reveals[finding.category] ?? finding.reveals} reader={reader} />
              </td>
              <td lang="en" dir="ltr">
                {finding.why}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
