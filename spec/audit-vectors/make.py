"""Vectors for packages/audit/src/statistics, made with scipy, statsmodels and mpmath: /usr/bin/python3 make.py

What mpmath gives is worked with 60 digits and more, from the definition of each interval (a root of its equation), and rounded to a double at the
end; what statsmodels gives comes from its own closed formulas. Where both exist the two are compared here, too.
"""
import json
import math
import sys
import warnings
from fractions import Fraction

import mpmath as mp
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

mp.mp.dps = 60
LEVELS = [0.5, 0.8, 0.9, 0.95, 0.99, 0.9999]


def write(name, about, cases):
    made = f"make.py, Python {sys.version.split()[0]}, scipy {scipy.__version__}, statsmodels {statsmodels.__version__}, mpmath {mp.__version__}"
    body = ",\n".join("    " + json.dumps(case) for case in cases)
    with open(name, "w", encoding="utf-8") as file:
        file.write("{\n" + f'  "about": {json.dumps(about)},\n  "made": {json.dumps(made)},\n  "cases": [\n{body}\n  ]\n}}\n')


def number(x):
    x = float(x)
    return x if math.isfinite(x) else "Infinity"


def quantile(level):
    """z of a two-sided interval, of the very double that the level is."""
    return -mp.sqrt(2) * mp.erfinv(2 * (1 - mp.mpf(level)) / 2 - 1)


def wilson(x, n, level):
    z = quantile(level)
    p = mp.mpf(x) / n
    centre = p + z**2 / (2 * n)
    half = z * mp.sqrt(p * (1 - p) / n + z**2 / (4 * mp.mpf(n) ** 2))
    low, high = (centre - half) / (1 + z**2 / n), (centre + half) / (1 + z**2 / n)
    return (mp.mpf(0) if x == 0 else low), (mp.mpf(1) if x == n else high)


def newcombe(x1, n1, x2, n2, level):
    (l1, u1), (l2, u2) = wilson(x1, n1, level), wilson(x2, n2, level)
    p1, p2 = mp.mpf(x1) / n1, mp.mpf(x2) / n2
    return p1 - p2 - mp.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2), p1 - p2 + mp.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)


def bisect(below, low, high):
    """The last point at which `below` holds, between one where it does and one where it does not."""
    for _ in range(190):
        middle = (low + high) / 2
        if below(middle):
            low = middle
        else:
            high = middle
    return low


def koopman(x1, n1, x2, n2, level):
    """Where Pearson's statistic of the likeliest shares with ratio r equals z squared; those shares by bisection of the slope of the likelihood."""
    z2 = quantile(level) ** 2
    q1, q2 = mp.mpf(x1) / n1, mp.mpf(x2) / n2

    def statistic(log_ratio):
        ratio = mp.exp(log_ratio)
        most = min(mp.mpf(1), 1 / ratio)
        rising = lambda p2: (x1 + x2) / p2 - (n1 - x1) * ratio / (1 - ratio * p2) - (n2 - x2) / (1 - p2) > 0
        # With nobody left out in the group that meets its limit first, the likelihood may rise all the way.
        p2 = most if rising(most * (1 - mp.mpf(10) ** -50)) else bisect(rising, mp.mpf(10) ** -40, most)
        p1 = min(mp.mpf(1), ratio * p2)
        parts = [(q1, p1, n1), (q2, p2, n2)]
        return sum((n * (q - p) ** 2 / (p * (1 - p)) if p != 1 else (mp.mpf(0) if q == 1 else mp.inf)) for q, p, n in parts)

    start = mp.log((q1 or mp.mpf(1) / (2 * n1)) / (q2 or mp.mpf(1) / (2 * n2)))
    inside = lambda log_ratio: statistic(log_ratio) < z2
    high = mp.inf if x2 == 0 else mp.exp(bisect(inside, start if x1 else _inside(inside, start, -1), _outside(inside, start, 1)))
    low = mp.mpf(0) if x1 == 0 else mp.exp(-bisect(lambda t: inside(-t), -start if x2 else -_inside(inside, start, 1), -_outside(inside, start, -1)))
    return low, high


def _inside(inside, start, direction):
    while not inside(start):
        start += direction
    return start


