"""Files in dumps: GridFS's two collections in and out, and what check says of bytes."""

import base64
import hashlib
import json
import os
import random
import struct
import time

import pytest
from dumps import exported, file_contents, files, gridfs, lyceum, oid, user, whole, write
from harness import Server

DICE = random.Random(7)
SMALL, LARGE = DICE.randbytes(1_000), DICE.randbytes(600_000)  # one chunk, and three
DAY = 86_400


def sha256(content):
    return hashlib.sha256(content).hexdigest()


def blob(data, content):
    """Where the bytes lie."""
    name = sha256(content)
    return data / "blobs" / name[:2] / name


def is_sound(data):
    return json.loads(lyceum(data, "check", "--json"))["found"] == 0


@pytest.fixture
def data(tmp_path):
    """A store with some files, one of them twice."""
    write(tmp_path / "in", users=[user(1)], **gridfs({1: SMALL, 2: LARGE, 3: SMALL, 4: b""}))
    lyceum(tmp_path / "data", "import", tmp_path / "in")
    assert is_sound(tmp_path / "data")
    return tmp_path / "data"


def test_an_application_s_files_come_in_whatever_the_order_of_their_chunks(tmp_path):
    contents = {1: SMALL, 2: LARGE[:10_001], 3: SMALL, 4: b"", 5: b"x" * 400}
    dump = gridfs(contents, chunk=100, contentType="video/mp4", metadata={"owner": "ada", "tags": [1]}, md5="of old")
    DICE.shuffle(dump["fs.chunks"])
    write(tmp_path / "in", **dump)
    said = lyceum(tmp_path / "data", "import", tmp_path / "in")
    assert "5 read, 5 inserted, 0 already there, 0 refused, 0 taken in part" in said
    assert is_sound(tmp_path / "data")
    found = exported(tmp_path / "data", tmp_path / "out", "fs.files")
    assert file_contents(tmp_path / "out") == contents
    for n, content in contents.items():
        assert found[n]["metadata"] == {
            "owner": "ada",
            "tags": [{"$numberInt": "1"}],
            "sha256": sha256(content),
        }
        assert (whole(found[n]["length"]), whole(found[n]["chunkSize"])) == (len(content), 100)
        assert found[n]["md5"] == "of old" and found[n]["filename"] == f"{n}.bin"
    kept = [path for path in (tmp_path / "data" / "blobs").rglob("*") if path.is_file()]
    assert sorted(path.name for path in kept) == sorted(map(sha256, set(contents.values()))), "nothing else is left"
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
    assert "5 already there, 0 refused" in lyceum(tmp_path / "data", "import", tmp_path / "in")


def test_a_file_that_a_dump_tells_of_more_than_once(tmp_path):
    dump = gridfs({n: bytes([n]) for n in range(1, 61)})  # more than one transaction takes
    first = dump["fs.files"][0]
    dump["fs.files"] = [first, {"_id": "no ObjectId"}, *dump["fs.files"], first]
    said = lyceum(tmp_path / "data", "import", write(tmp_path / "in", **dump), code=1)
    assert "63 read, 60 inserted, 2 already there, 1 refused" in said
    assert is_sound(tmp_path / "data")


def test_a_file_whose_chunks_are_not_whole_is_refused_and_the_others_come_in(tmp_path):
    dump = gridfs({n: bytes([n]) * 250 for n in range(1, 9)}, chunk=100)
    pieces = dump["fs.chunks"]  # three a file
    pieces[3 * 3 - 2]["data"]["$binary"]["base64"] = base64.b64encode(b"short").decode()  # of file 3
    pieces[3 * 4 - 2]["n"] = 17
    dump["fs.files"][4]["metadata"] = {"sha256": "0" * 64}
    dump["fs.files"][5]["length"] = -1
    pieces[-1]["data"] = "no bytes"
    pieces.append(dict(pieces[0], files_id=oid(99)))
    del pieces[3 * 2 - 1]  # the last one of file 2
    write(tmp_path / "in", **dump)
    said = lyceum(tmp_path / "data", "import", tmp_path / "in", code=1)
    for reason in (
        f"_id {oid(2)['$oid']}: 1 of its 3 chunks are missing",
        f"_id {oid(3)['$oid']}: its chunk 1 has not the size that it should have",
        f"_id {oid(4)['$oid']}: it has a chunk that its length does not know",
        f"_id {oid(5)['$oid']}: its bytes are not those that its metadata.sha256 tells of",
        f"_id {oid(6)['$oid']}: its length or chunkSize cannot be",
        f"_id {oid(8)['$oid']}: its chunk 2 has not the size",
        f"_id {oid(99)['$oid']}: belongs to no file of this dump",
        "2 inserted, 0 already there, 6 refused",
    ):
        assert reason in said, reason
    exported(tmp_path / "data", tmp_path / "out", "fs.files")
    assert file_contents(tmp_path / "out") == {1: b"\1" * 250, 7: b"\7" * 250}
    # What was missing is there now: only that comes in.
    write(tmp_path / "again", **gridfs({n: bytes([n]) * 250 for n in range(1, 9)}, chunk=100))
    assert "6 inserted, 2 already there, 0 refused" in lyceum(tmp_path / "data", "import", tmp_path / "again")
    assert is_sound(tmp_path / "data")


