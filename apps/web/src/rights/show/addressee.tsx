/**
 * Whom to write to. An address is shown only if it is confirmed; where it is not, the data-protection authority stands in.
 *
 * @module
 */
import type { Addressee } from '@firebreak/rights';
import { basisOf } from '@firebreak/trace';
import { Citations, Said } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { RightsReader } from './reader.ts';
import { Remarks } from './remarks.tsx';

interface AddresseeProps {
  readonly addressee: Addressee;
  readonly reader: RightsReader;
  /** In the interview: short, without the law. */
  readonly folded?: boolean;
}

export function AddresseeView({ addressee, reader, folded = false }: AddresseeProps): VNode {
  const { words, messages } = reader;
  const { contact } = addressee;
  return (
    <div class="addressee">
      <p>
        <strong>
          <Said text={addressee.name} reader={reader} />
        </strong>
        {!addressee.confirmed && <span class="mark mark-unconfirmed">{words.unconfirmed}</span>}
      </p>
      {contact !== null && (
        <address>
          {contact.postal !== null && (
            <p>
              <bdi>{contact.postal}</bdi>
            </p>
          )}
          {contact.email !== null && (
            <p>
              {messages.email}: <bdi dir="ltr">{contact.email}</bdi>
            </p>
          )}
          {contact.phone !== null && (
            <p>
              {messages.phone}: <bdi dir="ltr">{contact.phone}</bdi>
            </p>
          )}
          {contact.website !== null && (
            <p>
              {messages.website}: <bdi dir="ltr">{contact.website}</bdi>
            </p>
          )}
        </address>
      )}
      {addressee.asOf !== null && (
        <p class="quiet">
          {words.placeAnswered}{' '}
          <span lang="en" dir="ltr">
            {addressee.asOf}
          </span>
        </p>
      )}
      {addressee.remarks.length > 0 && <Remarks remarks={addressee.remarks} reader={reader} folded={folded} />}
      {!folded && <Citations basis={basisOf(addressee)} reader={reader} />}
    </div>
  );
}

/** What is worth knowing about a country before it is chosen. */
export function countryNotes(addressee: Addressee | undefined, reader: RightsReader): { words: string; warning?: boolean }[] {
  const { words } = reader;
  const { requests } = addressee ?? {};
  return [
    ...(addressee === undefined || !addressee.confirmed || addressee.as === 'fallback' ? [{ words: words.country_unconfirmed }] : []),
    ...(requests?.presence === 'required' ? [{ words: words.country_presence, warning: true }] : []),
    ...(requests?.enforcement === true ? [{ words: words.country_enforcement, warning: true }] : []),
    ...(requests?.route === 'indirect' ? [{ words: words.country_indirect }] : []),
    ...(isEasy(addressee) ? [{ words: words.country_written }] : []),
  ];
}

/** Takes a letter by post or e-mail, and nobody has to appear. */
export function isEasy(addressee: Addressee | undefined): boolean {
  const requests = addressee?.requests;
  if (requests === undefined || requests === null || !addressee?.confirmed) return false;
  const written = requests.channels.includes('post') || requests.channels.includes('e-mail');
  return written && requests.presence !== 'required' && requests.enforcement !== true;
}
