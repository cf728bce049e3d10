"""What findings rest on is heard again on request; where other words come out, both stay and the claim is for ears."""

import pytest

from models.transcript import HeardAgainFor
from tests.journeys.test_pictures import remade
from tests.support.commands import SAMPLES, here, reviewer
from tests.support.hearings import kept

pytestmark = pytest.mark.weights
REPORT = """I told the driver that the reason for stopping him was that he was doing 52 in a 35. The driver was told that the limit is 25.

The driver stated that he was coming home from work. I asked for his license and registration.
"""


def test_what_findings_rest_on_is_heard_again_and_kept_beside_the_transcript(tmp_path):
    clip = remade(SAMPLES / "traffic_stop" / "video.mp4", tmp_path / "stop.mp4", "", "-t", "100", "-c", "copy")
    (tmp_path / "draft.txt").write_text(REPORT, encoding="utf-8")
    case = tmp_path / "stop.case"
    usual = ("check", str(clip), "--report", str(tmp_path / "draft.txt"), "--case", str(case), "--model", "tiny.en")
    assert here(*usual, "--json").code in (0, 1)
    before = kept(case)

    ran = reviewer(*usual, "--hear-again")

    after = kept(case)
    new = [each for each in after.second if each not in before.second]
    assert new, "this sound is known to come out otherwise"
    assert after.segments == before.segments, "the transcript itself never changes"
    assert f"heard again by tiny.en: other words at {len(new)} places" in " ".join(ran.err.split())
    assert {(each.reason, each.model_name) for each in new} <= {(HeardAgainFor.FINDING, "tiny.en")}
    assert here("verify", str(case)).code == 0
    again = here(*usual, "--hear-again")
    assert "other words at 0 places" in " ".join(again.err.split())
