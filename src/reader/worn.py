"""Lines of bad scans: the other side of the sheet shines through, grain and specks, faded or broken ink, more blur.

Lines of ``lines.py`` have these seldom or mildly. The engine takes most of them off a page, but not where they are as
dark as faint handwriting.
"""

import cv2
import numpy as np

from lines import BASELINE, EM, LineMaker, put

BEHIND = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
    "Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 2587/TTr-STC",
    "ỦY BAN NHÂN DÂN TỈNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Điều 1. Phê duyệt kế hoạch năm 2024 gồm 36 nhiệm vụ, kinh phí 1.450 triệu đồng",
    "Nơi nhận: - Như Điều 3; - Lưu: VT, KT (05 bản). TM. ỦY BAN NHÂN DÂN",
    "Hà Nội, ngày 07 tháng 12 năm 2023 Số: 481/QĐ-UBND",
)
WAYS = ("behind", "grain", "faded", "blurred", "broken", "ruled", "mixed", "mixed")


class WornLineMaker(LineMaker):
    """Makes lines of which each was scanned badly in one way or several."""

    def make(self, source=None, kind=None):
        self.way = self.choose(WAYS)
        return super().make(source, kind)

    def is_so(self, way):
        return self.way == way or (self.way == "mixed" and self.chance(0.45))

    def strength(self):
        return self.between(0.3, 0.7) if self.is_so("faded") else super().strength()

    def add_lines(self, paper, left, right, font, printed):
        super().add_lines(paper, left, right, font, printed)
        if not self.is_so("ruled"):
            return
        if self.chance(0.6):
            dots = self.choose(".….") * int(self.random.integers(4, 16))
            ink, start, end = self.text(dots, font)
            room = max(4, int(right - left))
            put(paper, ink[:, start : min(end, start + room)] * printed, left + self.between(0, 4), self.between(-3, 4))
        if self.chance(0.6):
            y = BASELINE - int(self.between(0.95, 2.2) * EM)
            start = int(self.between(0, 5) * EM)
            paper[y : y + int(self.random.integers(1, 4)), start : start + int(self.between(2, 9) * EM)] = printed

    def scan(self, paper, left, right, at, filled, source, kind):
        if self.is_so("behind"):
            paper = np.maximum(paper, self.behind(paper.shape))
        if self.is_so("blurred"):
            paper = cv2.GaussianBlur(paper, (0, 0), self.between(0.9, 2.0))
        return super().scan(paper, left, right, at, filled, source, kind)

    def behind(self, shape):
        """Returns what shines through: rows of print, mirrored and soft."""
        font = self.font(int(EM * self.between(0.85, 1.3)), False)
        through = np.zeros(shape, np.float32)
        pitch = self.between(1.2, 1.9) * EM
        first = self.between(-BASELINE, -BASELINE + pitch)
        for row in range(5):
            ink, start, end = self.text(self.choose(BEHIND), font)
            put(through, ink[:, start:end][:, ::-1], self.between(-18, 3) * EM, first + row * pitch)
        soft = cv2.GaussianBlur(through, (0, 0), self.between(0.7, 1.8))
        return soft * self.between(0.05, 0.4)

    def noisy(self, ink, value, factor):
        if self.is_so("broken"):
            seen = np.quantile(ink[value], 0.5) if value.any() else 1
            return (ink > min(self.between(0.25, 0.6), 0.9 * seen)).astype(np.float32)
        if self.is_so("grain"):
            ink = self.grainy(ink)
        return super().noisy(ink, value, factor)

    def grainy(self, ink):
        """Adds the noise of a sensor, and specks, some of which the engine's cleaning has softened."""
        grain = self.random.normal(0, self.between(0.02, 0.13), ink.shape).astype(np.float32)
        ink = np.clip(ink + grain - self.between(0, 0.05), 0, 1)
        specks = self.random.uniform(0, 1, ink.shape)
        share = self.between(0, 0.015)
        dark = (specks < share).astype(np.float32) * self.between(0.3, 1)
        if self.chance(0.4):
            dark = np.minimum(1, 2 * cv2.GaussianBlur(dark, (0, 0), self.between(0.4, 0.8)))
        ink = np.maximum(ink, dark)
        return ink * (specks < 1 - share)

