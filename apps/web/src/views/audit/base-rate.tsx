/**
 * Performance figures in whole people: an example at once, then every figure of the Atlas, then one's own numbers.
 *
 * @module
 */
import { oftenOf, peopleOf, reachOf, readingsOf } from '@firebreak/audit/base-rate';
import { MarkSign, type Reader, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { firstPrevalence } from '../../audit/base-rate/calculator.tsx';
import type { BaseRateReader } from '../../audit/base-rate/reader.ts';
import { ClaimExample } from '../../audit/base-rate/result.tsx';
import { type Claim, claimFileOf, claimsBySystem, prerendered } from '../../site/base-rate.ts';
import { atlas } from '../../site/knowledge.ts';
import { Section } from '../atlas/parts.tsx';

/** The figures that are shown first: both kinds of error were reported, and which is which is contested. */
const example = 'perf-iborderctrl-split';

export function BaseRateView({ reader }: { reader: Reader }): VNode {
  const { language, messages } = reader;
  const baseRate = prerendered(language, null);
  const { words } = baseRate;
  return (
    <>
      <p class="crumbs screen-only">
        <a href={`/${language}/audit/`}>{messages.menuAudit}</a>
      </p>
      <h1>{words.homeHeading}</h1>
      <p class="lead">{words.homeLead}</p>
      <Example reader={reader} words={words} />
      <Section title={words.homeClaims}>
        <p>{words.homeClaimsText}</p>
        {claimsBySystem((id) => (id === '' ? words.homeNoSystem : reader.label(id).name), language).map(({ system, claims }) => (
          <section class="claim-group" key={system}>
            <h3>{system === '' ? words.homeNoSystem : reader.label(system).name}</h3>
            <ClaimChoices claims={claims} reader={reader} />
          </section>
        ))}
      </Section>
      <Section title={words.homeOwn}>
        <div id="base-rate" data-language={language} data-file={`/data/base-rate-${language}.json`} />
        <div id="base-rate-printed">
          <p>{words.homeOwnStatic}</p>
          <pre class="code" lang="en" dir="ltr" tabIndex={0}>
            npx firebreak audit base-rate --sensitivity 75% --specificity 75% --prevalence 10% --people 1000
          </pre>
        </div>
      </Section>
      <Section title={words.homeTable}>
        <p>{words.homeTableText}</p>
        <RareTable reader={baseRate} />
      </Section>
    </>
  );
}

/** Figures as links, each with what it can and cannot become. */
export function ClaimChoices({ claims, reader }: { claims: readonly Claim[]; reader: Reader }): VNode {
  const { words } = prerendered(reader.language, null);
  return (
    <ul class="choices">
      {claims.map((claim) => {
        // Of several figures, the one that leads furthest.
        const reaches = readingsOf(claim).map(reachOf);
        const reach = (['people', 'bounds', 'part', 'comparison', 'nothing'] as const).find((one) => reaches.includes(one))!;
        return (
          <li key={claim.id}>
            <a class="choice" href={`/${reader.language}/audit/base-rate/${claim.id}/`}>
              <span class="choice-name" lang="en" dir="ltr">
                {claim.value}
              </span>
              <span class="choice-text">
                <Said text={claim.metric} reader={reader} /> <MarkSign mark={claim.mark} flags={claim.flags} reader={reader} />
              </span>
              <span class={`choice-text reach reach-${reach}`}>{words[`reach_${reach}`]}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Example({ reader, words }: { reader: Reader; words: BaseRateReader['words'] }): VNode | null {
  const claim = atlas.find('claim', example);
  if (claim === undefined) return null;
  const { readings, words: people } = claimFileOf(claim, reader.language);
  const [reading] = readings;
  return (
    <Section title={words.homeExample}>
      <ClaimExample
        reading={reading!}
        asked={{ people: 1_000, prevalence: firstPrevalence, checks: null }}
        reader={prerendered(reader.language, people)}
      />
      <p>
        <a href={`/${reader.language}/audit/base-rate/${example}/`}>{words.homeExampleMore}</a>
      </p>
    </Section>
  );
}

const shownRight = [0.75, 0.9, 0.99, 0.999];
const shownLooked = [0.001, 0.01, 0.1, 0.5];

function RareTable({ reader }: { reader: BaseRateReader }): VNode {
  const { words, tell, speaker } = reader;
  const { numbers } = speaker;
  const cell = (prevalence: number, right: number): string => {
    const share = peopleOf({ people: 1_000_000, prevalence, sensitivity: right, specificity: right }).wrongOfFlagged!;
    const { low, of } = oftenOf({ low: share, high: share });
    return tell('sliderOf', { count: numbers.whole(low), people: numbers.whole(of) });
  };
  return (
    <section class="scroll" tabIndex={0} aria-label={words.homeTable}>
      <table>
        <thead>
          <tr>
            <td />
            {shownRight.map((right) => (
              <th scope="col" key={right}>
                {tell('homeTableRight', { share: numbers.percent(right) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownLooked.map((prevalence) => (
            <tr key={prevalence}>
              <th scope="row">{tell('homeTableLooked', { count: numbers.whole(prevalence * 1_000), people: numbers.whole(1_000) })}</th>
              {shownRight.map((right) => (
                <td key={right}>{cell(prevalence, right)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
