import { publishTrace } from '@firebreak/trace';
import type { APIRoute } from 'astro';
import { atlas } from '../../../site/knowledge.ts';
import { answerOf, type TracePage, tracePages } from '../../../site/pages.ts';

export function getStaticPaths() {
  return tracePages.filter((page) => page.country !== undefined).map((page) => ({ params: { code: page.code }, props: page }));
}

/** The answer of a trace page as data, in the published shape (spec/trace). */
export const GET: APIRoute = ({ props }) => {
  const { touchpoint, country } = props as Required<TracePage>;
  return new Response(JSON.stringify(publishTrace(atlas, answerOf(touchpoint, country).answer)), {
    headers: { 'content-type': 'application/json' },
  });
};
