"""Backup and restore: beside a server that writes, after a kill, and with bytes that are not as they were written."""

import hashlib
import tarfile
import threading

import pytest
from dumps import files, gridfs, lyceum, run, write
from harness import Server


def test_backup_and_restore(demo, tmp_path):
    saved = lyceum(demo, "backup", tmp_path / "all.backup").split()[0]
    assert len(saved) == 64 and (tmp_path / "all.backup").stat().st_mode & 0o777 == 0o600
    assert lyceum(tmp_path / "restored", "restore", tmp_path / "all.backup").split()[0] == saved
    for data, name in ((demo, "a"), (tmp_path / "restored", "b")):
        lyceum(data, "export", tmp_path / name)
    assert files(tmp_path / "a") == files(tmp_path / "b")
    lyceum(demo, "backup", tmp_path / "all.backup", code=1)
    lyceum(tmp_path / "restored", "restore", tmp_path / "all.backup", code=1)


@pytest.mark.parametrize("place", [0, 0.3, 0.7, -1, -40])
def test_restore_refuses_a_changed_backup(demo, tmp_path, place):
    lyceum(demo, "backup", tmp_path / "all.backup")
    content = bytearray((tmp_path / "all.backup").read_bytes())
    at = int(len(content) * place) if isinstance(place, float) else place
    content[at] ^= 1
    (tmp_path / "all.backup").write_bytes(content)
    lyceum(tmp_path / "restored", "restore", tmp_path / "all.backup", code=2)
    assert not (tmp_path / "restored").exists()


def test_a_backup_that_fails_leaves_nothing(demo, tmp_path):
    lyceum(tmp_path / "none", "backup", tmp_path / "b", code=1)
    lyceum(demo, "backup", tmp_path / "no" / "such" / "folder", code=1)
    assert not any(tmp_path.iterdir())


def test_backup_beside_a_writing_server_and_restore_after_a_kill(tmp_path):
    with Server() as server:
        owner = server.set_up()
        community = owner.post("/communities", {"name": "C", "description": "D", "type": "public"}).json["_id"]
        acknowledged, stop = [], threading.Event()

        def write():
            while not stop.is_set():
                answer = owner.post(f"/communities/{community}/posts", {"title": "t", "content": "c"})
                if answer.status == 201:
                    acknowledged.append(answer.json["_id"])

        writer = threading.Thread(target=write)
        writer.start()
        while len(acknowledged) < 20:
            pass
        before = list(acknowledged)
        lyceum(server.directory, "backup", tmp_path / "b")
        stop.set()
        writer.join()
        server.kill()
        assert " 0 problems found" in lyceum(server.directory, "check")
    lyceum(tmp_path / "data", "restore", tmp_path / "b")
    assert " 0 problems found" in lyceum(tmp_path / "data", "check")
    lyceum(tmp_path / "data", "export", tmp_path / "out")
    posts = (tmp_path / "out" / "posts.json").read_text()
    assert all(one in posts for one in before)


def test_a_damaged_database_is_refused(copy):
    content = bytearray((copy / "lyceum.db").read_bytes())
    for at in range(8192, len(content), 8192):
        content[at] ^= 0x55  # the kind of the page
    (copy / "lyceum.db").write_bytes(content)
    assert "damaged" in run(copy, "check", code=1)[1]


# Files beside the database.

SMALL, LARGE = b"small" * 100, bytes(range(256)) * 2_000


def kept(data, content):
    name = hashlib.sha256(content).hexdigest()
    return data / "blobs" / name[:2] / name


@pytest.fixture
def data(tmp_path):
    write(tmp_path / "in", **gridfs({1: SMALL, 2: LARGE, 3: b""}))
    lyceum(tmp_path / "data", "import", tmp_path / "in")
    return tmp_path / "data"


