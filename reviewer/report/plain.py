"""Plain text and Markdown, in whatever encoding it came."""

from charset_normalizer import from_bytes

from reviewer.errors import ReportError
from reviewer.report.blocks import Block, by_blank_lines, on_pages

_FORM_FEED = "\f"
_ODD_SHARE = 0.02


def blocks(untrusted: bytes, name: str) -> list[Block]:
    """The paragraphs of a text file, with pages where form feeds part them.

    Raises:
        ReportError: It is no text.
    """
    found = by_blank_lines(decoded(untrusted, name))
    return _paged(found) if any(_FORM_FEED in block.text for block in found) else found


def _paged(found: list[Block]) -> list[Block]:
    page, paged = 1, []
    for block in found:
        breaks = [at for at, letter in enumerate(block.text) if letter == _FORM_FEED]
        paged.append(on_pages(block.text, breaks, page))
        page += len(breaks)
    return paged


def decoded(untrusted: bytes, name: str) -> str:
    """The text of a file: UTF-8 where it is that, else as the byte order mark or the letters tell.

    Raises:
        ReportError: It is no text.
    """
    text = _decoded(untrusted)
    odd = sum(not (c.isprintable() or c in "\n\r\t\f\v") for c in text or "\0")
    if text is None or odd > _ODD_SHARE * len(text):
        raise ReportError(
            f"{name} is no text file that can be read.", hint="Save it as UTF-8 text, Word or PDF and add that."
        )
    return text


def _decoded(untrusted: bytes) -> str | None:
    try:
        return untrusted.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if untrusted.startswith((b"\xff\xfe", b"\xfe\xff")):
        return untrusted.decode("utf-16", errors="replace")
    if b"\0" in untrusted:
        return None
    best = from_bytes(untrusted, cp_isolation=["cp1252", "utf_16", "latin_1", "mac_roman"]).best()
    return None if best is None else str(best)
