/**
 * What a claim means in people: the finding first and large, then people one by one, then what the figure does not say, then a table.
 * Drawn at build for one supposition, and again by the script for every other one.
 *
 * @module
 */
import {
  type Answer,
  answerOf,
  oftenOf,
  type Reading,
  reachOf,
  type Sentence,
  type Speaker,
  sayPeople,
  sayReading,
  saySuppose,
} from '@firebreak/audit/base-rate';
import { People } from '@firebreak/ui';
import type { VNode } from 'preact';
import { ChecksTable } from './checks.tsx';
import type { Asked } from './file.ts';
import { type Drawn, drawnFlagged, picturesOf } from './pictures.ts';
import type { BaseRateReader } from './reader.ts';
import { PrevalenceTable } from './table.tsx';

/** Does it matter to it how many of the people checked are what is looked for? */
export function needsPrevalence({ measures }: Reading): boolean {
  return measures === 'pair' || measures === 'accuracy' || measures === 'output-rate';
}

/** Does it speak of so many people at all? */
export function needsPeople(reading: Reading): boolean {
  return reachOf(reading) !== 'nothing';
}

interface ClaimResultProps {
  readonly readings: readonly Reading[];
  readonly asked: Asked;
  readonly reader: BaseRateReader;
  /** Where somebody can say how often each person is checked. */
  readonly checks?: VNode;
}

export function ClaimResult({ readings, asked, reader, checks }: ClaimResultProps): VNode {
  const { words, speaker } = reader;
  const supposed = readings.some(needsPrevalence);
  const pairs = readings.filter(({ measures }) => measures === 'pair').length;
  return (
    <div class="base-rate">
      {supposed && (
        <p class="suppose">
          {words.suppose} <strong>{saySuppose(asked.people, asked.prevalence, speaker).text}</strong>
        </p>
      )}
      {pairs > 1 && <p>{words.readingsText}</p>}
      <div class={readings.length > 1 ? 'base-rate-sides' : 'base-rate-one'}>
        {readings.map((reading, index) => (
          <OneReading reading={reading} asked={asked} reader={reader} key={String(index)} />
        ))}
      </div>
      {readings.map((reading, index) => (
        <PrevalenceTable
          reading={reading}
          number={readings.length > 1 ? index + 1 : null}
          asked={asked}
          reader={reader}
          key={String(index)}
        />
      ))}
      <ChecksTable readings={readings} asked={asked} reader={reader}>
        {checks}
      </ChecksTable>
    </div>
  );
}

/** The finding, the people, and the share among those flagged: what fits on a page that shows more than one claim. */
export function ClaimExample({ reading, asked, reader }: { reading: Reading; asked: Asked; reader: BaseRateReader }): VNode {
  const { words, speaker, language } = reader;
  const answer = answerOf(reading, asked);
  const [headline, ...rest] = sayReading(reading, answer, speaker, language);
  return (
    <div class="base-rate">
      <p class="suppose">
        {words.suppose} <strong>{saySuppose(asked.people, asked.prevalence, speaker).text}</strong>
      </p>
      {headline !== undefined && <Headline sentence={headline} />}
      <Sentences said={rest.slice(0, 2)} />
      <Pictures pictures={picturesOf(reading, answer, reader)} below="h3" words={words} reader={reader} />
    </div>
  );
}

function OneReading({ reading, asked, reader }: { reading: Reading; asked: Asked; reader: BaseRateReader }): VNode {
  const { speaker, language, words } = reader;
  const answer = answerOf(reading, asked);
  const said = sayReading(reading, answer, speaker, language);
  const pictures =
    answer.of === 'false-discovery-rate' ? [drawnFlagged(asked.people, answer.share, reader)] : picturesOf(reading, answer, reader);
  const name = nameOf(reading, reader);
  const below = name === '' ? 'h3' : 'h4';
  if (answer.of === 'accuracy')
    return (
      <section class="base-rate-reading">
        {name !== '' && <h3>{name}</h3>}
        <Accuracy answer={answer} said={said} pictures={pictures} below={below} reader={reader} />
      </section>
    );
  const [headline, ...rest] = said;
  return (
    <section class="base-rate-reading">
      {name !== '' && <h3>{name}</h3>}
      {headline !== undefined && <Headline sentence={headline} large={largeOf(answer, speaker)} />}
      <Pictures pictures={pictures} below={below} words={words} reader={reader} />
      <Sentences said={rest} />
    </section>
  );
}

