import type { Remark } from '@firebreak/rights';
import { basisOf } from '@firebreak/trace';
import { Citations, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { RightsReader } from './reader.ts';

interface LineProps {
  readonly remark: Remark;
  readonly reader: RightsReader;
  /** Without its law, where that follows folded below. */
  readonly bare?: boolean;
}

/** A sentence with its law, and the word *unconfirmed* where nobody has confirmed it. */
export function RemarkLine({ remark, reader, bare = false }: LineProps): VNode {
  return (
    <>
      <Said text={remark.text} reader={reader} />
      {!remark.confirmed && <span class="mark mark-unconfirmed">{reader.words.unconfirmed}</span>}
      {!bare && remark.cite.length > 0 && (
        <>
          {' '}
          <Citations basis={basisOf(remark)} reader={reader} />
        </>
      )}
    </>
  );
}

/** `folded`: the sentences first, so that a small screen shows them together, and their law under one heading to open. */
export function Remarks({
  remarks,
  reader,
  folded = false,
}: {
  remarks: readonly Remark[];
  reader: RightsReader;
  folded?: boolean;
}): VNode {
  if (!folded)
    return (
      <ul class="statements">
        {remarks.map((remark) => (
          <li class="statement" key={remark.code}>
            <p>
              <RemarkLine remark={remark} reader={reader} bare />
            </p>
            {remark.cite.length > 0 && <Citations basis={basisOf(remark)} reader={reader} />}
          </li>
        ))}
      </ul>
    );
  const cited = remarks.filter((remark) => remark.cite.length > 0);
  return (
    <>
      <ul class="remarks">
        {remarks.map((remark) => (
          <li key={remark.code}>
            <RemarkLine remark={remark} reader={reader} bare />
          </li>
        ))}
      </ul>
      {cited.length > 0 && (
        <details class="folded-law">
          <summary>{reader.words.showLaw}</summary>
          <ul class="remarks">
            {cited.map((remark) => (
              <li key={remark.code}>
                <span class="quiet">
                  <Said text={remark.text} reader={reader} />
                </span>{' '}
                <Citations basis={basisOf(remark)} reader={reader} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
