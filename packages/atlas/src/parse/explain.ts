/**
 * What a Zod issue means, in words for somebody who writes YAML.
 *
 * @module
 */
import type { z } from 'zod';

/** @param guide where the form of each field is described */
export function explainIssue(issue: z.core.$ZodIssue, guide: string): { what: string; fix: string } {
  const field = issue.path.map(String).join('.') || 'the file';
  if (issue.code === 'unrecognized_keys')
    return {
      what: `\`${field}\` has a field that does not belong there: ${issue.keys.map((k) => `\`${k.slice(0, 60)}\``).join(', ')}`,
      fix: 'check the spelling, or put it into `note`',
    };
  if (issue.code === 'invalid_type') {
    // The issue does not keep what was there; only its message says whether anything was.
    const missing = issue.message.endsWith('received undefined');
    return missing
      ? { what: `\`${field}\` is missing`, fix: `add it (${issue.expected})` }
      : {
          what: `\`${field}\` should be ${issue.expected}`,
          fix: fixOf(issue.expected, guide),
        };
  }
  if (issue.code === 'invalid_value')
    return { what: `\`${field}\` has a value that is not in its list`, fix: `use one of ${issue.values.map(String).join(', ')}` };
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat()[0];
    return { what: `\`${field}\` fits none of the forms it may have`, fix: inner ? `for example: ${inner.message}` : `see ${guide}` };
  }
  if (issue.code === 'invalid_key')
    return { what: `\`${field}\` is not a name that can stand here`, fix: issue.issues[0]?.message ?? `see ${guide}` };
  return { what: `\`${field}\`: ${issue.message}`, fix: `see ${guide}` };
}

function fixOf(expected: string, guide: string): string {
  if (expected === 'string') return 'put the value in quotes';
  if (expected === 'object') return `write \`{word: value, word: value}\`; which words: ${guide}`;
  if (expected === 'array') return 'write a list: `[first, second]`';
  return `write a value of type ${expected}`;
}
