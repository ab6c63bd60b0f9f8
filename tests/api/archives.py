"""What mongodump writes, made by hand: BSON (bsonspec.org), and archives as mongo-tools lays them out."""

import socket
import struct

MAGIC, END = struct.pack("<I", 0x8199E26D), struct.pack("<i", -1)


def sum_of(byte):
    for _ in range(8):
        byte = byte >> 1 ^ (0xC96C5795D7870F42 if byte & 1 else 0)
    return byte


SUMS = [sum_of(byte) for byte in range(256)]


class Long(int):
    """A 64-bit number, where a plain int is one of 32 bits."""


def element(name, value):
    head = lambda tag: bytes([tag]) + name.encode() + b"\0"  # noqa: E731
    if isinstance(value, bool):
        return head(0x08) + bytes([value])
    if isinstance(value, Long):
        return head(0x12) + struct.pack("<q", value)
    if isinstance(value, int):
        return head(0x10) + struct.pack("<i", value)
    if isinstance(value, str):
        text = value.encode() + b"\0"
        return head(0x02) + struct.pack("<i", len(text)) + text
    if isinstance(value, list):
        return head(0x04) + bson({str(n): one for n, one in enumerate(value)})
    if "$oid" in value:
        return head(0x07) + bytes.fromhex(value["$oid"])
    return head(0x03) + bson(value)


def bson(document):
    body = b"".join(element(name, value) for name, value in document.items())
    return struct.pack("<i", len(body) + 5) + body + b"\0"


def crc64(content):
    """CRC-64 as Go's crc64.ECMA has it; of "123456789" it is 995dc9bbdf1939fa."""
    value = 2**64 - 1
    for byte in content:
        value = value >> 8 ^ SUMS[(value ^ byte) & 0xFF]
    return value ^ (2**64 - 1)


def header(db, collection, end=False, crc=0):
    signed = struct.unpack("<q", struct.pack("<Q", crc))[0]
    return bson({"db": db, "collection": collection, "EOF": end, "CRC": Long(signed)})


def block(db, collection, documents):
    return header(db, collection) + b"".join(documents) + END


def ending(db, collection, documents):
    return header(db, collection, True, crc64(b"".join(documents))) + END


def prelude(*namespaces, version="0.1"):
    out = MAGIC + bson(
        {"concurrent_collections": 4, "version": version, "server_version": "7.0.5", "tool_version": "100.9.4"}
    )
    for db, collection, *kind in namespaces:
        about = {"db": db, "collection": collection, "metadata": '{"indexes":[]}', "size": 100}
        out += bson(about | {"type": kind[0] if kind else "collection"})
    return out + END


def read_prelude(content):
    """The names in an archive's beginning, and where its blocks begin."""
    assert content[:4] == MAGIC
    at, documents = 4, []
    while content[at : at + 4] != END:
        size = struct.unpack_from("<i", content, at)[0]
        documents.append(content[at : at + size])
        at += size
    return documents, at + 4


def read_blocks(content, at):
    """(header, documents) of each block."""
    while at < len(content):
        parts = []
        while content[at : at + 4] != END:
            size = struct.unpack_from("<i", content, at)[0]
            parts.append(content[at : at + size])
            at += size
        at += 4
        yield parts[0], parts[1:]


def command(port, document):
    """Runs a command of MongoDB: {"insert": …, "$db": …}. Source: the manual, "OP_MSG"."""
    body = struct.pack("<IB", 0, 0) + bson(document)
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(struct.pack("<iiii", len(body) + 16, 1, 0, 2013) + body)
        answer = connection.recv(1 << 16)
    assert b"\x01ok\0" + struct.pack("<d", 1) in answer, answer
