"""Decodes what the nets say of a line's cuts, in the same way as ``LineReader`` of the service does."""

import math

import numpy as np
import torch

from cuts import VARIATIONS, cut

BEAM = 12
UNLIKELY = -9.0
OTHER = "x"
# of two nets, which reads which cuts: the measured one by both
MEMBERS = ((0, 0), (0, 1), (1, 0), (1, 2))
HIGHEST = {"day": 31, "month": 12}
SHARE_OF_IMPOSSIBLE = 0.3
"""How much of the probability of texts that are no day or month stays doubt."""


def log_add(a, b):
    if a == -math.inf or b == -math.inf:
        return max(a, b)
    return max(a, b) + math.log1p(math.exp(-abs(a - b)))


def texts(line):
    """Returns the most probable texts and the logarithms of their probabilities; ``line`` has those of characters."""
    kept = {"": (0.0, -math.inf)}
    for place in line:
        likely = [(c, place[c]) for c in range(1, len(place)) if place[c] > UNLIKELY]
        following = {}
        for text, (none, held) in kept.items():
            last = index(text[-1]) if text else 0
            both = log_add(none, held)
            stays = held + place[last] if last else -math.inf
            merge(following, text, both + place[0], stays)
            for c, p in likely:
                before = none if c == last else both
                if before > -math.inf:
                    merge(following, text + character(c), -math.inf, before + p)
        kept = dict(sorted(following.items(), key=lambda e: -log_add(*e[1]))[:BEAM])
    return {text: log_add(*ways) for text, ways in kept.items()}


def merge(ways, text, none, held):
    a, b = ways.get(text, (-math.inf, -math.inf))
    ways[text] = (log_add(a, none), log_add(b, held))


def character(i):
    return OTHER if i == 11 else str(i - 1)


def index(c):
    return 11 if c == OTHER else int(c) + 1


def log_probabilities(net, ink):
    with torch.no_grad():
        characters, style = net(torch.from_numpy(np.ascontiguousarray(ink[None, None], np.float32)))
    width = ink.shape[1] // 2
    return torch.log_softmax(characters[:width, 0], 1).numpy().astype(float), style[0].numpy()


def value(text):
    """Returns what is the same number: leading zeros do not count."""
    return text.lstrip("0") or text[:1]


def is_possible(text, kind):
    return kind not in HIGHEST or text == "" or OTHER in text or 1 <= int(text) <= HIGHEST[kind]


def read(nets, line, members=MEMBERS):
    """Returns (options, agreeing, style): probabilities of values, best first, and how many members agree."""
    shares, tops, style = {}, [], np.zeros(3)
    cuts = {}
    for net, variation in members:
        if variation not in cuts:
            cuts[variation] = cut(line, VARIATIONS[variation])
        logs, styles = log_probabilities(nets[net], cuts[variation])
        style += styles / len(members)
        found = {}
        for text, log in texts(logs).items():
            key = OTHER if OTHER in text else value(text)
            found[key] = found.get(key, 0) + math.exp(log)
        tops.append(max(found, key=found.get))
        for key, p in found.items():
            shares[key] = shares.get(key, 0) + p / len(members)
    possible = {k: p for k, p in shares.items() if is_possible(k, line.kind)}
    total = sum(possible.values()) + SHARE_OF_IMPOSSIBLE * (sum(shares.values()) - sum(possible.values()))
    options = sorted(((p / max(total, 1e-12), k) for k, p in possible.items()), reverse=True)
    best = options[0][1] if options else OTHER
    return options, sum(t == best for t in tops) / len(tops), int(style.argmax())
