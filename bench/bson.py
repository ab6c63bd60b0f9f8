"""BSON documents of a fixed shape, which is all that a dump needs."""

import struct

_whole, _long = struct.Struct("<i").pack, struct.Struct("<q").pack


def _text(value):
    raw = value.encode()
    return _whole(len(raw) + 1) + raw + b"\0"


_KINDS = {
    "id": (b"\x07", bytes),
    "text": (b"\x02", _text),
    "date": (b"\x09", _long),
    "whole": (b"\x10", _whole),
    "flag": (b"\x08", lambda value: b"\1" if value else b"\0"),
    "empty": (b"\x04", lambda _: b"\5\0\0\0\0"),
}


def shape(**members):
    """A function from the members' values, in their order, to the document's bytes."""
    parts = [(_KINDS[kind][0] + name.encode() + b"\0", _KINDS[kind][1]) for name, kind in members.items()]

    def document(*values):
        body = b"".join([prefix + pack(value) for (prefix, pack), value in zip(parts, values)])
        return _whole(len(body) + 5) + body + b"\0"

    return document
