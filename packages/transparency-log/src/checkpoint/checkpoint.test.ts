import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkpointToText, parseCheckpoint } from './index.ts';

const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';

test('the example of the specification', () => {
  const text = `example.com/behind-the-sofa\n20852163\n${root}\n`;
  const checkpoint = parseCheckpoint(text)!;
  assert.equal(checkpoint.origin, 'example.com/behind-the-sofa');
  assert.equal(checkpoint.size, 20_852_163);
  assert.equal(checkpointToText(checkpoint), text);
});

test('lines after the third are allowed, if they are not empty', () => {
  assert.ok(parseCheckpoint(`o\n1\n${root}\nmore\n`));
  assert.equal(parseCheckpoint(`o\n1\n${root}\n\nmore\n`), undefined);
  assert.equal(parseCheckpoint(`o\n1\n${root}\n\n`), undefined);
});

test('anything else is no checkpoint', () => {
  for (const text of [
    '',
    'o\n',
    'o\n1\n',
    `o\n1\n${root}`,
    `\n1\n${root}\n`,
    `o\n01\n${root}\n`,
    `o\n-1\n${root}\n`,
    `o\n+1\n${root}\n`,
    `o\n1e3\n${root}\n`,
    `o\n1 \n${root}\n`,
    `o\n\n${root}\n`,
    `o\n9007199254740992\n${root}\n`,
    `o\n1\n${root.slice(0, -1)}\n`,
    `o\n1\n${root.replace('I=', 'J=')}\n`,
    'o\n1\nAAAA\n',
  ])
    assert.equal(parseCheckpoint(text), undefined, JSON.stringify(text));
  assert.equal(parseCheckpoint(`o\n9007199254740991\n${root}\n`)?.size, Number.MAX_SAFE_INTEGER);
});
