"""Archives and packed dumps: what mongodump writes is read, what is written can be read, what is damaged is refused."""

import gzip
import shutil
import struct

import pytest
from archives import block, bson, crc64, element, ending, header, prelude, read_blocks, read_prelude
from dumps import SECRET, documents, exported, files, lyceum, oid, run


def person(n, **more):
    return bson(
        {"_id": oid(n), "email": f"p{n}@example.org", "password": SECRET, "firstName": "A", "lastName": "B"}
        | {"role": "student"}
        | more
    )


def place(n):
    return bson({"_id": oid(n), "name": f"C {n}", "description": "D", "type": "public", "creator": oid(1)})


PEOPLE, PLACES = [person(n) for n in range(1, 6)], [place(100), place(101)]


def archive(db="app"):
    """Two collections in turns, an empty one, a view, and one that is not ours."""
    return (
        prelude((db, "users"), (db, "communities"), (db, "posts"), (db, "active", "view"), (db, "things"))
        + block(db, "users", PEOPLE[:2])
        + block(db, "communities", PLACES[:1])
        + block(db, "things", [bson({"_id": 1})])
        + ending(db, "posts", [])
        + block(db, "communities", PLACES[1:])
        + ending(db, "communities", PLACES)
        + block(db, "users", PEOPLE[2:])
        + ending(db, "users", PEOPLE)
        + ending(db, "things", [bson({"_id": 1})])
    )


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """What an empty store exports."""
    folder = tmp_path_factory.mktemp("empty")
    (folder / "in").mkdir()
    (folder / "in" / "users.json").write_text("")
    lyceum(folder / "data", "import", folder / "in")
    lyceum(folder / "data", "export", folder / "out")
    return files(folder / "out")


def test_the_sum_is_that_of_gos_library():
    assert crc64(b"123456789") == 0x995DC9BBDF1939FA


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_an_archive_of_mongodump_is_read(tmp_path, pack):
    (tmp_path / "dump").write_bytes(pack(archive()))
    said = lyceum(tmp_path / "data", "import", tmp_path / "dump")
    assert "7 read, 7 inserted" in said
    assert sorted(exported(tmp_path / "data", tmp_path / "out", "users")) == [1, 2, 3, 4, 5]
    assert sorted(exported(tmp_path / "data", tmp_path / "out", "communities")) == [100, 101]
    assert not list((tmp_path / "data" / "blobs" / "scratch").iterdir())
    assert " 0 inserted" in lyceum(tmp_path / "data", "import", tmp_path / "dump")


def test_a_gzip_of_several_members_is_one(tmp_path):
    whole = archive()
    (tmp_path / "dump").write_bytes(gzip.compress(whole[:700]) + gzip.compress(whole[700:]))
    assert "7 inserted" in lyceum(tmp_path / "data", "import", tmp_path / "dump")


def test_a_packed_folder_of_mongodump_is_read(tmp_path):
    folder = tmp_path / "dump" / "app"
    folder.mkdir(parents=True)
    for name, content in (("users", PEOPLE), ("communities", PLACES)):
        (folder / f"{name}.bson.gz").write_bytes(gzip.compress(b"".join(content)))
        (folder / f"{name}.metadata.json.gz").write_bytes(gzip.compress(b'{"indexes":[]}'))
    (folder / "prelude.json.gz").write_bytes(gzip.compress(b"{}"))
    said = lyceum(tmp_path / "data", "import", tmp_path / "dump")
    assert "7 read, 7 inserted" in said and "neither" not in said
    (folder / "users.bson").write_bytes(b"".join(PEOPLE))
    assert "two dumps of one collection" in run(tmp_path / "data", "import", tmp_path / "dump", code=2)[1]


@pytest.mark.parametrize("packed", [[], ["--gzip"]])
def test_archives_come_back_as_they_went(demo, tmp_path, packed):
    lyceum(demo, "export", tmp_path / "plain")
    lyceum(demo, "export", "--archive", tmp_path / "all", *packed)
    assert (tmp_path / "all").stat().st_mode & 0o777 == 0o600
    lyceum(tmp_path / "data", "import", tmp_path / "all")
    lyceum(tmp_path / "data", "export", tmp_path / "again")
    assert files(tmp_path / "plain") == files(tmp_path / "again")
    lyceum(tmp_path / "data", "export", "--archive", tmp_path / "all2", *packed)
    assert (tmp_path / "all").read_bytes() == (tmp_path / "all2").read_bytes()
    assert "exists" in run(demo, "export", "--archive", tmp_path / "all", code=1)[1]


