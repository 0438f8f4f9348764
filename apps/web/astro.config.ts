import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

// Nothing is inlined, so that the content security policy needs no `unsafe-inline` and no hashes.
export default defineConfig({
  integrations: [preact()],
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
