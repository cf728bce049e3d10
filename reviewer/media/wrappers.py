"""What a file is that no media reader can open: makers' own wrappers, archives, players with a film inside.

Known by their first bytes, or by an ending that one maker uses. Nothing is unpacked, run or converted here. Files
of such makers that can be read (see ``probe.CONTAINERS``) are read as they are, and can be handed on in a standard
container (``rewrapping``).
"""

from pathlib import Path

_HEAD_BYTES = 64
_DISC_MARK_AT = 0x8001
_ASK = "Open it with its own program and export MP4 without re-encoding if you can; keep this file as it was received."
_UNPACK = "Unpack it first, keep it as it was received, and add the recordings that are in it."
_AS_REPORT = "If it is the report, give it as that: in `reviewer check` behind --report."
_AS_PAGES = "If it is a page of the report, ask for the report as text, or put the pages into a PDF."
_OFFICE_AT = slice(30, 49)  # the name of the first file in a ZIP archive
_OFFICE = b"[Content_Types].xml"
_BY_HEAD = {
    b"DHAV": ("a Dahua recorder's file", _ASK),
    b"IMKH": ("a Hikvision recorder's file", _ASK),
    b"MZ": (
        "a Windows program, as some agencies hand out recordings with a player around them",
        "Do not run it on this computer; ask for the recording itself in a standard format such as MP4.",
    ),
    b"PK\x03\x04": ("a ZIP archive", _UNPACK),
    b"%PDF": ("a PDF document", _AS_REPORT),
    b"\xd0\xcf\x11\xe0": ("a file of an older Office program, such as .doc", _AS_REPORT),
    b"\x89PNG": ("a still picture", _AS_PAGES),
    b"\xff\xd8\xff": ("a still picture", _AS_PAGES),
    b"Rar!": ("a RAR archive", _UNPACK),
    b"7z\xbc\xaf\x27\x1c": ("a 7-Zip archive", _UNPACK),
}
_BY_ENDING = {
    ".g64": ("a Genetec archive", _ASK),
    ".g64x": ("a Genetec archive", _ASK),
    ".dav": ("a recorder's file (.dav)", _ASK),
    ".ave": ("an Avigilon export", _ASK),
    ".av3": ("an Arbitrator export", _ASK),
}
_READ = {  # by the name of FFmpeg's reader
    "dhav": "a Dahua recorder's file",
    "ifv": "an IFV recorder's file",
    "luodat": "a LuoDat recorder's file",
}
_DISC = (
    "an image of a disc",
    "Open it as a disc, keep it as it was received, and add the recordings that are on it.",
)
_OTHER_OFFICE = ("a Word document or another Office file", _AS_REPORT)
KNOWN = tuple(dict.fromkeys((*_BY_HEAD.values(), *_BY_ENDING.values(), _DISC, _OTHER_OFFICE)))


def explained(path: Path) -> tuple[str, str] | None:
    """What the file seems to be, as words after "is", and what to do; None where nothing is known of it."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
            file.seek(_DISC_MARK_AT)
            is_disc = file.read(5) == b"CD001"
    except OSError:
        return None
    if head[_OFFICE_AT] == _OFFICE:
        return _OTHER_OFFICE
    for mark, told in _BY_HEAD.items():
        if head.startswith(mark):
            return told
    return _DISC if is_disc else _BY_ENDING.get(path.suffix.lower())


def read_as_it_is(container: str) -> str | None:
    """Of a recorder's own container that can be read: what it is, as words after "is"; None for any other."""
    return _READ.get(container)


def may_hold_recordings(path: Path) -> bool:
    """Whether a file that cannot be read may hold what a case is about, unlike a picture or an Office file."""
    known = explained(path)
    return known is not None and known[1] not in (_AS_REPORT, _AS_PAGES)
