"""Writes lines with what PyTorch makes of them, for the service's tests: ``fixture.py NET-A NET-B LINES OUTPUT``.

Only drawn and typed digits: none of MNIST is committed. All numbers are big-endian.
"""

import pickle
import struct
import sys
from pathlib import Path

import numpy as np
import torch

from cuts import VARIATIONS, cut
from export import with_rounded_weights

LINES = 12
SOURCES = ("stroke", "typed")


def floats(values):
    return np.asarray(values).astype(">f4").tobytes()


def written(line, nets):
    """Returns a line: its strip, places and label, then for each net the measured cut and the logits of it."""
    height, width = line.strip.shape
    label = line.label.encode()
    data = struct.pack(">2i", width, height) + line.strip.tobytes()
    data += floats([line.left, line.right, line.baseline, line.em, line.top, line.bottom])
    data += struct.pack(">i", len(label)) + label
    for net, variation in zip(nets, VARIATIONS[:2]):
        ink = cut(line, variation)
        with torch.no_grad():
            characters, style = net(torch.from_numpy(np.ascontiguousarray(ink[None, None], np.float32)))
        data += struct.pack(">2i", ink.shape[1], characters.shape[0])
        data += floats(ink) + floats(characters[:, 0].T) + floats(style[0])
    return data


def main(a, b, lines, output):
    nets = [with_rounded_weights("reader", f) for f in (a, b)]
    chosen = [l for l in pickle.loads(Path(lines).read_bytes()) if l.source in SOURCES][:LINES]
    data = struct.pack(">i", len(chosen)) + b"".join(written(line, nets) for line in chosen)
    Path(output).write_bytes(data)


if __name__ == "__main__":
    main(*sys.argv[1:])
