import { fill } from '@firebreak/core';
import { documentToHtmlBody } from '@firebreak/documents';
import type { RightsMessageKey } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { RightsReader } from '../../rights/show/reader.ts';
import { rightsCode } from '../../site/rights.ts';
import { blankLetters } from './blank-letters.ts';

/** All blank letters of one database in one country. The one whose address was followed is printed alone. */
export function BlankLettersView({ reader, system, country }: { reader: RightsReader; system: string; country: string }): VNode {
  const { words, language } = reader;
  const letters = blankLetters(system, country, language);
  return (
    <>
      <p class="crumbs screen-only">
        <a href={`/${language}/rights/${rightsCode(system, country)}/`}>{words.letterPageBack}</a>
        <a href={`/${language}/rights/${rightsCode(system)}/#rights-page`}>{words.letterPageFill}</a>
      </p>
      <h1 class="screen-only">
        {words.placeLetters}: {fill(words.placePage, { system: reader.label(system).name, country: reader.label(country).name })}
      </h1>
      <p class="hint screen-only">{words.letterPageHint}</p>
      <ul class="picks screen-only">
        {letters.map((letter, index) => (
          <li key={letter.letter}>
            <a href={`#l${index + 1}`}>{words[`right_${letter.right}` as RightsMessageKey] ?? reader.label(letter.letter).name}</a>
          </li>
        ))}
      </ul>
      <div class="sheets print-alone">
        {letters.map((letter, index) => (
          <section class="sheet" id={`l${index + 1}`} key={letter.letter} aria-label={reader.label(letter.letter).name}>
            {/* The renderer escapes, and nothing is filled in here. */}
            <div dangerouslySetInnerHTML={{ __html: documentToHtmlBody(letter.composed.document, { headingLevel: 2 }) }} />
          </section>
        ))}
      </div>
    </>
  );
}
