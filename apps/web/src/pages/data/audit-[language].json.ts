import { inLanguage, type Language, type Text } from '@firebreak/atlas';
import { auditMessagesByLanguage, messagesByLanguage } from '@firebreak/ui';
import type { APIRoute } from 'astro';
import type { AuditFile } from '../../audit/table/file.ts';
import { publishedTables, takenTable } from '../../site/audit.ts';
import { languagePaths } from '../../site/knowledge.ts';

export const getStaticPaths = languagePaths;

/** What the tool needs by itself, the same for everybody. */
export const GET: APIRoute = ({ params }) => {
  const language = params['language'] as Language;
  const only = (text: Text): Text => {
    const said = inLanguage(text, language);
    return said.language === 'en' ? said.text : { en: said.text, [said.language]: said.text };
  };
  const file: AuditFile = {
    messages: messagesByLanguage[language],
    words: auditMessagesByLanguage[language],
    labels: {},
    tables: publishedTables.map((table) => {
      const taken = takenTable(table, language);
      return { ...taken, name: only(taken.name), about: only(taken.about), caveats: taken.caveats.map(only) };
    }),
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
