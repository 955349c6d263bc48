"""Lines: a gap in a printed line, filled in by a writer, scanned.

A header's number and date are printed with gaps (``Số: ___/QĐ-UBND``, ``ngày __ tháng __``). ``LineMaker.make``
draws one gap with its printed neighbours, fills it, and scans it: resolution, blur, noise, 1 bit, JPEG, remains of
a seal. All lengths are in em of the printed font; on paper an em has EM pixels.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from writers import DIGITS, LETTERS, StrokeWriter, smooth, tight

EM = 32
ABOVE, BELOW = 3.0, 1.6
BASELINE = int(ABOVE * EM)
HEIGHT = int((ABOVE + BELOW) * EM)
OTHER = "x"
"""Stands in a label for ink that is no digit: a letter, a scribble, a digit that was struck out."""

EMPTY, TYPED, WRITTEN = range(3)
SOURCES = ("font", "mnist", "stroke", "typed", "empty")
SHARES = (0.23, 0.22, 0.27, 0.22, 0.06)

LEFT_OF_NUMBER = ("Số:", "Số:", "Số:", "Số:", "Số", "SỐ:", "Số :", "Số.")
RIGHT_OF_NUMBER = (
    "/CT-UBND /QĐ-UBND /TTr-UBND /BC-UBND /UBND-KT /TB-VP /NQ-HĐND /BGDĐT-GD /KH-STC /BQL-ĐT /QĐ-BQL /GP-SXD"
    " /GCN-BQL /CV-CT /SKHĐT-ĐKKD /HĐ-TĐ /GM-SNV /TB-QLĐT /GUQ-GĐ /BB-KT /PC07-CT /2025/QĐ-UBND /2024/NQ-HĐND"
    " -QĐ/TU -CV/VPTW"
).split()


@dataclass
class Line:
    """A scanned line; places are in pixels of the strip.

    ``strip`` is the darkness, 0 to 255; ``left`` and ``right`` are the ends of the printed neighbours, ``top`` and
    ``bottom`` those of the value's ink. It is ``legible`` if every digit can be seen: none vanished in the scan, or is
    covered by print or by another digit.
    """

    strip: np.ndarray
    left: float
    right: float
    baseline: float
    em: float
    top: float
    bottom: float
    label: str
    style: int
    source: str
    kind: str
    legible: bool = True


class LineMaker:
    def __init__(self, hands, seed):
        self.hands = hands
        self.random = np.random.default_rng(seed)
        self.fonts = {}
        self.texts = {}
        self.digits = []
        self.print = None

    def between(self, low, high):
        return self.random.uniform(low, high)

    def chance(self, share):
        return self.random.uniform() < share

    def choose(self, options):
        return options[self.random.integers(len(options))]

    # what is written

    def label(self, kind):
        if kind == "day":
            day = int(self.random.integers(1, 32))
            return f"{day:02d}" if self.chance(0.6) else str(day)
        if kind == "month":
            month = int(self.random.integers(1, 13))
            return f"{month:02d}" if month < 3 or self.chance(0.4) else str(month)
        length = self.random.choice(5, p=[0.1, 0.26, 0.32, 0.24, 0.08]) + 1
        digits = "".join(self.choose(DIGITS) for _ in range(length))
        return "0" + digits[1:] if self.chance(0.2) and length > 1 else digits

    def make(self, source=None, kind=None):
        source = source or SOURCES[self.random.choice(len(SOURCES), p=SHARES)]
        kind = kind or self.choose(("number", "number", "number", "day", "day", "month"))
        digits = "" if source == "empty" else self.label(kind)
        filled = self.fill(digits, source)
        paper, left, right, at = self.print_around(filled[0], kind, source, filled[1])
        return self.scan(paper, left, right, at, filled, source, kind)

    def fill(self, digits, source):
        """Returns the ink of the filled-in value with its label, left edge at 0, baseline at BASELINE."""
        self.digits = []
        if source == "empty":
            return self.scribble() if self.chance(0.3) else (np.zeros((HEIGHT, 4), np.float32), "")
        writer = {
            "font": lambda: self.hands.pen(self.random),
            "mnist": lambda: self.hands.mnist(self.random),
            "stroke": lambda: StrokeWriter(self.random),
            "typed": lambda: self.hands.typed(self.random),
        }[source]()
        if source == "typed":
            return self.type(writer, digits)
        return self.write(writer, digits, source)

    def type(self, writer, digits):
        height = self.between(0.5, 0.88) * EM
        space = self.between(0.06, 0.15) * height
        drop = self.between(-0.12, 0.12) * EM if self.chance(0.7) else self.between(-0.3, 0.3) * EM
        ink = np.zeros((HEIGHT, int(EM * (2 + 1.2 * len(digits)))), np.float32)
        x = 0.0
        for digit in digits:
            mask, below = writer.glyph(digit, height)
            put(ink, mask, x, BASELINE + drop + below - mask.shape[0])
            self.digits.append((x, x + mask.shape[1]))
            x += mask.shape[1] + space
        ink = ink[:, : max(4, int(x - space) + 1)]
        tilt = self.between(-4, 4) if self.chance(0.12) else 0
        stamped = self.chance(0.15)
        if stamped:
            ink = ink * (1 - self.blotches(ink.shape, 0.5))
        return self.rotated(ink, tilt) * self.between(0.6, 1), digits

    def write(self, writer, digits, source):
        height = self.between(0.55, 1.2) * EM if self.chance(0.85) else self.between(1.2, 1.7) * EM
        space = (self.between(-0.1, 0.25) + (self.between(0.2, 0.8) if self.chance(0.1) else 0)) * height
        slant = self.between(-0.15, 0.45) if source != "font" else self.between(-0.2, 0.25)
        drop = self.between(-0.3, 0.25) * EM
        tilt = self.between(-0.12, 0.12)
        widen = self.between(0.8, 1.2)
        characters, label = self.with_other_ink(digits, source)
        ink = np.zeros((HEIGHT, int(EM * (4 + 2 * len(characters)))), np.float32)
        x = 0.0
        for character in characters:
            struck = character.startswith("!")
            mask, below = writer.glyph(character[-1], height * self.between(0.88, 1.12))
            if mask is None or mask.shape[0] < 2:
                label = label.replace(OTHER, "", 1) if character[-1] not in DIGITS else label
                continue
            mask = self.sheared(mask, slant + self.between(-0.07, 0.07), widen)
            if struck:
                mask = self.struck_out(mask)
            if mask is None:
                continue
            y = BASELINE + drop - tilt * x + below + self.between(-0.08, 0.08) * height - mask.shape[0]
            put(ink, mask, x, min(max(y, 0), HEIGHT - mask.shape[0] - 1))
            if not struck and character in DIGITS:
                self.digits.append((x, x + mask.shape[1]))
            x += max(0.12 * height, mask.shape[1] + space + self.between(-0.05, 0.12) * height)
        wide = np.flatnonzero(ink.max(axis=0) > 0.2)
        ink = ink[:, : int(wide[-1]) + 2] if len(wide) else ink[:, :4]
        ink = self.pressed(self.wobbled(ink), source)
        return ink * self.strength(), label if len(wide) else ""

    def strength(self):
        return self.between(0.6, 1) if self.chance(0.7) else self.between(0.35, 0.6)

    def with_other_ink(self, digits, source):
        """Returns the characters to write and their label; a letter as of ``12a``, or a digit that was struck out."""
        characters, label = list(digits), digits
        if self.chance(0.05) and source == "font":
            characters, label = [*characters, self.choose(LETTERS)], label + OTHER
        elif self.chance(0.035):
            place = int(self.random.integers(len(characters) + 1))
            characters.insert(place, "!" + self.choose(DIGITS))
            label = label[:place] + OTHER + label[place:]
        return characters, label

    def struck_out(self, mask):
        height, width = mask.shape
        canvas = np.zeros((height, width + 12), np.uint8)
        for _ in range(self.random.integers(2, 6)):
            ends = [(self.between(-4, 8), self.between(0, height)), (width + self.between(2, 10), self.between(0, height))]
            line = np.round(np.array(ends) * 16).astype(np.int32)
            cv2.polylines(canvas, [line], False, 255, max(1, round(self.between(0.05, 0.14) * height)), cv2.LINE_AA, 4)
        canvas = canvas.astype(np.float32) / 255
        canvas[:, 4 : 4 + width] = np.maximum(canvas[:, 4 : 4 + width], mask)
        return canvas

    def scribble(self):
        points = self.scribble_points()
        width = int(points[:, 0].max()) + 12
        ink = np.zeros((HEIGHT, width), np.uint8)
        curve = np.round(smooth(points) * 16).astype(np.int32)
        cv2.polylines(ink, [curve], False, 255, int(self.random.integers(1, 5)), cv2.LINE_AA, 4)
        return ink.astype(np.float32) / 255 * self.between(0.5, 1), OTHER

    def scribble_points(self):
        count = int(self.random.integers(4, 9))
        x = 6 + np.abs(np.cumsum(self.random.uniform(-8, 18, count)))
        y = BASELINE - self.random.uniform(-0.1, 1.0, count) * EM
        return np.stack([x, y], axis=1)

    def sheared(self, mask, slant, widen):
        height, width = mask.shape
        margin = int(abs(slant) * height + 6)
        turn = self.between(-0.06, 0.06)
        moved = np.array([[widen, -slant + turn, margin + max(0, slant) * height], [-turn, 1, 6]], np.float32)
        return tight(cv2.warpAffine(mask, moved, (int(width * widen) + 2 * margin, height + 14)))

    def wobbled(self, ink):
        height, width = ink.shape
        size = (width, height)
        shape = (max(2, height // 11), max(2, width // 10 + 2))
        shift = [
            cv2.resize(self.random.normal(0, self.between(0.2, 1), shape).astype(np.float32), size, interpolation=cv2.INTER_CUBIC)
            for _ in range(2)
        ]
        x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
        return cv2.remap(ink, x + shift[0], y + shift[1], cv2.INTER_LINEAR)

    def pressed(self, ink, source):
        """Returns the ink as of another pen: thinner, thicker, or skipping as ballpoints do."""
        if source != "stroke":
            change = int(self.random.integers(-1, 3))
            if change > 0:
                ink = cv2.dilate(ink, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (change + 1, change + 1)))
            elif change < 0:
                thin = cv2.erode(ink, np.ones((2, 2)))
                ink = thin if thin.sum() > 0.6 * ink.sum() else ink
        if self.chance(0.2):
            ink = ink * (1 - self.blotches(ink.shape, self.between(0.2, 0.7)))
        return ink

    def blotches(self, shape, strength):
        coarse = self.random.uniform(0, 1, (max(2, shape[0] // 5), max(2, shape[1] // 5))).astype(np.float32)
        fine = cv2.resize(coarse, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
        return np.clip((fine - 0.6) * 3, 0, 1) * strength

    def rotated(self, ink, degrees):
        if degrees == 0:
            return ink
        height, width = ink.shape
        turn = cv2.getRotationMatrix2D((width / 2, BASELINE), degrees, 1)
        return cv2.warpAffine(ink, turn, (width, height))

    # what is printed around it

    def font(self, size, italic):
        faces = [path for name, path in self.hands.faces if ("Italic" in name) == italic]
        path = self.choose([f for f in faces if "Tinos" in f] if self.chance(0.75) else faces) if faces else None
        key = (path, size)
        if key not in self.fonts:
            self.fonts[key] = ImageFont.truetype(path, size)
        return self.fonts[key]

    def text(self, text, font):
        """Returns the ink of a text, baseline at BASELINE, and where its letters start and end in it."""
        key = (text, font.path, font.size)
        if key not in self.texts:
            self.texts[key] = self.draw(text, font)
        return self.texts[key]

    def draw(self, text, font):
        width = int(font.getlength(text)) + 2 * EM
        image = Image.new("L", (width, HEIGHT), 0)
        ImageDraw.Draw(image).text((EM, BASELINE), text, font=font, fill=255, anchor="ls")
        ink = np.asarray(image, np.float32) / 255
        columns = np.flatnonzero(ink.max(axis=0) > 0.2)
        return ink, int(columns[0]), int(columns[-1]) + 1

    def print_around(self, written, kind, source, label):
        size = int(EM * self.between(0.96, 1.05))
        italic = kind != "number" and self.chance(0.85)
        font = self.font(size, italic)
        left_text, right_text = self.neighbours(kind)
        left_ink, left_start, left_end = self.text(left_text, font)
        right_ink, right_start, right_end = self.text(right_text, font)
        before, after = self.margins(source, label)
        paper = np.zeros((HEIGHT, left_end - left_start + written.shape[1] + right_end - right_start + int(8 * EM)), np.float32)
        start = 2 * EM
        printed = self.between(0.5, 1)
        put(paper, left_ink * printed, start - left_start, 0)
        left = start + left_end - left_start
        at = left + before
        right = at + written.shape[1] + after
        put(paper, right_ink * printed, right - right_start, 0)
        self.add_lines(paper, left, right, font, printed)
        self.add_rows(paper, font, printed)
        self.print = paper.copy()
        put(paper, written, at, 0)
        return paper, left, right, at

    def neighbours(self, kind):
        if kind == "number":
            right = self.choose(RIGHT_OF_NUMBER)
            return self.choose(LEFT_OF_NUMBER), " " + right if self.chance(0.05) else right
        if kind == "day":
            return ("Ngày" if self.chance(0.06) else "ngày"), "tháng"
        return "tháng", "năm"

    def margins(self, source, label):
        """Returns the space before and after the value; where a clerk writes too much, the value touches its neighbours."""
        before, after = self.between(-0.1, 0.9) * EM, self.between(-0.1, 1.2) * EM
        if self.chance(0.4):
            before = self.between(-0.15, 0.25) * EM
        if self.chance(0.4):
            after = self.between(-0.15, 0.3) * EM
        if source == "typed":
            before = max(before, 0.03 * EM)
            after = max(after, 0.0)
        if not label:
            before += self.between(0.3, 1) * EM
            after += self.between(0.3, 1) * EM
        return before, after

    def add_lines(self, paper, left, right, font, printed):
        """Adds a dotted line or an underline below the value, and the frame's or the issuer's rule above it."""
        if self.chance(0.18):
            dots = self.choose(".…") * int(self.random.integers(3, 14))
            ink, start, end = self.text(dots, font)
            room = max(4, int(right - left))
            put(paper, ink[:, start : min(end, start + room)] * printed, left + 2, self.between(-2, 3))
        elif self.chance(0.04):
            y = BASELINE + int(self.between(1, 5))
            paper[y : y + self.random.integers(1, 3), int(left) : int(right)] = printed
        if self.chance(0.1):
            y = BASELINE - int(self.between(1.25, 2.4) * EM)
            paper[y : y + int(self.random.integers(1, 4)), : int(self.between(4, 12) * EM)] = printed

    def add_rows(self, paper, font, printed):
        if self.chance(0.3):
            row = self.choose(("ỦY BAN NHÂN DÂN", "Độc lập - Tự do - Hạnh phúc", "BAN QUẢN LÝ", "V/v đăng ký bổ sung nội", "QUYẾT ĐỊNH"))
            ink, start, end = self.text(row, font)
            drop = self.between(1.15, 1.6) * EM if self.chance(0.5) else -self.between(1.2, 1.7) * EM
            put(paper, ink[:, start:end] * printed, self.between(0.3, 3) * EM, drop)

    # how it is scanned

    def scan(self, paper, left, right, at, filled, source, kind):
        written, label = filled
        value = np.zeros_like(paper)
        put(value, written, at, 0)
        style = EMPTY if not label else TYPED if source == "typed" else WRITTEN
        skew = self.between(-0.8, 0.8) if self.chance(0.5) else 0
        paper = self.rotated(np.clip(paper, 0, 1), skew) if skew else np.clip(paper, 0, 1)
        factor = self.resolution()
        size = (max(8, round(paper.shape[1] * factor)), max(8, round(HEIGHT * factor)))
        seen = cv2.resize(self.rotated(value, skew), size, interpolation=cv2.INTER_AREA)
        hidden = cv2.resize(self.rotated(self.print, skew), size, interpolation=cv2.INTER_AREA)
        ink = cv2.resize(paper, size, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR)
        ink = cv2.GaussianBlur(ink, (0, 0), self.between(0.3, 1.1) * max(0.6, factor))
        value = cv2.resize(value, size, interpolation=cv2.INTER_AREA)
        ink = self.stained(self.noisy(ink, value > 0.4 * value.max(initial=0), factor))
        strip = (np.clip(ink * self.between(0.9, 1.15), 0, 1) * 255).astype(np.uint8)
        across, down = size[0] / paper.shape[1], size[1] / HEIGHT
        top, bottom = (row * down for row in extent(written))
        spans = [((at + start) * across, (at + end) * across) for start, end in self.digits]
        return Line(
            strip,
            left * across,
            right * across,
            BASELINE * down,
            EM * down,
            top,
            bottom,
            label,
            style,
            source,
            kind,
            are_legible(spans, ink, seen, hidden),
        )

    def resolution(self):
        """Returns the scale of a scan: mostly 200 to 300 dpi, some 150 and 100."""
        share = self.random.uniform()
        if share < 0.6:
            return self.between(0.85, 1.25)
        return self.between(0.55, 0.8) if share < 0.88 else self.between(0.38, 0.5)

    def noisy(self, ink, value, factor):
        if self.chance(0.25):
            ink = ink + self.random.normal(0, self.between(0.02, 0.13), ink.shape).astype(np.float32)
        if factor > 0.5 and self.chance(0.22):
            # what vanishes at the threshold no person can read either
            seen = np.quantile(ink[value], 0.5) if value.any() else 1
            bits = (ink > min(self.between(0.28, 0.6), 0.7 * seen)).astype(np.float32)
            specks = self.random.uniform(0, 1, ink.shape)
            bits[specks < self.between(0, 0.006)] = 1
            bits[specks > 1 - self.between(0, 0.02)] = 0
            return bits
        if self.chance(0.35):
            quality = [cv2.IMWRITE_JPEG_QUALITY, int(self.between(25, 85))]
            encoded = cv2.imencode(".jpg", (255 * (1 - np.clip(ink, 0, 1))).astype(np.uint8), quality)[1]
            return 1 - cv2.imdecode(encoded, cv2.IMREAD_GRAYSCALE).astype(np.float32) / 255
        return ink

    def stained(self, ink):
        """Adds what a seal or the back of the sheet leaves."""
        if self.chance(0.1):
            cloud = cv2.resize(
                self.random.uniform(0, 1, (5, 9)).astype(np.float32), ink.shape[::-1], interpolation=cv2.INTER_CUBIC
            )
            ink = np.maximum(ink, np.clip((cloud - 0.6) * self.between(0, 1), 0, 0.3))
        if self.chance(0.06):
            arc = np.zeros(ink.shape, np.uint8)
            centre = (int(self.between(0, ink.shape[1])), int(self.between(-1, 2) * ink.shape[0]))
            cv2.circle(arc, centre, int(self.between(0.6, 1.6) * ink.shape[0]), 255, int(self.random.integers(1, 5)), cv2.LINE_AA)
            ink = np.maximum(ink, arc.astype(np.float32) / 255 * self.between(0.1, 0.5))
        return ink


def put(paper, ink, x, y):
    """Adds ink at a place, cut at the edges of the paper."""
    x, y = round(x), round(y)
    left, top = max(0, x), max(0, y)
    right, bottom = min(paper.shape[1], x + ink.shape[1]), min(paper.shape[0], y + ink.shape[0])
    if right > left and bottom > top:
        part = paper[top:bottom, left:right]
        np.maximum(part, ink[top - y : bottom - y, left - x : right - x], out=part)


def are_legible(spans, scan, value, print_around):
    """Returns whether each digit is seen in the scan; ``spans`` are the columns of the digits."""
    strokes = value > 0.4 * value.max(initial=0)
    darkness, covered = [], []
    for start, end in spans:
        columns = slice(max(0, round(start)), max(1, round(end)))
        of_digit = strokes[:, columns]
        if not of_digit.any():
            return False
        darkness.append(scan[:, columns][of_digit].mean())
        covered.append((print_around[:, columns][of_digit] > 0.25).mean())
    overlaps = [
        (min(a[1], b[1]) - max(a[0], b[0])) / max(1, min(a[1] - a[0], b[1] - b[0])) for a, b in zip(spans, spans[1:])
    ]
    return not spans or (
        min(darkness) >= max(0.1, 0.4 * max(darkness)) and max(covered) < 0.5 and max(overlaps, default=0) < 0.6
    )


def extent(ink):
    """Returns the first row of ink and the one after the last; the line itself if there is none."""
    rows = np.flatnonzero(ink.max(axis=1) > 0.2)
    return (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (BASELINE - EM // 2, BASELINE)
