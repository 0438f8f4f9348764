import type { Language } from '@firebreak/atlas';
import type { APIRoute } from 'astro';
import type { SearchEntry } from '../../scripts/atlas-filter.ts';
import { atlas, languagePaths, pageKinds, readerOf } from '../../site/knowledge.ts';

export const getStaticPaths = languagePaths;

/** Names of everything that has a page, with words that people may know it by. */
export const GET: APIRoute = ({ params }) => {
  const reader = readerOf(params['language'] as Language);
  const chapters = atlas.ofKind('chapter').map((c): SearchEntry => [reader.label(c.id).name, `/${reader.language}/atlas/${c.id}/`, '']);
  const entries = pageKinds.flatMap((kind) =>
    atlas.ofKind(kind).map((record): SearchEntry => {
      const other = record.kind === 'system' ? record.fullName : record.kind === 'instrument' ? record.name : '';
      const country = record.kind === 'authority' ? reader.label(record.country).name : '';
      return [
        reader.label(record.id).name,
        reader.label(record.id).href!,
        `${typeof other === 'string' ? other : Object.values(other).join(' ')} ${country}`.trim(),
      ];
    }),
  );
  return new Response(JSON.stringify([...entries, ...chapters]), { headers: { 'content-type': 'application/json' } });
};
