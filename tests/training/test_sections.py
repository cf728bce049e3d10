"""Tables of the benchmarks' page."""

import pytest

from tests.benchmarks import sections


def test_one_table_takes_the_place_of_the_last_one_and_the_rest_stays(tmp_path, monkeypatch):
    page = tmp_path / "page.md"
    page.write_text("A\n<!-- x -->\n\n### One\n\n1\n\n### Two\n\n2\n#### deep\n\nSHA-256 of\n\n<!-- end of x -->\nZ\n")
    monkeypatch.setattr(sections, "TARGET", page)

    sections.write_table("x", ["### Two", "", "22", ""])

    assert page.read_text() == "A\n<!-- x -->\n\n### One\n\n1\n\n### Two\n\n22\n\nSHA-256 of\n\n<!-- end of x -->\nZ\n"


def test_a_table_is_known_without_its_counts_and_a_new_one_has_its_place(tmp_path, monkeypatch):
    page = tmp_path / "page.md"
    page.write_text("<!-- x -->\n\n### One: 7 minutes\n\n1\n\n### One and more, 3\n\n2\n\n<!-- end of x -->\n")
    monkeypatch.setattr(sections, "TARGET", page)

    sections.write_table("x", ["### One: 8 minutes", "", "11"])
    sections.write_table("x", ["### New, 1", "", "0"], before="### One and")

    kept = (
        "<!-- x -->\n\n### One: 8 minutes\n\n11\n\n### New, 1\n\n0\n\n### One and more, 3\n\n2\n\n<!-- end of x -->\n"
    )
    assert page.read_text() == kept
    with pytest.raises(LookupError, match="Other"):
        sections.write_table("x", ["### Other"])
    assert page.read_text() == kept
