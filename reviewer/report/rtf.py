"""Rich Text Format."""

from striprtf.striprtf import rtf_to_text

from reviewer.errors import ReportError
from reviewer.report.blocks import Block


def blocks(untrusted: bytes, name: str) -> list[Block]:
    """The paragraphs of an RTF file.

    Raises:
        ReportError: Its marks do not fit together.
    """
    try:
        text = str(rtf_to_text(untrusted.decode("latin-1"), errors="replace"))  # type: ignore[no-untyped-call]  # untyped
    except (ValueError, IndexError, KeyError) as error:
        raise ReportError(f"{name} is a damaged RTF file.", hint="Save it as Word or PDF and add that.") from error
    return [Block(line) for line in text.splitlines(keepends=True)]
