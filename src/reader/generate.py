"""Writes lines of one part to a file: ``generate.py FOLDER PART SEED COUNT FILE``."""

import pickle
import sys
from pathlib import Path

import cv2

from lines import LineMaker
from writers import hands

# Committed before anything was trained; the figures in card.json are of these lines.
TEST_SEED = 20261129
TEST_LINES = 8000


def generate(folder, part, seed, count):
    cv2.setNumThreads(1)
    maker = LineMaker(hands(folder, part), seed)
    return [maker.make() for _ in range(count)]


if __name__ == "__main__":
    folder, part, seed, count, file = sys.argv[1:]
    lines = generate(folder, part, int(seed), int(count))
    Path(file).write_bytes(pickle.dumps(lines))
