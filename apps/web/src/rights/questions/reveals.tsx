import { fill } from '@firebreak/core';
import type { Remark } from '@firebreak/rights';
import { type Choice, Choices, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { whichAuthority } from '../knowledge.ts';
import { countryNotes } from '../show/addressee.tsx';
import { RemarkLine, Remarks } from '../show/remarks.tsx';
import type { QuestionProps } from './types.ts';

/** Other countries that are offered at once; the rest is folded away. */
const offered = 4;

/** What the letter itself gives away, and that nothing promises to keep it apart; what is not known or only technical comes behind. */
function isFirst(remark: Remark): boolean {
  return remark.code.startsWith('reveals') || remark.code === 'rl-a12-consequences';
}

/** Before a name is asked: what writing tells the authority, and the ways that tell it less. */
export function RevealsQuestion({ known, reader, answers, planned, answer, ask, set }: QuestionProps): VNode {
  const { words } = reader;
  const [unsure, beUnsure] = useState(false);
  if (planned?.kind === 'withheld' || planned?.kind === 'impossible') return <NoWay planned={planned} reader={reader} ask={ask} />;
  const asking = known.letters.letters.find((letter) => letter.id === answers.letter && letter.id === whichAuthority.letter);
  const ways = planned?.kind === 'plan' ? planned.safety.ways : [];
  const reveals = planned?.kind === 'plan' && asking === undefined ? planned.safety.reveals : [];
  const others = ways.flatMap((way) => (way.kind === 'other-state' ? way.addressees : []));
  const supervisor = asking === undefined ? ways.find((way) => way.kind === 'supervisor') : undefined;
  const address = ways.find((way) => way.kind === 'representative-address');
  const toCountry = (addressee: (typeof others)[number]): Choice => ({
    id: addressee.country,
    name: fill(words['way_other-state'], { country: reader.label(addressee.country).name }),
    notes: countryNotes(addressee, reader),
    onChoose: () => set({ ...answers, country: addressee.country, language: null, way: 'plain' }),
  });
  return (
    <>
      <p class="hint">{words.revealsHint}</p>
      {planned?.kind === 'unknown' && (
        <p>
          <RemarkLine remark={planned.why} reader={reader} />
        </p>
      )}
      {asking !== undefined && (
        <p>
          <Said text={asking.summary} reader={reader} />
        </p>
      )}
      {reveals.length > 0 && (
        <div class="reveals">
          <Remarks remarks={reveals.filter(isFirst)} reader={reader} folded />
          {!reveals.every(isFirst) && (
            <details>
              <summary>{words.revealsMore}</summary>
              <Remarks remarks={reveals.filter((remark) => !isFirst(remark))} reader={reader} folded />
            </details>
          )}
        </div>
      )}
      {planned?.kind === 'plan' && asking === undefined && planned.warnings.length > 0 && (
        <div class="exception">
          <strong>{words.warningsTitle}</strong>
          <Remarks remarks={planned.warnings} reader={reader} folded />
        </div>
      )}
      <p>{ways.length > 0 ? words.revealsThink : words.revealsNoWay}</p>
      <Choices
        labelledBy="question"
        chosenWords={words.chosen}
        choices={[
          {
            id: 'plain',
            name: words.way_plain,
            text: words.way_plain_text,
            onChoose: () => answer({ ...answers, way: 'plain' }),
          },
          ...(address === undefined
            ? []
            : [
                {
                  id: 'representative-address',
                  name: words['way_representative-address'],
                  text: <Said text={address.text} reader={reader} />,
                  onChoose: () => answer({ ...answers, way: 'representative-address' as const }),
                },
              ]),
          ...(supervisor === undefined
            ? []
            : [
                {
                  id: 'supervisor',
                  name: words.way_supervisor,
                  text: <Said text={supervisor.text} reader={reader} />,
                  onChoose: () => answer({ ...answers, way: 'supervisor' as const, language: null }),
                },
              ]),
          { id: 'unknown', name: words.unknown, text: words.revealsUnknownText, quiet: true, onChoose: () => beUnsure(true) },
        ]}
      />
      {unsure && answers.country !== null && <Support country={answers.country} {...{ known, reader, answers, answer }} />}
      {others.length > 0 && (
        <details>
          <summary>{words.waysMore}</summary>
          {ways
            .filter((way) => way.kind === 'other-state')
            .map((way) => (
              <p key={way.code}>
                <RemarkLine remark={way} reader={reader} bare />
              </p>
            ))}
          <Choices chosenWords={words.chosen} choices={others.slice(0, offered).map(toCountry)} />
        </details>
      )}
    </>
  );
}

function Support({
  country,
  known,
  reader,
  answers,
  answer,
}: Pick<QuestionProps, 'known' | 'reader' | 'answers' | 'answer'> & { country: string }): VNode {
  const { words } = reader;
  const found = known.file.support[country] ?? [];
  return (
    <section class="support" aria-live="polite">
      <h3>{fill(words.revealsSupport, { country: reader.label(country).name })}</h3>
      {found.length === 0 ? (
        <p>{words.revealsSupportAll}</p>
      ) : (
        <ul class="plain">
          {found.map((organisation) => (
            <li key={organisation.website}>
              <Said text={organisation.name} reader={reader} />
              {organisation.website !== null && (
                <>
                  : <bdi dir="ltr">{organisation.website}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" onClick={() => answer({ ...answers, way: 'representative-address' })}>
          {words.revealsGoOn}
        </button>
      </p>
    </section>
  );
}

/** The law does not give this right here: why, and what to use in its place. */
function NoWay({
  planned,
  reader,
  ask,
}: Pick<QuestionProps, 'reader' | 'ask'> & { planned: NonNullable<QuestionProps['planned']> }): VNode {
  const { words } = reader;
  if (planned.kind !== 'withheld' && planned.kind !== 'impossible') throw new Error('only for what is not possible');
  return (
    <>
      <p class="error">{words.rightNotHere}</p>
      <p>
        <RemarkLine remark={planned.why} reader={reader} />
      </p>
      {planned.kind === 'withheld' && planned.instead !== null && (
        <p>
          <strong>{words.rightInstead}</strong> <RemarkLine remark={planned.instead} reader={reader} />
        </p>
      )}
      <p class="actions">
        <button class="primary" type="button" onClick={() => ask('right')}>
          {words.rightTitle}
        </button>
        <button type="button" onClick={() => ask('country')}>
          {words.countryTitle}
        </button>
      </p>
    </>
  );
}
