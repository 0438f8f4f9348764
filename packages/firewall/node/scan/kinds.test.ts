/**
 * The Atlas and the detectors know the same kinds.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';

const atlas = await openRepositoryAtlas();
const root = new URL('../../src/scan/', import.meta.url);

/** Every kind that some detector names: ids in quotes in its code. */
async function namedKinds(): Promise<Set<string>> {
  const files = (await readdir(root, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('fields/names'),
  );
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, root), 'utf8')));
  return new Set(
    texts.flatMap((text) =>
      [
        ...text.matchAll(
          /(?:kind: |reading\(\s*|reading_\(\w+, |onlyLabelled\(|judged\(\s*|return known\.data === 'nationality' \? |: )'([a-z][a-z0-9-]*)'/g,
        ),
      ].map((found) => found[1]!),
    ),
  );
}

test('every kind of the Atlas has a detector', async () => {
  const named = await namedKinds();
  assert.deepEqual(
    atlas
      .ofKind('identifier')
      .map((record) => record.id)
      .filter((id) => !named.has(id)),
    [],
  );
});

test('every kind that a detector tells of is in the Atlas, with the same country', async () => {
  const { digitForms } = await import('../../src/scan/numbers/forms.ts');
  for (const form of digitForms) assert.equal(atlas.find('identifier', form.kind)?.country, form.country, form.kind);
  const kinds = new Set(atlas.ofKind('identifier').map((record) => record.id));
  for (const kind of [
    'mrz-td1',
    'mrz-td2',
    'mrz-td3',
    'mrz-visa',
    'iban',
    'email',
    'phone',
    'status-word',
    'nationality-word',
    'field-name',
  ])
    assert.ok(kinds.has(kind), kind);
});

test('a form without a checksum has labels, or nothing would find it', () => {
  const formIsEnough = new Set(['email', 'status-word', 'nationality-word', 'field-name']);
  for (const record of atlas.ofKind('identifier'))
    if (record.checksum === null && !formIsEnough.has(record.id)) assert.ok((record.context ?? []).length > 0, record.id);
});
