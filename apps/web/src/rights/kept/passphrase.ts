/**
 * Passphrases for a file of answers: one to suggest, and a warning about one that a machine can guess.
 *
 * @module
 */

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aeiou';
const syllablesPerWord = 3;
const words = 4;

/**
 * Four made-up words, for example `tabozi-ludeka-firomu-benavo`: no word list to send, the same in every language, easy to copy by
 * hand. Each syllable is one of 80, so twelve of them hold 75 bits.
 *
 * @param random fills an array with random bytes; for tests
 */
export function suggestPassphrase(random: (bytes: Uint8Array) => Uint8Array = fillRandomly): string {
  const draw = drawerOf(random);
  const word = (): string => Array.from({ length: syllablesPerWord }, () => draw(consonants) + draw(vowels)).join('');
  return Array.from({ length: words }, word).join('-');
}

/** Can a machine guess it? A rough look: too short, too few different signs, or a single word. */
export function isWeak(passphrase: string): boolean {
  const signs = new Set(passphrase.toLowerCase());
  const parts = passphrase.split(/[\s\-_.,]+/u).filter((part) => part.length > 2);
  return passphrase.length < 16 || signs.size < 8 || new Set(parts).size < 3;
}

/** Draws one of the letters, each as likely as the others: bytes past the last whole round are thrown away. */
function drawerOf(random: (bytes: Uint8Array) => Uint8Array): (letters: string) => string {
  return (letters) => {
    const end = 256 - (256 % letters.length);
    for (;;) {
      const [byte] = random(new Uint8Array(1));
      if (byte! < end) return letters[byte! % letters.length]!;
    }
  };
}

function fillRandomly(bytes: Uint8Array): Uint8Array {
  return crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
}
