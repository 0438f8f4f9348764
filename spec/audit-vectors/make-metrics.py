"""Makes metrics.json: confusion tables of made-up groups, with rates, comparisons and scores by scikit-learn, SciPy, NumPy and statsmodels.

    python3 make-metrics.py > metrics.json

Made with Python 3.11, scikit-learn 1.2.1, SciPy 1.10.1, NumPy 1.24.2, statsmodels 0.13.5 (Debian 12).
"""
import json
import warnings

import numpy as np
from scipy.stats import fisher_exact
from sklearn.metrics import accuracy_score, confusion_matrix, precision_score, recall_score, roc_auc_score
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest

warnings.simplefilter("ignore")
random = np.random.default_rng(20261125)
QUESTIONS = {
    "selectionRate": lambda y, d: (d.sum(), len(d)),
    "falsePositiveRate": lambda y, d: (d[y == 0].sum(), (y == 0).sum()),
    "falseNegativeRate": lambda y, d: ((1 - d)[y == 1].sum(), (y == 1).sum()),
    "positivePredictiveValue": lambda y, d: (y[d == 1].sum(), (d == 1).sum()),
    "negativePredictiveValue": lambda y, d: ((1 - y)[d == 0].sum(), (d == 0).sum()),
    "falsePositiveShare": lambda y, d: (((d == 1) & (y == 0)).sum(), len(d)),
    "accuracy": lambda y, d: ((d == y).sum(), len(d)),
    "baseRate": lambda y, d: (y.sum(), len(y)),
}


def rows(cells):
    tn, fp, fn, tp = cells
    outcome = np.array([0] * (tn + fp) + [1] * (fn + tp))
    decision = np.array([0] * tn + [1] * fp + [0] * fn + [1] * tp)
    assert list(confusion_matrix(outcome, decision, labels=[0, 1]).ravel()) == list(cells)
    return outcome, decision


def rates(cells):
    y, d = rows(cells)
    told = {
        "truePositiveRate": recall_score(y, d),
        "falseNegativeRate": 1 - recall_score(y, d),
        "trueNegativeRate": recall_score(y, d, pos_label=0),
        "falsePositiveRate": 1 - recall_score(y, d, pos_label=0),
        "positivePredictiveValue": precision_score(y, d),
        "falseDiscoveryRate": 1 - precision_score(y, d),
        "negativePredictiveValue": precision_score(y, d, pos_label=0),
        "falseOmissionRate": 1 - precision_score(y, d, pos_label=0),
        "accuracy": accuracy_score(y, d),
        "selectionRate": d.mean(),
        "baseRate": y.mean(),
        "falsePositiveShare": ((d == 1) & (y == 0)).mean(),
    }
    limits = {m: proportion_confint(*q(y, d), method="wilson") for m, q in QUESTIONS.items()}
    return {m: float(v) for m, v in told.items()}, {m: [float(a), float(b)] for m, (a, b) in limits.items()}


def pair(metric, cells, reference):
    x1, n1 = map(int, QUESTIONS[metric](*rows(cells)))
    x2, n2 = map(int, QUESTIONS[metric](*rows(reference)))
    hits, misses = x1 + x2, n1 + n2 - x1 - x2
    least = min(n1, n2) * min(hits, misses) / (n1 + n2)
    if least < 5:
        name, p = "fisher", fisher_exact([[x1, n1 - x1], [x2, n2 - x2]])[1]
    else:
        name, p = "two-proportions", proportions_ztest([x1, x2], [n1, n2])[1]
    difference = confint_proportions_2indep(x1, n1, x2, n2, compare="diff", method="newcomb")
    ratio = confint_proportions_2indep(x1, n1, x2, n2, compare="ratio", method="score", correction=False)
    return {
        "metric": metric,
        "difference": [x1 / n1 - x2 / n2, *map(float, difference)],
        "ratio": [x1 / n1 / (x2 / n2), *map(float, ratio)],
        "test": name,
        "p": min(1.0, float(p)),
    }


def table(size):
    """Three groups, each cell of which has somebody in it."""
    groups = {name: [int(n) for n in 1 + random.multinomial(size, random.dirichlet([2, 2, 2, 2]))] for name in "abc"}
    told = {name: rates(cells) for name, cells in groups.items()}
    comparisons = [{"group": name, **pair(metric, groups[name], groups["b"])} for name in "ac" for metric in QUESTIONS]
    for one, adjusted in zip(comparisons, multipletests([c["p"] for c in comparisons], method="holm")[1]):
        one["adjusted"] = float(adjusted)
    return {
        "groups": groups,
        "rates": {name: r for name, (r, _) in told.items()},
        "wilson": {name: w for name, (_, w) in told.items()},
        "comparisons": comparisons,
    }


def scores(size, steps):
    """Scores with many ties; positives tend to have higher ones. 17 in 20 outcomes are known."""
    positive = random.random(size) < 0.4
    score = np.clip(np.round(steps * random.beta(2 + positive, 3, size)), 0, steps) / steps
    known = random.random(size) < 0.85
    people = [[float(s), int(p) if k else None] for s, p, k in zip(score, positive, known)]
    edges = np.arange(11) / 10
    place = np.clip(np.searchsorted(edges, score, side="right") - 1, 0, 9)
    return {
        "people": people,
        "mean": float(score.mean()),
        "quantiles": [float(q) for q in np.quantile(score, [0.1, 0.25, 0.5, 0.75, 0.9])],
        "auc": float(roc_auc_score(positive[known], score[known])),
        "bins": [[int((place == b).sum()), int((positive & known & (place == b)).sum()), int((known & (place == b)).sum())] for b in range(10)],
    }


print(
    json.dumps(
        {
            "tables": [table(size) for size in [8, 20, 40, 60, 100, 150, 250, 400, 700, 1200, 2500, 5000]],
            "scores": [scores(size, steps) for size, steps in [(30, 20), (60, 40), (300, 100)]],
        }
    )
)
