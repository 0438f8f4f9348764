import { inLanguage, type Language, type Text } from '@firebreak/atlas';
import { scanKnowledgeOf } from '@firebreak/firewall/scan';
import { firewallMessagesByLanguage, messagesByLanguage } from '@firebreak/ui';
import type { APIRoute } from 'astro';
import type { ScanFile } from '../../firewall/scan/file.ts';
import { atlas, languagePaths, namesOf } from '../../site/knowledge.ts';

export const getStaticPaths = languagePaths;

/** What the scanner needs to look into a file by itself. */
export const GET: APIRoute = ({ params }) => {
  const language = params['language'] as Language;
  const knowledge = scanKnowledgeOf(atlas);
  const forms = atlas.ofKind('identifier');
  const categories = atlas.ofKind('term').filter((term) => term.group === 'data');
  const countries = [...new Set(forms.map((form) => form.country))].filter((id) => atlas.find('country', id) !== undefined);
  const labels = namesOf(language, [...forms.map((form) => form.id), ...categories.map((term) => term.id), ...countries]);
  const collator = new Intl.Collator(language);
  const file: ScanFile = {
    knowledge,
    messages: messagesByLanguage[language],
    words: firewallMessagesByLanguage[language],
    labels,
    reveals: Object.fromEntries([
      ...categories.flatMap((term) => (term.reveals === undefined ? [] : [[term.id, inPage(term.reveals.text, language)]])),
      ...forms.map((form) => [form.id, inPage(form.reveals, language)]),
    ]),
    countries: countries.toSorted((a, b) => collator.compare(labels[a]!.name, labels[b]!.name)),
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};

/** The text in the language of the page, or in English and told so. */
function inPage(text: Text, language: Language): Text {
  const said = inLanguage(text, language);
  return said.language === 'en' ? said.text : { en: '–', [said.language]: said.text };
}
