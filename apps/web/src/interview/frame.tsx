/**
 * What stands around every question: the way back, how far it is, and the question itself as a heading.
 *
 * @module
 */
import { fill } from '@firebreak/core';
import type { ComponentChildren, RefObject, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Trail } from './trail.ts';

/**
 * The heading of the question. Whoever does not see the page change hears the next one.
 *
 * @param page selector of the page, which is told the question so that it can hide what stands around it
 */
export function useQuestionHeading(page: string, question: string, at: number): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.querySelector(page)?.setAttribute('data-question', question);
    if (heading.current !== null && (at > 0 || !first.current)) {
      heading.current.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    first.current = false;
  }, [page, question, at]);
  return heading;
}

interface QuestionFrameProps {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly title: ComponentChildren;
  readonly trail: Pick<Trail<string>, 'at' | 'back'>;
  readonly place: { readonly step: number; readonly count: number } | null;
  /** `progress` has places for `step` and `count`. */
  readonly words: { readonly back: string; readonly progress: string };
  readonly children: ComponentChildren;
}

export function QuestionFrame({ heading, title, trail, place, words, children }: QuestionFrameProps): VNode {
  return (
    <section class="question" aria-labelledby="question">
      {trail.at > 0 && (
        <p class="question-head screen-only">
          <button type="button" class="question-back" onClick={trail.back}>
            {words.back}
          </button>
          {place !== null && <span class="quiet">{fill(words.progress, { step: place.step, count: place.count })}</span>}
        </p>
      )}
      <h2 id="question" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
