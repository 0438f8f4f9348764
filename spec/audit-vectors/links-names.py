"""Distances and codes of pairs of names, by programs that are not ours.

jellyfish 0.8.9 (Debian python3-jellyfish): jaro, jaro_winkler, damerau, soundex.
python-Levenshtein 0.12.2 (Debian python3-levenshtein): levenshtein.
Run: python3 links-names.py > links-names.json
jellyfish raises only similarities above 0.7 for names that begin alike; Winkler's paper has no such threshold, so lower ones are left out.
"""
import json, random
import jellyfish, Levenshtein

names = '''MOHAMMAD MOHAMMED MUHAMMAD MOHAMAD AHMAD AHMED HUSSEIN HUSSAIN HOSSEIN HOUSSEIN XUSEEN ABDULLAH ABDALLAH ABDULLAHI
CABDULLAAHI YOUSSEF YOUSEF YUSUF IBRAHIM EBRAHIM KHADIJA KHADIDJA FATIMA FATEMEH FADUMO TESFAY TESFAYE GEBREMEDHIN YOHANNES JOHANNES
MEBRAHTU MEBRAHTOM SELAMAWIT OLEKSANDR ALEKSANDR ALEXANDER SERHII SERGEY SERGIY IULIIA YULIA YULIIA KUZNETSOV KUZNETSOVA KUZNECOV
SHEVCHENKO SCHEWTSCHENKO NGUYEN NGUEYN TRAN TRANG PHAM HUYNH DANG YILMAZ OZTURK OEZTUERK DUPONT DUPOND LEFEBVRE LEFEVRE GIRARD
MARTHA MARHTA DIXON DICKSONX DWAYNE DUANE JONES JOHNSON MASSEY MASSIE ABROMS ABRAMS SHACKLEFORD SHACKELFORD CUNNINGHAM CUNNIGHAM
ITMAN SMITH A AB BA ABC CA'''.split()
rng = random.Random(5)
pairs = {('MARTHA', 'MARHTA'), ('DIXON', 'DICKSONX'), ('DWAYNE', 'DUANE'), ('JONES', 'JOHNSON'), ('ABROMS', 'ABRAMS'),
         ('SHACKLEFORD', 'SHACKELFORD'), ('CUNNINGHAM', 'CUNNIGHAM'), ('MASSEY', 'MASSIE'), ('CA', 'ABC'), ('ITMAN', 'SMITH')}
while len(pairs) < 260:
    a = rng.choice(names)
    b = rng.choice(names)
    if rng.random() < 0.7:
        letters = list(a)
        for _ in range(rng.randint(1, 3)):
            at = rng.randrange(len(letters))
            kind = rng.randrange(4)
            if kind == 0 and len(letters) > 1: del letters[at]
            elif kind == 1: letters.insert(at, rng.choice('AEIOUHKMNRST'))
            elif kind == 2: letters[at] = rng.choice('AEIOUHKMNRST')
            elif at + 1 < len(letters): letters[at], letters[at + 1] = letters[at + 1], letters[at]
        b = ''.join(letters)
    pairs.add((a, b))
rows = []
for a, b in sorted(pairs):
    jaro = jellyfish.jaro_similarity(a, b)
    rows.append({'a': a, 'b': b, 'levenshtein': Levenshtein.distance(a, b), 'damerau': jellyfish.damerau_levenshtein_distance(a, b),
                 'jaro': jaro, 'jaroWinkler': jellyfish.jaro_winkler_similarity(a, b) if jaro > 0.7 else None})
codes = [{'name': name, 'soundex': jellyfish.soundex(name)} for name in names]
print(json.dumps({'pairs': rows, 'codes': codes}, indent=1))
