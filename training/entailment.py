"""Train the small model that reads whether a window of talk supports a claim.

A cross-encoder over (window with speakers, claim) with three answers: supported, contradicted, neither. It
starts from all-MiniLM-L6-v2 and learns in stages: first from much and rough (task dialogues by their act
labels, dialogue claims with errors made by rule, sentence pairs), then from twins, which only reading can
tell apart, with some of the first kept in, then from our own cases, read as the checker reads them, then from
those that came later, twice, from all of them once more, then from the newest, from most of all once more, from the
newest again with claims whose people were exchanged, from the mean of these two from much of everything, from talk as a
recognizer mishears it, twice, and at last from cases that came later still. Ends with an int8 ONNX file of the mean of
where the last stage began and ended, and the hashes of all that went in.

    python -m training.entailment --base FOLDER --data FOLDER --out FOLDER [--cases FILE] [--misheard FILE]
                                  [--shipped FILE] [--stage 1|...|14|export]

``--base`` holds the published model (config.json, model.safetensors, tokenizer.json); ``--data`` holds
acts.jsonl.gz, dialogue_claims.jsonl.gz, nli.jsonl.gz and twins.jsonl; our own twins lie in training/twins.
``--shipped`` is an earlier entailment.onnx to go on from in place of what earlier stages left; the last stage and the
export then take their means with it.
Needs the extra ``train``. Same seed, data and thread count give the same model up to rounding.
"""

import argparse
import gzip
import hashlib
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import BertModel

from reviewer.matching.figures import in_digits
from training.exchanged import exchanged
from training.twin_files import OWN, group_of, is_held_out, twins_of, windows_of

