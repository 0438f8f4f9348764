import type { CheckContext } from '../problem.ts';

/** Names that people give to fields for whatever comes to mind. */
const loose = /(^|[._-])(notes?|comments?|remarks?|free-?text|memo|misc|other|description)$/i;
const camel = /[a-z](Notes?|Comments?|Remarks?|FreeText|Memo|Description)$/;

/** A field for free words can hold anything, whatever its category says. */
export function freeText({ policy, warning }: CheckContext): void {
  for (const [record, { fields }] of Object.entries(policy.records))
    for (const [name, field] of Object.entries(fields ?? {})) {
      if (!(loose.test(name) || camel.test(name))) continue;
      const data = typeof field === 'string' ? field : field.data;
      warning(
        ['records', record, 'fields', name],
        `\`${record}.${name}\` looks like free text: it can hold a status or an address, and is treated as \`${data}\` all the same`,
        'release it to nobody outside, and look through it with `firebreak firewall scan`',
      );
    }
}
