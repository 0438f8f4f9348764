import type { RecordOf } from '@firebreak/atlas';
import { basisOf } from '@firebreak/trace';
import { baseRateMessagesByLanguage, Citations, MarkSign, type Reader, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import { TableHead } from './parts.tsx';

/** Performance figures exactly as reported, with who tested whom. */
export function ClaimTable({ claims, reader }: { claims: readonly RecordOf<'claim'>[]; reader: Reader }): VNode {
  const { messages } = reader;
  return (
    <div class="scroll">
      <table>
        <TableHead
          headings={[
            messages.metric,
            messages.value,
            messages.testedOn,
            messages.testedBy,
            messages.reportedBy,
            messages.setting,
            messages.independent,
          ]}
        />
        <tbody>
          {claims.map((claim) => (
            <>
              <tr id={claim.id} key={claim.id}>
                <th scope="row">
                  <Said text={claim.metric} reader={reader} /> <MarkSign mark={claim.mark} flags={claim.flags} reader={reader} />
                </th>
                <td lang="en" dir="ltr">
                  <span class="number">{claim.value.length < 12 ? claim.value : <small>{claim.value}</small>}</span>
                </td>
                <td lang="en" dir="ltr">
                  {claim.n}
                </td>
                <td>
                  <Said text={claim.testedBy} reader={reader} />
                </td>
                <td>
                  <Said text={claim.reportedBy} reader={reader} />
                </td>
                <td lang="en" dir="ltr">
                  {claim.setting}
                </td>
                <td lang="en" dir="ltr">
                  {claim.independent}
                </td>
              </tr>
              <tr>
                <td colSpan={7}>
                  <Said text={claim.use} reader={reader} />{' '}
                  <a
                    href={`/${reader.language}/audit/base-rate/${claim.id}/`}
                    aria-label={`${baseRateMessagesByLanguage[reader.language].claimInPeople}: ${claim.value}`}
                  >
                    {baseRateMessagesByLanguage[reader.language].claimInPeople}
                  </a>
                  {claim.note !== undefined && (
                    <small class="mark-note" lang="en" dir="ltr">
                      {claim.note}
                    </small>
                  )}
                  <Citations basis={basisOf(claim)} reader={reader} />
                </td>
              </tr>
            </>
          ))}
        </tbody>
      </table>
    </div>
  );
}
