"""Calibrates on writers that training did not see, scores on others, and writes the card.

``score.py NET-A NET-B STUDY-NET FOLDER CALIBRATION CARD``; the folder has the lines.
"""

import json
import math
import multiprocessing
import pickle
import sys
from pathlib import Path

import numpy as np
import torch

from decode import MEMBERS, OTHER, read, value
from export import with_rounded_weights
from generate import TEST_SEED, WORN_TEST_SEED

ACCEPTED = 0.99
CORES = 2
STEPS = 60


def logit(p):
    p = min(max(p, 1e-6), 1 - 1e-6)
    return math.log(p / (1 - p))


def read_all(nets, lines, members):
    torch.set_num_threads(1)
    found = []
    for line in lines:
        options, agreeing, style = read(nets, line, members)
        truth = OTHER if OTHER in line.label else value(line.label)
        found.append(
            {
                "source": line.source,
                "kind": line.kind,
                "truth": truth,
                "options": [k for _, k in options[:3]],
                "p": options[0][0] if options else 0.0,
                "agreeing": agreeing,
                "style": style,
                "is": line.style,
                "legible": line.legible,
            }
        )
    return found


def parallel(nets, lines, members):
    parts = [lines[i::CORES] for i in range(CORES)]
    with multiprocessing.Pool(CORES) as pool:
        return sum(pool.starmap(read_all, [(nets, part, members) for part in parts]), [])


def features(found):
    return np.array([[1, logit(r["p"]), r["agreeing"]] for r in found])


def is_right(r):
    return bool(r["options"]) and r["options"][0] == r["truth"]


def is_value(r):
    """Returns whether a value was read, rather than an empty gap or other ink."""
    return bool(r["options"]) and r["options"][0] not in ("", OTHER)


def calibrate(found):
    """Returns the logistic regression of being right on the mean probability's logit and the agreement."""
    found = [r for r in found if is_value(r)]
    x, y = features(found), np.array([is_right(r) for r in found], float)
    w = np.zeros(3)
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(3)
        w += np.linalg.solve(hessian, x.T @ (y - p) - 1e-3 * w)
    return dict(zip(("offset", "logit", "agreement"), w.tolist()))


def probability(r, calibration):
    z = calibration["offset"] + calibration["logit"] * logit(r["p"]) + calibration["agreement"] * r["agreeing"]
    return 1 / (1 + math.exp(-z))


def wilson_low(right, n, z=1.96):
    if n == 0:
        return 0.0
    p = right / n
    middle = p + z * z / (2 * n)
    spread = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (middle - spread) / (1 + z * z / n)


def figures(found, calibration):
    filled = [r for r in found if r["truth"] not in ("", OTHER)]
    accepted = [r for r in found if is_value(r) and probability(r, calibration) >= ACCEPTED]
    right = sum(map(is_right, accepted))
    return {
        "lines": len(found),
        "filled": len(filled),
        "exact": share(sum(map(is_right, filled)), len(filled)),
        "top3": share(sum(r["truth"] in r["options"] for r in filled), len(filled)),
        "accepted": share(sum(r["truth"] not in ("", OTHER) for r in accepted), len(filled)),
        "right_of_accepted": share(right, len(accepted)),
        "right_of_accepted_at_least": round(wilson_low(right, len(accepted)), 4),
        "values_in_empty_or_other": sum(r["truth"] in ("", OTHER) for r in accepted),
        "style": share(sum(r["style"] == r["is"] for r in found), len(found)),
    }


def share(part, whole):
    return round(part / whole, 4) if whole else None


def table(found, calibration):
    groups = {
        "written": lambda r: r["source"] not in ("typed", "empty"),
        "typed": lambda r: r["source"] == "typed",
        "font": lambda r: r["source"] == "font",
        "mnist": lambda r: r["source"] == "mnist",
        "stroke": lambda r: r["source"] == "stroke",
        "number": lambda r: r["kind"] == "number" and r["source"] not in ("typed", "empty"),
        "day": lambda r: r["kind"] == "day" and r["source"] not in ("typed", "empty"),
        "month": lambda r: r["kind"] == "month" and r["source"] not in ("typed", "empty"),
        "written and legible": lambda r: r["legible"] and r["source"] not in ("typed", "empty"),
        "empty": lambda r: r["source"] == "empty",
        "all": lambda r: True,
    }
    return {name: figures([r for r in found if chosen(r)], calibration) for name, chosen in groups.items()}


def load(file):
    return pickle.loads(Path(file).read_bytes())


def scored(nets, members, calibration_lines, tests):
    """Returns the calibration and a table for each test."""
    calibration = calibrate(parallel(nets, calibration_lines, members))
    return calibration, {name: table(parallel(nets, lines, members), calibration) for name, lines in tests.items()}


def main(a, b, study, folder, calibration_file, card_file):
    lines = Path(folder)
    calibration_lines = load(lines / "calibrate.pkl") + load(lines / "calibrate-worn.pkl")
    tests = {"plain": load(lines / "test.pkl"), "worn": load(lines / "test-worn.pkl")}
    nets = [with_rounded_weights("reader", f) for f in (a, b)]
    calibration, tables = scored(nets, MEMBERS, calibration_lines, tests)
    Path(calibration_file).write_text(json.dumps(calibration))
    card = {
        "made_with": Path(__file__).with_name("requirements.txt").read_text().split(),
        "seeds": {
            "plain lines": [1, 2],
            "worn lines": [3, 4, 5, 6],
            "nets": [1, 2],
            "calibration": [11, 12],
            "test": TEST_SEED,
            "worn test": WORN_TEST_SEED,
        },
        "calibration": calibration,
        "accepted_from": ACCEPTED,
        "test": tables,
        "study": scored([with_rounded_weights("study", study)], ((0, 0),), calibration_lines, tests)[1],
    }
    Path(card_file).write_text(json.dumps(card, indent=1) + "\n")
    for reader in ("test", "study"):
        for test, groups in card[reader].items():
            for group, row in groups.items():
                print(reader, test, group, row)


if __name__ == "__main__":
    main(*sys.argv[1:])
