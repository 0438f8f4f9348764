import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Condition } from '../model/index.ts';
import { parseCondition } from '../read/condition/index.ts';
import { commandOf } from './command.ts';
import { compas, madeUp } from './examples.ts';

/** What a shell makes of it. */
const words = (command: string): string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
const after = (command: readonly string[], option: string): string | undefined => command[command.indexOf(option) + 1];

describe('commandOf', () => {
  it('names whatever was asked, and settings that are not the usual ones', () => {
    assert.equal(
      commandOf(compas()),
      "firebreak audit table TABLE --reference Caucasian --flagged 'medium or high risk' --positive 'charged with a new offence within two years' --effect harm",
    );
    assert.deepEqual(words(commandOf(madeUp())), [
      'firebreak',
      'audit',
      'run',
      'DATA',
      '--group',
      'gender,age',
      '--decision',
      "decision=refused|isn't clear",
      '--outcome',
      'outcome#2!=none',
      '--score',
      'score',
      '--stratum',
      'region',
      '--missing',
      '?',
    ]);
  });

  it('comes through a shell as it was asked, whatever stands in columns and values', () => {
    const report = madeUp();
    const text = fc.string({ unit: fc.constantFrom('a', ' ', "'", '"', '$', '`', '\\', '|', '=', '#', '!', '*', ';', '\n', 'م', '-') });
    const trimmed = text.map((one) => one.trim());
    fc.assert(
      fc.property(
        trimmed.filter((one) => one !== ''),
        fc.uniqueArray(trimmed, { minLength: 1, maxLength: 3 }),
        (name, values) => {
          const decision: Condition = { column: { name }, is: 'in', values };
          const command = words(commandOf({ ...report, question: { ...report.question!, decision } }));
          const parsed = parseCondition(after(command, '--decision')!);
          assert.deepEqual(parsed, { ok: true, condition: decision });
        },
      ),
      { numRuns: 50 },
    );
  });
});
