"""Tables of the benchmarks' page."""

from tests.benchmarks import sections


def test_one_table_takes_the_place_of_the_last_one_and_the_rest_stays(tmp_path, monkeypatch):
    page = tmp_path / "page.md"
    page.write_text("A\n<!-- x -->\n\n### One\n\n1\n\n### Two\n\n2\n#### deep\n\nSHA-256 of\n\n<!-- end of x -->\nZ\n")
    monkeypatch.setattr(sections, "TARGET", page)

    sections.write_table("x", ["### Two", "", "22", ""])

    assert page.read_text() == "A\n<!-- x -->\n\n### One\n\n1\n\n### Two\n\n22\n\nSHA-256 of\n\n<!-- end of x -->\nZ\n"
