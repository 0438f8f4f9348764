/**
 * The sentences of the Atlas that plans quote. They stand there with their citations and marks, so no law is written here.
 *
 * @module
 */
export const quotedStatements = [
  'rl-a12-status',
  'rl-a12-etias',
  'rl-a12-consequences',
  'rl-a12-address',
  'rl-a12-identity-systems',
  'rl-a12-identity-led',
  'rl-a12-identity-gdpr',
  'rl-a12-other-state',
  'rl-a12-presence',
  'rl-a12-certified-copies',
  'rl-a12-sweden',
  'rl-a12-sweden-mail',
  'rl-a12-poland-belgium',
  'rl-a2-12-5',
  'rl-a2-12-6',
  'rl-a2-80',
  'rl-a2-80-request',
  'rl-a3-id-copy',
  'rl-a3-masking',
  'rl-a3-proxy',
  'rl-a3-channel',
  'rl-a3-words',
  'rl-a6-67',
  'rl-a6-frontex-fast',
] as const;
