/**
 * Machine-readable zones of invented people, by ICAO Doc 9303 Parts 3 to 7, and what a scanner machine makes of them.
 *
 * @module
 */
import { mrzDigit } from './checks.ts';
import type { Chance } from './random.ts';

export type ZoneKind = 'mrz-td1' | 'mrz-td2' | 'mrz-td3' | 'mrz-visa';

const states = [
  'UTO',
  'SYR',
  'AFG',
  'ERI',
  'SOM',
  'NGA',
  'GIN',
  'MAR',
  'TUN',
  'VNM',
  'ALB',
  'GEO',
  'UKR',
  'RUS',
  'COL',
  'VEN',
  'D<<',
  'FRA',
  'XXA',
];
const issuers = ['UTO', 'D<<', 'FRA', 'NLD', 'SWE', 'ESP', 'ITA', 'GRC', 'POL', 'BEL'];
const families = ['TESTOVA', 'EXEMPEL', 'MUSTERMANN', 'FIKTIV', 'VAN<VOORBEELD', 'AL<MITHAL', 'NGUYEN<TEST', 'OHNE<NAMEN'];
const givens = ['ANNA<MARIA', 'MARKO', 'LINA', 'YONAS', 'AMINA<SANA', 'KARIM', 'THI<LAN', 'PAULO'];

const fill = (text: string, length: number) => text.slice(0, length).padEnd(length, '<');
const digit = (text: string) => text + mrzDigit(text);

/** The lines of one valid zone. Years of birth 00 to 04, of expiry 90 to 99. */
export function zone(kind: ZoneKind, chance: Chance): string[] {
  const two = (low: number, high: number) => String(chance.between(low, high)).padStart(2, '0');
  const issuer = chance.pick(issuers);
  const state = chance.pick(states);
  const names = `${chance.pick(families)}<<${chance.pick(givens)}`;
  const number = digit(
    chance.pick([`${chance.letters(1)}${chance.digits(8)}`, `${chance.letters(2)}${chance.digits(7)}`, fill(chance.digits(8), 9)]),
  );
  const birth = digit(`${two(0, 4)}${two(1, 12)}${two(1, 28)}`);
  const sex = chance.pick(['F', 'M', '<']);
  const expiry = digit(`${two(90, 99)}${two(1, 12)}${two(1, 28)}`);
  const body = `${number}${state}${birth}${sex}${expiry}`;
  switch (kind) {
    case 'mrz-td3': {
      const personal = chance.once(2) ? fill('', 14) : fill(chance.digits(10), 14);
      const own = digit(personal);
      return [fill(`P${chance.pick(['<', 'P', 'O'])}${issuer}${names}`, 44), `${body}${own}${mrzDigit(number + birth + expiry + own)}`];
    }
    case 'mrz-td2': {
      const optional = fill(chance.once(2) ? '' : chance.digits(5), 7);
      return [
        fill(`${chance.pick(['I<', 'ID', 'C<'])}${issuer}${names}`, 36),
        `${body}${optional}${mrzDigit(number + birth + expiry + optional)}`,
      ];
    }
    case 'mrz-td1': {
      const first = fill(chance.once(2) ? '' : chance.digits(8), 15);
      const second = fill(chance.once(3) ? chance.digits(6) : '', 11);
      return [
        `${chance.pick(['I<', 'AR', 'IR', 'C<', 'ID'])}${issuer}${number}${first}`,
        `${birth}${sex}${expiry}${state}${second}${mrzDigit(number + first + birth + expiry + second)}`,
        fill(names, 30),
      ];
    }
    case 'mrz-visa': {
      const width = chance.pick([44, 36]);
      return [
        fill(`V${chance.pick(['<', 'C', 'D'])}${issuer}${names}`, width),
        fill(`${body}${chance.once(2) ? '' : chance.digits(6)}`, width),
      ];
    }
  }
}

const misread: Record<string, string> = { '0': 'O', '1': 'I', '8': 'B', '5': 'S', '2': 'Z' };
/** Places of the line with the numbers where only digits stand. */
const numeric: Record<ZoneKind, readonly (readonly [low: number, high: number])[]> = {
  'mrz-td3': [
    [13, 19],
    [21, 27],
  ],
  'mrz-td2': [
    [13, 19],
    [21, 27],
  ],
  'mrz-visa': [
    [13, 19],
    [21, 27],
  ],
  'mrz-td1': [
    [0, 6],
    [8, 14],
  ],
};

export const damages = [
  'digits misread',
  'fillers misread',
  'fillers read as K',
  'in lower case',
  'spaces between',
  'line break lost',
] as const;

const nameRow: Record<ZoneKind, number> = { 'mrz-td3': 0, 'mrz-td2': 0, 'mrz-visa': 0, 'mrz-td1': 2 };

/** One of the ways in which reading machines and people spoil a zone, without losing anything. */
export function damaged(kind: ZoneKind, lines: readonly string[], damage: (typeof damages)[number]): string {
  switch (damage) {
    case 'digits misread': {
      let left = 2;
      const places = numeric[kind];
      return lines
        .map((line, row) =>
          row !== 1
            ? line
            : [...line]
                .map((sign, at) =>
                  left > 0 && sign in misread && places.some(([low, high]) => at >= low && at <= high) && left-- > 0 ? misread[sign] : sign,
                )
                .join(''),
        )
        .join('\n');
    }
    case 'fillers misread':
      return lines.map((line) => line.replace(/(?<=<<)</g, '«')).join('\n');
    case 'fillers read as K':
      return lines.map((line, row) => (row === nameRow[kind] ? line.replace(/<<<<$/, 'KKKK') : line)).join('\n');
    case 'in lower case':
      return lines.join('\n').toLowerCase();
    case 'spaces between':
      return lines.map((line) => line.replace(/(.{10})(?=.)/g, '$1 ')).join('\n');
    case 'line break lost':
      return lines.join('');
  }
}
