"""Answers questions about counts with scipy: one JSON question a line on stdin, one JSON answer a line on stdout.

For the live comparison in packages/audit/src/statistics/scipy.test.ts; by hand: echo '{"ask": "fisher", "table": [3, 1, 1, 3]}' | /usr/bin/python3 answer.py
"""
import json
import sys

import numpy as np
from scipy import special, stats


def fisher(table):
    (a, b, c, d), (row, other, column) = table, (table[0] + table[1], table[2] + table[3], table[0] + table[2])
    chances = stats.hypergeom.pmf(np.arange(max(0, column - other), min(row, column) + 1), row + other, row, column)
    observed = stats.hypergeom.pmf(a, row + other, row, column)
    # The rule of R for ties; fisher_exact of scipy 1.10 looks for them with 1e-14, which its own probabilities miss for larger counts.
    # Its search takes long for large counts.
    own = float(stats.fisher_exact([[a, b], [c, d]])[1]) if sum(table) < 200 else None
    return {"sum": float(min(1, chances[chances <= observed * (1 + 1e-7)].sum())), "own": own}


def pearson(table):
    a, b, c, d = table
    found = stats.chi2_contingency([[a, b], [c, d]], correction=False)
    return {"chiSquared": float(found[0]), "p": float(found[1])}


def proportion(x, n, level):
    found = stats.binomtest(x, n)
    wilson, exact = found.proportion_ci(level, "wilson"), found.proportion_ci(level, "exact")
    upper = stats.binomtest(x, n, alternative="less").proportion_ci(level, "exact")
    return {"wilson": [wilson.low, wilson.high], "clopperPearson": [exact.low, exact.high], "upperBound": upper.high}


def beta(a, b, p, ours):
    quantile = float(special.betaincinv(a, b, p))
    # For a few shapes its search ends nowhere.
    return {"quantile": quantile if 0 <= quantile <= 1 else None, "back": float(special.betainc(a, b, ours))}


ANSWERS = {
    "fisher": lambda q: fisher(q["table"]),
    "pearson": lambda q: pearson(q["table"]),
    "proportion": lambda q: proportion(q["x"], q["n"], q["level"]),
    "beta": lambda q: beta(q["a"], q["b"], q["p"], q["ours"]),
    "normal": lambda q: {"quantile": float(special.ndtri(q["p"])), "tail": float(stats.norm.sf(q["z"]))},
}

for line in sys.stdin:
    question = json.loads(line)
    print(json.dumps(ANSWERS[question["ask"]](question)), flush=False)
