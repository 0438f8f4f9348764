import { documentStyles } from '@firebreak/documents';
import type { APIRoute } from 'astro';

/** How a letter looks on the screen and on paper: the same rules as in a letter that is saved. */
export const GET: APIRoute = () => new Response(documentStyles, { headers: { 'content-type': 'text/css' } });
