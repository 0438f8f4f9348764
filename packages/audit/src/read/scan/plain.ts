import { blockBytes, type Scanner } from './scanner.ts';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** What a byte is: 1 for a separator, 2 for one that needs a closer look. */
function kindsOf(delimiter: number): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds[delimiter] = 1;
  kinds[lineFeed] = 1;
  for (const byte of [quote, carriageReturn, 0]) kinds[byte] = 2;
  return kinds;
}

/** The scanner without WebAssembly: four bytes at a time where none of them needs a closer look. */
export function createPlainScanner(delimiter: number, bytes: number): Scanner {
  const kinds = kindsOf(delimiter);
  const scanner: Scanner = {
    ...viewsOf(bytes),
    start: 0,
    separators: new Int32Array(blockBytes + 64),
    ends: new Int32Array(blockBytes + 64),
    starts: new Int32Array(blockBytes),
    numbers: new Int32Array(blockBytes),
    misses: new Int32Array(0),
    lookUp: () => -1,
    remember: () => undefined,
    endCount: 0,
    lineFeeds: 0,
    stop: 0,
    run,
    grow(room) {
      if (room + 64 <= scanner.bytes.length) return;
      const old = scanner.bytes;
      Object.assign(scanner, viewsOf(room));
      scanner.bytes.set(old);
    },
  };

  function run(from: number, to: number): void {
    const { bytes: text, view, separators, ends } = scanner;
    let found = 1;
    let inQuotes = 0;
    let at = from;
    separators[0] = from - 1;
    scanner.stop = to;
    const whole = to - 3;
    while (at < to) {
      if (at < whole && isPlain(view.getInt32(at, true))) {
        // A place is written whether it is one or not: that is cheaper than to guess.
        separators[found] = at;
        found += kinds[text[at]!]!;
        separators[found] = at + 1;
        found += kinds[text[at + 1]!]!;
        separators[found] = at + 2;
        found += kinds[text[at + 2]!]!;
        separators[found] = at + 3;
        found += kinds[text[at + 3]!]!;
        at += 4;
        continue;
      }
      const kind = kinds[text[at]!]!;
      if (kind < 2) {
        separators[found] = at;
        found += kind;
        at++;
        continue;
      }
      if (text[at] === carriageReturn && (at + 1 >= to || text[at + 1] === lineFeed)) {
        at++;
        continue;
      }
      const isFieldStart = separators[found - 1] === at - 1;
      if (text[at] !== quote || !isFieldStart) {
        scanner.stop = at;
        break;
      }
      let closing = at + 1;
      for (;;) {
        while (closing < to && text[closing] !== quote) {
          const byte = text[closing++]!;
          if (byte === lineFeed) inQuotes++;
          if (byte === 0) break;
        }
        if (closing + 1 >= to || text[closing] !== quote || text[closing + 1] !== quote) break;
        closing += 2;
      }
      if (closing >= to) break;
      const after = text[closing + 1];
      const isOver = after === delimiter || after === lineFeed || after === carriageReturn;
      if (text[closing] !== quote || (closing + 1 < to && !isOver)) {
        scanner.stop = at;
        break;
      }
      at = closing + 1;
    }
    let count = 0;
    for (let i = 1; i < found; i++) {
      ends[count] = i;
      count += text[separators[i]!] === lineFeed ? 1 : 0;
    }
    scanner.endCount = count;
    scanner.lineFeeds = count + inQuotes;
  }

  return scanner;
}

/** No quotation mark, carriage return or zero among four bytes. */
function isPlain(word: number): boolean {
  const quotes = word ^ 0x22222222;
  const returns = word ^ 0x0d0d0d0d;
  const marks = ((word - 0x01010101) & ~word) | ((quotes - 0x01010101) & ~quotes) | ((returns - 0x01010101) & ~returns);
  return (marks & 0x80808080) === 0;
}

function viewsOf(room: number): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(room + 64);
  return { bytes, view: new DataView(bytes.buffer) };
}
