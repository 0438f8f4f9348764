/**
 * Ways in which Parquet is packed. hyparquet brings snappy; the usual set of others needs WebAssembly, which the page forbids, so these are in JavaScript.
 *
 * @module
 */
import { gunzipSync } from 'fflate';
import { decompress } from 'fzstd';
import { type Compressors, snappyUncompress } from 'hyparquet';

export class UnknownCodec extends Error {
  readonly codec: string;
  constructor(codec: string) {
    super(`no way to unpack ${codec}`);
    this.codec = codec;
  }
}

const refuse = (codec: string) => (): never => {
  throw new UnknownCodec(codec);
};

export const compressors: Compressors = {
  SNAPPY: (input, length) => {
    const output = new Uint8Array(length);
    snappyUncompress(input, output);
    return output;
  },
  GZIP: (input, length) => gunzipSync(input, { out: new Uint8Array(length) }),
  ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
  BROTLI: refuse('brotli'),
  LZ4: refuse('lz4'),
  LZ4_RAW: refuse('lz4'),
  LZO: refuse('lzo'),
};
