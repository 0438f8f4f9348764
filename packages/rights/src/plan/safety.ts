/**
 * Safety first: what sending reveals, and less revealing ways that the law allows.
 *
 * @module
 */
import type { RightsData } from '../model/index.ts';
import { controllerOf, isPrintable } from './addressees.ts';
import { type Case, keyOf } from './case.ts';
import { quotesFor } from './quotes.ts';
import { doubt, remark, saidBy } from './remarks.ts';
import type { Addressee, Plan, Remark, SaferWay } from './types.ts';

export function safetyOf(data: RightsData, c: Case): Plan['safety'] {
  return { reveals: revealsOf(data, c), ways: waysOf(data, c) };
}

function revealsOf(data: RightsData, c: Case): Remark[] {
  const { addressee, controller, country, sender } = c;
  const values = { authority: addressee.name, country: country.name };
  const found: Remark[] = [remark('revealsIdentity')];
  found.push(remark(sender === 'representative' ? 'revealsRepresentative' : 'revealsReplyAddress', values));
  if (c.country.id === addressee.country) found.push(remark('revealsCountry', values));
  if (controller !== null) found.push(...revealedBy(controller, { ...values, authority: controller.name }));
  return [...found, ...quotesFor(data, 'reveals', keyOf(c))];
}

function revealedBy({ requests }: Addressee, values: Parameters<typeof doubt>[1]): Remark[] {
  const found: Remark[] = [];
  if (requests?.presence === 'required') found.push(remark('revealsPresence', values, requests));
  else if (requests === null || requests.presence === 'unknown') found.push(doubt('presenceUnknown', values));
  if (requests?.enforcement === true) found.push(remark('revealsEnforcement', values, requests));
  else if (requests?.enforcement === undefined) found.push(doubt('enforcementUnknown', values));
  return found;
}

function waysOf(data: RightsData, c: Case): SaferWay[] {
  const { addressee, route, supervisor } = c;
  const ways: SaferWay[] = [];
  if (addressee.requests?.representative !== 'refused')
    ways.push({ kind: 'representative-address', ...saidBy(data, 'rl-a3-proxy', 'wayRepresentative'), addressees: [] });
  const others = route === 'any-state' || route === 'state-or-eu-body' ? otherStates(data, c) : [];
  if (others.length > 0) {
    const basis = data.statements['rl-a12-other-state'];
    const cite = c.system.id === 'sis' && basis !== undefined ? [...c.right.cite, ...basis.cite] : c.right.cite;
    ways.push({ kind: 'other-state', ...remark('wayOtherState', {}, { cite, mark: c.right.mark }), addressees: others });
  }
  const bySupervisor = quotesFor(data, 'way-supervisor', keyOf(c));
  if (addressee.as === 'controller' && supervisor.authority !== null) {
    const words = remark('waySupervisor', { authority: supervisor.name });
    ways.push({
      kind: 'supervisor',
      ...words,
      cite: bySupervisor.flatMap((quote) => quote.cite),
      confirmed: bySupervisor.length > 0 && bySupervisor.every((quote) => quote.confirmed),
      addressees: [supervisor],
    });
  }
  return ways;
}

/**
 * Other states whose authority is recorded as taking requests directly, in writing, without a visit and without a certified copy,
 * and is not recorded as enforcing removal. Those that ask for least come first.
 */
function otherStates(data: RightsData, c: Case): Addressee[] {
  const users = data.countries.filter(
    (country) => country.id !== c.country.id && (c.system.states === null || country.groups.includes(c.system.states)),
  );
  const places = new Set(users.map((country) => country.id));
  const candidates = data.authorities.filter((a) => {
    const { requests } = a;
    if (
      !places.has(a.country) ||
      !a.systems.includes(c.system.id) ||
      !a.roles.includes('controller') ||
      !isPrintable(a) ||
      requests === null
    )
      return false;
    const written = requests.channels.some((channel) => channel === 'post' || channel === 'e-mail' || channel === 'web-form');
    return (
      (requests.route === 'direct' || requests.route === 'mixed') &&
      written &&
      (requests.presence === 'not-needed' || requests.presence === 'possible') &&
      requests.identity !== 'certified-copy' &&
      requests.identity !== 'signature-certified' &&
      requests.enforcement !== true
    );
  });
  const demands = (a: (typeof candidates)[number]): number =>
    (a.requests!.identity === 'on-doubt' ? 0 : a.requests!.identity === 'unknown' ? 2 : 3) +
    (a.requests!.presence === 'not-needed' ? 0 : 1) +
    (a.requests!.representative === 'ordinary-mandate' ? 0 : a.requests!.representative === 'refused' ? 3 : 1) +
    (a.requests!.enforcement === false ? 0 : 1);
  return candidates
    .toSorted((a, b) => demands(a) - demands(b) || (a.id < b.id ? -1 : 1))
    .map((a) => controllerOf(data, a, { system: c.system, country: users.find((u) => u.id === a.country)! }));
}

/** What the wishes of the person mean for the addressee at hand. */
export function wishWarnings(c: Case): Remark[] {
  const { addressee, safety } = c;
  const values = { authority: addressee.name };
  const found: Remark[] = [];
  if (safety.avoidEnforcement && addressee.requests?.enforcement === true)
    found.push(remark('avoidEnforcementWarning', values, addressee.requests));
  if (safety.avoidPresence && addressee.requests?.presence === 'required')
    found.push(remark('avoidPresenceWarning', values, addressee.requests));
  if (safety.hideAddress) found.push(remark('hideAddressWarning'));
  return found;
}
