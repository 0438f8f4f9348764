import { renderToString } from 'preact-render-to-string';
import type { Reader } from '../labels/index.ts';
import type { Examples } from './example.ts';

/** Examples as a page of their own, to look at and to test in a browser. */
export function galleryPage(reader: Reader, examples: Examples, sheets: readonly string[]): string {
  const page = (
    <html lang={reader.language} dir={reader.messages.direction as 'ltr' | 'rtl'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{reader.messages.siteName}</title>
        {sheets.map((sheet) => (
          <link rel="stylesheet" href={sheet} key={sheet} />
        ))}
      </head>
      <body>
        {Object.entries(examples).map(([name, example]) => (
          <section class="example wide" key={name}>
            <h1 lang="en" dir="ltr">
              {name}
            </h1>
            {example(reader)}
          </section>
        ))}
        <main id="text" />
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}
