import type { Language } from '@firebreak/atlas';
import { firewallMessagesByLanguage, messagesByLanguage } from '@firebreak/ui';
import type { APIRoute } from 'astro';
import type { LogFile } from '../../firewall/log/file.ts';
import { languagePaths } from '../../site/knowledge.ts';
import { logExample } from '../../site/log-example.ts';

export const getStaticPaths = languagePaths;

/** What the check of proofs needs, with an example to try it on. */
export const GET: APIRoute = async ({ params }) => {
  const language = params['language'] as Language;
  const file: LogFile = {
    messages: messagesByLanguage[language],
    words: firewallMessagesByLanguage[language],
    example: await logExample(),
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
