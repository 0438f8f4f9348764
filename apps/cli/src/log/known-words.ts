/**
 * A record of a request by an authority speaks in words of the Atlas.
 *
 * INVARIANT (no person in a record): the shape of an id cannot tell a role from a name that is written like one, so each is looked up. Words that are
 * unknown are not repeated: they may be somebody's name.
 *
 * @module
 */
import type { Atlas } from '@firebreak/atlas';
import { unknownAsker } from '@firebreak/firewall/desk';
import type { RecordDraft } from '@firebreak/transparency-log';
import { WrongUse } from '../output/output.ts';

/** @throws WrongUse that names the field, and not what stood in it */
export function requireKnownWords(draft: Extract<RecordDraft, { kind: 'authority-request' }>, atlas: Atlas): void {
  const isTerm = (group: string, id: string): boolean => {
    const found = atlas.get(id);
    return found?.kind === 'term' && found.group === group;
  };
  const faults = [
    ...(draft.asker === unknownAsker || isTerm('role', draft.asker)
      ? []
      : [`\`asker\` is no role of the Atlas, such as \`police\`, and not \`${unknownAsker}\``]),
    ...(draft.asked.every((id) => isTerm('data', id)) ? [] : ['`asked` names what is no data category of the Atlas, such as `address`']),
    ...(draft.basis === null || atlas.get(draft.basis.ref)?.kind === 'instrument'
      ? []
      : ['`basis.ref` is no act of the Atlas, such as `gdpr`']),
    ...(draft.ground === null || atlas.get(draft.ground)?.kind === 'firewall'
      ? []
      : ['`ground` is no rule of the Atlas, such as `de-health-secrecy`']),
  ];
  if (faults.length > 0) throw new WrongUse(`the record is not taken: ${faults.join('; ')}. \`firebreak atlas search WORDS\` finds ids`);
}
