/**
 * What to say and do now, whom to call, and the file for the register.
 *
 * @module
 */
import { advise, type Outcome, outcomes, requestRecordOf } from '@firebreak/firewall/desk';
import { Citations, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { saveFile } from '../../rights/outcome/files.ts';
import { Contacts, RuleList, Speech, StandingSentence, Steps, standingClass } from '../../views/firewall/rules.tsx';
import type { FirewallReader } from '../reader.ts';
import type { DeskFile } from './file.ts';
import type { Answers } from './walk.tsx';

interface AdviceProps {
  readonly file: DeskFile;
  readonly answers: Answers;
  readonly reader: FirewallReader;
  readonly again: () => void;
}

export function AdviceView({ file, answers, reader, again }: AdviceProps): VNode {
  const { words } = reader;
  const advice = advise(file.desk, answers);
  const { handOver, guide } = advice;
  const betrayed = answers.asked.filter((id) => file.desk.reveals[id] !== undefined);
  return (
    <div class="advice">
      <h3>{words.deskSay}</h3>
      {advice.say.map((step) => (
        <Speech step={step} reader={reader} key={step.id} />
      ))}
      <h3>{words.act}</h3>
      <Steps steps={advice.act} reader={reader} />
      <h3>{words.deskNever}</h3>
      <Steps steps={advice.never} reader={reader} />
      <h3>{words.deskAsk}</h3>
      <Steps steps={advice.ask} reader={reader} />
      {handOver !== null && (
        <section class="hand-over">
          <h3>{words.deskPerson}</h3>
          <p>{words[`ground_${handOver.ground}`]}</p>
          <Citations basis={handOver.basis} reader={reader} />
          {!handOver.confirmed && <p class="exception">{words.groundUnsure}</p>}
        </section>
      )}
      <h3>{words.deskLawHere}</h3>
      <div class={standingClass(guide.standing)}>
        <StandingSentence standing={guide.standing} reader={reader} />
      </div>
      {guide.standing.rules.length > 0 && <RuleList rules={guide.standing.rules} reader={reader} />}
      {guide.general.length > 0 && <RuleList rules={guide.general} reader={reader} sectors />}
      {guide.near.length > 0 && <RuleList rules={guide.near} reader={reader} sectors />}
      {guide.gdpr !== 'yes' && <p class="exception">{guide.gdpr === 'eea' ? words.deskLawEea : words.deskLawNoGdpr}</p>}
      <Steps steps={advice.law} reader={reader} />
      {betrayed.length > 0 && (
        <>
          <h3>{words.revealsTitle}</h3>
          <ul class="remarks">
            {betrayed.map((id) => (
              <li key={id}>
                <strong>{reader.label(id).name}:</strong> <Said text={file.desk.reveals[id]!} reader={reader} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.deskCall}</h3>
      <Contacts contacts={guide.contacts} reader={reader} />
      <h3>{words.deskAfter}</h3>
      <Steps steps={advice.after} reader={reader} />
      <SaveRecord answers={answers} advice={advice} reader={reader} />
      <p class="actions screen-only">
        <button type="button" onClick={again}>
          {words.again}
        </button>
      </p>
    </div>
  );
}

/** INVARIANT (no person in a record): what is saved is chosen from lists; there is nothing to type into. */
function SaveRecord({ answers, advice, reader }: { answers: Answers; advice: ReturnType<typeof advise>; reader: FirewallReader }): VNode {
  const { words } = reader;
  const [outcome, choose] = useState<Outcome['outcome']>(advice.answer === 'refuse' ? 'refused' : 'referred');
  const [saved, tell] = useState(false);
  const save = (): void => {
    const record = requestRecordOf(answers, advice, { asked: answers.asked, people: answers.people, outcome });
    saveFile('record.json', 'application/json', `${JSON.stringify(record, null, 2)}\n`);
    tell(true);
  };
  return (
    <section class="screen-only">
      <h3>{words.recordTitle}</h3>
      <p>
        <label class="block" for="outcome">
          {words.recordLead}
        </label>
        <select id="outcome" value={outcome} onChange={(e) => choose(e.currentTarget.value as Outcome['outcome'])}>
          {outcomes.map((id) => (
            <option value={id} key={id}>
              {words[`outcome_${id}`]}
            </option>
          ))}
        </select>
      </p>
      <p class="actions">
        <button class="primary" type="button" onClick={save}>
          {words.recordSave}
        </button>
      </p>
      <p role="status">{saved ? words.recordSaved : ''}</p>
      <p class="hint">
        {words.recordText}{' '}
        <code dir="ltr" lang="en">
          firebreak log append LOG --record FILE
        </code>
      </p>
    </section>
  );
}
