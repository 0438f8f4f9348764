/**
 * What is asked for: path and query, read strictly. A form that two programs could read in two ways is refused, not mended.
 *
 * @module
 */

export interface Target {
  /** Decoded, without the slashes. */
  readonly segments: readonly string[];
  readonly parameters: readonly (readonly [string, string])[];
}

const maximumLength = 8192;
const maximumParameters = 100;
const nameForm = /^[A-Za-z0-9_.:$-]{1,100}$/;

/** undefined: nobody should answer this. */
export function readTarget(target: string): Target | undefined {
  // Only origin form: `http://elsewhere/` would make an open proxy, and `//elsewhere` is one to some readers.
  if (target.length > maximumLength || !/^\/(?!\/)[\x21-\x7e]*$/.test(target) || /[\\#;]/.test(target)) return undefined;
  const mark = target.indexOf('?');
  const segments = segmentsOf(mark === -1 ? target : target.slice(0, mark));
  const parameters = mark === -1 ? [] : parametersOf(target.slice(mark + 1));
  return segments === undefined || parameters === undefined ? undefined : { segments, parameters };
}

function segmentsOf(path: string): string[] | undefined {
  const segments: string[] = [];
  for (const raw of path.slice(1).split('/')) {
    const segment = decode(raw);
    if (segment === undefined || segment === '.' || segment === '..' || /[/\\;?#\p{Cc}]/u.test(segment)) return undefined;
    // Decoded once more it would be another one.
    if (/%[0-9A-Fa-f]{2}/.test(segment)) return undefined;
    segments.push(segment);
  }
  if (segments.length > 1 && segments.includes('')) return undefined;
  return segments;
}

function parametersOf(query: string): (readonly [string, string])[] | undefined {
  if (query === '') return [];
  const pairs = query.split('&');
  if (pairs.length > maximumParameters) return undefined;
  const parameters: (readonly [string, string])[] = [];
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const name = equals === -1 ? pair : pair.slice(0, equals);
    const value = decode((equals === -1 ? '' : pair.slice(equals + 1)).replaceAll('+', ' '));
    // `filter[name]`, `na%6De`: read differently by different readers, so not at all.
    if (!nameForm.test(name) || value === undefined || /\p{Cc}/u.test(value)) return undefined;
    parameters.push([name, value]);
  }
  return parameters;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
