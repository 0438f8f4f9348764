import type { Language } from '@firebreak/atlas';
import type { APIRoute } from 'astro';
import { languagePaths } from '../../site/knowledge.ts';
import { linksFile } from '../../site/links.ts';

export const getStaticPaths = languagePaths;

/** What the choices need: ways to be named, and words. */
export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(linksFile(params['language'] as Language)), { headers: { 'content-type': 'application/json' } });