def _outside(inside, start, direction):
    step = mp.mpf(1) / 8
    while inside(start + direction * step):
        step *= 2
    return start + direction * step


def upper_end(x, n, tail):
    """The share at which so few or fewer happen with probability `tail` (Clopper and Pearson), by the sum of the probabilities."""
    if x == n:
        return mp.mpf(1)
    few = min(x, n - x - 1)

    def chance(p):
        # So few or fewer; or all but the few that are more.
        q = 1 - p
        first, last = (q, p) if x == few else (p, q)
        term, total = first**n, mp.mpf(0)
        for k in range(few + 1):
            total += term
            term *= (mp.mpf(n - k) / (k + 1)) * (last / first)
        return total if x == few else 1 - total

    return bisect(lambda p: chance(p) > tail, mp.mpf(10) ** -25, 1 - mp.mpf(10) ** -25)


def clopper_pearson(x, n, level):
    tail = (1 - mp.mpf(level)) / 2
    return 1 - upper_end(n - x, n, tail), upper_end(x, n, tail)


def fisher(a, b, c, d):
    """By whole numbers, with the rule of R for ties; the sum is rounded once."""
    row, other, column = a + b, c + d, a + c
    weight = lambda x: math.comb(row, x) * math.comb(other, column - x)
    limit = Fraction(weight(a)) * (1 + Fraction(1, 10**7))
    total = math.comb(row + other, column)
    hits = sum(w for w in (weight(x) for x in range(max(0, column - other), min(row, column) + 1)) if w <= limit)
    ratio = mp.mpf(hits) / total
    return float(ratio)


TWO = [
    (56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29), (0, 10, 0, 20), (0, 10, 0, 10), (10, 10, 0, 20), (10, 10, 0, 10), (10, 10, 10, 10),
    (1, 1, 1, 1), (1, 1, 0, 1), (0, 1, 1, 1), (0, 32, 4, 28), (3, 10, 10, 10), (10, 10, 3, 10), (805, 1795, 349, 1488), (532, 1901, 461, 966), (41, 68, 9, 27),
    (1, 100, 50, 100), (99, 100, 100, 100), (1, 1000, 0, 1000), (7, 10, 700000, 1000000), (3, 10**6, 9, 10**6), (250000, 10**6, 251000, 10**6),
    (999999, 10**6, 999990, 10**6), (10**6, 10**6, 999990, 10**6), (300000000, 10**9, 300050000, 10**9), (0, 10**9, 12, 10**9), (1577, 977730, 577, 1047),
]

cases = []
for x1, n1, x2, n2 in TWO:
    for level in [0.5, 0.9, 0.95, 0.9999]:
        exact_difference, exact_ratio = newcombe(x1, n1, x2, n2, level), None
        if (x1, x2) != (0, 0):
            exact_ratio = koopman(x1, n1, x2, n2, level)
        case = {"x1": x1, "n1": n1, "x2": x2, "n2": n2, "level": level, "newcombe": [number(v) for v in exact_difference]}
        if exact_ratio:
            case["ratioScore"] = [number(v) for v in exact_ratio]
        cases.append(case)
write("exact-two-proportions.json", "Two proportions worked with 60 digits: Newcombe's method 10, and the ratio at which the score statistic (Koopman 1984) reaches z squared.", cases)

cases = []
for x1, n1, x2, n2 in TWO:
    for level in LEVELS:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            case = {"x1": x1, "n1": n1, "x2": x2, "n2": n2, "level": level}
            case["newcombe"] = [number(v) for v in confint_proportions_2indep(x1, n1, x2, n2, method="newcomb", alpha=1 - level)]
            # Its closed formula divides by zero, or leaves the real numbers, where everybody or nobody counts; and with groups of very unlike size
            # it loses digits: 7 of 10 against 700000 of 1000000 comes out wrong by 1e-4.
            if 0 < x1 < n1 and 0 < x2 < n2 and max(n1, n2) < 3000:
                case["ratioScore"] = [number(v) for v in confint_proportions_2indep(x1, n1, x2, n2, compare="ratio", method="score", correction=False, alpha=1 - level)]
        cases.append(case)
