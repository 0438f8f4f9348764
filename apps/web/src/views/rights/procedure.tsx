import { diagram } from '@firebreak/rights';
import type { VNode } from 'preact';
import type { RightsReader } from '../../rights/show/reader.ts';
import { rightsData } from '../../site/rights.ts';

/** The procedure as a picture and as a table that says the same. */
export function ProcedureView({ procedure: id, reader }: { procedure: string; reader: RightsReader }): VNode | null {
  const procedure = rightsData.procedures.find((known) => known.id === id);
  if (procedure === undefined) return null;
  const svg = diagram(procedure, { language: reader.language, names: rightsData.names });
  return (
    <details class="procedure">
      <summary>{reader.words.nextDiagram}</summary>
      {/* Drawn by our own code from the Atlas, at build. */}
      <div class="diagram" dangerouslySetInnerHTML={{ __html: svg }} />
    </details>
  );
}