/** The level of headings within a reading, which has one of its own only where there are several. */
type Below = 'h3' | 'h4';

/** Which reading it is, in words; empty where there is nothing to tell apart. */
function nameOf(reading: Reading, { text, tell }: BaseRateReader): string {
  if (reading.measures === 'pair') return text(reading.name);
  return reading.measures === 'accuracy' && reading.of !== null ? tell('readingOf', { of: text(reading.of) }) : '';
}

/** What is open stands first, and large; what is assumed says so. */
function Accuracy({
  answer,
  said,
  pictures,
  below: Heading,
  reader,
}: {
  answer: Extract<Answer, { of: 'accuracy' }>;
  said: readonly Sentence[];
  pictures: readonly Drawn[];
  below: Below;
  reader: BaseRateReader;
}): VNode {
  const { words, speaker } = reader;
  const [headline, ...open] = sayPeople(answer.compatible, speaker);
  const chance = answer.byChance;
  return (
    <>
      <Headline sentence={headline!} />
      <Pictures pictures={pictures} below={Heading} words={words} reader={reader} />
      <Sentences said={said} />
      <Heading class="base-rate-case-name">{speaker.say('accuracyOpen')}</Heading>
      <Sentences said={open} />
      <Heading class="base-rate-case-name">{speaker.say('accuracyEqual')}</Heading>
      <Sentences said={sayPeople(answer.equal, speaker)} />
      {chance !== null && (
        <>
          <Heading class="base-rate-case-name">{words.chanceHeading}</Heading>
          <Sentences
            said={[
              ...sayPeople(chance.compatible, speaker).slice(0, 2),
              { as: 'assumption', text: speaker.say('accuracyEqual') },
              ...sayPeople(chance.equal, speaker).slice(0, 2),
            ]}
          />
        </>
      )}
    </>
  );
}

/** Numbers of people are set large: the first one, or the one that is named. */
export function Headline({ sentence: { as, text }, large }: { sentence: Sentence; large?: string | undefined }): VNode {
  const numbers = [...text.matchAll(/\d[\d.,\u00a0\u202f]*\d|\d/g)];
  const found = numbers.findLast(([number]) => number === large) ?? numbers[0];
  const [number, at] = found === undefined ? ['', 0] : [found[0], found.index];
  return (
    <p class={`base-rate-headline base-rate-${as}`} role="status">
      {text.slice(0, at)}
      <b>{number}</b>
      {text.slice(at + number.length)}
    </p>
  );
}

/** The number that a sentence is about, where it is not the first in it. */
function largeOf(answer: Answer, { numbers }: Speaker): string | undefined {
  if (answer.of === 'false-discovery-rate') return numbers.whole(oftenOf(answer.share).low);
  if (answer.of === 'group-ratio') return numbers.whole(answer.other.whole.high);
  return undefined;
}

export function Sentences({ said }: { said: readonly Sentence[] }): VNode | null {
  if (said.length === 0) return null;
  return (
    <ul class="points">
      {said.map(({ as, text }) => (
        <li class={`base-rate-${as}`} key={text}>
          {text}
        </li>
      ))}
    </ul>
  );
}

function Pictures({
  pictures,
  below: Heading,
  words,
  reader,
}: {
  pictures: readonly Drawn[];
  below: Below;
  words: BaseRateReader['words'];
  reader: BaseRateReader;
}): VNode | null {
  if (pictures.length === 0) return null;
  return (
    <div class={pictures.length > 1 ? 'base-rate-pictures' : 'base-rate-picture'}>
      {pictures.map(({ name, title, kinds }) => (
        <div class="base-rate-case" key={name ?? title}>
          {name !== null && <Heading class="base-rate-case-name">{name}</Heading>}
          <People title={title} kinds={kinds} direction={reader.direction} number={reader.speaker.numbers.whole} words={words} />
        </div>
      ))}
    </div>
  );
}
