import type { LocatedRecord, Problem } from '../parse/index.ts';
import type { RecordOf } from '../schema/index.ts';
import { type Check, problemAt } from './check.ts';

const oneEmail = /^[\p{L}\p{N}._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/iu;
const onePhone = /^\+[1-9]\d{0,2}[ \d()/-]{5,20}\d$/;
/** What belongs beside an address: a bracket, a second address, or a doubt. */
const remark = /[()[\]{};@]|\b(unconfirmed|unverified|memory|moved|former|formerly|verify|as of)\b/i;
const longestLine = 70;
const mostLines = 7;

/**
 * A wrong or garbled address is the worst fault of a letter: it tells a stranger what somebody asks for.
 * What this check lets through can be set on an envelope, line by line, as it stands.
 */
export const contactIsPrintable: Check = {
  name: 'contact-is-printable',
  run: ({ located, atlas }) => {
    const names = new Map(atlas.ofKind('country').map((c) => [c.id, englishOf(c.name)]));
    return located.flatMap((l) => (l.record.kind === 'authority' ? problemsOf(l, l.record, names) : []));
  },
};

function problemsOf(l: LocatedRecord, record: RecordOf<'authority'>, names: ReadonlyMap<string, string>): Problem[] {
  const { postal, email, phone } = record;
  const problem = (field: string, what: string, fix: string): Problem => problemAt('contact-is-printable', l, [field], what, fix);
  const problems: Problem[] = [];
  if (email !== null && !oneEmail.test(email))
    problems.push(
      problem('email', `\`${email}\` is not one plain e-mail address`, 'keep one; put the others and every remark into `details`'),
    );
  if (phone !== null && !onePhone.test(phone))
    problems.push(
      problem('phone', `\`${phone}\` is not one telephone number`, 'write one, with `+` and the country code; put the rest into `details`'),
    );
  if (postal !== null) problems.push(...postalFaults(postal, record.country, names).map(([what, fix]) => problem('postal', what, fix)));
  if (record.roles.includes('controller') && record.mark === 'open' && (postal ?? email ?? phone) !== null)
    problems.push(
      problem(
        'mark',
        'marked `open`, but it has an address, an e-mail address or a telephone number',
        'take the contact out, or say what was read by the mark',
      ),
    );
  return problems;
}

function postalFaults(postal: string, country: string, names: ReadonlyMap<string, string>): [what: string, fix: string][] {
  const faults: [string, string][] = [];
  const lines = postal.split('\n');
  const odd = remark.exec(postal)?.[0];
  if (odd !== undefined)
    faults.push([`\`${odd}\` in a postal address`, 'put remarks, doubts and second addresses into `details` or `markNote`']);
  const bad = lines.find((line) => line !== line.trim() || line === '' || line.length > longestLine);
  if (bad !== undefined)
    faults.push([`\`${bad}\` is not a line that fits on an envelope`, `write 1 to ${longestLine} characters a line, no spaces around`]);
  if (lines.length < 2 || lines.length > mostLines)
    faults.push([
      `an address of ${lines.length} lines`,
      `write it as a block (\`|-\`), 2 to ${mostLines} lines, one after another as on an envelope`,
    ]);
  const last = lines.at(-1) ?? '';
  const own = names.get(country);
  if (own === undefined ? ![...names.values()].includes(last) : last !== own)
    faults.push([
      `the last line is \`${last}\`, not the country`,
      `end with the English name of the country: \`${own ?? 'as in its record'}\``,
    ]);
  return faults;
}

function englishOf(name: string | { en: string }): string {
  return typeof name === 'string' ? name : name.en;
}
