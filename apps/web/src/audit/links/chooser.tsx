/**
 * Population, rule and size: chosen here, reckoned in the page in slices, so that it never stands still. Nothing can be typed.
 *
 * @module
 */
import { program } from '@firebreak/audit';
import { growthSizes, type LinksReport, populationPresets, rulePresets, studyLinks } from '@firebreak/audit/links';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type LinksReader, populationName, populationText, ruleName } from './reader.ts';
import { LinksResult } from './result.tsx';

const sliceMs = 30;

export function LinksChooser({ reader }: { reader: LinksReader }): VNode {
  const [population, setPopulation] = useState(populationPresets[0]!.id);
  const [rule, setRule] = useState('jaro-winkler');
  const [size, setSize] = useState<number>(growthSizes[2]);
  const [report, setReport] = useState<LinksReport | null>(null);
  const [done, setDone] = useState(0);
  useEffect(() => {
    setReport(null);
    setDone(0);
    return study(population, rule, reader, setDone, setReport);
  }, [population, rule, reader]);
  const { words, tell, people } = reader;
  return (
    <>
      <fieldset class="links-choices">
        <legend>{words.choose}</legend>
        <Pick
          label={words.choosePopulation}
          value={population}
          options={populationPresets.map(({ id }) => [id, populationName(words, id)])}
          onPick={setPopulation}
        />
        <p class="quiet">{populationText(words, population)}</p>
        <Pick label={words.chooseRule} value={rule} options={rulePresets.map(({ id }) => [id, ruleName(words, id)])} onPick={setRule} />
        <Pick
          label={words.chooseSize}
          value={String(size)}
          options={growthSizes.map((one) => [String(one), people(one)])}
          onPick={(value) => setSize(Number(value))}
        />
      </fieldset>
      <div aria-live="polite">
        {report === null ? (
          <p>
            {tell('working', { share: reader.percent(done) })} <progress max={1} value={done} />
          </p>
        ) : (
          <LinksResult report={report} size={size} reader={reader} />
        )}
      </div>
    </>
  );
}

function Pick({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
}): VNode {
  return (
    <p>
      <label>
        <span class="block">{label}</span>
        <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
          {options.map(([id, name]) => (
            <option value={id} key={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

const share = { names: [0, 0.6], sample: [0.6, 0.7], people: [0.7, 1], count: [1, 1] } as const;

/** Starts, and returns what stops it. */
function study(
  population: string,
  rule: string,
  { systems }: LinksReader,
  progress: (done: number) => void,
  ready: (report: LinksReport) => void,
): () => void {
  const steps = studyLinks({
    systems,
    population: populationPresets.find(({ id }) => id === population)!,
    rule: rulePresets.find(({ id }) => id === rule)!,
    sizes: growthSizes,
    seed: 1,
    program,
  });
  let timer = setTimeout(slice, 0);
  function slice(): void {
    const until = performance.now() + sliceMs;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        ready(step.value);
        return;
      }
      if (performance.now() < until) continue;
      const [from, to] = share[step.value.step];
      progress(from + (to - from) * step.value.done);
      timer = setTimeout(slice, 0);
      return;
    }
  }
  return () => clearTimeout(timer);
}
