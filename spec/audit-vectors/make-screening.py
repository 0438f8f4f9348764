"""Writes screening.json: beta-binomial chances by SciPy, and sharp bounds of unions by its linear programming.

Run: /usr/bin/python3 spec/audit-vectors/make-screening.py
"""
import itertools
import json
import pathlib

import numpy
import scipy
from scipy.optimize import linprog
from scipy.stats import betabinom

repeated = []
for rate in (0.001, 0.0005, 0.05, 0.25, 0.85):
    for checks in (1, 2, 5, 20, 100):
        for correlation in (0.01, 0.2, 0.5, 0.9):
            a = rate * (1 - correlation) / correlation
            b = (1 - rate) * (1 - correlation) / correlation
            repeated.append([rate, checks, correlation, 1 - betabinom.pmf(0, checks, a, b)])

linked = []
random = numpy.random.default_rng(7)
cases = [[0.02, 0.01, 0.005], [0.5, 0.5], [0.9, 0.8, 0.7], [0.3], [0.6, 0.6, 0.6, 0.1], [0, 0.2, 1]]
cases += [[round(float(x), 3) for x in random.random(n)] for n in (2, 3, 4, 5, 5)]
for rates in cases:
    # One unknown for each way in which the events may happen together; every joint distribution with these margins.
    ways = list(itertools.product((0, 1), repeat=len(rates)))
    margins = [[way[i] for way in ways] for i in range(len(rates))] + [[1] * len(ways)]
    for least in (1, 2):
        counted = [1 if sum(way) >= least else 0 for way in ways]
        ends = [linprog([sign * c for c in counted], A_eq=margins, b_eq=rates + [1]).fun * sign for sign in (1, -1)]
        linked.append([rates, least, *[round(end, 10) + 0 for end in ends]])

out = pathlib.Path(__file__).with_name("screening.json")
text = {"made": f"SciPy {scipy.__version__}", "repeated": repeated, "linked": linked}
out.write_text(json.dumps(text, indent=None).replace("], [", "],\n  [") + "\n")
