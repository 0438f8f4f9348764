/**
 * Serves the built site, and nothing else: every file under one folder, with headers that keep a page to itself.
 * Writes no log of what was asked.
 *
 * @module
 */
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';

/** What a page may load: its own files. No inline script or style, no other origin, no frame, no form target. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'X-Robots-Tag': 'noarchive',
};

/** @param siteFolder the built site */
export function createApp(siteFolder: string): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    // Named after their content, so they never change; pages are asked for again, and never kept on a shared device.
    const lasting = context.req.path.startsWith('/assets/') && context.res.status === 200;
    context.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-store');
  });
  app.use(async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD')
      return context.text('Only reading is possible here.\n', 405, { Allow: 'GET, HEAD' });
    return next();
  });
  app.use(compress());
  app.use(serveStatic({ root: siteFolder }));
  app.notFound(async (context) => {
    const page = await serveStatic({ root: siteFolder, path: '404.html' })(context, async () => undefined);
    return page instanceof Response
      ? new Response(page.body, { status: 404, headers: page.headers })
      : context.text('This page does not exist.\n', 404);
  });
  app.onError((_, context) => context.text('This page cannot be shown now.\n', 500));
  return app;
}
