/**
 * `npm run bench -- audit [--part NAME]`: the parts of Audit against named peers.
 *
 * @module
 */
const partByName: Readonly<Record<string, () => Promise<() => Promise<number>>>> = {
  links: async () => (await import('./links/index.ts')).runLinksPart,
};

export async function runAuditBench(options: readonly string[]): Promise<number> {
  const [option, part] = options;
  const chosen = options.length === 0 ? Object.keys(partByName) : option === '--part' && options.length === 2 ? [part!] : [''];
  if (!chosen.every((name) => Object.hasOwn(partByName, name))) {
    console.error(`write: npm run bench -- audit [--part NAME]; parts: ${Object.keys(partByName).join(', ')}`);
    return 2;
  }
  let code = 0;
  for (const name of chosen) code = Math.max(code, await (await partByName[name]!())());
  return code;
}
