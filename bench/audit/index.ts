/**
 * `npm run bench -- audit [--part NAME] [--quick]`: the parts of Audit against named peers.
 *
 * @module
 */
import { parseArgs } from 'node:util';

type Part = (quick: boolean) => Promise<number>;

const partByName: Readonly<Record<string, () => Promise<Part>>> = {
  rows: async () => (await import('./rows/index.ts')).runRowsPart,
  links: async () => (await import('./links/index.ts')).runLinksPart,
};

export async function runAuditBench(options: readonly string[]): Promise<number> {
  const chosen = choose(options);
  if (typeof chosen === 'string') {
    console.error(`${chosen}. Write: npm run bench -- audit [--part ${Object.keys(partByName).join('|')}] [--quick]`);
    return 2;
  }
  let code = 0;
  for (const name of chosen.parts) code = Math.max(code, await (await partByName[name]!())(chosen.quick));
  return code;
}

function choose(options: readonly string[]): { readonly parts: readonly string[]; readonly quick: boolean } | string {
  try {
    const { values } = parseArgs({ args: [...options], options: { part: { type: 'string' }, quick: { type: 'boolean', default: false } } });
    if (values.part === undefined) return { parts: Object.keys(partByName), quick: values.quick };
    if (!Object.hasOwn(partByName, values.part)) return `unknown part \`${values.part.slice(0, 40)}\``;
    return { parts: [values.part], quick: values.quick };
  } catch (error) {
    return (error as Error).message.split('\n')[0]!.replace(/\.$/, '');
  }
}
