import { blockBytes, type Scanner } from './scanner.ts';
import { kernelModule } from './wasm/kernel.ts';

const pageBytes = 65_536;
/** Places are written eight at a time, up to seven too many. */
const listBytes = (blockBytes + 128) * 4;
const endsAt = listBytes;
const start = listBytes * 2;

let compiled: WebAssembly.Module | null | undefined;

/** null: there is no WebAssembly with vectors here, or the page forbids it. */
function moduleOf(): WebAssembly.Module | null {
  if (compiled !== undefined) return compiled;
  try {
    compiled = new WebAssembly.Module(kernelModule());
  } catch {
    compiled = null;
  }
  return compiled;
}

interface Exports {
  readonly run: (from: number, to: number, separatorsAt: number, endsAt: number, delimiter: number) => void;
  readonly stop: { readonly value: number };
  readonly endsAt: { readonly value: number };
  readonly lineFeeds: { readonly value: number };
}

/** The scanner in WebAssembly, 64 bytes at a time. */
export function createVectorScanner(delimiter: number, bytes: number): Scanner | null {
  const module = moduleOf();
  if (module === null) return null;
  const pages = (room: number): number => Math.ceil((start + room + 64) / pageBytes);
  const memory = new WebAssembly.Memory({ initial: pages(bytes) });
  const kernel = new WebAssembly.Instance(module, { from: { memory } }).exports as unknown as Exports;
  const scanner: Scanner = {
    ...viewsOf(memory),
    start,
    endCount: 0,
    lineFeeds: 0,
    stop: 0,
    run(from, to) {
      scanner.separators[0] = from - 1;
      kernel.run(from, to, 4, endsAt, delimiter);
      scanner.endCount = (kernel.endsAt.value - endsAt) >> 2;
      scanner.lineFeeds = kernel.lineFeeds.value;
      scanner.stop = Math.min(to, kernel.stop.value);
    },
    grow(room) {
      const more = pages(room) - memory.buffer.byteLength / pageBytes;
      if (more > 0) memory.grow(more);
      Object.assign(scanner, viewsOf(memory));
    },
  };
  return scanner;
}

function viewsOf({ buffer }: WebAssembly.Memory): Pick<Scanner, 'bytes' | 'view' | 'separators' | 'ends'> {
  return {
    bytes: new Uint8Array(buffer),
    view: new DataView(buffer),
    separators: new Int32Array(buffer, 0, listBytes / 4),
    ends: new Int32Array(buffer, endsAt, listBytes / 4),
  };
}
