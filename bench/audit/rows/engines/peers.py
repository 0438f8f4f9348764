"""pandas with scikit-learn, fairlearn and aequitas, each in the way that its documentation shows. Prints its answer, or why there is none.

python3 peers.py ENGINE FILE
"""
import json
import resource
import sys
import time

engine, path = sys.argv[1], sys.argv[2]

try:
    import numpy as np
    import pandas as pd
    import sklearn
    from sklearn import metrics

    version = f"pandas {pd.__version__}, scikit-learn {sklearn.__version__}"
    if engine == "fairlearn":
        import fairlearn
        import fairlearn.metrics as fair

        version = f"fairlearn {fairlearn.__version__}, {version}"
    if engine == "aequitas":
        from aequitas.group import Group
except ImportError as error:
    print(json.dumps({"missing": str(error)}))
    sys.exit(0)

z = 1.959963984540054


def rate(hits, people):
    p = hits / people
    centre = (p + z * z / (2 * people)) / (1 + z * z / people)
    half = z / (1 + z * z / people) * np.sqrt(p * (1 - p) / people + z * z / (4 * people * people))
    return {"value": float(p), "low": float(centre - half), "high": float(centre + half)}


def rates(people, flagged, tn, fp, fn, tp):
    known = tn + fp + fn + tp
    return {
        "selection": rate(flagged, people),
        "base": rate(fn + tp, known),
        "falsePositive": rate(fp, fp + tn),
        "falseNegative": rate(fn, fn + tp),
        "truePositive": rate(tp, fn + tp),
        "trueNegative": rate(tn, fp + tn),
        "positivePredictive": rate(tp, fp + tp),
        "negativePredictive": rate(tn, fn + tn),
        "falseDiscovery": rate(fp, fp + tp),
        "falseOmission": rate(fn, fn + tn),
        "accuracy": rate(tp + tn, known),
        "falsePositiveShare": rate(fp, known),
    }


def read():
    return pd.read_csv(path, usecols=["group", "decision", "outcome", "score"])


def with_pandas():
    groups = {}
    for name, rows in read().groupby("group"):
        known = rows[rows["outcome"].notna()]
        tn, fp, fn, tp = (int(n) for n in metrics.confusion_matrix(known["outcome"].astype(int), known["decision"]).ravel())
        bins = np.bincount(np.minimum(np.floor(rows["score"].to_numpy() * 10), 9).astype(int), minlength=10)
        groups[name] = {
            "people": len(rows),
            "tn": tn,
            "fp": fp,
            "fn": fn,
            "tp": tp,
            "rates": rates(len(rows), int(rows["decision"].sum()), tn, fp, fn, tp),
            "meanScore": float(rows["score"].mean()),
            "bins": [int(n) for n in bins],
        }
    return groups, []


def with_fairlearn():
    """One frame of metrics for those whose outcome is known, and one of the selection rate for everybody. It has no intervals of this kind."""
    rows = read()
    known = rows[rows["outcome"].notna()]
    outcome = known["outcome"].astype(int)
    frame = fair.MetricFrame(
        metrics={
            "count": fair.count,
            "base": lambda y_true, y_pred: y_true.mean(),
            "falsePositive": fair.false_positive_rate,
            "falseNegative": fair.false_negative_rate,
            "truePositive": fair.true_positive_rate,
            "trueNegative": fair.true_negative_rate,
            "positivePredictive": metrics.precision_score,
            "negativePredictive": lambda y_true, y_pred: metrics.precision_score(y_true, y_pred, pos_label=0),
            "accuracy": metrics.accuracy_score,
            "matrix": metrics.confusion_matrix,
        },
        y_true=outcome,
        y_pred=known["decision"],
        sensitive_features=known["group"],
    ).by_group
    selected = fair.MetricFrame(
        metrics={"selection": fair.selection_rate, "count": fair.count},
        y_true=rows["decision"],
        y_pred=rows["decision"],
        sensitive_features=rows["group"],
    ).by_group
    groups = {}
    for name, found in frame.iterrows():
        tn, fp, fn, tp = (int(n) for n in found["matrix"].ravel())
        values = {rate: float(found[rate]) for rate in frame.columns if rate not in ("count", "matrix")}
        values["selection"] = float(selected.loc[name, "selection"])
        values["falseDiscovery"] = 1 - values["positivePredictive"]
        values["falseOmission"] = 1 - values["negativePredictive"]
        values["falsePositiveShare"] = fp / (tn + fp + fn + tp)
        groups[name] = {
            "people": int(selected.loc[name, "count"]),
            "tn": tn,
            "fp": fp,
            "fn": fn,
            "tp": tp,
            "rates": {rate: {"value": value} for rate, value in values.items()},
        }
    return groups, ["intervals", "meanScore", "bins"]


def with_aequitas():
    """Its cross table of those whose outcome is known; selection rates from the counts."""
    rows = read()
    known = rows[rows["outcome"].notna()].rename(columns={"decision": "score", "outcome": "label_value", "score": "risk"})
    known = known.assign(label_value=known["label_value"].astype(int))
    table, _ = Group().get_crosstabs(known[["score", "label_value", "group"]], attr_cols=["group"])
    everybody = rows.groupby("group")["decision"].agg(["size", "sum"])
    groups = {}
    for found in table.itertuples():
        name = found.attribute_value
        tn, fp, fn, tp = int(found.tn), int(found.fp), int(found.fn), int(found.tp)
        people, flagged = int(everybody.loc[name, "size"]), int(everybody.loc[name, "sum"])
        groups[name] = {"people": people, "tn": tn, "fp": fp, "fn": fn, "tp": tp, "rates": rates(people, flagged, tn, fp, fn, tp)}
    return groups, ["meanScore", "bins"]


start = time.perf_counter()
groups, without = {"pandas": with_pandas, "fairlearn": with_fairlearn, "aequitas": with_aequitas}[engine]()
ms = (time.perf_counter() - start) * 1000
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"groups": groups, "ms": ms, "peakMb": peak, "without": without, "version": version}))
