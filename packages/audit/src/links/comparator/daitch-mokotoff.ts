/**
 * Daitch-Mokotoff Soundex (1985), from its published table of coded sounds: six digits, for names from Slavic languages and Yiddish as
 * clerks of many countries wrote them in Latin letters. A name that can be read in two ways has several codes.
 *
 * @module
 */

/** Sounds, and their digits at the start of a name, before a vowel, and elsewhere; `|` parts two readings, `-` is no digit. */
const table = `
A E I O U:0,-,-
AI AJ AY EI EJ EY OI OJ OY UI UJ UY:0,1,-
AU:0,7,- UE:0,1,- EU:1,1,- IA IE IO IU:1,-,- Y:1,-,- J:1|4,-|4,-|4
B F P V W FB PF PH:7,7,7 D T DT TH:3,3,3 G K Q KH:5,5,5 H:5,5,- L:8,8,8 M N:6,6,6 MN NM:66,66,66 R:9,9,9
S Z SH SZ CZ CS CSZ CZS SCH ZH ZS ZSCH ZSH:4,4,4
DRZ DRS DS DSH DSZ DZ DZH DZS TC TCH TTCH TTSCH TRZ TRS TSCH TSH TS TTS TTSZ TTZ TZ TZS TSZ:4,4,4
X KS CHS:5,54,54 C CH:4|5,4|5,4|5 CK:5|45,5|45,5|45 RS RZ:4|94,4|94,4|94
SCHTSCH SCHTSH SCHTCH SHTCH SHTSH SHCH STCH STSCH STRZ STRS STSH SZCZ SZCS ZDZ ZDZH ZHDZH SC:2,4,4
SCHT SCHD SHT SHD SZT SZD ST SD ZD ZHD:2,43,43
`;

interface Sound {
  readonly letters: string;
  /** At the start, before a vowel, elsewhere: the readings. */
  readonly readings: readonly (readonly string[])[];
}

const soundsByFirstLetter = new Map<string, Sound[]>();
for (const [, letters, codes] of table.matchAll(/((?:[A-Z]+ )*[A-Z]+):(\S+)/gu))
  for (const one of letters!.split(' ')) {
    const readings = codes!.split(',').map((places) => places.split('|').map((digits) => digits.replace('-', '')));
    const sounds = soundsByFirstLetter.get(one[0]!) ?? [];
    sounds.push({ letters: one, readings });
    soundsByFirstLetter.set(one[0]!, sounds);
  }
for (const sounds of soundsByFirstLetter.values()) sounds.sort((a, b) => b.letters.length - a.letters.length);

const length = 6;
/** Readings double with each `C`, `J`, `RS`: a made-up name full of them must not fill the memory. */
const mostReadings = 64;

/** @param name in normal form */
export function daitchMokotoff(name: string): readonly string[] {
  let branches = new Map([['|', { code: '', last: '' }]]);
  for (let at = 0; at < name.length; ) {
    const sound = soundsByFirstLetter.get(name[at]!)?.find(({ letters }) => name.startsWith(letters, at));
    if (sound === undefined) {
      at += 1;
      continue;
    }
    const next = name[at + sound.letters.length];
    const readings = sound.readings[at === 0 ? 0 : next !== undefined && 'AEIOU'.includes(next) ? 1 : 2]!;
    // The pairs `MN` and `NM` are two sounds, however alike their digits.
    const always = sound.letters === 'MN' || sound.letters === 'NM';
    const grown = new Map<string, { code: string; last: string }>();
    for (const { code, last } of branches.values())
      for (const digits of readings) {
        const adds = digits !== '' && (always || !last.endsWith(digits));
        const grownCode = (adds ? code + digits : code).slice(0, length);
        if (grown.size < mostReadings) grown.set(`${grownCode}|${digits}`, { code: grownCode, last: digits });
      }
    branches = grown;
    at += sound.letters.length;
  }
  return [...new Set([...branches.values()].map(({ code }) => code.padEnd(length, '0')))].toSorted();
}
