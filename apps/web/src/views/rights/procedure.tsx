import { diagram, type RightsProcedure } from '@firebreak/rights';
import { Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { RightsReader } from '../../rights/show/reader.ts';
import { keepingLast, rightsData } from '../../site/rights.ts';
import { TableHead } from '../atlas/parts.tsx';

const procedureById = new Map(rightsData.procedures.map((procedure) => [procedure.id, procedure]));

/** A procedure is drawn once for each language, and shown on many pages. */
const drawn = keepingLast(60, (id: string, language: string): string =>
  diagram(procedureById.get(id)!, { language: language as RightsReader['language'], names: rightsData.names }),
);

/** The procedure as a picture, and as a table that says the same. */
export function ProcedureView({ procedure: id, reader }: { procedure: string; reader: RightsReader }): VNode | null {
  const procedure = procedureById.get(id);
  if (procedure === undefined) return null;
  return (
    <details class="procedure">
      <summary>
        {reader.words.nextDiagram}: <Said text={procedure.name} reader={reader} />
      </summary>
      {/* Drawn by our own code from the Atlas, at build. */}
      <section
        class="diagram"
        tabIndex={0}
        aria-label={reader.words.nextDiagram}
        dangerouslySetInnerHTML={{ __html: drawn(id, reader.language) }}
      />
      <ProcedureTable procedure={procedure} reader={reader} />
    </details>
  );
}

function ProcedureTable({ procedure, reader }: { procedure: RightsProcedure; reader: RightsReader }): VNode {
  const { words } = reader;
  const nameOf = new Map(procedure.states.map((state) => [state.id, state.name]));
  const nextOf = (state: string) => procedure.transitions.filter((t) => t.in.includes(state) && t.to !== state);
  return (
    <div class="scroll">
      <table>
        <TableHead headings={[words.tableState, words.tableTodo, words.tableNext]} />
        <tbody>
          {procedure.states.map((state) => (
            <tr key={state.id}>
              <th scope="row">
                <Said text={state.name} reader={reader} />
              </th>
              <td>
                <Said text={state.todo} reader={reader} />
              </td>
              <td>
                {nextOf(state.id).map((t) => (
                  <p key={`${t.event ?? t.passed}${t.to}`}>
                    <Said text={rightsData.names[(t.event ?? t.passed)!] ?? words.tablePassed} reader={reader} />{' '}
                    <span class="arrow" aria-hidden="true" /> <Said text={nameOf.get(t.to)!} reader={reader} />
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
