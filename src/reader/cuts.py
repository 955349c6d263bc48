"""Cuts: what the net sees of a line, in the same way as ``Cut`` of the service does.

A cut is HEIGHT rows high at EM pixels per em, and holds the gap with some of its printed neighbours.
"""

from dataclasses import dataclass

import numpy as np
from PIL import Image

HEIGHT = 40
EM = 23.0
ABOVE, BELOW = 1.18, HEIGHT / EM - 1.18
LEFT, RIGHT = 0.30, 0.45
MIN_WIDTH, MAX_WIDTH = 24, 240
MARGIN = 0.06
MAX_SCALE = 1.7


@dataclass(frozen=True)
class Variation:
    """How a cut differs from the one measured: scale of the em, baseline further down, gap wider; all in em."""

    scale: float = 1.0
    shift: float = 0.0
    left: float = 0.0
    right: float = 0.0


MEASURED = Variation()
VARIATIONS = (
    MEASURED,
    Variation(scale=1.08, shift=-0.04, left=0.06, right=0.08),
    Variation(scale=0.96, shift=0.06, left=-0.03),
)


def fitted(line):
    """Returns the scale and the shift with which the value's ink is within the cut."""
    above = max(ABOVE, (line.baseline - line.top) / line.em + MARGIN)
    below = max(BELOW, (line.bottom - line.baseline) / line.em + MARGIN)
    scale = min(MAX_SCALE, (above + below) / (ABOVE + BELOW))
    return scale, ABOVE - above / scale


def cut(line, variation=MEASURED):
    """Returns the cut as rows x columns of 0 to 1."""
    fit, moved = fitted(line)
    em = line.em * fit * variation.scale
    x0 = line.left - (LEFT + variation.left) * em
    x1 = line.right + (RIGHT + variation.right) * em
    y0 = line.baseline + (moved + variation.shift) * em - ABOVE * em
    y1 = y0 + (ABOVE + BELOW) * em
    width = int(np.clip(round((x1 - x0) * EM / em), MIN_WIDTH, MAX_WIDTH))
    return resample(line.strip, x0, y0, x1, y1, width, HEIGHT)


def resample(strip, x0, y0, x1, y1, width, height):
    """Resamples a box with a triangle filter as wide as a pixel of the result, or of the strip if that is larger."""
    left, top = max(0, int(np.ceil(-x0)) + 2), max(0, int(np.ceil(-y0)) + 2)
    right = max(0, int(np.ceil(x1 - strip.shape[1])) + 2)
    bottom = max(0, int(np.ceil(y1 - strip.shape[0])) + 2)
    padded = np.pad(strip, ((top, bottom), (left, right)))
    image = Image.fromarray(padded.astype(np.float32) / 255)
    box = (x0 + left, y0 + top, x1 + left, y1 + top)
    return np.asarray(image.resize((width, height), Image.Resampling.BILINEAR, box=box))