SUPPORTED, CONTRADICTED, NEITHER, NOT_SUPPORTED = range(4)
LABELS = {
    "supported": SUPPORTED,
    "contradicted": CONTRADICTED,
    "unsupported": NEITHER,
    "not_supported": NOT_SUPPORTED,
}
SEED = 20261124
ROUGH_SHARE = 0.15
NAMELESS_SHARE = 0.35
RIVALS_COUNT = 1.0
# Kinds of error that cannot be seen where nobody is named.
NEEDS_SPEAKERS = {"attribution", "direction"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A window, a claim and what the window says of it. ``group`` is the dialogue that both are from."""

    window: str
    claim: str
    label: int
    group: str


@dataclass(frozen=True, slots=True)
class Stage:
    """How long and how fast. ``take``: how many units of which source; ``own``: which of our files of twins, or all.

    ``drop`` is the share of dropout: none where hardly anything is read twice.
    """

    name: str
    take: dict[str, int]
    epochs: int
    rate: float
    longest: int
    batch: int
    own: tuple[str, ...] = ()
    drop: float = 0.1


FIRST = Stage("first", {"acts": 9_000, "dialogue_claims": 13_000, "nli": 9_000, "elsewhere": 2_000}, 1, 8e-5, 160, 32)
SECOND = Stage(
    "second",
    {"twins": 99_000, "astray": 1_000, "acts": 1_000, "dialogue_claims": 1_500, "nli": 500},
    1,
    6e-5,
    288,
    32,
    ("calls", "chats", "hard", "meetings", "nothing", "rights", "traffic"),
)
THIRD = Stage(
    "third", {"twins": 99_000, "astray": 1_000, "acts": 500, "dialogue_claims": 1_000, "nli": 500}, 1, 5e-5, 288, 32
)
FOURTH = Stage(
    "fourth", {"cases": 99_000, "twins": 1_500, "astray": 300, "acts": 200, "dialogue_claims": 500}, 1, 4e-5, 288, 32
)
# What came later, by how the names of its groups begin, so that what was learnt before need not be learnt again.
WAVES = {
    "later": ("case:x",),
    "latest": ("case:y", "twin:bl-"),
    "newest": ("case:z",),
    "last": ("case:w",),
    "last_twins": ("twin:mn-", "twin:ms-", "twin:bz-"),
    "fresh": ("case:v",),
    "fresh_twins": ("twin:cs-",),
}
# The files of twins that came late, so that stages before them are what they were.
LATE_TWINS = {"last_twins": ("business", "messenger", "minutes"), "fresh_twins": ("circumstance",)}
FIFTH = Stage("fifth", {"later": 99_000, "cases": 1_500, "twins": 500, "dialogue_claims": 300}, 1, 4e-5, 288, 32)
SIXTH = Stage("sixth", {"latest": 99_000, "cases": 4_000, "twins": 2_000, "dialogue_claims": 500}, 1, 5e-5, 288, 32)
# Once more through all that was told in two ways, faster.
SEVENTH = Stage("seventh", {"cases": 99_000, "twins": 1_500, "dialogue_claims": 300}, 1, 8e-5, 288, 32)
EIGHTH = Stage("eighth", {"newest": 11_000, "cases": 1_000, "twins": 300, "dialogue_claims": 100}, 1, 5e-5, 288, 32)
# Most of both once more, faster.
NINTH = Stage("ninth", {"cases": 28_000, "newest": 14_000, "twins": 1_500, "dialogue_claims": 2_000}, 1, 8e-5, 288, 32)
# Who did what to whom: until then a claim with its people exchanged was read the same.
TENTH = Stage(
    "tenth",
    {"last": 16_000, "last_twins": 99_000, "exchanged": 7_000, "cases": 1_000, "newest": 700, "twins": 400},
    1,
    8e-5,
    288,
    32,
)
ELEVENTH = Stage(
    "eleventh",
    {
        "last": 20_000,
        "last_twins": 99_000,
        "cases": 13_000,
        "newest": 7_000,
        "twins": 2_000,
        "exchanged": 1_500,
        "dialogue_claims": 500,
    },
    1,
    1e-4,
    288,
    32,
    drop=0.0,
)

# Misheard talk, which until then was read as if every word were sure.
TWELFTH = Stage(
    "twelfth",
    {"misheard": 10_000, "cases": 2_500, "newest": 1_500, "last": 2_000, "twins": 600, "last_twins": 400},
    1,
    6e-5,
    288,
    32,
    drop=0.0,
)
# More of it, and mostly misheard more often, as what a body camera hears is.
THIRTEENTH = Stage(
    "thirteenth",
    {"misheard": 18_000, "cases": 3_000, "newest": 1_800, "last": 2_600, "twins": 700, "last_twins": 500},
    1,
    8e-5,
    288,
    32,
    drop=0.0,
)
# 62 further cases, a third of them of meetings, calls and chats, mostly in rivalling pairs.
FOURTEENTH = Stage(
    "fourteenth",
    {
        "fresh_rivals": 6_000,
        "fresh": 2_500,
        "fresh_misheard": 2_500,
        "fresh_twins": 99_000,
        "cases": 700,
        "newest": 400,
        "last": 600,
        "twins": 400,
        "last_twins": 200,
        "dialogue_claims": 300,
    },
    1,
    8e-5,
    288,
    32,
    drop=0.0,
)

STAGES = (
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    FIFTH,
    SIXTH,
    SEVENTH,
    EIGHTH,
    NINTH,
    TENTH,
    ELEVENTH,
    TWELFTH,
    THIRTEENTH,
    FOURTEENTH,
)

# The shares of earlier stages in the weights that a stage begins from, and in those that ship: a stage alone knows less
# of what it was not shown again.
BEGINS_FROM = {
    "11": {9: 0.5, 10: 0.5},
    "12": {9: 0.25, 10: 0.25, 11: 0.5},
    "13": {9: 0.125, 10: 0.125, 11: 0.25, 12: 0.5},
    "14": {9: 0.0625, 10: 0.0625, 11: 0.125, 12: 0.25, 13: 0.5},
}
SHIPS = {9: 0.03125, 10: 0.03125, 11: 0.0625, 12: 0.125, 13: 0.25, 14: 0.5}

# Numbers of 16 bits are faster only where the processor knows them.
HALVES = "AVX512" in torch.backends.cpu.get_cpu_capability()

# The matrices of a layer in the order in which an exported file holds them.
MATRICES = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)


class Reader(nn.Module):
    """MiniLM, the mean of its last layer, and three answers."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(base, attn_implementation="sdpa", add_pooling_layer=False)
        self.drop = nn.Dropout(0.1)
        self.answer = nn.Linear(self.bert.config.hidden_size, 3)

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> torch.Tensor:
        """Three logits a pair."""
        last = self.bert(input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(last.dtype)
        mean = (last * mask).sum(1) / mask.sum(1)
        answers: torch.Tensor = self.answer(self.drop(mean))
        return answers


def lines_of(path: Path) -> Iterator[dict[str, str]]:
    """The objects of a .jsonl.gz file."""
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        yield json.loads(line)


def labelled(path: Path) -> list[Pair]:
    """Pairs of a file of windows and claims."""
    return [
        Pair(each["premise"], each["claim"], LABELS[each["label"]], each["src"].rsplit(":", 1)[0])
        for each in lines_of(path)
    ]


# Pairs that are learnt from together: one alone, or two of which one is supported and the other is not.
Unit = tuple[Pair, ...]


def from_twins(paths: Sequence[Path], chance: random.Random) -> list[Unit]:
    """Each claim with both windows of its twin; some twins once more without speakers, as a recognizer hears them."""
    units = []
    for path in paths:
        for twin in twins_of(path):
            units += _twin_units(twin, is_named=True)
            if chance.random() < NAMELESS_SHARE:
                units += _twin_units(twin, is_named=False)
    return units


def _twin_units(twin: dict[str, Any], *, is_named: bool) -> list[Unit]:
    windows, units = windows_of(twin, is_named=is_named), []
    for claim, *answers in twin["claims"]:
        if not is_named and any(answer.split(":")[-1] in NEEDS_SPEAKERS for answer in answers):
            continue
        labels = [{"S": SUPPORTED, "C": CONTRADICTED, "U": NEITHER}[answer[0]] for answer in answers]
        units.append(tuple(Pair(w, claim, label, group_of(twin)) for w, label in zip(windows, labels, strict=True)))
    return units


def astray(pairs: Sequence[Pair], count: int, chance: random.Random) -> list[Pair]:
    """Claims of twins with the window of another twin of like sort: what retrieval brings when it errs."""
    by_sort: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_sort.setdefault(pair.group[:8], []).append(pair)
    made = []
    for pair in chance.sample(list(pairs), min(count, len(pairs))):
        other = chance.choice(by_sort[pair.group[:8]])
        if other.group != pair.group:
            made.append(Pair(other.window, pair.claim, NEITHER, pair.group))
    return made


def elsewhere(pairs: Sequence[Pair], count: int, chance: random.Random) -> list[Pair]:
    """Supported claims with another window of the same source: hard to tell from its own by words alone."""
    by_group: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_group.setdefault(pair.group.split(":")[0], []).append(pair)
    made: list[Pair] = []
    supported = [pair for pair in pairs if pair.label == SUPPORTED]
    for pair in chance.sample(supported, min(count, len(supported))):
        other = chance.choice(by_group[pair.group.split(":")[0]])
        if other.window != pair.window:
            made.append(Pair(other.window, pair.claim, NOT_SUPPORTED, pair.group))
    return made


def people_exchanged(units: Sequence[Unit], count: int, chance: random.Random) -> list[Unit]:
    """Claims that windows support, each beside itself with its people exchanged, for the same window."""
    supported = [pair for unit in units for pair in unit if pair.label == SUPPORTED]
    made: list[Unit] = []
    for pair in chance.sample(supported, len(supported)) if count else []:
        rival = exchanged(pair.window, pair.claim, chance)
        if rival is not None:
            made.append((pair, Pair(pair.window, rival, NOT_SUPPORTED, pair.group)))
        if len(made) == count:
            break
    return made


def roughened(pair: Pair, chance: random.Random) -> Pair:
    """Sometimes without capitals and commas, as a recognizer hands words over."""
    if chance.random() > ROUGH_SHARE:
        return pair
    window = pair.window.lower().replace(",", "").replace(".", "")
    return Pair(window, pair.claim, pair.label, pair.group)


def from_cases(path: Path | None) -> list[Unit]:
    """What training/case_pairs.py wrote; nothing without a file."""
    lines = path.read_text(encoding="utf-8").splitlines() if path else []
    return [
        tuple(Pair(p["window"], p["claim"], LABELS[p["label"]], p["group"]) for p in json.loads(line)) for line in lines
    ]


def gathered(stage: Stage, data: Path, cases: Path | None, misheard: Path | None, chance: random.Random) -> list[Unit]:
    """The units of a stage, the same for the same seed."""
    rough = {name: labelled(data / f"{name}.jsonl.gz") for name in ("acts", "dialogue_claims", "nli")}
    rough["elsewhere"] = elsewhere(rough["dialogue_claims"], stage.take.get("elsewhere", 0), chance)
    unknown = {name for wave, names in LATE_TWINS.items() if wave not in stage.take for name in names}
    files = [file for file in twin_files(data, stage.own) if file.stem not in unknown]
    twins = [unit for unit in from_twins(files, chance) if not is_held_out(unit[0].group)]
    rough["astray"] = astray([pair for unit in twins for pair in unit], stage.take.get("astray", 0), chance)
    sources: dict[str, list[Unit]] = {name: [(pair,) for pair in pairs] for name, pairs in rough.items()}
    told = from_cases(cases)
    every = [*told, *twins]
    sources |= {wave: [u for u in every if u[0].group.startswith(begin)] for wave, begin in WAVES.items()}
    late = WAVES["newest"] + WAVES["last"] + WAVES["fresh"]
    sources["cases"] = [unit for unit in told if not unit[0].group.startswith(late)]
    late = WAVES["last_twins"] + WAVES["fresh_twins"]
    sources["twins"] = [unit for unit in twins if not unit[0].group.startswith(late)]
    heard = from_cases(misheard)
    sources["misheard"] = [unit for unit in heard if not unit[0].group.startswith(WAVES["fresh"])]
    sources["fresh_misheard"] = [unit for unit in heard if unit[0].group.startswith(WAVES["fresh"])]
    sources["fresh_rivals"] = [unit for unit in sources["fresh"] if len(unit) > 1]
    sources["exchanged"] = people_exchanged(every, stage.take.get("exchanged", 0), chance)
    units: list[Unit] = []
    for name, count in stage.take.items():
        units += chance.sample(sources[name], min(count, len(sources[name])))
    return [tuple(roughened(pair, chance) for pair in unit) for unit in units]


def twin_files(data: Path, own: Sequence[str] = ()) -> list[Path]:
    """The start that was given and our own: those named, or all."""
    ours = [file for file in sorted(OWN.glob("*.jsonl")) if not own or file.stem in own]
    return [data / "twins.jsonl", *ours]


def tokenizer_of(base: Path, longest: int) -> Tokenizer:
    """The published tokenizer; windows are cut, claims are not."""
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.enable_truncation(longest, strategy="only_first")
    tokenizer.no_padding()
    return tokenizer


# The tokens of a pair, which of its two texts each is of, and its label; as many of these as its unit has pairs.
Encoded = tuple[tuple[list[int], list[int], int], ...]


def encoded(units: Sequence[Unit], tokenizer: Tokenizer) -> list[Encoded]:
    """Units as tokens, numbers in digits as the program shows them to the reader."""
    made = []
    for unit in units:
        codes = [tokenizer.encode(in_digits(pair.window), in_digits(pair.claim)) for pair in unit]
        made.append(tuple((code.ids, code.type_ids, pair.label) for code, pair in zip(codes, unit, strict=True)))
    return made


def batches(units: Sequence[Encoded], size: int, chance: random.Random) -> list[list[Encoded]]:
    """Batches of some ``size`` pairs of like length, in random order."""
    order = list(units)
    chance.shuffle(order)
    pools = [
        sorted(order[at : at + size * 40], key=lambda unit: max(len(ids) for ids, _, _ in unit))
        for at in range(0, len(order), size * 40)
    ]
    cut: list[list[Encoded]] = [[]]
    for unit in (unit for pool in pools for unit in pool):
        if sum(map(len, cut[-1])) + len(unit) > size:
            cut.append([])
        cut[-1].append(unit)
    chance.shuffle(cut)
    return cut


def padded(batch: Sequence[Encoded]) -> tuple[dict[str, torch.Tensor], torch.Tensor, torch.Tensor]:
    """One batch as tensors: inputs, labels, and the rows of rivals, the supported one first."""
    rows = [row for unit in batch for row in unit]
    longest = max(len(ids) for ids, _, _ in rows)
    ids = np.zeros((len(rows), longest), dtype=np.int64)
    types, mask = np.zeros_like(ids), np.zeros_like(ids)
    for at, (tokens, kinds, _) in enumerate(rows):
        ids[at, : len(tokens)], types[at, : len(kinds)], mask[at, : len(tokens)] = tokens, kinds, 1
    inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": types}
    labels = torch.tensor([label for _, _, label in rows])
    return {k: torch.from_numpy(v) for k, v in inputs.items()}, labels, torch.tensor(_rivals(batch)).reshape(-1, 2)


def _rivals(batch: Sequence[Encoded]) -> list[tuple[int, int]]:
    found, at = [], 0
    for unit in batch:
        supported = [at + n for n, (_, _, label) in enumerate(unit) if label == SUPPORTED]
        others = [at + n for n, (_, _, label) in enumerate(unit) if label != SUPPORTED]
        found += [(yes, no) for yes in supported for no in others]
        at += len(unit)
    return found


def loss_of(logits: torch.Tensor, labels: torch.Tensor, rivals: torch.Tensor) -> torch.Tensor:
    """Cross entropy; where only "not supported" is known, the two ways of it count together.

    Of two rivals the supported one must moreover be liked better: then only what differs between them counts.
    """
    chances = torch.log_softmax(logits.float(), -1)
    unsure = labels == NOT_SUPPORTED
    exact = chances.gather(1, labels.masked_fill(unsure, 0).unsqueeze(1)).squeeze(1)
    either = torch.logsumexp(chances[:, 1:], -1)
    loss = -torch.where(unsure, either, exact).mean()
    if len(rivals):
        likes = chances[:, 0] - either
        loss = loss + RIVALS_COUNT * nn.functional.softplus(likes[rivals[:, 1]] - likes[rivals[:, 0]]).mean()
    return loss


def learn(model: Reader, stage: Stage, units: Sequence[Encoded], chance: random.Random) -> None:
    """Go through the units; prints how far it is."""
    plan = [batch for _ in range(stage.epochs) for batch in batches(units, stage.batch, chance)]
    for module in model.modules():
        if isinstance(module, nn.Dropout):
            module.p = stage.drop
    optimizer = torch.optim.AdamW(model.parameters(), lr=stage.rate, weight_decay=0.01, fused=True)
    warm = len(plan) // 12
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda at: min((at + 1) / max(1, warm), (len(plan) - at) / max(1, len(plan) - warm))
    )
    model.train()
    began, running = time.monotonic(), 0.0
    for number, batch in enumerate(plan, 1):
        inputs, labels, rivals = padded(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALVES):
            logits = model(**inputs)
        loss = loss_of(logits, labels, rivals)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        running += 0.02 * (loss.item() - running) if number > 1 else loss.item()
        if number % 50 == 0 or number == len(plan):
            left = (time.monotonic() - began) / number * (len(plan) - number)
            print(f"{stage.name}: {number}/{len(plan)}  loss {running:.3f}  {left / 60:.1f} min left", flush=True)


def shipped(file: Path) -> dict[str, torch.Tensor]:
    """The weights of an int8 file that ``export`` wrote, as close as whole numbers keep them."""
    from onnx import load, numpy_helper  # noqa: PLC0415 - where a run goes on from a shipped file alone

    held = {each.name: numpy_helper.to_array(each) for each in load(file).graph.initializer}
    weights = {name: value for name, value in held.items() if name.endswith((".weight", ".bias"))}
    whole = [name.removesuffix("_quantized") for name in held if name.endswith("_quantized")]
    scaled = {
        name: (held[f"{name}_quantized"].astype(np.float32) - held[f"{name}_zero_point"]) * held[f"{name}_scale"]
        for name in whole
    }
    weights |= {name: value for name, value in scaled.items() if name.startswith("bert.")}
    matrices = [value.T for name, value in scaled.items() if not name.startswith("bert.")]
    layers = range(len(matrices) // len(MATRICES))
    names = [f"bert.encoder.layer.{layer}.{name}.weight" for layer in layers for name in MATRICES]
    weights |= dict(zip([*names, "answer.weight"], matrices, strict=True))
    return {name: torch.tensor(np.ascontiguousarray(value)) for name, value in weights.items()}


def averaged(out: Path, of: dict[int, float]) -> dict[str, torch.Tensor]:
    """The weights of several stages, each by its share, which reads better than each: one forgot what another knew."""
    states = [(torch.load(out / f"stage{number}.pt"), share) for number, share in of.items()]
    return {
        name: sum(state[name] * share for state, share in states) if value.is_floating_point() else value
        for name, value in states[-1][0].items()
    }


def export(model: Reader, base: Path, out: Path) -> None:
    """Write the int8 ONNX file beside the tokenizer."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415 - for the last step alone

    model.eval()
    example = torch.ones((2, 16), dtype=torch.int64)
    names = ["input_ids", "attention_mask", "token_type_ids"]
    whole = out / "whole.onnx"
    torch.onnx.export(
        model,
        (example, example, example),
        str(whole),
        input_names=names,
        output_names=["logits"],
        dynamic_axes={name: {0: "pair", 1: "token"} for name in names} | {"logits": {0: "pair"}},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(whole, out / "entailment.onnx", weight_type=QuantType.QInt8, per_channel=True)
    whole.unlink()
    (out / "tokenizer.json").write_bytes((base / "tokenizer.json").read_bytes())


def sha256(path: Path) -> str:
    """Of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Run the stages that are asked for; each begins where the one before ended."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cases", type=Path, help="what training.case_pairs wrote")
    parser.add_argument("--misheard", type=Path, help="what training.case_pairs --misheard wrote")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--shipped", type=Path, help="go on from this entailment.onnx")
    parser.add_argument("--stage", choices=(*map(str, range(1, len(STAGES) + 1)), "export", "all"), default="all")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    model = Reader(options.base)
    if options.shipped:
        model.load_state_dict(shipped(options.shipped))
    for number, stage in ((str(n), each) for n, each in enumerate(STAGES, 1)):
        kept = options.out / f"stage{number}.pt"
        if options.stage in (number, "all"):
            if number in BEGINS_FROM and not options.shipped:
                model.load_state_dict(averaged(options.out, BEGINS_FROM[number]))
            chance = random.Random(f"{SEED}{stage.name}")
            torch.manual_seed(SEED)
            units = encoded(
                gathered(stage, options.data, options.cases, options.misheard, chance),
                tokenizer_of(options.base, stage.longest),
            )
            print(f"{stage.name}: {sum(map(len, units))} pairs", flush=True)
            learn(model, stage, units, chance)
            torch.save(model.state_dict(), kept)
        elif kept.exists() and (options.stage == "export" or int(options.stage) >= int(number)):
            model.load_state_dict(torch.load(kept))
    if options.stage in ("export", "all"):
        if options.shipped:
            last = torch.load(options.out / f"stage{len(STAGES)}.pt")
            begun = shipped(options.shipped)
            model.load_state_dict({name: (begun[name] + value) / 2 for name, value in last.items()})
        else:
            model.load_state_dict(averaged(options.out, SHIPS))
        export(model, options.base, options.out)
        read = [*sorted(options.data.glob("*.jsonl*")), *sorted(OWN.glob("*.jsonl"))]
        read += [file for file in (options.cases, options.misheard) if file]
        print(json.dumps({path.name: sha256(path) for path in [*read, options.out / "entailment.onnx"]}, indent=1))


if __name__ == "__main__":
    main()
