/**
 * Files without a single leak, made of what looks like one: clocks, orders, barcodes, tiles, hashes, prices, code, and
 * everyday sentences with words that elsewhere tell of somebody's stay. Whatever a scanner says here is a false alarm.
 *
 * @module
 */
import { eanDigit, luhnDigit } from './checks.ts';
import { type CorpusFile, createPage } from './page.ts';
import type { Notes } from './prose.ts';
import { type Chance, createChance } from './random.ts';

const hex = '0123456789abcdef';
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const two = (n: number) => String(n).padStart(2, '0');
const day = (c: Chance) => `20${c.between(19, 26)}-${two(c.between(1, 12))}-${two(c.between(1, 28))}`;
const clock = (c: Chance) => `${two(c.between(0, 23))}:${two(c.between(0, 59))}:${two(c.between(0, 59))}`;
const uuid = (c: Chance) => `${c.letters(8, hex)}-${c.letters(4, hex)}-4${c.letters(3, hex)}-a${c.letters(3, hex)}-${c.letters(12, hex)}`;
const ean = (body: string) => body + eanDigit(body);
const luhned = (body: string) => body + luhnDigit(body);
const name = (c: Chance) => c.letters(c.between(3, 9), 'abcdefghiklmnoprstu');
const address = (c: Chance) =>
  c.pick([
    `192.0.2.${c.between(0, 255)}`,
    `198.51.100.${c.between(0, 255)}`,
    `10.${c.between(0, 255)}.${c.between(0, 255)}.${c.between(0, 255)}`,
  ]);

