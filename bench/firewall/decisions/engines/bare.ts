import { ancestors, type Domain, isAbout } from '../domain.ts';
import type { Engine } from './engine.ts';

/** The limit: three look-ups of a word and one bit. Everything is worked out beforehand; nothing is explained. */
export async function startBare(domain: Domain): Promise<Engine> {
  const numberOf = (list: readonly { readonly id: string }[]): Map<string, number> => new Map(list.map(({ id }, index) => [id, index]));
  const recipients = numberOf(domain.recipients);
  const purposes = numberOf(domain.purposes);
  const places = numberOf(domain.data);
  const groups = ancestors(domain.recipients.map(({ id, within }) => ({ id, parent: within })));
  const wider = ancestors(domain.purposes.map(({ id, broader }) => ({ id, parent: broader })));
  const bits = new Uint32Array(Math.ceil((recipients.size * purposes.size * places.size) / 32));
  for (const [recipient, r] of recipients)
    for (const [purpose, p] of purposes) {
      const applying = domain.rules.filter(
        (rule) => groups.get(recipient)!.includes(rule.recipient) && wider.get(purpose)!.includes(rule.purpose),
      );
      if (applying.length === 0) continue;
      for (const datum of domain.data) {
        const about = applying.filter((rule) => isAbout(rule, datum));
        if (about.length === 0 || about.some((rule) => rule.effect === 'withhold')) continue;
        const bit = (r * purposes.size + p) * places.size + places.get(datum.id)!;
        bits[bit >>> 5]! |= 1 << (bit & 31);
      }
    }
  return {
    label: 'bare bitset table (the limit)',
    isReleased: ({ recipient, purpose, data: [datum] }) => {
      const bit = (recipients.get(recipient)! * purposes.size + purposes.get(purpose)!) * places.size + places.get(datum)!;
      return ((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
    },
  };
}
