"""Makes the two small speaker models that tests read, one over 80 bands and one over samples.

    python tests/support/speaker_models/make.py

Each takes how the pitches of a window go together (the covariance of its cepstra), and turns that by one matrix into
what the encoder that ships says of it, its usual vector taken off: learned by ridge regression on every window of the
sample cases. So both tell voices there, somewhat, on quite another scale than the model that ships. Nothing is drawn
by chance. Needs onnx, as the ``train`` extra brings it.
"""

import tempfile
from functools import partial
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from reviewer.media.audio import extract
from reviewer.media.probe import probe
from reviewer.onnx import voices
from reviewer.speech.speakers_pieces import pieces_of
from reviewer.transcripts.reading import read_transcript
from tests.support.commands import SAMPLES

HERE = Path(__file__).parent
CASES = ("traffic_stop", "domestic")
BANDS, CEPSTRA, PARTS, RIDGE = 80, 24, 32, 1e-2
WINDOW, HOP = 25_600, 6_400


def windows():
    """Every window of talk of the sample cases."""
    made = []
    for case in CASES:
        clip = SAMPLES / case / "video.mp4"
        with tempfile.TemporaryDirectory() as folder:
            track = extract(clip, Path(folder), facts=probe(clip))
            for piece in pieces_of(read_transcript(SAMPLES / case / "transcript.json").segments):
                samples = voices.filled(track.samples(piece.span), WINDOW)
                made += [samples[at : at + WINDOW] for at in range(0, len(samples) - WINDOW + 1, HOP)]
    return np.array(made)


def cosines():
    """Cepstra of bands, the loudness left out."""
    at = np.pi * (np.arange(BANDS) + 0.5) / BANDS
    return (np.cos(np.outer(at, np.arange(1, CEPSTRA + 1))) / np.sqrt(BANDS / 2)).astype(np.float32)


def of_bands():
    """Nodes from ``bands`` (batch, frame, band) to ``stats`` (batch, cepstra squared)."""
    return [
        helper.make_node("ReduceMean", ["bands"], ["mean"], axes=[1]),
        helper.make_node("Sub", ["bands", "mean"], ["level"]),
        helper.make_node("MatMul", ["level", "cosines"], ["cepstra"]),
        helper.make_node("Transpose", ["cepstra"], ["turned"], perm=[0, 2, 1]),
        helper.make_node("MatMul", ["turned", "cepstra"], ["sums"]),
        helper.make_node("Flatten", ["sums"], ["flat"]),
        helper.make_node("ReduceL2", ["flat"], ["size"], axes=[1]),
        helper.make_node("Add", ["size", "least"], ["some_size"]),
        helper.make_node("Div", ["flat", "some_size"], ["stats"]),
    ]


def of_samples():
    """Nodes from ``samples`` (batch, sample) to ``bands``: power in 80 triangles, as logarithms."""
    return [
        helper.make_node("Unsqueeze", ["samples", "last"], ["signal"]),
        helper.make_node("STFT", ["signal", "hop", "hann", "length"], ["complex"], onesided=1),
        helper.make_node("Mul", ["complex", "complex"], ["squares"]),
        helper.make_node("ReduceSum", ["squares", "last_axis"], ["power"], keepdims=0),
        helper.make_node("MatMul", ["power", "triangles"], ["banded"]),
        helper.make_node("Add", ["banded", "floor"], ["some_power"]),
        helper.make_node("Log", ["some_power"], ["bands"]),
    ]


def triangles():
    edges = 700 * (np.exp(np.linspace(np.log(1 + 20 / 700), np.log(1 + 8000 / 700), BANDS + 2)) - 1)
    hz = np.linspace(0, 8000, 257)[:, None]
    rising, falling = (hz - edges[:-2]) / np.diff(edges)[:-1], (edges[2:] - hz) / np.diff(edges)[1:]
    return np.maximum(0, np.minimum(rising, falling)).astype(np.float32)


def model(name, nodes, output, shape, constants):
    inside = [numpy_helper.from_array(np.asarray(value), key) for key, value in constants.items()]
    graph = helper.make_graph(
        nodes, name,
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, ["batch", None])],
        inside,
    )  # fmt: skip
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="make.py")
    made.ir_version = 8
    onnx.checker.check_model(made)
    return made.SerializeToString(deterministic=True)


def learned(stats, wanted):
    """The matrix from ``stats`` to the main parts of ``wanted``, and what is taken off its outcome."""
    center = stats.mean(axis=0)
    aims = wanted - wanted.mean(axis=0)
    main = np.linalg.svd(aims, full_matrices=False)[2][:PARTS].T
    x = (stats - center).astype(np.float64)
    spread = x.T @ x
    ridge = RIDGE * np.trace(spread) / len(spread) * np.eye(len(spread))
    fit = np.linalg.solve(spread + ridge, x.T @ (aims @ main))
    return fit.astype(np.float32), (center @ fit).astype(np.float32)


def make(name, front, nodes, shape, *, constants, heard, wanted):
    session = onnxruntime.InferenceSession(model(name, nodes, "stats", shape, constants))
    stats = np.concatenate([session.run(None, {name: front(window)})[0] for window in heard])
    fit, shift = learned(stats, wanted)
    head = [helper.make_node("MatMul", ["stats", "fit"], ["raw"]), helper.make_node("Sub", ["raw", "shift"], ["voice"])]
    content = model(name, [*nodes, *head], "voice", shape, {**constants, "fit": fit, "shift": shift})
    (HERE / name / "model.onnx").write_bytes(content)
    print(f"{name}: {len(content):,} bytes")


def main():
    heard = windows()
    taught = {"heard": heard, "wanted": np.array([voices.read(window) for window in heard])}
    constants = {"cosines": cosines(), "least": np.float32(1e-6)}
    shape = ["batch", "frames", BANDS]
    front = partial(voices.bands, window="hamming", scale=32_768)
    make("bands", lambda w: front(w)[None], of_bands(), shape, constants=constants, **taught)
    more = {
        "last": np.array([2]), "last_axis": np.array([3]), "hop": np.int64(160), "length": np.int64(512),
        "hann": np.hanning(512).astype(np.float32), "triangles": triangles(), "floor": np.float32(1e-6),
    }  # fmt: skip
    nodes, shape = [*of_samples(), *of_bands()], ["batch", "samples"]
    make("samples", lambda w: w[None], nodes, shape, constants={**constants, **more}, **taught)


if __name__ == "__main__":
    main()
