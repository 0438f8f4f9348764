/**
 * A policy on one side; on the other what is wrong with it, a request with its decision, and what is proved of every request.
 *
 * @module
 */
import type { LegalDay } from '@firebreak/core';
import { fill } from '@firebreak/core';
import {
  type CompiledPolicy,
  compilePolicy,
  createGuard,
  maximumPolicyCharacters,
  type PolicyProblem,
  parsePolicy,
  type Request,
} from '@firebreak/firewall';
import { prove } from '@firebreak/firewall/proof';
import type { FirewallMessageKey } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FirewallReader } from '../reader.ts';
import { DecisionView } from './decision.tsx';
import type { PolicyFile } from './file.ts';
import { ProofView } from './proof.tsx';

/** How long nothing is typed before the policy is read again. */
const pauseMs = 250;

export function Playground({ file, reader, on }: { file: PolicyFile; reader: FirewallReader; on: LegalDay }): VNode {
  const { words } = reader;
  const [text, write] = useState(file.example);
  const settled = useSettled(text);
  const read = useMemo(() => readPolicy(settled, file, on), [settled, file, on]);
  return (
    <div class="playground">
      <section class="playground-policy">
        <h2>
          <label for="policy">{words.tryPolicy}</label>
        </h2>
        <p class="hint" id="policy-hint">
          {words.tryHint}
        </p>
        <textarea
          id="policy"
          dir="ltr"
          lang="en"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          wrap="off"
          rows={32}
          maxLength={maximumPolicyCharacters}
          aria-describedby="policy-hint"
          value={text}
          onInput={(e) => write(e.currentTarget.value)}
        />
        <p class="actions">
          <button type="button" onClick={() => write(file.example)}>
            {words.tryReset}
          </button>
        </p>
      </section>
      <section class="playground-answers">
        <h2>{words.tryProblems}</h2>
        <div role="status">
          <Problems problems={read.problems} kind="tryError" reader={reader} />
          <Problems problems={read.warnings} kind="tryWarning" reader={reader} />
          {read.problems.length + read.warnings.length === 0 && <p>{words.tryNone}</p>}
        </div>
        {read.compiled !== undefined && <Asked compiled={read.compiled} file={file} reader={reader} on={on} />}
      </section>
    </div>
  );
}

function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

interface ReadPolicy {
  readonly compiled?: CompiledPolicy;
  readonly problems: readonly PolicyProblem[];
  readonly warnings: readonly PolicyProblem[];
}

function readPolicy(text: string, { knowledge }: PolicyFile, on: LegalDay): ReadPolicy {
  const parsed = parsePolicy(text, knowledge, { on });
  if (!parsed.ok) return parsed;
  return { compiled: compilePolicy(parsed.policy, knowledge), problems: [], warnings: parsed.warnings };
}

function Problems({
  problems,
  kind,
  reader: { words },
}: {
  problems: readonly PolicyProblem[];
  kind: 'tryError' | 'tryWarning';
  reader: FirewallReader;
}): VNode | null {
  if (problems.length === 0) return null;
  return (
    <ul class="problems">
      {problems.map((problem) => (
        <li class={`problem problem-${kind}`} key={`${problem.check}${problem.line}${problem.path}${problem.what}`}>
          <strong>
            {words[kind]}, {fill(words.tryLine, { line: problem.line })}:
          </strong>{' '}
          <span lang="en" dir="ltr">
            {problem.what} → {problem.todo}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The request that is looked at first: removal. */
const first = { recipient: 'foreigners-authority', purpose: 'return-enforcement' };

function Asked({
  compiled,
  file,
  reader,
  on,
}: {
  compiled: CompiledPolicy;
  file: PolicyFile;
  reader: FirewallReader;
  on: LegalDay;
}): VNode {
  const { words } = reader;
  const guard = useMemo(() => createGuard(compiled, { on }), [compiled, on]);
  const proof = useMemo(() => prove({ policy: compiled, knowledge: file.knowledge, on, trace: file.trace }), [compiled, file, on]);
  const [chosen, choose] = useState<{ recipient: string; purpose: string; record: string; facts: Readonly<Record<string, boolean>> }>({
    ...first,
    record: '*',
    facts: {},
  });
  const among = (list: readonly { readonly id: string }[], id: string): string =>
    list.some((one) => one.id === id) ? id : (list[0]?.id ?? '');
  const records = [...new Set(compiled.fields.map((field) => field.record))];
  const request: Request = {
    recipient: among(compiled.recipients, chosen.recipient),
    purpose: among(compiled.purposes, chosen.purpose),
    data: [records.includes(chosen.record) ? chosen.record : '*'],
    facts: chosen.facts,
  };
  const state = (fact: string): string => (chosen.facts[fact] === undefined ? '' : String(chosen.facts[fact]));
  const setFact = (fact: string, value: string): void => {
    const { [fact]: _, ...others } = chosen.facts;
    choose({ ...chosen, facts: value === '' ? others : { ...others, [fact]: value === 'true' } });
  };
  return (
    <>
      <h2>{words.tryRequest}</h2>
      <div class="request">
        <Select
          id="recipient"
          words={words.tryRecipient}
          value={request.recipient}
          options={compiled.recipients.map(({ id, name }) => [id, name])}
          choose={(recipient) => choose({ ...chosen, recipient })}
        />
        <Select
          id="purpose"
          words={words.tryPurpose}
          value={request.purpose}
          options={compiled.purposes.map(({ id, name }) => [id, name])}
          choose={(purpose) => choose({ ...chosen, purpose })}
        />
        <Select
          id="record"
          words={words.tryData}
          value={request.data[0]!}
          options={[['*', words.tryAllData], ...records.map((record): [string, string] => [record, record])]}
          choose={(record) => choose({ ...chosen, record })}
        />
        {compiled.facts.length > 0 && (
          <fieldset>
            <legend>{words.tryFacts}</legend>
            {compiled.facts.map(({ id, question }) => (
              <Select
                id={`fact-${id}`}
                words={(words[`fact_${id}` as FirewallMessageKey] as string | undefined) ?? question}
                value={state(id)}
                options={[
                  ['', words.tryFactUnknown],
                  ['true', words.tryFactTrue],
                  ['false', words.tryFactFalse],
                ]}
                choose={(value) => setFact(id, value)}
                key={id}
              />
            ))}
          </fieldset>
        )}
      </div>
      <h2>{words.tryDecision}</h2>
      <div aria-live="polite" id="decision">
        <DecisionView decision={guard.decide(request)} compiled={compiled} reader={reader} />
      </div>
      <h2>{words.tryProofs}</h2>
      <p class="hint">{words.tryProofsText}</p>
      <ProofView proof={proof} reader={reader} />
    </>
  );
}

interface SelectProps {
  readonly id: string;
  readonly words: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly choose: (value: string) => void;
}

function Select({ id, words, value, options, choose }: SelectProps): VNode {
  return (
    <p class="request-field">
      <label class="block" for={`request-${id}`}>
        {words}
      </label>
      <select id={`request-${id}`} value={value} onChange={(e) => choose(e.currentTarget.value)}>
        {options.map(([option, name]) => (
          <option value={option} key={option}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
