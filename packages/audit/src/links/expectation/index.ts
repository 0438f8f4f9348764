export { type AlikeCache, createIdentityModel, type IdentityModel } from './identity.ts';
export { spread } from './spread.ts';
