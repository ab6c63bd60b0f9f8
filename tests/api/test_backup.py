"""Backup and restore: beside a server that writes, after a kill, and with bytes that are not as they were written."""

import threading

import pytest
from dumps import files, lyceum, run
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
