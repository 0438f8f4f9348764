import { type Language, nameOf } from '@firebreak/atlas';
import { packData } from '@firebreak/rights';
import { messagesByLanguage, rightsMessagesByLanguage } from '@firebreak/ui';
import type { APIRoute } from 'astro';
import type { RightsFile } from '../../rights/file.ts';
import { atlas, languagePaths } from '../../site/knowledge.ts';
import { eventsInGroups, rightsCountries, rightsSystems, systemsByEvent } from '../../site/rights.ts';
import { slimLabels, slimRights } from '../../site/rights-file.ts';

export const getStaticPaths = languagePaths;

/** What the interview needs to answer by itself, the same for everybody. */
export const GET: APIRoute = ({ params }) => {
  const language = params['language'] as Language;
  const rights = slimRights(language);
  const file: RightsFile = {
    rights,
    messages: messagesByLanguage[language],
    words: rightsMessagesByLanguage[language],
    labels: slimLabels(language, rights),
    countries: rightsCountries,
    eventGroups: eventsInGroups,
    systemsByEvent,
    systems: rightsSystems.map((system) => system.id),
    fieldTexts: Object.fromEntries(
      atlas
        .ofKind('term')
        .filter((term) => term.group === 'letter-field')
        .map((term) => [term.id, term.definition]),
    ),
    support: Object.fromEntries(
      rightsCountries.map((country) => [
        country,
        atlas
          .ofKind('authority')
          .filter((a) => a.country === country && a.roles.includes('support-organisation'))
          .map((a) => ({ name: nameOf(a), website: a.website })),
      ]),
    ),
  };
  return new Response(JSON.stringify(packData(file)), { headers: { 'content-type': 'application/json' } });
};
