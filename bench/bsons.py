"""BSON documents of any shape, and the few collections that the rows of files need."""

from struct import pack

from content import FIRST_DAY, object_id, token, token_hash
from fill import FAR, SITE_ID
from writer import SHAPES

CHUNK = 255 << 10  # of GridFS


def _packed(value):
    raw = value.encode() + b"\0"
    return pack("<i", len(raw)) + raw


def ident_of(number):
    """An id that content.py gives to nobody."""
    return pack(">IB", FIRST_DAY // 1000, 0xFF) + number.to_bytes(7, "big")


def text(name, value):
    return 2, name, _packed(value)


def ident(name, value):
    return 7, name, value


def flag(name, value):
    return 8, name, bytes([value])


def _document(*members):
    """(type, name, packed value) each."""
    body = b"".join(bytes((kind,)) + name.encode() + b"\0" + value for kind, name, value in members)
    return pack("<i", len(body) + 5) + body + b"\0"


def _append(dump, name, document):
    with open(dump / f"{name}.bson", "ab") as file:
        file.write(document)


def write(dump, name, *members):
    _append(dump, name, _document(*members))


def write_people(dump, people):
    """A site with these people, of whom the first one is signed in."""
    _append(dump, "site", SHAPES["site"](SITE_ID, "Bench", True, FIRST_DAY, FIRST_DAY))
    for n, person in enumerate(people):
        _append(dump, "users", SHAPES["users"](person, f"person{n}@example.org", "!", "First", "Last", "creator",
                                               FIRST_DAY, FIRST_DAY, n == 1, 0))
    _append(dump, "sessions", SHAPES["sessions"](object_id("sessions", 0), token_hash(token(0)), people[0], 0, FAR, FAR,
                                                 FAR + 14 * 86_400_000, "127.0.0.1", "bench"))


def write_file(dump, file, content, filename, kind):
    """A file as GridFS keeps it."""
    write(dump, "fs.files", ident("_id", file), (18, "length", pack("<q", len(content))),
          (16, "chunkSize", pack("<i", CHUNK)), (9, "uploadDate", pack("<q", FIRST_DAY)), text("filename", filename),
          text("contentType", kind))
    for number, start in enumerate(range(0, len(content), CHUNK)):
        data = content[start : start + CHUNK]
        write(dump, "fs.chunks", ident("_id", file[:5] + pack(">I", number) + b"fsc"), ident("files_id", file),
              (16, "n", pack("<i", number)), (5, "data", pack("<i", len(data)) + b"\0" + data))