def test_half_of_a_gridfs(tmp_path):
    whole_dump = gridfs({1: SMALL})
    write(tmp_path / "a", users=[user(1)], **{"fs.chunks": whole_dump["fs.chunks"]})
    assert "there is no fs.files beside it" in lyceum(tmp_path / "data", "import", tmp_path / "a")
    write(tmp_path / "b", **{"fs.files": whole_dump["fs.files"]})
    assert "1 of its 1 chunks are missing" in lyceum(tmp_path / "data", "import", tmp_path / "b", code=1)


@pytest.mark.parametrize("form", ["json", "bson"])
def test_export_import_export_is_byte_equal_with_files(data, tmp_path, form):
    lyceum(data, "export", tmp_path / "a", "--format", form)
    lyceum(tmp_path / "again", "import", tmp_path / "a")
    lyceum(tmp_path / "again", "export", tmp_path / "b", "--format", form)
    assert files(tmp_path / "a") == files(tmp_path / "b")
    assert {f"fs.chunks.{form}", "fs.chunks.metadata.json"} <= files(tmp_path / "a").keys()
    assert is_sound(tmp_path / "again") and blob(tmp_path / "again", LARGE).read_bytes() == LARGE


def test_chunks_are_those_of_gridfs(data, tmp_path):
    lyceum(data, "export", tmp_path / "out", "--format", "bson")
    content = (tmp_path / "out" / "fs.chunks.bson").read_bytes()
    pieces = [(1, 0, SMALL), (3, 0, SMALL)]
    pieces += [(2, n, LARGE[at : at + 261120]) for n, at in enumerate(range(0, len(LARGE), 261120))]
    for number, n, piece in sorted(pieces):
        (size,) = struct.unpack_from("<i", content)
        found, content = content[:size], content[size:]
        body = b"\x07files_id\0" + bytes.fromhex(oid(number)["$oid"]) + b"\x10n\0" + struct.pack("<i", n)
        body += b"\x05data\0" + struct.pack("<i", len(piece)) + b"\0" + piece + b"\0"
        assert found[4:9] == b"\x07_id\0" and found[21:] == body
    assert content == b""
    told = json.loads((tmp_path / "out" / "fs.chunks.metadata.json").read_text())["indexes"]
    assert [(one["name"], one.get("unique", False)) for one in told] == [("_id_", False), ("files_id_1_n_1", True)]
    told = json.loads((tmp_path / "out" / "fs.files.metadata.json").read_text())["indexes"]
    assert "filename_1_uploadDate_1" in [one["name"] for one in told]


def test_export_says_which_files_have_no_bytes(data, tmp_path):
    blob(data, LARGE).unlink()
    assert "1 files have no bytes" in lyceum(data, "export", tmp_path / "out", code=1)
    assert file_contents(tmp_path / "out") == {1: SMALL, 2: b"", 3: SMALL, 4: b""}


def test_check_finds_what_is_missing_damaged_and_too_much(data):
    orphans = [data / "blobs" / name[:2] / name for name in ("ab" * 32, "cd" * 32)]
    for orphan in orphans:
        orphan.parent.mkdir(exist_ok=True)
        orphan.write_bytes(b"nobody's")
    assert is_sound(data), "young ones may be on their way"
    os.utime(orphans[0], (time.time() - DAY - 60,) * 2)
    blob(data, SMALL).write_bytes(SMALL[:-1] + b"?")
    blob(data, LARGE).unlink()
    report = json.loads(lyceum(data, "check", "--json", code=1))
    found = {(one["_id"], one["what"].split(":")[0]) for one in report["findings"]}
    damaged = "its bytes are not those that were kept"
    assert found == {
        (oid(1)["$oid"], damaged),
        (oid(3)["$oid"], damaged),
        (oid(2)["$oid"], "its bytes are missing"),
        ("0" * 24, "ab" * 32 + " is no document's"),
    }
    lyceum(data, "check", "--repair", code=1)
    assert [path.exists() for path in orphans] == [False, True]
    report = json.loads(lyceum(data, "check", "--json", code=1))
    assert report["found"] == 3, "only a backup can bring the others back"


def test_the_server_collects_what_nobody_names(data):
    orphan = data / "blobs" / "ab" / ("ab" * 32)
    draft = data / "blobs" / "incoming" / ("5f" * 12)
    orphan.parent.mkdir(exist_ok=True)
    for path in (orphan, draft):
        path.write_bytes(b"nobody's")
        os.utime(path, (time.time() - DAY - 60,) * 2)
    with Server(data):
        deadline = time.monotonic() + 60
        while orphan.exists() or draft.exists():
            assert time.monotonic() < deadline, "nobody collects"
            time.sleep(0.05)
    assert is_sound(data) and blob(data, SMALL).read_bytes() == SMALL
