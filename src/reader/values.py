"""Writes values as pictures, to be drawn into papers: ``values.py FOLDER SEED COUNT OUTPUT``.

Only writers to test with. ``values.jsonl`` has a line for each picture: its label, what it is (number, day or month),
whether it is typed, the pixels per em of the font that it fits, and the row of the baseline.
"""

import json
import sys
from pathlib import Path

import cv2
import numpy as np

from lines import BASELINE, EM, OTHER, LineMaker
from writers import hands

SOURCES = ("font", "mnist", "stroke", "typed")
KINDS = ("number", "day", "month")


def write(folder, seed, count, output):
    output.mkdir(parents=True, exist_ok=True)
    maker = LineMaker(hands(folder, "test"), seed)
    with (output / "values.jsonl").open("w") as index:
        made = 0
        while made < count:
            source, kind = maker.choose(SOURCES), maker.choose(KINDS)
            ink, label = maker.fill(maker.label(kind), source)
            if OTHER in label or not label:
                continue
            file = f"{made:06d}.png"
            cv2.imwrite(str(output / file), np.round(255 * (1 - np.clip(ink, 0, 1))).astype(np.uint8))
            style = "typed" if source == "typed" else "written"
            value = {"file": file, "label": label, "kind": kind, "style": style, "source": source, "em": EM, "baseline": BASELINE}
            index.write(json.dumps(value) + "\n")
            made += 1


if __name__ == "__main__":
    folder, seed, count, output = sys.argv[1:]
    write(folder, int(seed), int(count), Path(output))
