import type { Language } from '@firebreak/atlas';
import { messagesByLanguage } from '@firebreak/ui';
import type { APIRoute } from 'astro';
import type { FootprintFile } from '../../footprint/interview.tsx';
import { footprintData, labelsOf, languagePaths } from '../../site/knowledge.ts';
import { traceCountries } from '../../site/pages.ts';
import { rightsPageBySystem } from '../../site/rights.ts';

export const getStaticPaths = languagePaths;

/** What the footprint page needs to answer by itself. */
export const GET: APIRoute = ({ params }) => {
  const language = params['language'] as Language;
  const cited = footprintData.categories
    .flatMap((c) => [c, ...c.ages, ...c.collected, ...c.readers, ...c.retention, ...c.earlyDeletion])
    .concat(footprintData.systems.flatMap((s) => s.rights) as never[]);
  const file: FootprintFile = {
    footprint: footprintData,
    messages: messagesByLanguage[language],
    countries: traceCountries,
    rightsPages: rightsPageBySystem(language),
    labels: labelsOf(language, [
      ...footprintData.events,
      ...footprintData.systems.flatMap((s) => [s.id, ...s.rights.map((r) => r.right)]),
      ...footprintData.categories.flatMap((c) => [...c.data, ...c.readers.map((r) => r.role)]),
      ...traceCountries,
      ...cited.flatMap((c) => c.basis.map((b) => b.instrument)),
    ]),
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
