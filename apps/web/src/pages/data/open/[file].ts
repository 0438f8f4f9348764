import { exportAtlas, exportFormats } from '@firebreak/atlas';
import type { APIRoute } from 'astro';
import { atlas } from '../../../site/knowledge.ts';

export function getStaticPaths() {
  return exportFormats.flatMap((format) =>
    [...exportAtlas(atlas, format)].map(([file, content]) => ({ params: { file }, props: { content } })),
  );
}

/** The whole Atlas as open data, the same files as `firebreak atlas export` writes. */
export const GET: APIRoute = ({ props }) => new Response((props as { content: string }).content);
