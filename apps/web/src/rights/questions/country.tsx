import { fill } from '@firebreak/core';
import { type Choice, Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { countriesOf, planOf, systemOf } from '../knowledge.ts';
import { countryNotes, isEasy } from '../show/addressee.tsx';
import type { QuestionProps } from './types.ts';

export function CountryQuestion({ known, reader, answers, answer }: QuestionProps): VNode {
  const { words } = reader;
  const [easyFirst, showEasyFirst] = useState(false);
  const { system, right } = answers;
  const countries = useMemo(() => {
    const collator = new Intl.Collator(reader.language);
    return countriesOf(known.file, system)
      .map((id) => {
        const planned = planOf(known, { ...answers, right, country: id });
        const addressee = planned?.kind === 'plan' ? planned.addressees[0] : undefined;
        return { id, name: reader.label(id).name, addressee, known: planned?.kind === 'plan', withheld: planned?.kind === 'withheld' };
      })
      .toSorted((a, b) => collator.compare(a.name, b.name));
  }, [known, system, right]);
  const given = systemOf(known.file, system)?.rights.find((r) => r.right === right);
  const choose = (country: string): void =>
    answer(
      country === answers.country
        ? answers
        : { ...answers, country, language: null, way: answers.way === 'supervisor' ? 'plain' : answers.way },
    );
  const choice = ({ id, name, addressee, known: planned, withheld }: (typeof countries)[number]): Choice => ({
    id,
    name,
    notes: withheld ? [{ words: words.rightNotHere, warning: true }] : planned ? countryNotes(addressee, reader) : [],
    chosen: answers.country === id,
    onChoose: () => choose(id),
  });
  const easy = countries.filter(({ addressee }) => isEasy(addressee));
  const anyState = given?.route === 'any-state' || given?.route === 'state-or-eu-body';
  return (
    <>
      <p class="hint">{anyState ? fill(words.countryAnyHint, { system: reader.label(system!).name }) : words.countryOwnHint}</p>
      {!easyFirst && (
        <Choices
          chosenWords={words.chosen}
          choices={[
            { id: 'unknown', name: words.countryUnknown, text: words.countryUnknownText, quiet: true, onChoose: () => showEasyFirst(true) },
          ]}
        />
      )}
      {easyFirst && easy.length === 0 && <p>{words.countryNoEasy}</p>}
      {easyFirst && easy.length > 0 && (
        <>
          <p>{words.countryEasyHint}</p>
          <div class="choices-columns">
            <Choices labelledBy="question" chosenWords={words.chosen} choices={easy.map(choice)} />
          </div>
          <h3 id="other-countries">{words.countryOthers}</h3>
        </>
      )}
      <div class="choices-columns">
        <Choices
          labelledBy={easyFirst && easy.length > 0 ? 'other-countries' : 'question'}
          chosenWords={words.chosen}
          choices={countries.filter((country) => !easyFirst || !easy.includes(country)).map(choice)}
        />
      </div>
    </>
  );
}
