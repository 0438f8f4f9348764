#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';

const site = fileURLToPath(new URL('../../web/dist', import.meta.url));
const host = process.env['HOST'] ?? '127.0.0.1';
const port = Number(process.env['PORT'] ?? 4173);

if (!existsSync(site)) {
  console.error('The site is not built yet. Run `npm start` in the main folder: it builds and then serves.');
  process.exit(2);
}
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error('PORT must be a number from 0 to 65535.');
  process.exit(2);
}

const server = serve({ fetch: createApp(site).fetch, hostname: host, port }, ({ port: actual }) =>
  console.log(`Firebreak is at http://${host}:${actual}`),
);
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use. Choose another: PORT=4174 npm start`
      : `Cannot listen: ${error.code ?? error.message}`,
  );
  process.exit(2);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close(() => process.exit(0)));
