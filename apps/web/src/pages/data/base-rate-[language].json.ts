import type { Language } from '@firebreak/atlas';
import { baseRateMessagesByLanguage } from '@firebreak/ui';
import type { APIRoute } from 'astro';
import type { BaseRateFile } from '../../audit/base-rate/file.ts';
import { claimFileOf, claims } from '../../site/base-rate.ts';
import { languagePaths } from '../../site/knowledge.ts';

export const getStaticPaths = languagePaths;

/** What the sliders need: the figures of every claim, and words. */
export const GET: APIRoute = ({ params }) => {
  const language = params['language'] as Language;
  const file: BaseRateFile = {
    words: baseRateMessagesByLanguage[language],
    claims: claims.map((claim) => claimFileOf(claim, language)),
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
