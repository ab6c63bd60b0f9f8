"""Copies between the engines: nothing is lost or changed there and back, and a copy that ends early goes on."""

import os
import shutil
import signal
import subprocess
import uuid
from urllib.parse import urlsplit

import database
import pytest
from archives import command
from dumps import files, oid
from harness import BINARY, Client, Server
from worlds import World

PLAIN = {name: value for name, value in os.environ.items() if not name.startswith("LYCEUM_MONGODB")}
LONG = pytest.mark.skipif(
    "LYCEUM_TEST_LONG" not in os.environ and not database.HAS_TRANSACTIONS,
    reason="takes minutes on FerretDB; LYCEUM_TEST_LONG=1 runs it, and so does a database with transactions",
)
BARE = {"unsafe_without_transactions": "true"}


def start(*arguments, **settings):
    environment = {**PLAIN, **{f"LYCEUM_{name.upper()}": value for name, value in settings.items()}}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen([BINARY, *map(str, arguments)], env=environment, **pipes)


def lyceum(*arguments, code=0, **settings):
    process = start(*arguments, **settings)
    out, error = process.communicate(timeout=300)
    assert process.returncode == code, out + error
    return out + error


def copied(source, target, *arguments, code=0, **settings):
    return lyceum("copy", "--from", source, "--to", target, *arguments, code=code, **{**BARE, **settings})


def everything(folder, data, mongodb=""):
    lyceum("export", folder, "--everything", "--data", data, mongodb=mongodb, **BARE)
    return {name: content for name, content in files(folder).items() if not name.startswith("copies.")}


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory):
    """A data directory in which a server has lived: with something of everything, sessions and secrets too. Its files
    are few and small: what stands in for MongoDB here reads all bytes of all files to find one."""
    folder = tmp_path_factory.mktemp("lived")
    (folder / "data").mkdir()
    with Server(folder / "data", mongodb="") as server:
        ada = World(server, 12).people["admin"]
        token, seen = ada.token, what_ada_sees(ada)
    return folder / "data", token, seen, everything(folder / "export", folder / "data")


def what_ada_sees(ada):
    listed = ada.get("/communities").json
    found = ada.get(f"/communities?search={listed['data'][-1]['name'].split()[0]}").json
    assert found["data"]
    return listed, found


class Databases:
    """Those of a server that speaks MongoDB's protocol; each run has its own."""

    run = uuid.uuid4().hex[:12]

    def uri_of(self, name):
        return database.uri_of(f"{name}{self.run}")

    def command(self, name, document):
        command(urlsplit(database.uri()).port, {**document, "$db": f"{name}{self.run}"})


@pytest.fixture(scope="module")
def databases():
    if not database.HAS_DATABASE:
        pytest.skip("neither LYCEUM_TEST_MONGODB_URI nor LYCEUM_TEST_FERRETDB is set")
    return Databases()


@pytest.fixture(scope="module")
def there(lived_in, databases, tmp_path_factory):
    """A copy of it in a database, with its files in a data directory beside it."""
    beside = tmp_path_factory.mktemp("beside") / "data"
    said = copied(lived_in[0], databases.uri_of("there"), "--to-data", beside)
    return databases.uri_of("there"), beside, said


def test_from_directory_to_database_to_directory_nothing_changes(lived_in, there, tmp_path):
    uri, beside, said = there
    assert "compared, and the same" in said and " 0 files compared" not in said
    assert everything(tmp_path / "a", beside, uri) == lived_in[3]
    copied(uri, tmp_path / "back", "--from-data", beside)
    assert everything(tmp_path / "b", tmp_path / "back") == lived_in[3]
    assert "0 problems found" in lyceum("check", "--data", tmp_path / "back")
    assert "0 problems found" in lyceum("check", "--data", beside, mongodb=uri, **BARE)


def test_a_server_goes_on_with_the_copy(lived_in, there, tmp_path):
    uri, beside, _ = there
    with Server(shutil.copytree(beside, tmp_path / "beside"), mongodb=uri, **BARE) as server:
        ada = Client(server.port, lived_in[1])  # still signed in
        assert what_ada_sees(ada) == lived_in[2]


def test_from_database_to_database(there, databases, tmp_path):
    uri, beside, _ = there
    copied(uri, databases.uri_of("second"), "--from-data", beside, "--to-data", beside)
    assert everything(tmp_path / "a", beside, databases.uri_of("second")) == everything(tmp_path / "b", beside, uri)


def test_from_directory_to_directory(lived_in, tmp_path):
    copied(lived_in[0], tmp_path / "there")
    assert everything(tmp_path / "a", tmp_path / "there") == lived_in[3]


