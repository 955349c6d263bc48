"""Writes lines of one part to a file: ``generate.py MAKER FOLDER PART SEED COUNT FILE``."""

import itertools
import pickle
import sys
from pathlib import Path

import cv2

from lines import LineMaker
from worn import WornLineMaker
from writers import hands

# Committed before anything was trained; the figures in card.json are of these lines.
TEST_SEED = 20261129
WORN_TEST_SEED = 20261130
MAKERS = {"plain": LineMaker, "worn": WornLineMaker}


def generate(maker, folder, part, seed, count):
    cv2.setNumThreads(1)
    maker = MAKERS[maker](hands(folder, part), seed)
    lines = (maker.make() for _ in itertools.count())
    if part != "test":
        # what no person can read teaches nothing but guesses
        lines = (line for line in lines if line.legible)
    return list(itertools.islice(lines, count))


if __name__ == "__main__":
    maker, folder, part, seed, count, file = sys.argv[1:]
    lines = generate(maker, folder, part, int(seed), int(count))
    Path(file).write_bytes(pickle.dumps(lines))
