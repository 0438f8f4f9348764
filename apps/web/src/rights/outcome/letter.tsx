/**
 * The letter on the screen, as it will be on paper, and the ways to take it along.
 *
 * @module
 */

import { fill } from '@firebreak/core';
import { type Document, documentToHtmlBody } from '@firebreak/documents';
import { type ComposedLetter, compose } from '@firebreak/rights';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type Known, requestOf } from '../knowledge.ts';
import type { QuestionProps } from '../questions/types.ts';
import type { RightsReader } from '../show/reader.ts';
import { TakeAlong } from './take-along.tsx';

export function Letter({ known, reader, answers, planned, set, letter }: QuestionProps & { letter: ComposedLetter }): VNode {
  const { words } = reader;
  const [law, showLaw] = useState(false);
  const document = useMemo(() => withMandate(letter.document, known, answers, planned, reader), [letter, known, answers, planned, reader]);
  const copy = answers.copy ?? reader.language;
  const name = (code: string): string => reader.languageName(code);
  const texts = known.letters.languages;
  const sendable = texts.filter(({ language, use }) => use.includes('addressee') && (letter.addressee?.languages ?? []).includes(language));
  const languages = [...new Set([letter.language, ...sendable.map(({ language }) => language)])];
  const readable = texts
    .filter(({ language, use }) => use.includes('reader') && language !== letter.language)
    .map(({ language }) => language);
  const drafted = texts.find(({ language }) => language === letter.language)?.reviewed === null;
  return (
    <section class="letter">
      <h3>
        {words.letterTitle} <span class="quiet">({fill(words.outcomeLanguage, { language: name(letter.language) })})</span>
      </h3>
      {drafted && <p class="mark mark-flag">{words.letterDraft}</p>}
      <div class="letter-choices screen-only">
        {languages.length > 1 && (
          <label>
            {words.letterLanguage}
            <br />
            <select value={letter.language} onChange={(e) => set({ ...answers, language: e.currentTarget.value })}>
              {languages.map((language) => (
                <option value={language} key={language}>
                  {name(language)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {words.letterCopy}
          <br />
          <select value={readable.includes(copy) ? copy : ''} onChange={(e) => set({ ...answers, copy: e.currentTarget.value })}>
            <option value="">{words.letterNoCopy}</option>
            {readable.map((language) => (
              <option value={language} key={language}>
                {name(language)}
              </option>
            ))}
          </select>
        </label>
        <label class="letter-law">
          <input type="checkbox" checked={law} onChange={(e) => showLaw(e.currentTarget.checked)} /> {words.letterLaw}
        </label>
      </div>
      <TakeAlong letter={document} law={law} reader={reader} />
      <Sheet document={document} law={law} />
    </section>
  );
}

/** An adviser needs the mandate signed, too: it is printed and saved together with the letter. */
function withMandate(
  document: Document,
  known: Known,
  answers: QuestionProps['answers'],
  planned: QuestionProps['planned'],
  reader: RightsReader,
): Document {
  const request = requestOf(known, answers, planned, reader.language);
  if (answers.sender !== 'representative' || request === null || request.letter === 'letter-mandate') return document;
  const mandate = compose(known.letters, known.file.rights, { ...request, letter: 'letter-mandate' });
  return { ...document, sections: [...document.sections, ...mandate.document.sections] };
}

/** INVARIANT (escaped letter): the renderer of documents escapes every text that people typed, so its HTML may be set as it is. */
function Sheet({ document, law }: { document: Document; law: boolean }): VNode {
  const html = documentToHtmlBody(document, { basis: law, headingLevel: 3 });
  return <div class="sheet print-alone" dangerouslySetInnerHTML={{ __html: html }} />;
}
