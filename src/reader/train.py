"""Trains a net: ``train.py NET SEED MINUTES LINES... OUTPUT``; minutes of one core."""

import pickle
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from cuts import Variation, cut
from model import NETS

BATCH = 48
CUTS_OF_A_LINE = 2
RATE = 2.5e-3
WARM_UP = 200
ALPHABET = {c: i + 1 for i, c in enumerate("0123456789x")}


def varied(random):
    """Returns how a measured gap may differ from the true one; sometimes a neighbour is seen whole."""
    right = random.uniform(-0.12, 0.2) + (random.uniform(0.3, 1.2) if random.uniform() < 0.08 else 0)
    left = random.uniform(-0.1, 0.18) + (random.uniform(0.3, 1.0) if random.uniform() < 0.06 else 0)
    return Variation(random.uniform(0.88, 1.14), random.normal(0, 0.06), left, right)


def examples(lines, random):
    """Returns (cut, label, style), several differing cuts of each line."""
    made = []
    for line in lines:
        for _ in range(CUTS_OF_A_LINE):
            made.append(((255 * cut(line, varied(random))).astype(np.uint8), line.label, line.style))
    return made


def batches(made, random):
    widths = np.array([e[0].shape[1] for e in made]) + random.integers(0, 12, len(made))
    order = np.argsort(widths, kind="stable")
    groups = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    random.shuffle(groups)
    return groups


def images(cuts):
    width = max(c.shape[1] for c in cuts)
    width += width % 2
    batch = np.zeros((len(cuts), 1, cuts[0].shape[0], width), np.float32)
    for i, c in enumerate(cuts):
        batch[i, 0, :, : c.shape[1]] = c
    return torch.from_numpy(batch / 255)


def loss(net, batch):
    with torch.autocast("cpu", torch.bfloat16):
        characters, styles = net(images([e[0] for e in batch]).to(memory_format=torch.channels_last))
    characters, styles = characters.float(), styles.float()
    lengths = torch.tensor([e[0].shape[1] // 2 for e in batch])
    labels = [[ALPHABET[c] for c in e[1]] for e in batch]
    targets = torch.tensor([c for label in labels for c in label], dtype=torch.long)
    sizes = torch.tensor([len(label) for label in labels])
    ctc = F.ctc_loss(F.log_softmax(characters, 2), targets, lengths, sizes, zero_infinity=True, reduction="none")
    return ctc.mean() + 0.15 * F.cross_entropy(styles, torch.tensor([e[2] for e in batch]))


def train(name, seed, minutes, files):
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    random = np.random.default_rng(seed)
    made = examples((line for f in files for line in pickle.loads(Path(f).read_bytes())), random)
    net = NETS[name]().to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=1e-3)
    print(name, seed, sum(p.numel() for p in net.parameters()), "weights,", len(made), "cuts", flush=True)
    begin, step = time.process_time(), 0
    while True:
        for group in batches(made, random):
            done = (time.process_time() - begin) / (60 * minutes)
            if done >= 1:
                return net.eval()
            for parameters in optimizer.param_groups:
                parameters["lr"] = RATE * min(1, step / WARM_UP + 0.05) * (0.5 * (1 + np.cos(np.pi * done)) + 0.01)
            error = loss(net, [made[i] for i in group])
            optimizer.zero_grad()
            error.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5)
            optimizer.step()
            step += 1
            if step % 500 == 0:
                print(f"step {step}, {100 * done:.0f} %, loss {error.item():.3f}", flush=True)


if __name__ == "__main__":
    name, seed, minutes, *files, output = sys.argv[1:]
    torch.save(train(name, int(seed), float(minutes), files).state_dict(), output)
