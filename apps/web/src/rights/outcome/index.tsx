/**
 * The end of the interview: whom it goes to and by when they must answer, what to do, the letter, what happens then.
 *
 * @module
 */
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import type { PlanAnswer } from '@firebreak/rights';
import { Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { addresseeOf, composed, type Known, letterOf, likelySystems, planOf, whichAuthority } from '../knowledge.ts';
import type { QuestionProps } from '../questions/types.ts';
import { AddresseeView } from '../show/addressee.tsx';
import { Branches } from '../show/branches.tsx';
import { Remarks } from '../show/remarks.tsx';
import { Dates } from './dates.tsx';
import { Letter } from './letter.tsx';
import { SaveAnswers } from './save.tsx';
import { Todo } from './todo.tsx';

/** What happens in the procedure when a follow-up letter reaches them. */
const eventOfLetter: Readonly<Record<string, string>> = {
  'letter-complaint': 'lodged',
  'letter-complaint-silence': 'lodged',
  'letter-reminder': 'reminder-sent',
  'letter-identity-answer': 'identity-answer',
};

export function Outcome(props: QuestionProps): VNode {
  const { known, reader, answers, planned, set, ask, again } = props;
  const { words } = reader;
  const received = parseLegalDay(answers.received ?? '') ?? known.on;
  const ahead = useMemo(() => planAhead(known, answers, planned, received), [known, answers, planned, received]);
  const letter = useMemo(() => composed(known, answers, planned, reader.language), [known, answers, planned, reader]);
  const dated = ahead?.kind === 'plan' ? ahead : null;
  const to = letter?.addressee ?? addresseeOf(answers, planned) ?? (planned?.kind === 'plan' ? planned.addressees[0] : undefined);
  const others = likelySystems(known.file, answers.events).filter(({ system }) => system !== answers.system);
  return (
    <div class="outcome">
      {to !== undefined && (
        <section class="outcome-to">
          <p class="quiet">{words.outcomeTo}</p>
          <AddresseeView addressee={to} reader={reader} folded />
          {to.contact === null && planned?.kind === 'plan' && (
            <div class="exception">
              <p>{words.contactNone}</p>
              <AddresseeView addressee={planned.supervisor} reader={reader} folded />
              <p class="screen-only">
                <button type="button" onClick={() => set({ ...answers, letter: whichAuthority.letter })}>
                  {words.contactAsk}
                </button>
              </p>
            </div>
          )}
          {answers.letter === whichAuthority.letter && (
            <p class="screen-only">
              <button type="button" onClick={() => set({ ...answers, letter: null })}>
                {words.contactAsked}
              </button>
            </p>
          )}
        </section>
      )}
      {dated !== null && (
        <Dates
          plan={dated}
          known={known}
          reader={reader}
          received={received}
          setReceived={ahead === planned && answers.start === 'sent' ? undefined : (day) => set({ ...answers, received: day })}
        />
      )}
      {letter !== null && (
        <>
          <Todo {...props} letter={letter} to={to} />
          <Letter {...props} letter={letter} />
        </>
      )}
      {dated !== null && (
        <>
          <section>
            <h3>{words.nextTitle}</h3>
            <p class="hint">{words.nextHint}</p>
            <Branches branches={dated.branches} limits={dated.limits} reader={reader} />
          </section>
          {dated.unconfirmed.length > 0 && (
            <section class="unknowns">
              <h3>{words.unconfirmedTitle}</h3>
              <p class="hint">{words.unconfirmedHint}</p>
              <Remarks remarks={dated.unconfirmed} reader={reader} folded />
            </section>
          )}
        </>
      )}
      <section class="screen-only">
        {others.length > 0 && (
          <>
            <h3 id="write-others">{words.othersTitle}</h3>
            <p class="hint">{words.othersHint}</p>
            <Choices
              labelledBy="write-others"
              chosenWords={words.chosen}
              choices={others.map(({ system }) => ({
                id: system,
                name: reader.label(system).name,
                onChoose: () =>
                  ask('right', { ...answers, system, right: null, country: null, letter: null, language: null, way: 'plain' }),
              }))}
            />
          </>
        )}
        <SaveAnswers answers={answers} reader={reader} />
        <p class="actions">
          <button type="button" onClick={again}>
            {words.again}
          </button>
        </p>
      </section>
    </div>
  );
}

/** The plan as it stands once the letter that is being written has arrived. */
function planAhead(known: Known, answers: QuestionProps['answers'], planned: PlanAnswer | null, received: LegalDay): PlanAnswer | null {
  const event = eventOfLetter[letterOf(answers, planned) ?? ''];
  if (answers.start !== 'sent' || event === undefined) return planned;
  const ahead = planOf(known, { ...answers, history: [...answers.history, { event, day: received }] });
  return ahead?.kind === 'plan' ? ahead : planned;
}
