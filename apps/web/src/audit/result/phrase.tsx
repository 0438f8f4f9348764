import type { Phrase } from '@firebreak/audit/words';
import { Fragment, type VNode } from 'preact';

/** A phrase on a page: what is foreign to the sentence (names out of a file, somebody's own words) keeps its own direction. */
export function Phrased({ phrase }: { phrase: Phrase }): VNode {
  return (
    <>
      {phrase.map(({ text, language, direction }, index) =>
        language === undefined && direction === undefined ? (
          <Fragment key={String(index)}>{text}</Fragment>
        ) : (
          <bdi lang={language} dir={direction} key={String(index)}>
            {text}
          </bdi>
        ),
      )}
    </>
  );
}
