"""Transcripts for ELAN and Praat: well formed, in tiers, nothing overlapping."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reviewer.export.files import rendered
from reviewer.transcripts.tiers import tiers_of, to_eaf, to_textgrid
from tests.support import values
from tests.support.commands import SAMPLES

XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
TALK = [
    values.a_segment(0, 'He said "no".', 1000, 2500, speaker="Marsh & Lund"),
    values.a_segment(1, "Sir\x0b?", 2000, 3000, speaker="Marsh & Lund"),
    values.a_segment(2, "", 2000, 2000, speaker=None),
]
lines = st.lists(
    st.builds(
        lambda at, length, who: values.a_segment(0, "a b", at, at + length, speaker=who),
        st.integers(0, 50_000), st.integers(0, 5_000), st.sampled_from(["A", "B", None]),
    ),
    max_size=12,
)  # fmt: skip


@given(lines)
def test_lines_of_a_tier_never_overlap_and_no_word_is_lost(segments):
    for speaker, tier in tiers_of(segments).items():
        said = " ".join(line.text for line in tier).split()
        assert len(said) == 2 * sum((s.speaker or "speaker not known") == speaker for s in segments)
        for one, then in pairwise(tier):
            assert one.span.start_ms < one.span.end_ms <= then.span.start_ms


def test_elan_document_holds_speakers_times_and_words():
    root = ET.fromstring(to_eaf(values.a_recording(), TALK, made_utc=values.NOW))
    slots = {slot.get("TIME_SLOT_ID"): int(slot.get("TIME_VALUE")) for slot in root.iter("TIME_SLOT")}
    tiers = {
        tier.get("TIER_ID"): [
            (slots[a.get("TIME_SLOT_REF1")], slots[a.get("TIME_SLOT_REF2")], a.findtext("ANNOTATION_VALUE"))
            for a in tier.iter("ALIGNABLE_ANNOTATION")
        ]
        for tier in root.iter("TIER")
    }

    assert tiers["Marsh & Lund"] == [(1000, 2000, 'He said "no".'), (2000, 3000, "Sir?")]
    assert root.get(f"{XSI}noNamespaceSchemaLocation").endswith("EAFv3.0.xsd")
    assert root.find("HEADER/MEDIA_DESCRIPTOR").get("RELATIVE_MEDIA_URL") == "./stop.mp4"
    assert "/evidence" not in ET.tostring(root, encoding="unicode")
    types = {each.get("LINGUISTIC_TYPE_ID") for each in root.iter("LINGUISTIC_TYPE")}
    assert {tier.get("LINGUISTIC_TYPE_REF") for tier in root.iter("TIER")} <= types


def test_what_was_held_back_is_marked_in_tiers_too():
    invented = values.a_segment(0, "Thanks for watching.", 1000, 2000, held_back="nobody is heard to speak here")
    for written in (
        to_eaf(values.a_recording(), [invented], made_utc=values.NOW),
        to_textgrid(values.a_recording(), [invented]),
    ):
        assert "[held back: nobody is heard to speak here] Thanks for watching." in written


def test_praat_grid_covers_the_recording_in_every_tier():
    grid = to_textgrid(values.a_recording(), TALK)
    tiers = grid.split("    item [")[1:]

    assert "size = 2" in grid
    assert '"He said ""no""."' in grid
    for tier in tiers:
        edges = [float(x) for x in re.findall(r"^ {12}xm(?:in|ax) = ([\d.]+)$", tier, re.MULTILINE)]
        assert edges[0] == 0
        assert edges[-1] == 60.0
        assert edges[1:-1:2] == edges[2::2]
        assert int(re.search(r"intervals: size = (\d+)", tier).group(1)) == len(edges) // 2


def test_both_are_exports():
    bundle = values.a_bundle()
    assert rendered(bundle, SAMPLES / "a.TextGrid").startswith('File type = "ooTextFile"')
    assert "<ANNOTATION_DOCUMENT" in rendered(bundle, SAMPLES / "a.eaf")
