import type { Language } from '@firebreak/atlas';
import { firewallMessagesByLanguage, messagesByLanguage } from '@firebreak/ui';
import type { APIRoute } from 'astro';
import type { PolicyFile } from '../../firewall/policy/file.ts';
import { languagePaths, namesOf, traceData } from '../../site/knowledge.ts';
import { clinicText, knowledgeIn } from '../../site/policy.ts';

export const getStaticPaths = languagePaths;

/** What the playground needs to read any policy, decide by it and prove it. */
export const GET: APIRoute = ({ params }) => {
  const language = params['language'] as Language;
  const knowledge = knowledgeIn(language);
  const labels = namesOf(language, [
    ...knowledge.data.map((data) => data.id),
    ...knowledge.instruments.map((instrument) => instrument.id),
    ...traceData.places.map((place) => place.id),
  ]);
  const file: PolicyFile = {
    knowledge,
    trace: traceData,
    example: clinicText,
    messages: messagesByLanguage[language],
    words: firewallMessagesByLanguage[language],
    labels,
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
