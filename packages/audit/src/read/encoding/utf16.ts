/** UTF-16 to UTF-8, in pieces that may end anywhere. */

/** Makes a converter that keeps what is cut off at the end of a piece. */
export function createUtf16Converter(encoding: 'utf-16le' | 'utf-16be'): (bytes: Uint8Array, last: boolean) => Uint8Array {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  return (bytes, last) => encoder.encode(decoder.decode(bytes, { stream: !last }));
}

export function utf16ToUtf8(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  return createUtf16Converter(encoding)(bytes, true);
}
