"""Writes two nets and their calibration to the file the service reads: ``export.py NET-A NET-B CALIBRATION CARD OUTPUT``.

The card gets the SHA-256 of the weights.

Batch normalisation is folded into the convolutions, weights are rounded to 8 bits with a scale for each output.
All numbers are big-endian.
"""

import hashlib
import json
import struct
import sys
from pathlib import Path

import numpy as np
import torch

from model import NETS

MAGIC = 0x534F4C52
VERSION = 1


def folded(layer):
    convolution, norm = layer[0], layer[1]
    factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return convolution.weight * factor[:, None, None, None], norm.bias - norm.running_mean * factor


def layers(net):
    """Returns (weights, bias) of each layer in the order in which the service reads them."""
    shapes = [m for m in net.shape if not isinstance(m, torch.nn.MaxPool2d)]
    found = [folded(m) for m in [*shapes, *net.context]]
    found.append((net.characters.weight, net.characters.bias))
    found.append((net.style.weight[:, :, None, None], net.style.bias))
    return [(w.detach().numpy(), b.detach().numpy()) for w, b in found]


def rounded(weights):
    scale = np.maximum(np.abs(weights).max(axis=(1, 2, 3)), 1e-9) / 127
    return np.round(weights / scale[:, None, None, None]).astype(np.int8), scale


def with_rounded_weights(name, file):
    """Returns a net that computes with the rounded weights, as the service does."""
    net = NETS[name]()
    net.load_state_dict(torch.load(file, weights_only=True))
    net.eval()
    for module in net.modules():
        if isinstance(module, torch.nn.Sequential) and len(module) == 3 and isinstance(module[1], torch.nn.BatchNorm2d):
            weights, bias = folded(module)
            steps, scale = rounded(weights.detach().numpy())
            plain = torch.nn.Conv2d(
                weights.shape[1], weights.shape[0], weights.shape[2:], padding=module[0].padding
            )
            plain.weight.data = torch.from_numpy(steps * scale[:, None, None, None]).float()
            plain.bias.data = bias.detach()
            module[0], module[1] = plain, torch.nn.Identity()
    for head in (net.characters, net.style):
        weights = head.weight.detach().numpy()
        flat = weights.reshape(*weights.shape[:2], 1, 1)
        steps, scale = rounded(flat)
        head.weight.data = torch.from_numpy((steps * scale[:, None, None, None]).reshape(weights.shape)).float()
    return net


def write(files, calibration, output):
    data = bytearray(struct.pack(">iii", MAGIC, VERSION, len(files)))
    data += struct.pack(">3f", calibration["offset"], calibration["logit"], calibration["agreement"])
    for file in files:
        net = NETS["reader"]()
        net.load_state_dict(torch.load(file, weights_only=True))
        net.eval()
        for weights, bias in layers(net):
            steps, scale = rounded(weights)
            data += struct.pack(">4i", *weights.shape)
            data += scale.astype(">f4").tobytes() + bias.astype(">f4").tobytes() + steps.tobytes()
    Path(output).write_bytes(data)
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    *files, calibration, card_file, output = sys.argv[1:]
    card = json.loads(Path(card_file).read_text())
    card["sha256"] = write(files, json.loads(Path(calibration).read_text()), output)
    Path(card_file).write_text(json.dumps(card, indent=1) + "\n")
