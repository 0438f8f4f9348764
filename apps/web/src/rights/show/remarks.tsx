import type { Remark } from '@firebreak/rights';
import { basisOf } from '@firebreak/trace';
import { Citations, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { RightsReader } from './reader.ts';

/** A sentence with its law, and the word *unconfirmed* where nobody has confirmed it. */
export function RemarkLine({ remark, reader }: { remark: Remark; reader: RightsReader }): VNode {
  return (
    <>
      <Said text={remark.text} reader={reader} />
      {!remark.confirmed && <span class="mark mark-unconfirmed">{reader.words.unconfirmed}</span>}
      {remark.cite.length > 0 && (
        <>
          {' '}
          <Citations basis={basisOf(remark)} reader={reader} />
        </>
      )}
    </>
  );
}

export function Remarks({ remarks, reader }: { remarks: readonly Remark[]; reader: RightsReader }): VNode {
  return (
    <ul class="remarks">
      {remarks.map((remark) => (
        <li key={remark.code}>
          <RemarkLine remark={remark} reader={reader} />
        </li>
      ))}
    </ul>
  );
}
