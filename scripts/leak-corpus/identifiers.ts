/**
 * Every identifier the corpus knows, with invented values: how it is made, written, broken and named around it.
 *
 * Values are such that nobody has them as far as that can be: birth years from 1900 to 1904, ranges reserved for tests
 * (Dutch 9999..., British 999...), bank codes that no bank has, serial numbers beyond those given out.
 *
 * @module
 */
import {
  austrianDigit,
  britishDigit,
  complementOf97,
  danishPasses,
  dufDigits,
  dutchDigit,
  eanDigit,
  finnishSign,
  germanDigit,
  ibanDigits,
  irishLetter,
  italianLetter,
  luhnDigit,
  norwegianDigits,
  polishDigit,
  portugueseDigit,
  spanishLetter,
} from './checks.ts';
import type { Chance } from './random.ts';

export interface Form {
  readonly kind: string;
  /** Two letters in lower case, as the Atlas has them; `eu` where it is no country's own. */
  readonly country: string;
  readonly checksum: boolean;
  /** Look and check digit of a value are enough: it must be found without a word beside it. */
  readonly alone: boolean | ((value: string) => boolean);
  readonly make: (chance: Chance) => string;
  /** Ways of writing it, besides as it is. */
  readonly written?: readonly ((value: string) => string)[];
  /** A word before it in running text. */
  readonly said: readonly string[];
  /** Column heading or key. */
  readonly keys: readonly string[];
}

const until = <T>(make: () => T | null): T => {
  for (let tries = 0; tries < 1000; tries++) {
    const made = make();
    if (made !== null) return made;
  }
  throw new Error('no value fits');
};
const two = (n: number) => String(n).padStart(2, '0');
/** A birthday with a year of 1900 to 1904: year, month and day, two digits each. */
const birthday = (c: Chance) => ({ yy: two(c.between(0, 4)), mm: two(c.between(1, 12)), dd: c.between(1, 28) });
const grouped =
  (sizes: readonly number[], separator: string) =>
  (v: string): string => {
    const starts = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
    const rest = sizes.reduce((sum, size) => sum + size, 0);
    return [...starts.map((at, index) => v.slice(at, at + sizes[index]!)), v.slice(rest)].filter((p) => p !== '').join(separator);
  };
/** A rigid space, as word processors put into numbers. */
const rigid = String.fromCodePoint(0xa0);

const luhned = (body: string) => body + luhnDigit(body);

