/**
 * The sliders, and what follows from them. What is chosen stays in the page and is gone with it; no address says it.
 *
 * @module
 */
import type { Reading } from '@firebreak/audit/base-rate';
import { mostPeople } from '@firebreak/audit/base-rate';
import { mostChecks } from '@firebreak/audit/screening';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Asked, ClaimFile } from './file.ts';
import { Linked } from './linked.tsx';
import type { BaseRateReader } from './reader.ts';
import { ClaimResult, needsPeople, needsPrevalence } from './result.tsx';
import { checksScale, peopleScale, percentOfShare, prevalenceScale, shareOfPercent, shareScale } from './scale.ts';
import { Slider, type SliderProps } from './slider.tsx';

/** What is supposed until somebody says otherwise, and said to be supposed. */
export const firstPrevalence = 0.1;

const percent: SliderProps['typed'] = { of: percentOfShare, back: shareOfPercent, low: 0, high: 100, whole: false, unit: '%' };
const wholeUpTo = (high: number): SliderProps['typed'] => ({ of: (n) => n, back: (n) => n, low: 1, high, whole: true, unit: null });

/** A claim of the Atlas: its figures stand, the rest can be moved. */
export function ClaimCalculator({ claim, reader }: { claim: ClaimFile; reader: BaseRateReader }): VNode {
  const [asked, ask] = useState<Asked>({ people: claim.people, prevalence: firstPrevalence, checks: null });
  return (
    <>
      <Controls readings={claim.readings} asked={asked} ask={ask} reader={reader} />
      <ClaimResult
        readings={claim.readings}
        asked={asked}
        reader={reader}
        checks={<ChecksSlider asked={asked} ask={ask} reader={reader} />}
      />
    </>
  );
}

/** Somebody's own numbers. */
export function OwnCalculator({ reader }: { reader: BaseRateReader }): VNode {
  const [asked, ask] = useState<Asked>({ people: 1_000, prevalence: firstPrevalence, checks: null });
  const [pair, setPair] = useState({ sensitivity: 0.75, specificity: 0.75 });
  const readings: readonly Reading[] = [{ measures: 'pair', name: '', pair }];
  const { numbers } = reader.speaker;
  const share = (name: keyof typeof pair): VNode => (
    <Slider
      id={`base-rate-${name}`}
      label={reader.tell(name)}
      value={pair[name]}
      scale={shareScale}
      typed={percent}
      means={numbers.percent(pair[name])}
      reader={reader}
      onChange={(value) => setPair({ ...pair, [name]: value })}
    />
  );
  return (
    <>
      <Controls readings={readings} asked={asked} ask={ask} reader={reader}>
        {share('sensitivity')}
        {share('specificity')}
      </Controls>
      <ClaimResult readings={readings} asked={asked} reader={reader} checks={<ChecksSlider asked={asked} ask={ask} reader={reader} />} />
      <Linked people={asked.people} reader={reader} />
    </>
  );
}

interface ControlsProps {
  readonly readings: readonly Reading[];
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
  readonly reader: BaseRateReader;
  readonly children?: VNode[];
}

function Controls({ readings, asked, ask, reader, children }: ControlsProps): VNode | null {
  const { words, tell, speaker } = reader;
  const { numbers } = speaker;
  if (!readings.some(needsPeople)) return null;
  const flagged = readings.every(({ measures }) => measures === 'false-discovery-rate');
  return (
    <fieldset class="sliders">
      <legend>{words.controls}</legend>
      {readings.some(needsPrevalence) && (
        <Slider
          id="base-rate-prevalence"
          label={tell('prevalence')}
          hint={words.prevalenceText}
          value={asked.prevalence}
          scale={prevalenceScale}
          typed={percent}
          meansMore
          means={tell('sliderOf', { count: expected(asked, reader), people: numbers.whole(asked.people) })}
          reader={reader}
          onChange={(prevalence) => ask({ ...asked, prevalence })}
        />
      )}
      {children}
      <Slider
        id="base-rate-people"
        label={flagged ? words.peopleFlagged : words.people}
        value={asked.people}
        scale={peopleScale}
        typed={wholeUpTo(mostPeople)}
        means={numbers.whole(asked.people)}
        reader={reader}
        onChange={(people) => ask({ ...asked, people })}
      />
    </fieldset>
  );
}

function ChecksSlider({ asked, ask, reader }: Pick<ControlsProps, 'asked' | 'ask' | 'reader'>): VNode {
  const checks = asked.checks ?? 1;
  return (
    <div class="sliders screen-only">
      <Slider
        id="base-rate-checks"
        label={reader.words.checksNumber}
        value={checks}
        scale={checksScale}
        typed={wholeUpTo(mostChecks)}
        means={reader.speaker.numbers.whole(checks)}
        reader={reader}
        onChange={(often) => ask({ ...asked, checks: often })}
      />
    </div>
  );
}

/** How many are what is looked for, in whole people or less than one. */
function expected({ people, prevalence }: Asked, { speaker }: BaseRateReader): string {
  const whole = Math.round(people * prevalence);
  return speaker.count({ low: whole, high: whole }, { low: people * prevalence, high: people * prevalence }, people);
}
