const folded: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ł: 'L',
  ẞ: 'SS',
  ß: 'SS',
  ı: 'I',
  Ə: 'A',
};

/**
 * A name as it is compared: capitals without accents, and without spaces, hyphens and apostrophes, so that `Abd al-Rahman` and `Abdal Rahman`
 * are one. Letters that Unicode does not take apart follow the machine-readable zone of passports, save that one letter stays one letter.
 */
export function normalName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ı', 'I')
    .toUpperCase()
    .replaceAll(/[^A-Z]/gu, (sign) => folded[sign] ?? '');
}
