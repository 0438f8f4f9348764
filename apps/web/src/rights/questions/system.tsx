import { fill } from '@firebreak/core';
import { type Choice, Choices } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { Answers } from '../answers.ts';
import { likelySystems, whichAuthority } from '../knowledge.ts';
import type { QuestionProps } from './types.ts';

export function SystemQuestion({ known, reader, answers, answer }: QuestionProps): VNode {
  const { words } = reader;
  const unsure = answers.letter === whichAuthority.letter;
  const likely = answers.start === 'happened' ? likelySystems(known.file, answers.events) : [];
  const others = known.file.systems.filter((system) => !likely.some((found) => found.system === system));
  const fresh: Answers = { ...answers, right: null, country: null, letter: null, language: null, way: 'plain' };
  const choice = (system: string, because: readonly string[] = []): Choice => ({
    id: system,
    name: reader.label(system).name,
    text:
      because.length > 0
        ? fill(words.systemBecause, { events: because.map((event) => reader.label(event).name).join(reader.messages.comma) })
        : reader.label(`${system} in full`).name,
    chosen: answers.system === system && !unsure,
    onChoose: () => answer(answers.system === system && !unsure ? answers : { ...fresh, system }),
  });
  const unknown: Choice = {
    id: 'unknown',
    name: words.systemUnknown,
    text: words.systemUnknownText,
    quiet: true,
    chosen: unsure,
    onChoose: () => answer(unsure ? answers : { ...fresh, system: whichAuthority.system, right: 'access', letter: whichAuthority.letter }),
  };
  if (likely.length === 0)
    return <Choices labelledBy="question" chosenWords={words.chosen} choices={[...others.map((id) => choice(id)), unknown]} />;
  return (
    <>
      <p class="hint">{words.systemHeldHint}</p>
      <Choices labelledBy="question" chosenWords={words.chosen} choices={likely.map(({ system, because }) => choice(system, because))} />
      <h3 id="other-systems">{words.systemOthers}</h3>
      <Choices labelledBy="other-systems" chosenWords={words.chosen} choices={[...others.map((id) => choice(id)), unknown]} />
    </>
  );
}