def test_an_archive_is_laid_out_as_mongodump_lays_it_out(demo, tmp_path):
    lyceum(demo, "export", tmp_path / "folder", "--format", "bson")
    lyceum(demo, "export", "--archive", tmp_path / "all")
    content = (tmp_path / "all").read_bytes()
    first, at = read_prelude(content)
    assert b"concurrent_collections" in first[0] and b"version\0\x04\0\0\x000.1\0" in first[0]
    names = [path.name.removesuffix(".bson") for path in (tmp_path / "folder").glob("*.bson")]
    assert len(first) == 1 + len(names)
    there = {name: b"" for name in names}
    ended = set()
    for head, some in read_blocks(content, at):
        name = next(name for name in names if element("collection", name) in head)
        is_end = element("EOF", True) in head
        assert head == header("lyceum", name, is_end, crc64(there[name]) if is_end else 0)
        there[name] += b"".join(some)
        ended |= {name} if is_end else set()
    assert ended == set(names)
    assert there == {name: (tmp_path / "folder" / f"{name}.bson").read_bytes() for name in names}


@pytest.mark.parametrize("form", ["json", "bson"])
def test_a_packed_folder_comes_back_as_it_went(demo, tmp_path, form):
    lyceum(demo, "export", tmp_path / "plain", "--format", form)
    lyceum(demo, "export", tmp_path / "packed", "--format", form, "--gzip")
    unpacked = {name.removesuffix(".gz"): gzip.decompress(one) for name, one in files(tmp_path / "packed").items()}
    assert unpacked == files(tmp_path / "plain")
    lyceum(tmp_path / "data", "import", tmp_path / "packed")
    lyceum(tmp_path / "data", "export", tmp_path / "again", "--format", form)
    assert files(tmp_path / "again") == files(tmp_path / "plain")


def test_an_export_takes_one_place(demo, tmp_path):
    assert "--archive FILE" in run(demo, "export", code=2)[1]
    assert "--archive FILE" in run(demo, "export", tmp_path / "a", "--archive", tmp_path / "b", code=2)[1]
    assert not any(tmp_path.iterdir())