def test_a_backup_is_a_tar_file_with_every_file_and_its_sums(data, tmp_path):
    (kept(data, SMALL).parent / "not a blob").write_text("stays out")
    with Server(data):  # which goes on meanwhile
        saved = lyceum(data, "backup", tmp_path / "b").split()[0]
    assert hashlib.sha256((tmp_path / "b").read_bytes()).hexdigest() == saved
    with tarfile.open(tmp_path / "b") as archive:
        content = {one.name: archive.extractfile(one).read() for one in archive}
        assert {one.mode for one in archive} == {0o600}
    sums = dict(reversed(line.split("  ")) for line in content.pop("SHA256SUMS").decode().splitlines())
    assert sums == {name: hashlib.sha256(one).hexdigest() for name, one in content.items()}
    blobs = [one for name, one in content.items() if name != "lyceum.db"]
    assert sorted(blobs) == sorted([SMALL, LARGE, b""])
    assert lyceum(tmp_path / "back", "restore", tmp_path / "b").split()[0] == saved
    for folder, name in ((data, "x"), (tmp_path / "back", "y")):
        lyceum(folder, "export", tmp_path / name)
    assert files(tmp_path / "x") == files(tmp_path / "y")
    assert " 0 problems found" in lyceum(tmp_path / "back", "check")
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "back").rglob("*")}
    assert modes == {0o600, 0o700}
    # And without the program:
    with tarfile.open(tmp_path / "b") as archive:
        archive.extractall(tmp_path / "by-hand")
    assert " 0 problems found" in lyceum(tmp_path / "by-hand", "check")


def test_every_changed_byte_of_a_backup_is_seen(data, tmp_path):
    lyceum(data, "backup", tmp_path / "b")
    good = (tmp_path / "b").read_bytes()
    with tarfile.open(tmp_path / "b") as archive:
        members = archive.getmembers()
    places = [one.offset + at for one in members for at in (0, 100, 124, 140, 156, 300, 511)]  # of their headers
    places += [one.offset_data + at for one in members for at in (0, one.size - 1) if one.size]
    places += [one.offset_data + one.size for one in members if one.size % 512]  # behind their bytes
    for place in places:
        (tmp_path / "b").write_bytes(good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :])
        assert "no intact backup" in run(tmp_path / "back", "restore", tmp_path / "b", code=2)[1], place
    for wrong in (good[:-512], good[: len(good) // 2], good + bytes(512), b"", good[:100]):
        (tmp_path / "b").write_bytes(wrong)
        assert "no intact backup" in run(tmp_path / "back", "restore", tmp_path / "b", code=2)[1]
    assert not (tmp_path / "back").exists()


def test_a_damaged_file_is_left_out_and_told(data, tmp_path):
    kept(data, LARGE).write_bytes(LARGE[:-1] + b"?")
    said, errors = run(data, "backup", tmp_path / "b", code=1)
    assert hashlib.sha256(LARGE).hexdigest() in errors and (tmp_path / "b").exists()
    lyceum(tmp_path / "back", "restore", tmp_path / "b")
    assert kept(tmp_path / "back", SMALL).read_bytes() == SMALL
    assert "its bytes are missing" in lyceum(tmp_path / "back", "check", code=1)


def test_a_backup_of_an_older_version_is_restored(tmp_path):
    with Server() as server:
        server.set_up()
        server.stop()
        database = (server.directory / "lyceum.db").read_bytes()
    saved = hashlib.sha256(database).hexdigest()
    old = database + f"\nlyceum-backup 1 sha256 {saved}\n".encode()
    (tmp_path / "b").write_bytes(old)
    assert lyceum(tmp_path / "back", "restore", tmp_path / "b").split()[0] == saved
    assert " 0 problems found" in lyceum(tmp_path / "back", "check")
    for place in (20_000, len(old) - 3):
        (tmp_path / "b").write_bytes(old[:place] + bytes([old[place] ^ 1]) + old[place + 1 :])
        lyceum(tmp_path / "not", "restore", tmp_path / "b", code=2)
    assert not (tmp_path / "not").exists()