export const checked: readonly Form[] = [
  {
    kind: 'es-nie',
    country: 'es',
    checksum: true,
    alone: true,
    make: (c) => {
      const [letter, digits] = c.once(3) ? [c.pick(['X', 'Y']), c.pick(['1234567', '0000000', '9999999'])] : ['Z', `9${c.digits(6)}`];
      return `${letter}${digits}${spanishLetter(`${'XYZ'.indexOf(letter)}${digits}`)}`;
    },
    written: [
      grouped([1, 7], '-'),
      grouped([8], '-'),
      grouped([1, 7], ' '),
      (v) => v.toLowerCase(),
      (v) => `${v[0]}-${v.slice(1, 8)}${v[8]}`,
    ],
    said: ['NIE', 'NIE:', 'con NIE', 'núm. NIE'],
    keys: ['NIE', 'nie', 'numero_nie', 'documento'],
  },
  {
    kind: 'es-dni',
    country: 'es',
    checksum: true,
    alone: false,
    make: (c) => {
      const digits = `99${c.digits(6)}`;
      return digits + spanishLetter(digits);
    },
    written: [grouped([8], '-'), (v) => `${v.slice(0, 2)}.${v.slice(2, 5)}.${v.slice(5, 8)}-${v[8]}`],
    said: ['DNI', 'DNI:', 'NIF'],
    keys: ['DNI', 'dni', 'nif'],
  },
  {
    kind: 'se-samordningsnummer',
    country: 'se',
    checksum: true,
    alone: false,
    make: (c) => {
      const b = birthday(c);
      const ten = luhned(`${b.yy}${b.mm}${b.dd + 60}${c.digits(3)}`);
      return `${ten.slice(0, 6)}-${ten.slice(6)}`;
    },
    written: [(v) => v.replace('-', ''), (v) => `19${v}`, (v) => `19${v.replace('-', '')}`, (v) => v.replace('-', '+')],
    said: ['samordningsnummer', 'samordningsnr', 'samordningsnummer:'],
    keys: ['samordningsnummer', 'samordningsnr', 'personnummer'],
  },
  {
    kind: 'se-personnummer',
    country: 'se',
    checksum: true,
    alone: false,
    make: (c) => {
      const b = birthday(c);
      const ten = luhned(`${b.yy}${b.mm}${two(b.dd)}${c.digits(3)}`);
      return `${ten.slice(0, 6)}+${ten.slice(6)}`;
    },
    written: [(v) => `19${v.replace('+', '')}`, (v) => `19${v.replace('+', '-')}`],
    said: ['personnummer', 'pnr', 'personnr'],
    keys: ['personnummer', 'pnr', 'personNumber'],
  },
  {
    kind: 'nl-bsn',
    country: 'nl',
    checksum: true,
    alone: false,
    make: (c) =>
      until(() => {
        const eight = c.pick(['9999', '9990']) + c.digits(4);
        const digit = dutchDigit(eight);
        return digit && eight + digit;
      }),
    written: [grouped([4, 2], '.'), grouped([3, 3], ' '), grouped([4, 2], rigid)],
    said: ['BSN', 'bsn:', 'burgerservicenummer', 'BSN-nummer'],
    keys: ['BSN', 'bsn', 'burgerservicenummer'],
  },
  {
    kind: 'nl-onderwijsnummer',
    country: 'nl',
    checksum: true,
    alone: false,
    make: (c) =>
      // Its rule leaves the remainder five where that of the BSN leaves none.
      until(() => {
        const eight = `10${c.digits(6)}`;
        const bsn = [...eight].reduce((sum, sign, index) => sum + Number(sign) * (9 - index), 0);
        const digit = [...'0123456789'].find((d) => (((bsn - Number(d)) % 11) + 11) % 11 === 5);
        return digit === undefined ? null : eight + digit;
      }),
    said: ['onderwijsnummer', 'onderwijsnr.'],
    keys: ['onderwijsnummer', 'onderwijsnr'],
  },
  {
    kind: 'no-d-nummer',
    country: 'no',
    checksum: true,
    alone: false,
    make: (c) =>
      until(() => {
        const b = birthday(c);
        const nine = `${b.dd + 40}${b.mm}${b.yy}${String(c.between(0, 499)).padStart(3, '0')}`;
        const end = norwegianDigits(nine);
        return end && nine + end;
      }),
    written: [grouped([6], ' '), grouped([6], '-')],
    said: ['D-nummer', 'd-nr', 'D-nr.'],
    keys: ['dnummer', 'd_nummer', 'fodselsnummer'],
  },
  {
    kind: 'no-fodselsnummer',
    country: 'no',
    checksum: true,
    alone: false,
    make: (c) =>
      until(() => {
        const b = birthday(c);
        const nine = `${two(b.dd)}${b.mm}${b.yy}${String(c.between(0, 499)).padStart(3, '0')}`;
        const end = norwegianDigits(nine);
        return end && nine + end;
      }),
    written: [grouped([6], ' ')],
    said: ['fødselsnummer', 'fnr', 'personnummer'],
    keys: ['fodselsnummer', 'fnr', 'fødselsnummer'],
  },
  {
    kind: 'no-duf',
    country: 'no',
    checksum: true,
    alone: false,
    make: (c) => {
      const ten = `${c.between(2001, 2026)}9${c.digits(5)}`;
      return ten + dufDigits(ten);
    },
    written: [grouped([4, 6], ' '), grouped([4, 6], '-')],
    said: ['DUF-nummer', 'DUF', 'DUF-nr.'],
    keys: ['duf', 'duf_nummer', 'dufNummer'],
  },
  {
    kind: 'dk-cpr',
    country: 'dk',
    checksum: true,
    alone: false,
    make: (c) =>
      until(() => {
        const b = birthday(c);
        const ten = `${two(b.dd)}${b.mm}${b.yy}${c.between(0, 3)}${c.digits(3)}`;
        return danishPasses(ten) ? `${ten.slice(0, 6)}-${ten.slice(6)}` : null;
      }),
    written: [(v) => v.replace('-', ''), (v) => v.replace('-', ' ')],
    said: ['CPR', 'cpr-nr.', 'CPR-nummer'],
    keys: ['CPR', 'cpr', 'cpr_nummer'],
  },
  {
    kind: 'fi-hetu',
    country: 'fi',
    checksum: true,
    // With a digit at the end it is a date, a hyphen and four digits, as build numbers are.
    alone: (v) => /[A-Z]$/i.test(v),
    make: (c) => {
      const b = birthday(c);
      const date = `${two(b.dd)}${b.mm}${b.yy}`;
      const number = c.once(2) ? `9${c.digits(2)}` : String(c.between(2, 899)).padStart(3, '0');
      return `${date}-${number}${finnishSign(date + number)}`;
    },
    written: [(v) => v.toLowerCase()],
    said: ['hetu', 'henkilötunnus', 'hetu:'],
    keys: ['hetu', 'henkilotunnus', 'henkilötunnus'],
  },
  {
    kind: 'be-rijksregister',
    country: 'be',
    checksum: true,
    alone: false,
    make: (c) => {
      const b = birthday(c);
      const nine = `${b.yy}${b.mm}${two(b.dd)}${String(c.between(1, 997)).padStart(3, '0')}`;
      return nine + complementOf97(nine);
    },
    written: [
      (v) => `${v.slice(0, 2)}.${v.slice(2, 4)}.${v.slice(4, 6)}-${v.slice(6, 9)}.${v.slice(9)}`,
      grouped([6, 3], '-'),
      grouped([6, 3], ' '),
    ],
    said: ['rijksregisternummer', 'numéro national', 'NISS', 'INSZ'],
    keys: ['rijksregisternummer', 'niss', 'insz', 'numero_national'],
  },
  {
    kind: 'be-bis',
    country: 'be',
    checksum: true,
    alone: false,
    make: (c) => {
      const b = birthday(c);
      const nine = `${b.yy}${two(Number(b.mm) + c.pick([20, 40]))}${two(b.dd)}${String(c.between(1, 997)).padStart(3, '0')}`;
      return nine + complementOf97(nine);
    },
    written: [(v) => `${v.slice(0, 2)}.${v.slice(2, 4)}.${v.slice(4, 6)}-${v.slice(6, 9)}.${v.slice(9)}`, grouped([6, 3], '-')],
    said: ['BIS-nummer', 'numéro BIS', 'bisnummer', 'NISS'],
    keys: ['bis_nummer', 'niss', 'bisnummer'],
  },
  {
    kind: 'fr-nir',
    country: 'fr',
    checksum: true,
    alone: true,
    make: (c) => {
      const b = birthday(c);
      const place = c.once(2) ? `99${c.between(100, 399)}` : c.pick(['75056', '13055', '2A004', '93066']);
      const body = `${c.pick(['1', '2', '7', '8'])}${b.yy}${b.mm}${place}${String(c.between(1, 999)).padStart(3, '0')}`;
      return body + complementOf97(body.replace('2A', '19').replace('2B', '18'));
    },
    written: [grouped([1, 2, 2, 2, 3, 3], ' '), grouped([13], ' '), grouped([1, 2, 2, 2, 3, 3], rigid)],
    said: ['NIR', 'n° sécu', 'numéro de sécurité sociale', 'n° SS'],
    keys: ['nir', 'num_secu', 'numero_securite_sociale'],
  },
  {
    kind: 'it-codice-fiscale',
    country: 'it',
    checksum: true,
    alone: true,
    make: (c) => {
      const b = birthday(c);
      const month = 'ABCDEHLMPRST'.charAt(Number(b.mm) - 1);
      const day = two(c.once(2) ? b.dd + 40 : b.dd);
      const place = c.once(2) ? `Z${c.between(100, 399)}` : c.pick(['H501', 'F205', 'D969', 'L219']);
      const consonants = 'BCDFGLMNPRSTVZ';
      const body = `${c.letters(6, consonants)}${b.yy}${month}${day}${place}`;
      return body + italianLetter(body);
    },
    written: [(v) => v.toLowerCase(), grouped([3, 3, 5, 4], ' ')],
    said: ['codice fiscale', 'C.F.', 'CF'],
    keys: ['codice_fiscale', 'cf', 'codiceFiscale'],
  },
  {
    kind: 'de-steuer-id',
    country: 'de',
    checksum: true,
    alone: false,
    make: (c) => {
      // One digit twice in the first ten, so that one is missing; never a zero in front.
      const digits = c.shuffled([...'0123456789']);
      const [twice, missing] = [digits[0]!, digits[1]!];
      const ten = until(() => {
        const order = c.shuffled([...digits.filter((d) => d !== missing), twice]).join('');
        return order.startsWith('0') ? null : order;
      });
      return ten + germanDigit(ten);
    },
    written: [grouped([2, 3, 3], ' ')],
    said: ['Steuer-ID', 'IdNr.', 'steuerliche Identifikationsnummer', 'Steuer-IdNr.'],
    keys: ['steuer_id', 'steuerId', 'idnr', 'Steuer-ID'],
  },
  {
    kind: 'at-svnr',
    country: 'at',
    checksum: true,
    alone: false,
    make: (c) =>
      until(() => {
        const b = birthday(c);
        const [serial, date] = [String(c.between(100, 999)), `${two(b.dd)}${b.mm}${b.yy}`];
        const digit = austrianDigit(serial + date);
        return digit && serial + digit + date;
      }),
    written: [grouped([4], ' '), grouped([4, 2, 2], ' ')],
    said: ['SVNR', 'SV-Nr.', 'Sozialversicherungsnummer', 'VSNR'],
    keys: ['svnr', 'SVNR', 'sozialversicherungsnummer'],
  },
  {
    kind: 'ch-ahv',
    country: 'ch',
    checksum: true,
    alone: true,
    make: (c) => {
      const body = `7569999${c.digits(5)}`;
      return grouped([3, 4, 4], '.')(body + eanDigit(body));
    },
    written: [(v) => v.replaceAll('.', ''), (v) => v.replaceAll('.', ' ')],
    said: ['AHV-Nr.', 'AHVN13', 'n° AVS', 'numero AVS'],
    keys: ['ahv', 'ahv_nr', 'ahvn13', 'avs'],
  },
  {
    kind: 'pl-pesel',
    country: 'pl',
    checksum: true,
    alone: false,
    make: (c) => {
      const b = birthday(c);
      const ten = `${b.yy}${b.mm}${two(b.dd)}${c.digits(4)}`;
      return ten + polishDigit(ten);
    },
    said: ['PESEL', 'nr PESEL', 'pesel:'],
    keys: ['PESEL', 'pesel', 'numer_pesel'],
  },
  {
    kind: 'pt-nif',
    country: 'pt',
    checksum: true,
    alone: false,
    make: (c) => {
      const eight = `3999${c.digits(4)}`;
      return eight + portugueseDigit(eight);
    },
    written: [grouped([3, 3], ' ')],
    said: ['NIF', 'contribuinte', 'NIF:'],
    keys: ['nif', 'NIF', 'contribuinte'],
  },
  {
    kind: 'gr-amka',
    country: 'gr',
    checksum: true,
    alone: false,
    make: (c) => {
      const b = birthday(c);
      return luhned(`${two(b.dd)}${b.mm}${b.yy}${c.digits(4)}`);
    },
    said: ['ΑΜΚΑ', 'AMKA', 'Α.Μ.Κ.Α.'],
    keys: ['AMKA', 'amka', 'ΑΜΚΑ'],
  },
  {
    kind: 'ie-pps',
    country: 'ie',
    checksum: true,
    alone: false,
    make: (c) => {
      const seven = `999${c.digits(4)}`;
      const second = c.pick(['', '', 'A', 'W']);
      return seven + irishLetter(seven, second) + second;
    },
    said: ['PPS', 'PPSN', 'PPS number'],
    keys: ['pps', 'ppsn', 'pps_number'],
  },
  {
    kind: 'gb-nhs',
    country: 'uk',
    checksum: true,
    alone: false,
    make: (c) =>
      until(() => {
        const nine = `999${c.digits(6)}`;
        const digit = britishDigit(nine);
        return digit && nine + digit;
      }),
    written: [grouped([3, 3], ' '), grouped([3, 3], '-')],
    said: ['NHS number', 'NHS no.', 'NHS No:'],
    keys: ['nhs_number', 'nhsNumber', 'NHS Number'],
  },
  {
    kind: 'iban',
    country: 'international',
    checksum: true,
    alone: true,
    make: (c) => {
      const [country, account] = c.pick<readonly [string, string]>([
        ['DE', `99999999${c.digits(10)}`],
        ['NL', `TEST${c.digits(10)}`],
        ['GB', `TEST${c.digits(14)}`],
        ['AT', `99999${c.digits(11)}`],
        ['SE', `999${c.digits(17)}`],
        ['CH', `99999${c.digits(12)}`],
        ['GR', `9999999${c.digits(16)}`],
        ['IE', `TEST${c.digits(14)}`],
      ]);
      return country + ibanDigits(country, account) + account;
    },
    written: [grouped([4, 4, 4, 4, 4, 4, 4], ' '), grouped([4, 4, 4, 4, 4, 4, 4], rigid), (v) => v.toLowerCase()],
    said: ['IBAN', 'IBAN:', 'Konto', 'compte'],
    keys: ['iban', 'IBAN', 'account'],
  },
];