def ended_after(collection, how, *arguments):
    """Starts a copy and ends it as soon as it is done with a collection; its exit code and what it printed."""
    process = start("copy", *arguments, **BARE)
    for line in process.stderr:
        if line.startswith(collection + " "):
            break
    process.send_signal(how)
    out, error = process.communicate(timeout=300)
    return process.returncode, out + error


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A directory whose copy takes long enough to be ended in the middle."""
    folder = tmp_path_factory.mktemp("large")
    lyceum("demo", "--scale", "small", "--no-films", "--data", folder / "data")
    return folder / "data", everything(folder / "export", folder / "data")


@pytest.mark.parametrize("into", [pytest.param("database", marks=LONG), "directory"])
def test_what_ends_early_goes_on_and_nobody_uses_half_of_it(large, into, request, tmp_path):
    is_database = into == "database"
    target = request.getfixturevalue("databases").uri_of("early") if is_database else tmp_path / "there"
    both = ["--from", large[0], "--to", target, "--to-data", tmp_path / "beside"]
    assert ended_after("communities", signal.SIGKILL, *both)[0] == -signal.SIGKILL
    assert ended_after("postlikes", signal.SIGKILL, *both)[0] == -signal.SIGKILL
    code, said = ended_after("postcomments", signal.SIGINT, *both)
    assert code == 130 and "goes on with it" in said
    place = {"data": tmp_path / "beside", "mongodb": target} if is_database else {"data": target}
    used = ["--data", place["data"]]
    for command in (["serve", "--listen", "127.0.0.1:0"], ["check"], ["export", tmp_path / "no"]):
        assert "unfinished copy" in lyceum(*command, *used, code=1, mongodb=place.get("mongodb", ""), **BARE)
    assert "unfinished copy" in copied(target, tmp_path / "third", "--from-data", tmp_path / "beside", code=1)
    shutil.copytree(large[0], tmp_path / "other")
    assert "unfinished copy" in copied(tmp_path / "other", target, "--to-data", tmp_path / "beside", code=1)
    assert "were there already" in lyceum("copy", *both, **BARE)
    assert everything(tmp_path / "a", place["data"], place.get("mongodb", "")) == large[1]
    assert "not empty" in lyceum("copy", *both, code=1, **BARE)  # it is no copy any more


def test_a_target_with_anything_in_it_is_refused(lived_in, tmp_path):
    shutil.copytree(lived_in[0], tmp_path / "mine")
    assert "not empty" in copied(lived_in[0], tmp_path / "mine", code=1)
    assert "are the same" in copied(lived_in[0], lived_in[0], code=2)
    assert "there is no data" in copied(tmp_path / "none", tmp_path / "new", code=1)
    assert not (tmp_path / "none").exists() and not (tmp_path / "new").exists()


def test_a_store_that_a_server_uses_is_refused(tmp_path):
    with Server(tmp_path, mongodb="") as server:
        server.set_up()
        said = copied(tmp_path, tmp_path.parent / f"{tmp_path.name}-copy", code=1)
        assert "another process" in said or "in use" in said
        assert "has no transactions" not in said


@pytest.mark.skipif(database.HAS_TRANSACTIONS, reason="this database has transactions")
def test_a_database_without_transactions_is_taken_only_when_told_so(lived_in, databases):
    said = copied(lived_in[0], databases.uri_of("untold"), code=1, unsafe_without_transactions="false")
    assert "has no transactions" in said


def test_files_that_lost_their_bytes_are_told_of(lived_in, tmp_path):
    source = shutil.copytree(lived_in[0], tmp_path / "source")
    blob = next(path for path in sorted((source / "blobs").glob("??/*")) if path.is_file())
    blob.unlink()
    assert "files have no bytes" in copied(source, tmp_path / "there", code=1)


@LONG
def test_a_copy_that_is_not_the_same_is_told_of_and_not_used(large, databases, tmp_path):
    both = ["--from", large[0], "--to", databases.uri_of("spoilt"), "--to-data", tmp_path / "beside"]
    assert ended_after("postcomments", signal.SIGINT, *both)[0] == 130
    first = {"q": {}, "u": {"$unset": {"community": 1}}}  # not among the last ones, which are copied again
    databases.command("spoilt", {"update": "postlikes", "updates": [first]})
    said = lyceum("copy", *both, code=1, **BARE)
    assert "not the same: postlikes" in said and "into an empty target" in said
    said = lyceum("check", "--data", tmp_path / "beside", code=1, mongodb=databases.uri_of("spoilt"), **BARE)
    assert "unfinished copy" in said


def test_a_database_that_keeps_arrays_alone_is_refused(databases, tmp_path):
    post = {"_id": oid(1), "title": "T", "content": "C", "author": oid(2), "likes": [oid(2), oid(3)]}
    databases.command("mongoose", {"insert": "posts", "documents": [post]})
    said = copied(databases.uri_of("mongoose"), tmp_path / "new", "--from-data", tmp_path / "beside", code=2)
    assert "posts.likes in arrays alone" in said
