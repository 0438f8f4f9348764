import type { CheckContext } from '../problem.ts';

/** Names that a reader of JSON could take for something that every object has. */
const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A field is a leaf: where `address` and `address.line` are both fields, releasing the one would release the other. */
export function fieldNames({ policy, problem }: CheckContext): void {
  for (const [record, { fields }] of Object.entries(policy.records)) {
    const names = new Set(Object.keys(fields ?? {}));
    if (names.size === 0)
      problem(['records', record], `record \`${record}\` holds no field`, 'name its fields with their data category, or take it out');
    for (const name of names) {
      const at = ['records', record, 'fields', name];
      const steps = name.split('.');
      if (steps.some((step) => reserved.has(step))) problem(at, `\`${name}\` cannot be the name of a field`, 'call it something else');
      for (let length = 1; length < steps.length; length++) {
        const outer = steps.slice(0, length).join('.');
        if (names.has(outer))
          problem(at, `\`${name}\` stands inside the field \`${outer}\``, `name only the parts of \`${outer}\`, or only the whole`);
      }
    }
  }
}
