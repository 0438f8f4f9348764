import { type Choice, Choices, fill } from '@firebreak/ui';
import type { VNode } from 'preact';
import { likelySystems, systemOf, whichAuthority } from '../knowledge.ts';
import type { QuestionProps } from './types.ts';

export function SystemQuestion({ known, reader, answers, answer }: QuestionProps): VNode {
  const { words } = reader;
  const likely = answers.start === 'happened' ? likelySystems(known.file, answers.events) : [];
  const others = known.file.systems.filter((system) => !likely.some((found) => found.system === system));
  const choose = (system: string): void =>
    answer(
      system === answers.system ? answers : { ...answers, system, right: null, country: null, letter: null, language: null, way: 'plain' },
    );
  const choice = (system: string, because: readonly string[] = []): Choice => ({
    id: system,
    name: reader.label(system).name,
    text:
      because.length > 0
        ? fill(words.systemBecause, { events: because.map((event) => reader.label(event).name).join(reader.messages.comma) })
        : fullNameOf(system),
    chosen: answers.system === system,
    onChoose: () => choose(system),
  });
  const fullNameOf = (system: string): string | undefined => {
    const name = reader.label(`${system}:full`).name;
    return systemOf(known.file, system) === undefined || name.endsWith(':full') ? undefined : name;
  };
  const unknown: Choice = {
    id: 'unknown',
    name: words.systemUnknown,
    text: words.systemUnknownText,
    quiet: true,
    chosen: answers.system === whichAuthority.system,
    onChoose: () => answer({ ...answers, system: whichAuthority.system, right: 'access', letter: whichAuthority.letter, way: 'plain' }),
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