def cut(content):
    """Ends of an archive that are too early, each with what is left of it."""
    sizes = (0, 3, 4, 6, 60, len(prelude(("app", "users"))), len(content) // 2, len(content) - 4, len(content) - 1)
    return [content[:size] for size in sizes]


def refused(tmp_path, empty, content, *words):
    """The import says one of these words and leaves nothing behind."""
    (tmp_path / "dump").write_bytes(content)
    error = run(tmp_path / "data", "import", tmp_path / "dump", code=2)[1]
    assert any(word in error for word in words), error
    assert not list((tmp_path / "data" / "blobs" / "scratch").iterdir())
    shutil.rmtree(tmp_path / "out", ignore_errors=True)
    lyceum(tmp_path / "data", "export", tmp_path / "out")
    assert files(tmp_path / "out") == empty


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_an_archive_that_was_cut_off_is_refused(tmp_path, empty, pack):
    for content in cut(archive()):
        refused(tmp_path, empty, pack(content), "cut off", "neither a folder nor an archive")
    packed = gzip.compress(archive())
    for size in (1, 9, 15, len(packed) // 2, len(packed) - 1):
        refused(tmp_path, empty, packed[:size], "cut off", "neither a folder nor an archive")


def test_an_archive_that_ends_between_two_collections_is_refused(tmp_path, empty):
    whole = prelude(("app", "users"), ("app", "communities")) + block("app", "users", PEOPLE)
    whole += ending("app", "users", PEOPLE)
    refused(tmp_path, empty, whole, "ends before communities does")


def test_an_archive_that_is_damaged_is_refused(tmp_path, empty):
    whole = bytearray(archive())
    at = whole.index(b"p3@example.org")
    whole[at] ^= 1
    refused(tmp_path, empty, bytes(whole), "CRC differs")
    packed = bytearray(gzip.compress(archive()))
    packed[len(packed) // 2] ^= 0x55
    refused(tmp_path, empty, bytes(packed), "damaged", "CRC differs", "begins here", "cut off")
    refused(tmp_path, empty, gzip.compress(archive()) + b"more", "gzip is damaged", "cut off")


BAD = struct.pack("<i", 300 << 20)
USERS = prelude(("app", "users"))
HOSTILE = {
    "another magic number": (b"\x6d\xe2\x99\x82" + archive()[4:], "neither a folder nor an archive"),
    "another version": (prelude(("app", "users"), version="9.9"), "version 9.9"),
    "an enormous document": (USERS + header("app", "users") + BAD, "no document begins here"),
    "a negative length": (USERS + header("app", "users") + struct.pack("<i", -2), "no document begins here"),
    "a length that lies": (USERS + header("app", "users") + struct.pack("<i", 200 << 20), "cut off"),
    "a document without end": (USERS + header("app", "users") + PEOPLE[0][:-1] + b"x", "no document ends here"),
    "a header that is no document": (USERS + b"\x0c\0\0\0\x02a\0\xff\xff\xff\x7f\0", "damaged"),
    "a header with a text of no length": (USERS + b"\x0c\0\0\0\x02a\0\0\0\0\0\0", "damaged"),
    "a header with a text that is longer than it": (USERS + b"\x0c\0\0\0\x02a\0\x09\0\0\0\0", "damaged"),
    "documents behind the end": (USERS + header("app", "users", True) + PEOPLE[0], "behind its end"),
    "a second end": (USERS + ending("app", "users", []) * 2, "behind its end"),
    "what was not announced": (USERS + block("other", "users", PEOPLE), "of which its beginning does not tell"),
    "two databases": (prelude(("a", "users"), ("b", "posts")), "several databases"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_archives_are_refused(tmp_path, empty, what):
    content, word = HOSTILE[what]
    refused(tmp_path, empty, content, word)


def test_names_are_no_paths(tmp_path):
    names = ["../users", "/tmp/users", "a/users", "users.bson/../x", ""]
    content = prelude(("app", "users"), *[("../app", name) for name in names])
    content += b"".join(block("../app", name, PEOPLE) + ending("../app", name, PEOPLE) for name in names)
    content += block("app", "users", PEOPLE) + ending("app", "users", PEOPLE)
    (tmp_path / "dump").write_bytes(content)
    before = set(tmp_path.iterdir()) | {tmp_path / "data", tmp_path / "data.log"}
    assert "5 inserted" in lyceum(tmp_path / "data", "import", tmp_path / "dump")
    assert set(tmp_path.iterdir()) <= before


def test_a_document_larger_than_16_mb_is_refused_and_the_others_are_taken(tmp_path):
    some = [PEOPLE[0], person(7, mood="x" * (17 << 20)), PEOPLE[1]]
    (tmp_path / "dump").mkdir()
    (tmp_path / "dump" / "users.bson.gz").write_bytes(gzip.compress(b"".join(some), 1))
    said = lyceum(tmp_path / "data", "import", tmp_path / "dump", code=1)
    assert "2 inserted" in said and "1 refused" in said and "at most 16 MB" in said


@pytest.mark.parametrize("name", ["users.bson.gz", "users.json.gz"])
def test_a_packed_file_that_is_damaged_stops_the_import_before_it_begins(tmp_path, empty, name):
    folder = tmp_path / "dump"
    folder.mkdir()
    content = gzip.compress(b"".join(PEOPLE))
    (folder / "communities.bson").write_bytes(b"".join(PLACES))
    for bad in (content[:-1], content[: len(content) // 2], content[:-8] + b"\0" * 8, content + b"rest"):
        (folder / name).write_bytes(bad)
        error = run(tmp_path / "data", "import", folder, code=2)[1]
        assert name in error and ("cut off" in error or "damaged" in error)
    lyceum(tmp_path / "data", "export", tmp_path / "out")
    assert files(tmp_path / "out") == empty and documents(tmp_path / "out", "users") == []
