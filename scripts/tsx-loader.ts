/**
 * Lets Node run `.tsx`: `node --import ./scripts/tsx-loader.ts --test …`. Node strips types by itself, but not JSX.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

// A failed test names the line that was written, not the line that was run.
process.setSourceMapsEnabled(true);

registerHooks({
  load(url, context, nextLoad) {
    if (!new URL(url).pathname.endsWith('.tsx')) return nextLoad(url, context);
    const file = fileURLToPath(url);
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      loader: 'tsx',
      format: 'esm',
      target: 'node24',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcefile: file,
      sourcemap: 'inline',
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
