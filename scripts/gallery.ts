/**
 * Shows the components with their examples: `node --import ./scripts/tsx-loader.ts scripts/gallery.ts`.
 * Components and languages are in the address: `/flow-map/ar`.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { exampleReader } from '../packages/ui/src/gallery/example.ts';
import { gallery } from '../packages/ui/src/gallery/index.ts';
import { galleryPage } from '../packages/ui/src/gallery/page.tsx';

const styles = join(import.meta.dirname, '../packages/ui/styles');

const server = createServer(({ url = '/' }, response) => {
  const [component = '', language] = url.slice(1).split('/');
  const sheet = join(styles, basename(url));
  if (url.endsWith('.css') && existsSync(sheet)) response.setHeader('Content-Type', 'text/css').end(readFileSync(sheet));
  else if (gallery[component] && (language === 'en' || language === 'fr' || language === 'ar'))
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(galleryPage(exampleReader(language), gallery[component], ['/index.css']));
  else
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(
      Object.keys(gallery)
        .map((name) => `<p>${name}: ${['en', 'fr', 'ar'].map((l) => `<a href="/${name}/${l}">${l}</a>`).join(' ')}</p>`)
        .join(''),
    );
});
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () =>
  console.log(`Components are at http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
