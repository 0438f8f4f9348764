#!/usr/bin/env python3
"""Holds every label of the corpus against python-stdnum: what is called valid must pass there, what is called broken must fail.

    apt install python3-stdnum && python3 spec/leak-corpus/verify.py [FOLDER]

Not part of the tests, so that nobody needs Python. The numbers that python-stdnum does not know (coordination numbers,
DUF, machine-readable zones) are reckoned here once more.
"""
import datetime, json, pathlib, re, sys
import stdnum
from stdnum import iban
from stdnum.at import vnr
from stdnum.be import nn
from stdnum.ch import ssn
from stdnum.de import idnr
from stdnum.dk import cpr
from stdnum.es import dni, nie
from stdnum.fi import hetu
from stdnum.fr import nir
from stdnum.gb import nhs
from stdnum.gr import amka
from stdnum.ie import pps
from stdnum.it import codicefiscale
from stdnum.luhn import is_valid as luhn
from stdnum.nl import bsn, onderwijsnummer
from stdnum.no import fodselsnummer
from stdnum.pl import pesel
from stdnum.pt import nif

def samordningsnummer(v):
    digits = re.sub(r'\D', '', v)[-10:]
    datetime.date(1900 + int(digits[:2]), int(digits[2:4]), int(digits[4:6]) - 60)
    return luhn(digits)

def personnummer(v):
    digits = re.sub(r'\D', '', v)[-10:]
    datetime.date(1900 + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    return luhn(digits)

def bis(v):  # be.bis is newer than the packaged version: the month is 20 or 40 more, the check is that of be.nn
    digits = re.sub(r'\D', '', v)
    month = int(digits[2:4])
    return (21 <= month <= 32 or 41 <= month <= 52) and 97 - int(digits[:9]) % 97 == int(digits[9:])

def duf(v):
    digits = re.sub(r'\D', '', v)
    moved = digits[4:10] + digits[:4]
    return len(digits) == 12 and sum(int(d) * w for d, w in zip(moved, (4, 6, 3, 2, 7, 5, 4, 6, 3, 2))) % 11 == int(digits[10:])

def zone_digit(text):
    return str(sum((0 if s == '<' else int(s, 36)) * (7, 3, 1)[i % 3] for i, s in enumerate(text)) % 10)

def zone(kind, v):
    lines = re.split(r'\r?\n|\\n', v)
    if kind == 'mrz-td1':
        a, b, _ = lines
        spans = [(a[5:14], a[14]), (b[:6], b[6]), (b[8:14], b[14]), (a[5:] + b[:7] + b[8:15] + b[18:29], b[29])]
        good = [len(x) for x in lines] == [30, 30, 30]
    else:
        a, b = lines
        spans = [(b[:9], b[9]), (b[13:19], b[19]), (b[21:27], b[27])]
        if kind == 'mrz-td3':
            spans += [(b[28:42], b[42]), (b[:10] + b[13:20] + b[21:43], b[43])]
        if kind == 'mrz-td2':
            spans += [(b[:10] + b[13:20] + b[21:35], b[35])]
        good = len(a) == len(b) == {'mrz-td3': 44, 'mrz-td2': 36}.get(kind, len(a)) and len(a) in (36, 44)
    return good and all(zone_digit(text) == digit for text, digit in spans)

check = {
    'es-nie': nie.is_valid, 'es-dni': lambda v: dni.is_valid(v.replace('.', '')), 'nl-bsn': bsn.is_valid, 'nl-onderwijsnummer': onderwijsnummer.is_valid,
    'se-samordningsnummer': samordningsnummer, 'se-personnummer': personnummer, 'no-d-nummer': fodselsnummer.is_valid,
    'no-fodselsnummer': fodselsnummer.is_valid, 'no-duf': duf, 'dk-cpr': lambda v: cpr.is_valid(v) and cpr.checksum(cpr.compact(v)) == 0,
    'fi-hetu': lambda v: hetu.is_valid(v.upper()) or finnish(v), 'be-rijksregister': nn.is_valid, 'be-bis': bis, 'fr-nir': nir.is_valid,
    'it-codice-fiscale': codicefiscale.is_valid, 'de-steuer-id': idnr.is_valid, 'at-svnr': vnr.is_valid, 'ch-ahv': ssn.is_valid,
    'pl-pesel': pesel.is_valid, 'pt-nif': nif.is_valid, 'gr-amka': amka.is_valid, 'ie-pps': pps.is_valid, 'gb-nhs': nhs.is_valid,
    'iban': lambda v: iban.is_valid(v, check_country=False),
}

def finnish(v):  # the packaged version refuses numbers of 900 to 999, which newer ones allow on demand
    v = v.upper()
    datetime.date(1900 + int(v[4:6]), int(v[2:4]), int(v[:2]))
    return '0123456789ABCDEFHJKLMNPRSTUVWXY'[int(v[:6] + v[7:10]) % 31] == v[10]

def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
    counts, wrong, texts = {}, 0, {}
    for line in (folder / 'labels.ndjson').read_text('utf8').splitlines():
        label = json.loads(line)
        if label['class'] not in ('valid', 'broken') or 'trick' in label or not label.get('checksum'):
            continue
        data = texts.setdefault(label['file'], (folder / 'files' / label['file']).read_bytes())
        value = data[label['byte']:label['byte'] + label['length']].decode('utf8').replace('\u00a0', ' ').replace('%20', ' ')
        kind = label['kind']
        if kind == 'se-samordningsnummer': value = value.replace('+', '-')
        try:
            passes = zone(kind, value) if kind.startswith('mrz-') else bool(check[kind](value))
        except ValueError:
            passes = False
        key = (kind, label['class'])
        counts[key] = counts.get(key, 0) + 1
        if passes != (label['class'] == 'valid'):
            wrong += 1
            print(f"{label['file']} at {label['byte']}: {kind} `{value}` is called {label['class']}")
    for (kind, label_class), count in sorted(counts.items()):
        print(f'{count:5} {label_class:7} {kind}')
    print(f'python-stdnum {stdnum.__version__}: {sum(counts.values())} labels, {wrong} wrong')
    return 1 if wrong else 0

sys.exit(main())
