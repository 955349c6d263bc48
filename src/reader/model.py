"""The line reader: a small convolutional net whose outputs CTC reads, and the one of the study as reference.

Input: batch x 1 x 40 x width, ink 0 to 1. Output: for each second column, logits of blank, ten digits and other ink;
and the logits of the line's style.
"""

from torch import cat, nn

CLASSES = 12
STYLES = 3


def layer(inputs, outputs, kernel, padding):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, padding=padding, bias=False), nn.BatchNorm2d(outputs), nn.ReLU()
    )


class Reader(nn.Module):
    """Convolutions down to one row, then along the line; residual where the line is read in context."""

    def __init__(self, a=16, b=32, c=48, d=80, residual=True):
        super().__init__()
        self.shape = nn.Sequential(
            layer(1, a, 3, 1),
            nn.MaxPool2d(2),
            layer(a, b, 3, 1),
            nn.MaxPool2d((2, 1)),
            layer(b, c, 3, 1),
            nn.MaxPool2d((2, 1)),
            layer(c, d, (5, 3), (0, 1)),
        )
        self.drop = nn.Dropout(0.1)
        self.context = nn.ModuleList([layer(d, d, (1, 5), (0, 2)) for _ in range(2)])
        self.residual = residual
        self.characters = nn.Conv2d(d, CLASSES, 1)
        self.style = nn.Linear(2 * d, STYLES)

    def forward(self, images):
        line = self.drop(self.shape(images))
        for context in self.context:
            line = context(line) + line if self.residual else context(line)
        characters = self.characters(line)[:, :, 0].permute(2, 0, 1)
        row = line[:, :, 0]
        return characters, self.style(cat([row.mean(2), row.amax(2)], 1))


def study():
    """The net of the feasibility study: 95,000 weights."""
    return Reader(16, 28, 40, 64, residual=False)


NETS = {"reader": Reader, "study": study}
