/**
 * Every letter that a route of the Atlas leads to, composed in English, for each sender, filled in and empty.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAtlas } from '@firebreak/atlas';
import { loadFolder } from '@firebreak/atlas/node';
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import { documentToText } from '@firebreak/documents';
import { compose, lettersDataOf, rightsDataOf } from '@firebreak/rights';

const { located } = await loadFolder('atlas');
const atlas = createAtlas(located.map(({ record }) => record));
const data = rightsDataOf(atlas);
const letters = lettersDataOf(atlas, ['en']);
const texts = letters.texts['en']!;
const on: LegalDay = parseLegalDay('2026-11-23')!;

/** Letters that fit any request, besides the one that asks for the right. */
const later = ['reminder', 'identity-answer', 'complaint', 'complaint-silence', 'indirect-access', 'which-authority'].map(
  (l) => `letter-${l}`,
);

/** Only where the procedure is recorded: the United Kingdom stands in the Atlas for comparison. */
const routes = data.systems.flatMap(({ id: system, rights }) =>
  rights.flatMap(({ right, procedure }, index) => {
    const course = data.procedures.find((p) => p.id === procedure);
    if (course === undefined) return [];
    const first = course.rights.find((r) => r.right === right)?.letter;
    const isFirstRoute = rights.findIndex((r) => r.procedure === procedure) === index;
    return [...new Set([...(first === undefined ? [] : [first]), ...(isFirstRoute ? later : [])])].map((letter) => ({
      letter,
      system,
      right,
    }));
  }),
);

/** What depends on the country that was chosen. */
const aboutAddressee: ReadonlySet<string> = new Set(['address-not-confirmed', 'identity-copy-expected', 'mandate-form']);

const isDay = (field: string): boolean => /(^today|-date|-day|-until)$/.test(field);

for (const sender of ['self', 'representative', 'guardian'] as const)
  for (const filled of [true, false])
    test(`letters signed by ${sender}, ${filled ? 'filled in' : 'empty'}: legal basis, one time limit, nothing lost`, () => {
      assert.ok(routes.length > 150);
      for (const { letter, system, right } of routes) {
        const record = letters.letters.find((l) => l.id === letter)!;
        const where = `${letter} ${system} ${right}`;
        const asked = record.requires.filter(({ when }) => when?.sender?.includes(sender) ?? true);
        const values = asked.map(({ field }) => [field, isDay(field) ? '2026-11-20' : `(${field})`] as const);
        const fields = filled ? Object.fromEntries(values) : {};
        const { document, missing, problems } = compose(letters, data, {
          letter,
          system,
          right,
          country: 'fr',
          on,
          sender,
          language: 'en',
          fields,
        });
        const text = documentToText(document).replaceAll(/\s+/g, ' ');
        assert.ok(text.includes(texts['label-legal-basis']!), `${where}: no legal basis`);
        assert.doesNotMatch(text, /[{}]/, `${where}: a placeholder was left`);
        const limits = Object.keys(texts).filter((id) => id.startsWith('time-') && text.includes(texts[id]!));
        if (record.addressee === 'controller' && !later.includes(letter)) assert.equal(limits.length, 1, `${where}: ${limits.join(', ')}`);
        if (filled) assert.deepEqual(missing, [], where);
        assert.deepEqual(
          problems.filter(({ code }) => !aboutAddressee.has(code)),
          [],
          where,
        );
      }
    });

test('no letter is unreachable: a procedure leads to each one that is sent', () => {
  const reached = new Set(data.procedures.flatMap((p) => [...p.rights.map((r) => r.letter), ...p.states.flatMap((s) => s.letters ?? [])]));
  const unreached = letters.letters
    .filter((l) => l.addressee === 'controller' || l.addressee === 'supervisor')
    .filter((l) => !reached.has(l.id));
  assert.deepEqual(
    unreached.map((l) => l.id),
    [],
  );
});
