"""Export the voice encoder that ships as ``reviewer/onnx/voices.onnx``.

    python training/voices.py --wheel Resemblyzer-0.1.4-py3-none-any.whl [--out reviewer/onnx]

Nothing is trained here: the weights are those inside the published wheel, known by its SHA-256. The
network (three LSTM layers, a linear layer, a rectifier, unit length) is written down anew, filled with them,
and saved with 16-bit weights that are widened again when it is loaded. The two are then held against each
other on noise made from a fixed seed. Needs torch, onnx and onnxruntime.
"""

import argparse
import hashlib
import io
import zipfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import nn

WHEEL_SHA256 = "8f12eb2f1a9982d32e8db7856de754709b59c93a77bcf0ff536584b619a9dd1f"
MEMBER = "resemblyzer/pretrained.pt"
SEED = 20261128
BANDS, WIDTH, LAYERS, FRAMES = 40, 256, 3, 160
_LEAST_LIKENESS = 0.9999


class Encoder(nn.Module):
    """Frames of 40 bands to one vector of unit length."""

    def __init__(self) -> None:
        super().__init__()
        self.lstm = nn.LSTM(BANDS, WIDTH, LAYERS, batch_first=True)
        self.linear = nn.Linear(WIDTH, WIDTH)

    def forward(self, bands: torch.Tensor) -> torch.Tensor:
        """Bands (window, frame, band) to vectors (window, 256)."""
        _, (hidden, _) = self.lstm(bands)
        raw = torch.relu(self.linear(hidden[-1]))
        return raw / torch.linalg.vector_norm(raw, dim=1, keepdim=True).clamp_min(1e-9)


def encoder_from(wheel: Path) -> Encoder:
    """The published weights.

    Raises:
        SystemExit: The wheel is another one.
    """
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != WHEEL_SHA256:
        raise SystemExit(f"{wheel.name} has SHA-256 {found}, not {WHEEL_SHA256}")
    with zipfile.ZipFile(wheel) as opened:
        stored = torch.load(io.BytesIO(opened.read(MEMBER)), map_location="cpu", weights_only=True)
    encoder = Encoder()
    encoder.load_state_dict({k: v for k, v in stored["model_state"].items() if k.startswith(("lstm", "linear"))})
    return encoder.eval()


def exported(encoder: Encoder) -> onnx.ModelProto:
    """The network as ONNX, any number of windows at a time."""
    torch.manual_seed(SEED)
    target = io.BytesIO()
    torch.onnx.export(
        encoder,
        (torch.rand(2, FRAMES, BANDS),),
        target,
        input_names=["bands"],
        output_names=["voice"],
        dynamic_axes={"bands": {0: "window", 1: "frame"}, "voice": {0: "window"}},
        opset_version=17,
        dynamo=False,
    )
    return onnx.load_from_string(target.getvalue())


def halved(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same with its large tensors kept in 16 bits and widened by a Cast at their use."""
    casts, kept = [], []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < WIDTH:
            kept.append(tensor)
            continue
        short = f"{tensor.name}_16"
        kept.append(numpy_helper.from_array(values.astype(np.float16), short))
        casts.append(helper.make_node("Cast", [short], [tensor.name], to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)
    model.producer_name, model.doc_string = "training/voices.py", ""
    onnx.checker.check_model(model)
    return model


def least_likeness(encoder: Encoder, model: bytes) -> float:
    """The smallest cosine between the two on windows of seeded noise at all levels that speech has."""
    chance = np.random.default_rng(SEED)
    bands: NDArray[np.float32] = chance.gamma(0.4, 1.0, (64, FRAMES, BANDS)).astype(np.float32)
    bands *= 10 ** chance.uniform(-4, 1, (64, 1, 1)).astype(np.float32)
    with torch.no_grad():
        wanted = encoder(torch.from_numpy(bands)).numpy()
    found = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"]).run(None, {"bands": bands})[0]
    return float(np.min(np.sum(wanted * found, axis=1)))


def main() -> None:
    """Export, compare, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheel", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "reviewer" / "onnx")
    options = parser.parse_args()
    encoder = encoder_from(options.wheel)
    model = halved(exported(encoder)).SerializeToString(deterministic=True)
    likeness = least_likeness(encoder, model)
    if likeness < _LEAST_LIKENESS:
        raise SystemExit(f"the exported network differs: least cosine {likeness:.6f}")
    (options.out / "voices.onnx").write_bytes(model)
    print(
        f"voices.onnx: {len(model):,} bytes, SHA-256 {hashlib.sha256(model).hexdigest()}, least cosine {likeness:.6f}"
    )


if __name__ == "__main__":
    main()
