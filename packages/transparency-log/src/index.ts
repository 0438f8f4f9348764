export { base64ToBytes, bytesToBase64, bytesToHex, hexToBytes } from './bytes/index.ts';
export * from './check/index.ts';
export * from './checkpoint/index.ts';
export * from './cosignature/index.ts';
export * from './note/index.ts';
export * from './proof/index.ts';
export * from './register/index.ts';
export * from './tile/index.ts';
export * from './tree/index.ts';
