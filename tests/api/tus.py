"""Uploads by hand: the requests of tus 1.0.0 one by one, and files to send."""

import base64
import hashlib
import json
import shutil
import socket
import struct
import subprocess
import time
import zlib

import pytest
from dumps import lyceum

TUS = {"Tus_Resumable": "1.0.0"}
PIECE = "application/offset+octet-stream"
LONG_AGO = {"$date": "2026-01-01T00:00:00Z"}

needs_ffmpeg = pytest.mark.skipif(
    not (shutil.which("ffmpeg") and shutil.which("ffprobe")), reason="ffmpeg and ffprobe are not installed"
)


def metadata(**values):
    return ",".join(f"{key} {base64.b64encode(str(value).encode()).decode()}" for key, value in values.items())


def ask(client, length, **values):
    """The answer to the wish to send a file."""
    values.setdefault("purpose", "post")
    return client.send("POST", "/uploads", None, Upload_Length=str(length), Upload_Metadata=metadata(**values), **TUS)


def begin(client, length, **values):
    """The address of a new upload."""
    answer = ask(client, length, **values)
    assert answer.status == 201, answer
    assert answer.headers["tus-resumable"] == "1.0.0" and "upload-expires" in answer.headers
    return answer.headers["location"]


def send(client, address, offset, content, **headers):
    return client.send("PATCH", address, content, Upload_Offset=str(offset), Content_Type=PIECE, **TUS, **headers)


def offset(client, address):
    answer = client.send("HEAD", address, **TUS)
    assert answer.status == 200, answer
    assert answer.headers["cache-control"] == "no-store"
    return int(answer.headers["upload-offset"])


def checksum(content):
    return "sha256 " + base64.b64encode(hashlib.sha256(content).digest()).decode()


def settled(client, address, seconds=120):
    """What became of a complete upload."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        seen = client.get(address).json
        if seen["status"] in ("ready", "failed"):
            return seen
        time.sleep(0.03)
    raise AssertionError(f"still at work: {seen}")


def upload(client, content, **values):
    """Sends a file in one piece and waits for what becomes of it."""
    address = begin(client, len(content), **values)
    answer = send(client, address, 0, content)
    assert answer.status == 204 and int(answer.headers["upload-offset"]) == len(content), answer
    return settled(client, address)


def half_a_piece(server, client, address, at, length, content, announced=None):
    """A connection on which a piece of `length` bytes was announced and only `content` came."""
    head = (
        f"PATCH {address} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {client.token}\r\n"
        f"Tus-Resumable: 1.0.0\r\nUpload-Offset: {at}\r\nContent-Type: {PIECE}\r\nContent-Length: {length}\r\n"
    )
    if announced:
        head += f"Upload-Checksum: {announced}\r\n"
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    connection.sendall(head.encode() + b"\r\n" + content)
    return connection


def is_sound(data):
    return json.loads(lyceum(data, "check", "--json"))["found"] == 0


def rewritten(server, folder, **edits):
    """The data of a server that has ended, exported and imported with other documents: mediafiles=edit is given the
    list of them and answers another one. Bytes of files keep their places; what runs each hour runs at the next start.
    """
    lyceum(server.directory, "export", folder / "out", "--everything")
    for collection, edit in {"jobs": lambda jobs: [], **edits}.items():
        file = folder / "out" / f"{collection}.json".replace("fs_", "fs.")
        documents = [json.loads(line) for line in file.read_text().splitlines()]
        file.write_text("".join(json.dumps(one) + "\n" for one in edit(documents)))
    for old in server.directory.glob("lyceum.db*"):
        old.unlink()
    lyceum(server.directory, "import", folder / "out")


def until(holds, what, seconds=30):
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


def made(path, *words):
    """What ffmpeg makes of these words."""
    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *words, str(path)], check=True, timeout=120)
    return path.read_bytes()


def png(width, height):
    """A picture of one colour, however large: it is small as a file."""

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    rows = zlib.compressobj(9)
    line = b"\0" + b"\x40\x80\xc0" * width
    packed = b"".join(rows.compress(line) for _ in range(height)) + rows.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def exif(make, model):
    """An EXIF block that names a camera and a place, as a phone writes it."""
    gps_at = 8 + 2 + 12 * 2 + 4
    texts_at = gps_at + 2 + 12 * 2 + 4
    place = struct.pack("<HHI4s", 1, 2, 2, b"N\0\0\0") + struct.pack("<HHII", 2, 5, 3, texts_at)
    entries = struct.pack("<HHI4s", 0x010F, 2, 4, make[:3].ljust(4, b"\0")) + struct.pack("<HHII", 0x8825, 4, 1, gps_at)
    degrees = struct.pack("<6I", 52, 1, 31, 1, 12, 1)
    tiff = b"II*\0\x08\0\0\0" + struct.pack("<H", 2) + entries + b"\0" * 4
    tiff += struct.pack("<H", 2) + place + b"\0" * 4 + degrees + model
    return b"Exif\0\0" + tiff


def with_exif(jpeg, block):
    """The JPEG with this block behind its first marker."""
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + jpeg[2:]
