import type { APIRoute } from 'astro';
import { lettersData } from '../../site/rights.ts';

/** Every letter, every sentence, in every language. */
export const GET: APIRoute = () => new Response(JSON.stringify(lettersData), { headers: { 'content-type': 'application/json' } });