/** Numbers without a check digit, or with one that is not public: found only beside a word. */
export const unchecked: readonly Form[] = [
  unverifiable(
    'de-azr-nummer',
    'de',
    (c) => `0${c.between(1, 9)}${two(c.between(1, 12))}${two(c.between(1, 28))}${c.digits(6)}`,
    ['AZR-Nummer', 'AZR-Nr.', 'AZR'],
    ['azr_nummer', 'azrNr', 'AZR-Nummer'],
  ),
  unverifiable(
    'fr-agdref',
    'fr',
    (c) => `99${c.digits(8)}`,
    ['numéro étranger', 'n° AGDREF', 'AGDREF'],
    ['numero_etranger', 'agdref', 'num_agdref'],
  ),
  unverifiable('nl-v-nummer', 'nl', (c) => `99${c.digits(8)}`, ['V-nummer', 'v-nr.', 'V-nummer:'], ['v_nummer', 'vnummer', 'V-nummer']),
  unverifiable(
    'uk-home-office',
    'uk',
    (c) => `${c.letters(1, 'ABCKMPS')}99${c.digits(5)}`,
    ['Home Office ref', 'HO ref', 'Home Office reference'],
    ['home_office_ref', 'ho_ref', 'homeOfficeReference'],
  ),
  unverifiable(
    'uk-gwf',
    'uk',
    (c) => `GWF099${c.digits(6)}`,
    ['visa application', 'GWF', 'GWF ref'],
    ['gwf', 'gwf_number', 'visaApplication'],
  ),
  unverifiable(
    'us-a-number',
    'us',
    (c) => `A${c.pick(['', '-'])}000${c.digits(6)}`,
    ['A-number', 'A#', 'alien number'],
    ['a_number', 'alien_number', 'aNumber'],
  ),
  unverifiable(
    'it-stp-eni',
    'it',
    (c) => `${c.pick(['STP', 'ENI'])}${c.pick(['010', '120', '150'])}99${c.digits(8)}`,
    ['codice STP', 'tesserino STP', 'codice'],
    ['stp', 'codice_stp', 'codiceStp'],
  ),
  unverifiable(
    'se-dossier',
    'se',
    (c) => `99-${c.digits(6)}`,
    ['dossiernummer', 'Migrationsverkets dossier', 'dossiernr'],
    ['dossiernummer', 'dossiernr', 'dossier_nummer'],
  ),
  unverifiable(
    'ch-zemis',
    'ch',
    (c) => `N 9${c.digits(2)} ${c.digits(3)}`,
    ['N-Nummer', 'SEM', 'Dossier'],
    ['n_nummer', 'sem_nr', 'nNummer'],
  ),
];

function unverifiable(kind: string, country: string, make: (c: Chance) => string, said: readonly string[], keys: readonly string[]): Form {
  return { kind, country, checksum: false, alone: false, make, said, keys };
}

/** One digit or letter changed so that the check digit fails. The first two signs stay, so that it still looks like itself. */
export function broken(form: Form, value: string, chance: Chance): string {
  const places = [...value].flatMap((sign, index) => (index > 1 && /\d/.test(sign) ? [index] : []));
  const at = places.at(-1)!;
  const digit = String((Number(value.charAt(at)) + chance.between(1, 8)) % 10);
  const changed = value.slice(0, at) + digit + value.slice(at + 1);
  if (changed === value) throw new Error(`nothing of the ${form.kind} was changed`);
  return changed;
}
