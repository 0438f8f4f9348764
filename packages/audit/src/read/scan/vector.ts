import { blockBytes, type Scanner } from './scanner.ts';
import { kernelModule } from './wasm/kernel.ts';
import { entryBits, entryBytes, entryOf, lookupModule } from './wasm/lookup.ts';

const pageBytes = 65_536;
/** Places are written eight at a time, up to seven too many. */
const listBytes = (blockBytes + 128) * 4;
const [separatorsAt, endsAt, startsAt, numbersAt, missesAt, tablesAt] = [0, 1, 2, 3, 4, 5].map((list) => list * listBytes) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
/** Tables of remembered values. */
const tables = 8;
const tableBytes = entryBytes << entryBits;
const start = tablesAt + tables * tableBytes;

interface Modules {
  readonly kernel: WebAssembly.Module;
  readonly lookup: WebAssembly.Module;
}

let compiled: Modules | null | undefined;

/** null: there is no WebAssembly with vectors here, or the page forbids it. */
function modules(): Modules | null {
  if (compiled !== undefined) return compiled;
  try {
    compiled = { kernel: new WebAssembly.Module(kernelModule()), lookup: new WebAssembly.Module(lookupModule()) };
  } catch {
    compiled = null;
  }
  return compiled;
}

interface Told {
  readonly value: number;
}

interface Kernel {
  readonly run: (from: number, to: number, separatorsAt: number, endsAt: number, delimiter: number) => void;
  readonly stop: Told;
  readonly endsAt: Told;
  readonly lineFeeds: Told;
}

interface Lookup {
  readonly run: (
    rows: number,
    startsAt: number,
    separatorsAt: number,
    field: number,
    numbersAt: number,
    shift: number,
    entriesAt: number,
    missesAt: number,
  ) => void;
  readonly missesAt: Told;
}

/** The scanner in WebAssembly, 64 bytes at a time. */
export function createVectorScanner(delimiter: number, bytes: number): Scanner | null {
  const module = modules();
  if (module === null) return null;
  const pages = (room: number): number => Math.ceil((start + room + 64) / pageBytes);
  const memory = new WebAssembly.Memory({ initial: pages(bytes) });
  const instanceOf = (source: WebAssembly.Module): unknown => new WebAssembly.Instance(source, { from: { memory } }).exports;
  const kernel = instanceOf(module.kernel) as Kernel;
  const lookup = instanceOf(module.lookup) as Lookup;
  const scanner: Scanner = {
    ...viewsOf(memory),
    start,
    endCount: 0,
    lineFeeds: 0,
    stop: 0,
    run(from, to) {
      scanner.separators[0] = from - 1;
      kernel.run(from, to, separatorsAt + 4, endsAt, delimiter);
      scanner.endCount = (kernel.endsAt.value - endsAt) >> 2;
      scanner.lineFeeds = kernel.lineFeeds.value;
      scanner.stop = Math.min(to, kernel.stop.value);
    },
    grow(room) {
      const more = pages(room) - memory.buffer.byteLength / pageBytes;
      if (more > 0) memory.grow(more);
      Object.assign(scanner, viewsOf(memory));
    },
    lookUp(table, rows, field, shift) {
      if (table >= tables) return -1;
      lookup.run(rows, startsAt, separatorsAt, field, numbersAt, shift, tablesAt + table * tableBytes, missesAt);
      return (lookup.missesAt.value - missesAt) >> 2;
    },
    remember(table, from, to, code) {
      const length = to - from;
      if (table >= tables || length > 8) return;
      const key = length === 0 ? 0n : BigInt.asUintN(length * 8, scanner.view.getBigUint64(from, true));
      const at = tablesAt + table * tableBytes + entryOf(key) * entryBytes;
      scanner.view.setBigUint64(at, key, true);
      scanner.view.setInt32(at + 8, code + 1, true);
    },
  };
  return scanner;
}

function viewsOf({
  buffer,
}: WebAssembly.Memory): Pick<Scanner, 'bytes' | 'view' | 'separators' | 'ends' | 'starts' | 'numbers' | 'misses'> {
  const list = (at: number): Int32Array => new Int32Array(buffer, at, listBytes / 4);
  return {
    bytes: new Uint8Array(buffer),
    view: new DataView(buffer),
    separators: list(separatorsAt),
    ends: list(endsAt),
    starts: list(startsAt),
    numbers: list(numbersAt),
    misses: list(missesAt),
  };
}
