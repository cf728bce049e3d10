"""Where recognition runs: the processor, or a graphics card if the engine can use one.

The kind of arithmetic is part of a transcript's options: the same sound may give other words on another device, so
a transcript is never begun on one and finished on the other.
"""

import re
from collections.abc import Callable
from enum import StrEnum

import ctranslate2

from reviewer.errors import UsageError

PROCESSOR = "int8"
# Best first; the second takes about half of the card's memory.
_ON_CARD = ("float16", "int8_float16")
COMPUTES = (*_ON_CARD, PROCESSOR)
# Source: what CTranslate2 and the CUDA libraries under it say when they give up.
_FAILURES = (
    (re.compile(r"out of memory|ALLOC_FAILED", re.IGNORECASE), "its memory ran out"),
    (re.compile(r"is not found or cannot be loaded"), "a library of CUDA is missing"),
    (re.compile(r"CUDA driver"), "its driver is missing or too old"),
    (re.compile(r"^(?:CUDA|cuBLAS|cuDNN) failed|do not support efficient|not compiled with CUDA"), "it cannot do this"),
)


class Device(StrEnum):
    """What a person chose."""

    AUTO = "auto"
    CPU = "cpu"
    GPU = "gpu"


def card_computes() -> tuple[str, ...]:
    """The kinds of arithmetic that a graphics card of this computer offers; none without such a card."""
    try:
        if not ctranslate2.get_cuda_device_count():
            return ()
        offered = ctranslate2.get_supported_compute_types("cuda")
    except RuntimeError:
        return ()
    return tuple(each for each in _ON_CARD if each in offered)


def computes(device: Device, on_card: Callable[[], tuple[str, ...]] = card_computes) -> tuple[str, ...]:
    """What to try, in order, the processor last.

    Raises:
        UsageError: A graphics card is asked for and there is none that can be used.
    """
    found = () if device is Device.CPU else on_card()
    if device is Device.GPU and not found:
        raise UsageError(
            "The speech engine sees no graphics card that it can use.",
            kept="What was heard before is kept.",
            hint="It takes an NVIDIA card with CUDA 12; without one leave --device out.",
        )
    return (*found, PROCESSOR)


def card_failure(told: str) -> str | None:
    """Why a graphics card gave up, by the engine's own words; None where they are about something else."""
    return next((reason for pattern, reason in _FAILURES if pattern.search(told)), None)
