import { createPdfRenderer } from '@firebreak/documents/node';
import type { Engine } from './engine.ts';

/** From the document model to the bytes of the PDF. */
export async function startFirebreak(): Promise<Engine> {
  const renderer = await createPdfRenderer();
  return {
    label: 'Firebreak',
    prepare: async (document) => async () => renderer.render(document, { timestamp: '2099-01-01T00:00:00Z' }),
  };
}
