/**
 * `.firebreakignore`: paths that are left out, one pattern a line, read as git reads its own file (the common part of it).
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const ignoreFileName = '.firebreakignore';
const mostPatterns = 1000;

/** Is this path left out? With `/` between folders, and one at the end of a folder. */
export type Ignore = (path: string) => boolean;

export async function readIgnore(folder: string): Promise<Ignore> {
  const text = await readFile(join(folder, ignoreFileName), 'utf8').catch(() => '');
  return ignoreOf(text);
}

function ignoreOf(text: string): Ignore {
  const patterns = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && line.length <= 200)
    .slice(0, mostPatterns)
    .map((line) =>
      line.startsWith('!') ? { keeps: true, pattern: patternOf(line.slice(1)) } : { keeps: false, pattern: patternOf(line) },
    );
  return (path) => {
    let ignored = false;
    for (const { keeps, pattern } of patterns) if (pattern(path)) ignored = !keeps;
    return ignored;
  };
}

/** Compared part by part and without regular expressions, so that no pattern makes it slow. */
function patternOf(line: string): Ignore {
  const isFolder = line.endsWith('/');
  const parts = line.replace(/^\//, '').replace(/\/$/, '').split('/');
  const isAnchored = line.startsWith('/') || parts.length > 1;
  return (path) => {
    const names = path.replace(/\/$/, '').split('/');
    for (let end = 1; end <= names.length; end += 1) {
      if (isFolder && end === names.length && !path.endsWith('/')) continue;
      const head = names.slice(0, end);
      if (isAnchored ? matches(parts, head) : wild(parts[0]!, head.at(-1)!)) return true;
    }
    return false;
  };
}

function matches(parts: readonly string[], names: readonly string[]): boolean {
  if (parts.length === 0) return names.length === 0;
  if (parts[0] === '**') return matches(parts.slice(1), names) || (names.length > 0 && matches(parts, names.slice(1)));
  return names.length > 0 && wild(parts[0]!, names[0]!) && matches(parts.slice(1), names.slice(1));
}

/** `*` for any signs, `?` for one: the usual way of two places to go back to. */
function wild(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let back = 0;
  while (n < name.length) {
    if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n]) && pattern[p] !== '*') {
      p += 1;
      n += 1;
    } else if (pattern[p] === '*') {
      star = p;
      back = n;
      p += 1;
    } else if (star >= 0) {
      p = star + 1;
      back += 1;
      n = back;
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
