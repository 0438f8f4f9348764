import { readFile } from 'node:fs/promises';
import { type PublicKey, parsePublicKey } from '@firebreak/transparency-log';
import { WrongUse } from '../output/output.ts';

const maxKeyFileBytes = 1_000_000;

/** Verifier keys as they were given: each one in words, or a file with one in each line. */
export async function readPublicKeys(given: readonly string[], option: string): Promise<PublicKey[]> {
  const keys: PublicKey[] = [];
  for (const item of given) {
    const key = parsePublicKey(item);
    if (key !== undefined) keys.push(key);
    else keys.push(...(await readKeyFile(item, option)));
  }
  return keys;
}

async function readKeyFile(path: string, option: string): Promise<PublicKey[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(
      `${option} takes a verifier key (\`name+id+key\`) or a file of them; \`${path.slice(0, 100)}\` is neither (${error.code ?? error.message})`,
    );
  });
  const lines = text
    .slice(0, maxKeyFileBytes)
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const keys = lines.map(parsePublicKey);
  const bad = keys.indexOf(undefined);
  if (bad >= 0 || keys.length === 0)
    throw new WrongUse(`line ${bad + 1} of \`${path.slice(0, 100)}\` is not a verifier key (\`name+id+key\`)`);
  return keys as PublicKey[];
}