/** Path, number of lines, head, and one line. */
const files: readonly (readonly [path: string, lines: number, head: string, line: (c: Chance) => string])[] = [
  [
    'clock/epoch.csv',
    300,
    'id,started,ended_ms,day,took_ms',
    (c) =>
      `${c.between(1, 99_999)},${c.between(1_500_000_000, 1_790_000_000)},${c.between(1_500_000_000, 1_790_000_000)}${c.digits(3)},${day(c)},${c.between(1, 9999)}`,
  ],
  [
    'clock/compact.txt',
    250,
    'run file',
    (c) =>
      `${day(c).replaceAll('-', '')}${clock(c).replaceAll(':', '')} ${day(c).replaceAll('-', '')}${clock(c).replaceAll(':', '').slice(0, 4)} ${day(c).replaceAll('-', '').slice(2)}-${c.digits(4)} backup-${day(c).replaceAll('-', '')}.tar.gz`,
  ],
  [
    'clock/calendar.ics',
    120,
    'BEGIN:VCALENDAR\nVERSION:2.0',
    (c) =>
      `BEGIN:VEVENT\nDTSTAMP:${day(c).replaceAll('-', '')}T${clock(c).replaceAll(':', '')}Z\nUID:${c.letters(16, hex)}\nSUMMARY:Team meeting ${c.between(1, 99)}\nEND:VEVENT`,
  ],
  [
    'shop/orders.csv',
    300,
    'order_no,invoice_no,batch,tracking,sku',
    (c) =>
      `${c.digits(c.between(9, 13))},${c.between(1, 9)}${c.digits(9)},${c.digits(11)},1Z${c.letters(6, '0123456789ABCDEFGHJKLM')}${c.digits(10)},${c.letters(3)}-${c.digits(6)}`,
  ],
  [
    'shop/orders.json',
    150,
    '',
    (c) =>
      `{"orderNumber":"${c.digits(9)}","ticket":${c.between(100_000_000, 999_999_999)},"customerRef":"${c.letters(2)}${c.digits(7)}","serial":"${c.letters(1)}${c.digits(8)}","voucher":"${c.letters(4)}-${c.letters(4)}-${c.digits(4)}"}`,
  ],
  [
    'shop/orders-many-languages.txt',
    120,
    '',
    (c) =>
      `${c.pick(['Bestellnummer', 'Rechnungsnummer', 'factuurnummer', 'bestelnummer', 'numéro de commande', 'número de pedido', 'numero d’ordine', 'ordernummer', 'ordrenummer', 'tilausnumero', 'numer zamówienia', 'αριθμός παραγγελίας', 'رقم الطلب', 'номер заказа', '订单号'])}: ${c.digits(c.between(9, 12))}`,
  ],
  [
    'shop/barcodes.csv',
    250,
    'ean13,upc,gtin14,isbn13,isbn10,issn',
    (c) =>
      `${ean(`${c.pick(['400', '871', '760', '590', '300', '541'])}${c.digits(9)}`)},${ean(`0${c.digits(10)}`)},${ean(`1${c.digits(12)}`)},${ean(`978${c.digits(9)}`)},${c.digits(9)}X,${c.digits(4)}-${c.digits(4)}`,
  ],
  [
    'shop/prices.csv',
    250,
    'item,net,gross,tax,total_cents',
    (c) =>
      `${name(c)},${c.between(1, 99_999)}.${c.digits(2)},"${c.between(1, 999)},${c.digits(3)}.${c.digits(2)}",${c.between(1, 99)}%,${c.between(1000, 99_999_999)}`,
  ],
  [
    'shop/cards.txt',
    40,
    'test numbers of payment cards',
    (c) =>
      c.pick([
        '4111 1111 1111 1111',
        '5555555555554444',
        '378282246310005',
        '6011-1111-1111-1117',
        luhned(`4${c.digits(14)}`),
        '4242424242424242',
      ]),
  ],
  [
    'post/tracking.txt',
    200,
    '',
    (c) =>
      c.pick([
        `RR${c.digits(9)}SE`,
        `CX${c.digits(9)}DE`,
        `JJD${c.digits(18)}`,
        `00${c.digits(18)}`,
        `${c.digits(4)} ${c.digits(4)} ${c.digits(4)} ${c.digits(4)} ${c.digits(4)} ${c.digits(2)}`,
        `MSCU ${luhned(c.digits(6))}`,
        `6A${c.digits(11)}`,
      ]),
  ],
  [
    'post/codes.csv',
    150,
    'plz,code_postal,postcode,kod',
    (c) => `${c.digits(5)},${c.digits(5)},${c.letters(2)}${c.digits(1)} ${c.digits(1)}${c.letters(2)},${c.digits(2)}-${c.digits(3)}`,
  ],
  [
    'maps/tiles.log',
    300,
    '',
    (c) =>
      `GET /tiles/${c.between(1, 19)}/${c.digits(6)}/${c.digits(6)}.png 200 ${c.between(100, 99_999)} /tile/0/x${c.digits(3)}/x${c.digits(3)}/${c.digits(3)} /tile/entries/x${c.digits(3)}/${c.digits(3)}.p/${c.between(1, 255)}`,
  ],
  [
    'maps/points.geojson',
    200,
    '',
    (c) =>
      `{"type":"Feature","geometry":{"type":"Point","coordinates":[${c.between(-179, 179)}.${c.digits(9)},${c.between(-89, 89)}.${c.digits(9)}]},"properties":{"osm_id":${c.digits(10).replace(/^0/, '1')}}}`,
  ],
  ['ids/uuid.json', 200, '', (c) => `{"id":"${uuid(c)}","parent":"${uuid(c)}","etag":"\\"${c.letters(32, hex)}\\""}`],
  [
    'ids/sha256sums.txt',
    200,
    '',
    (c) => `${c.letters(64, hex)}  dist/${name(c)}-${c.between(0, 9)}.${c.between(0, 30)}.${c.between(0, 9)}.tgz`,
  ],
  [
    'ids/git.log',
    150,
    '',
    (c) => `${c.letters(40, hex)} ${c.letters(7, hex)} ${c.between(1_600_000_000, 1_790_000_000)} Fix ${name(c)} (#${c.between(1, 9999)})`,
  ],
  [
    'ids/numbers-of-things.csv',
    200,
    'imei,vin,imo,mmsi,sscc,lei,bic,vat',
    (c) =>
      `${luhned(`35${c.digits(12)}`)},${c.letters(17, 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789')},IMO ${c.digits(7)},${c.digits(9)},${c.digits(18)},${c.letters(18, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')}${c.digits(2)},${c.letters(4)}DEFF${c.letters(3)},DE${c.digits(9)}`,
  ],
  [
    'ids/doi.bib',
    80,
    '',
    (c) =>
      `@article{${name(c)}${c.between(1990, 2026)}, doi = {10.${c.digits(4)}/${name(c)}.${c.digits(8)}}, pages = {${c.between(1, 400)}--${c.between(401, 900)}}, volume = ${c.between(1, 99)}}`,
  ],
  [
    'net/addresses.txt',
    200,
    '',
    (c) =>
      `${address(c)} 2001:db8:${c.letters(4, hex)}::${c.letters(4, hex)} ${Array.from({ length: 6 }, () => c.letters(2, hex)).join(':')} ${address(c)}/24 :${c.between(1024, 65_535)}`,
  ],
  [
    'net/access.log',
    250,
    '',
    (c) =>
      `${address(c)} - - [${two(c.between(1, 28))}/Mar/2026:${clock(c)} +0000] "GET /assets/${name(c)}.${c.letters(8, hex)}.js?v=${c.digits(10)} HTTP/2" 200 ${c.between(100, 999_999)} rt=0.${c.digits(3)}`,
  ],
  [
    'net/syslog.txt',
    250,
    '',
    (c) =>
      `Mar ${c.between(1, 28)} ${clock(c)} host-${c.between(1, 99)} ${name(c)}[${c.between(100, 65_000)}]: session ${c.digits(9)} took ${c.between(1, 99_999)}us, ${c.digits(11)} bytes, cpu ${c.between(0, 99)}.${c.digits(6)}`,
  ],
  [
    'net/metrics.prom',
    200,
    '',
    (c) =>
      `${name(c)}_total{path="/${name(c)}",code="${c.pick(['200', '404', '500'])}"} ${c.digits(c.between(5, 12)).replace(/^0+/, '1')} ${c.between(1_500_000_000, 1_790_000_000)}${c.digits(3)}`,
  ],
  [
    'net/package-lock.json',
    150,
    '',
    (c) =>
      `    "node_modules/${name(c)}": {"version": "${c.between(0, 20)}.${c.between(0, 30)}.${c.between(0, 99)}", "integrity": "sha512-${c.letters(86, base64)}==", "requires": "${name(c)}@${c.between(0, 9)}.${c.between(0, 9)}.${c.between(0, 9)}"},`,
  ],
  [
    'code/minified.js',
    12,
    '',
    (c) =>
      Array.from(
        { length: 120 },
        () =>
          `function ${c.letters(1, 'abcdefgh')}(${c.letters(1, 'xyz')},${c.letters(1, 'klm')}){return ${c.letters(1, 'xyz')}<<${c.between(1, 31)}|${c.digits(c.between(6, 11)).replace(/^0/, '7')}>>>${c.letters(1, 'klm')}}`,
      ).join(';'),
  ],
  [
    'code/templates.cpp',
    100,
    '',
    (c) =>
      `std::vector<std::map<${name(c)}, std::array<int, ${c.between(1, 64)}>>> ${name(c)} = ${name(c)} << ${c.between(1, 31)} << "${name(c)}"; // 0x${c.letters(8, hex).toUpperCase()}`,
  ],
  [
    'code/merge.diff',
    60,
    '',
    (c) =>
      `<<<<<<< HEAD\n${name(c)} = ${c.digits(9)}\n=======\n${name(c)} = ${c.digits(9)}\n>>>>>>> ${c.letters(40, hex)}\n@@ -${c.between(1, 900)},${c.between(1, 9)} +${c.between(1, 900)},${c.between(1, 9)} @@`,
  ],
  [
    'code/art.txt',
    60,
    '',
    (c) =>
      c.pick([
        '<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<',
        'P<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<',
        '--------------------------------------------',
        'I<<<<<<<<<<<<<<<<<<<<<<<<<<<<<',
        '>>>>>>>>>>>>>>> NEXT PAGE <<<<<<<<<<<<<<<<<<',
        'cat <<EOF >> /etc/motd',
        'V<<V<<V<<V<<V<<V<<V<<V<<V<<V<<V<<V<<',
      ]),
  ],
  [
    'code/style.css',
    120,
    '',
    (c) =>
      `.${name(c)}-${c.digits(3)}{color:#${c.letters(6, hex)};margin:${c.between(0, 99)}px ${c.between(0, 99)}px;background:url(data:image/png;base64,${c.letters(48, base64)})}`,
  ],
  [
    'code/drawing.svg',
    80,
    '',
    (c) =>
      `<path d="M${c.between(0, 999)}.${c.digits(3)} ${c.between(0, 999)}.${c.digits(3)}C${Array.from({ length: 12 }, () => `${c.between(0, 999)}.${c.digits(4)}`).join(' ')}Z"/>`,
  ],
  [
    'code/constants.py',
    120,
    '',
    (c) =>
      `${name(c).toUpperCase()}_${c.digits(2)} = ${c.pick([`0x${c.letters(16, hex)}`, `${c.digits(11).replace(/^0/, '3')}`, `"${c.letters(1)}${c.digits(7)}${c.letters(1, 'BDFGH')}"`, `${c.between(1, 9)}.${c.digits(8)}e-${c.between(1, 30)}`, `'${c.letters(6)}${c.digits(2)}'`])}`,
  ],
  [
    'code/numbers-found-in-the-wild.txt',
    80,
    '// shapes that scanners fell for in real source code',
    (c) =>
      c.pick([
        `  const y = -0.0${c.digits(8)} * l + ${c.between(1, 9)}.${c.digits(8)} * m + ${c.digits(5)}.${c.digits(3)};`,
        `// Prints: <Buffer ${Array.from({ length: 5 }, () => c.letters(2, hex)).join(' ')}>`,
        `${c.digits(2)} 713 '<>' 11 10 b f f 600 600 16 ${c.digits(3)} ${c.digits(3)} ${c.digits(3)}`,
        `( ${c.digits(4)} iso_8859_5_to_windows_${c.digits(4)} ${two(c.between(1, 28))} ${two(c.between(1, 12))} ${c.digits(2)} )`,
        `set(@contentName@_DIR "\${CMAKE_CURRENT_LIST_DIR}/@contentName@Extra.cmake")`,
        `indianred: [${c.between(0, 255)}, ${c.between(0, 255)}, ${c.between(0, 255)}],`,
      ]),
  ],
  [
    'code/words-found-in-the-wild.txt',
    80,
    '// words that scanners fell for in real source code',
    (c) =>
      c.pick([
        `{"name":"invalid.illegal.${name(c)}","match":"[^a-z]"}`,
        `export const NotoSans${c.pick(['Armenian', 'Bengali', 'Ethiopic', 'Georgian'])}_${c.pick(['400Regular', '700Bold'])} = require('./${name(c)}.ttf');`,
        `<message name="IrregularChannelGeometryNotSupported">irregular channel geometry</message>`,
        `  name[Group1]="${c.pick(['Turkish', 'Russian', 'Ukrainian'])} (layout ${c.between(1, 9)})";`,
        `throw new TypeError('Illegal invocation: removal of undocumented option ' + name);`,
      ]),
  ],
  [
    'code/report.tap',
    150,
    'TAP version 14',
    (c) => `ok ${c.between(1, 9999)} - ${name(c)} ${name(c)} # time=${c.between(1, 9999)}.${c.digits(6)}ms`,
  ],
  ['binary/certificate.pem', 60, '-----BEGIN CERTIFICATE-----', (c) => c.letters(64, base64)],
  ['binary/blob.json', 20, '', (c) => `{"image":"data:image/jpeg;base64,/9j/${c.letters(900, base64)}"}`],
  [
    'science/measurements.csv',
    250,
    't,a,b,c,p',
    (c) =>
      `${c.between(0, 9)}.${c.digits(15)},-${c.digits(3)}.${c.digits(10)},${c.between(1, 9)}.${c.digits(6)}E-${two(c.between(1, 30))},${c.digits(8)},<0.${c.digits(3)}`,
  ],
  ['science/sequence.fasta', 120, '>seq1 test', (c) => c.letters(60, 'ACGT')],
  ['science/proteins.fasta', 80, '>sp|P69905|TEST', (c) => c.letters(44, 'ACDEFGHIKLMNPQRSTVWY')],
  [
    'science/atoms.pdb',
    150,
    'HEADER    TEST',
    (c) =>
      `ATOM  ${String(c.between(1, 99_999)).padStart(5)}  CA  ALA A${String(c.between(1, 999)).padStart(4)}    ${c.between(10, 99)}.${c.digits(3)}  ${c.between(10, 99)}.${c.digits(3)}  ${c.between(10, 99)}.${c.digits(3)}  1.00 ${c.between(10, 99)}.${c.digits(2)}           C`,
  ],
  [
    'science/codes.csv',
    200,
    'icd10,loinc,snomed,cas,oid,atc',
    (c) =>
      `${c.letters(1)}${c.digits(2)}.${c.digits(1)},${c.digits(5)}-${c.digits(1)},${c.digits(9)},${c.digits(5)}-${c.digits(2)}-${c.digits(1)},1.2.840.${c.digits(6)}.${c.digits(5)}.${c.digits(3)},${c.letters(1)}${c.digits(2)}${c.letters(2)}${c.digits(2)}`,
  ],
  [
    'science/statistics.txt',
    100,
    '',
    (c) =>
      `n = ${c.between(100, 99_999)}, mean ${c.between(1, 99)}.${c.digits(4)} (SD ${c.between(1, 9)}.${c.digits(4)}), 95% CI ${c.between(1, 9)}.${c.digits(2)} to ${c.between(10, 19)}.${c.digits(2)}; chi2(${c.between(1, 9)}) = ${c.between(1, 99)}.${c.digits(3)}`,
  ],
  [
    'office/ledger.csv',
    200,
    'konto;gegenkonto;beleg;soll;haben',
    (c) =>
      `${c.digits(4)};${c.digits(5)};${c.digits(10)};${c.between(1, 9999)},${c.digits(2)};${c.digits(3)} ${c.digits(3)},${c.digits(2)}`,
  ],
  [
    'office/inventory.csv',
    200,
    'asset,serial,room,bought',
    (c) => `${c.letters(2)}-${c.digits(5)},${c.letters(3, 'CNFJDX')}${c.digits(7)}${c.letters(1)},${c.letters(1)}${c.digits(3)},${day(c)}`,
  ],
  [
    'office/timetable.txt',
    120,
    '',
    (c) =>
      `${two(c.between(0, 23))}.${two(c.between(0, 59))} ${c.pick(['ICE', 'TGV', 'IC', 'RE'])} ${c.digits(4)} platform ${c.between(1, 20)} coach ${c.digits(2)} seat ${c.digits(2)}${c.letters(1, 'ABCD')} PNR-free fare ${c.digits(3)}`,
  ],
  [
    'office/laws.txt',
    80,
    '',
    (c) =>
      `Regulation (EU) ${c.between(2000, 2026)}/${c.digits(4)}, Art. ${c.between(1, 99)}(${c.between(1, 9)}); Case C-${c.digits(3)}/${c.digits(2)}; OJ L ${c.digits(3)}, ${day(c)}, p. ${c.between(1, 99)}; BGBl. I S. ${c.digits(4)}; § ${c.between(1, 99)} Abs. ${c.between(1, 9)}`,
  ],
];

export function lookAlikes(seed: string, notes: Readonly<Record<string, Notes>>): CorpusFile[] {
  const dull = files.map(([path, lines, head, line]) => {
    const c = createChance(`${seed} ${path}`);
    const page = createPage(`quiet/${path}`).put(head === '' ? '' : `${head}\n`);
    for (let n = 0; n < lines; n++) page.put(`${line(c)}\n`);
    return page.file();
  });
  const everyday = Object.entries(notes).map(([language, { quiet }]) => {
    const c = createChance(`${seed} everyday ${language}`);
    const page = createPage(`quiet/everyday/${language}.txt`);
    for (let n = 0; n < 4; n++) page.put(`${c.shuffled(quiet).join(c.pick([' ', '\n']))}\n\n`);
    return page.file();
  });
  return [...dull, ...everyday];
}