write("statsmodels-two-proportions.json", "confint_proportions_2indep: newcomb; ratio, score, correction=False where its formula holds.", cases)

cases = []
for n in [1, 7, 32, 600, 10**6, 10**9]:
    for x in sorted(x for x in {0, 1, 2, n // 3, n - 1, n} if x <= n):
        for level in [0.5, 0.95, 0.9999]:
            cases.append({"x": x, "n": n, "level": level, "wilson": [number(v) for v in wilson(x, n, level)]})
            if min(x, n - x) <= 300:
                cases[-1]["clopperPearson"] = [number(v) for v in clopper_pearson(x, n, level)]
                cases[-1]["upperBound"] = number(upper_end(x, n, 1 - mp.mpf(level)))
                if n <= 10**6:
                    for ours, theirs in zip(cases[-1]["clopperPearson"], proportion_confint(x, n, alpha=1 - level, method="beta")):
                        assert abs(ours - theirs) <= 1e-9 * ours or math.isnan(theirs), (x, n, level, ours, theirs)
write("exact-one-proportion.json", "One proportion worked with 60 digits: Wilson; Clopper and Pearson and the one-sided upper bound by sums of probabilities, where they are short enough.", cases)

cases = []
for table in [
    (3, 1, 1, 3), (1, 9, 11, 3), (0, 0, 4, 5), (0, 7, 0, 5), (41, 27, 9, 18), (0, 32, 4, 28), (805, 990, 349, 1139), (200, 0, 0, 200), (700, 3, 5, 900), (600, 0, 0, 600),
    (1, 999, 999, 1), (520, 0, 0, 540), (2000, 100, 90, 2000), (30, 5000, 12, 5200), (50, 50, 50, 50), (1000, 1000, 1001, 1000), (5000, 1, 2, 1),
    # Pairs of tables with the same totals that are alike but for 2e-6: no tie.
    (68, 45, 111, 57), (76, 37, 103, 65), (58, 135, 43, 44), (81, 112, 20, 67),
]:
    cases.append({"a": table[0], "b": table[1], "c": table[2], "d": table[3], "fisher": fisher(*table)})
write("exact-fisher.json", "Fisher's test summed in whole numbers, with R's rule for ties (up to 1e-7 likelier counts as equally likely).", cases)

cases = []
for p in [5e-324, 1e-320, 1e-308, 1e-200, 1e-16, 1e-7, 0.001, 0.3, 0.4999999]:
    start = stats.norm.isf(max(p, 1e-300))
    root = mp.findroot(lambda z: mp.log(mp.erfc(z / mp.sqrt(2)) / 2) - mp.log(mp.mpf(p)), start)
    cases.append({"p": p, "normalQuantile": -float(root)})
for z in [1e-12, 0.3, 2.4999, 2.5, 2.5001, 4, 9, 25, 38, 38.4]:
    cases.append({"z": z, "normalTail": float(mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2)})
write("exact-normal.json", "The normal distribution worked with 60 digits, down to the smallest double.", cases)



def beta_quantile(p, a, b):
    """By bisection in log-odds; the first term of the series decides far below, and nothing is left to decide far above."""
    if a == 1:
        return -mp.expm1(mp.log1p(-mp.mpf(p)) / b)
    a, b, target = mp.mpf(a), mp.mpf(b), mp.log(mp.mpf(p))
    whole = mp.log(mp.beta(a, b))

    def below(t):
        x = 1 / (1 + mp.exp(-t))
        if t < -60 - mp.log(b):
            return a * t - mp.log(a) - whole < target
        if x > 60 * (a + 1) / (a + b):
            return False
        return mp.log(mp.betainc(a, b, 0, x, regularized=True)) < target

    return 1 / (1 + mp.exp(-bisect(below, mp.mpf(-30000), mp.mpf(60))))


cases = []
for a, b in [(0.05, 3), (0.5, 0.5), (1, 10**9), (2, 3), (3.5, 1e5), (400, 700)]:
    for p in [1e-300, 1e-30, 1e-8, 0.025, 0.5, 0.99]:
        cases.append({"p": p, "a": a, "b": b, "betaQuantile": float(beta_quantile(p, a, b))})
write("exact-beta.json", "Beta quantiles worked with 60 digits.", cases)
