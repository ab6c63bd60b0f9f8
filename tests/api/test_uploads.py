"""Uploads: tus 1.0.0, request by request and with the client that web pages use; what is acknowledged stays."""

import base64
import http.client
import json
import os
import random
import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path

import pytest
from harness import PASSWORD, Server
from tus import (
    LONG_AGO,
    PIECE,
    TUS,
    ask,
    begin,
    checksum,
    half_a_piece,
    is_sound,
    metadata,
    offset,
    png,
    rewritten,
    send,
    settled,
    until,
    upload,
)

MB = 1 << 20
BYTES = random.Random(5).randbytes(20 * MB)
CLIENT = Path(__file__).with_name("tus_client.mjs")


@pytest.fixture(scope="module")
def owner(server):
    return server.owner


@pytest.fixture
def own_server():
    with Server(film_mb="64", quota_mb="3", creator_quota_mb="200", picture_mb="2") as running:
        running.owner = running.set_up()
        yield running


def begin_anew(server, end):
    """Ends the server in this way and starts it again; its people connect anew."""
    end()
    server.start()
    server.owner.connection = None


def draft(server, address):
    return server.directory / "blobs" / "incoming" / address.split("/")[-1]


def size_of(path):
    return path.stat().st_size if path.exists() else 0


def test_what_is_spoken_is_told_to_everybody(server, owner):
    answer = server.visitor().send("OPTIONS", "/uploads")
    assert answer.status == 204
    told = {name: answer.headers[name] for name in answer.headers if name.startswith("tus-")}
    assert told == {
        "tus-resumable": "1.0.0",
        "tus-version": "1.0.0",
        "tus-extension": "creation,termination,checksum,expiration",
        "tus-checksum-algorithm": "sha256",
        "tus-max-size": str(4096 * MB),
    }
    address = begin(owner, 10)
    for method in ("HEAD", "PATCH", "DELETE"):
        answer = owner.send(method, address, b"" if method == "PATCH" else None, Content_Type=PIECE)
        assert answer.status == 412 and answer.headers["tus-version"] == "1.0.0", method
    assert owner.send("POST", "/uploads", None, Tus_Resumable="0.2.2").status == 412


def test_a_file_comes_in_pieces(server, owner):
    content = png(300, 200)
    address = begin(owner, len(content), filename="p.png")
    assert offset(owner, address) == 0
    answer = send(owner, address, 0, content[:100])
    assert (answer.status, answer.headers["upload-offset"]) == (204, "100")
    assert offset(owner, address) == 100 and owner.get(address).json["status"] == "receiving"
    for wrong in (0, 99, 101, len(content)):
        answer = send(owner, address, wrong, b"x")
        assert answer.status == 409 and "offset 100" in answer.json["detail"]
    assert send(owner, address, 100, content[100:] + b"x").status == 413, "more than the length"
    assert offset(owner, address) == 100
    assert send(owner, address, 100, b"").status == 204
    assert send(owner, address, 100, content[100:]).status == 204
    assert send(owner, address, len(content), b"").status == 409, "it is complete"
    seen = settled(owner, address)
    assert seen["status"] == "ready" and seen["url"] == f"/media/{seen['file']}"
    assert (seen["width"], seen["height"], seen["type"]) == (300, 200, "image/png")
    assert not draft(server, address).exists()
    assert offset(owner, address) == len(content), "its answer stays"


def test_what_a_request_must_say(owner):
    def post(length="10", values=metadata(purpose="post")):
        return owner.send("POST", "/uploads", None, Upload_Length=length, Upload_Metadata=values, **TUS).status

    assert post() == 201
    assert [post(length=text) for text in ("", "x", "-1", "1.5", "9" * 16)] == [400] * 5
    twice = metadata(purpose="post") + ",purpose YQ=="
    assert [post(values=text) for text in ("purpose ???", "a,a", twice)] == [400] * 3
    assert [post(values=text) for text in ("", metadata(purpose="cat"), metadata(filename="a"))] == [422] * 3
    assert post(length="0") == 422, "an empty file is nothing"
    assert ask(owner, 10, purpose="post", crop="0,0,1,1").status == 422, "only faces and covers have a shape"
    assert ask(owner, 10, purpose="avatar", crop="0,0,0,1").status == 422
    address = begin(owner, 10)
    assert owner.send("PATCH", address, b"x", Upload_Offset="0", **TUS).status == 415
    assert owner.send("PATCH", address, b"x", Content_Type=PIECE, **TUS).status == 400
    assert owner.send("POST", "/uploads", b"x" * 9, Upload_Length="9", Content_Type=PIECE, **TUS).status == 400


def test_a_wrong_checksum_leaves_the_offset_where_it_was(server, owner):
    content = png(64, 64)
    address = begin(owner, len(content))
    assert send(owner, address, 0, content[:50], Upload_Checksum=checksum(content[:50])).status == 204
    answer = send(owner, address, 50, content[50:90], Upload_Checksum=checksum(b"something else"))
    assert answer.status == 460 and answer.json["type"] == "/problems/checksum"
    assert offset(owner, address) == 50 and draft(server, address).read_bytes() == content[:50]
    for header in ("md5 " + base64.b64encode(b"0" * 16).decode(), "sha256 abc", "sha256"):
        assert send(owner, address, 50, b"x", Upload_Checksum=header).status == 400
    assert send(owner, address, 50, content[50:], Upload_Checksum=checksum(content[50:])).status == 204
    assert settled(owner, address)["status"] == "ready"


def test_an_upload_is_its_uploaders_alone(server, owner, people):
    mira = people("mira", "creator")
    address = begin(owner, 10)
    for someone, status in ((mira, 404), (server.visitor(), 401)):
        assert send(someone, address, 0, b"x").status == status
        assert someone.get(address).status == status
        assert [someone.send(method, address, **TUS).status for method in ("HEAD", "DELETE")] == [status] * 2
    assert ask(server.visitor(), 10).status == 401
    student = people("sven", "student")
    assert ask(student, 10, purpose="video").status == 403
    assert ask(mira, 10, purpose="video").status == 201
    token = mira.post("/users/me/tokens", {"name": "t", "scopes": ["read"]}).json["token"]
    reader = type(mira)(mira.port, token, mira.user)
    assert ask(reader, 10).status == 403


def test_a_cookie_needs_a_page_of_this_site(server):
    visitor = server.visitor()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    mail = {"email": "owner@example.org", "password": PASSWORD, "transport": "cookie"}
    names = {"Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"}
    connection.request("POST", "/api/v1/sessions", json.dumps(mail), names)
    flags = connection.getresponse().headers.get_all("Set-Cookie")
    cookie = {"Cookie": "; ".join(one.split(";")[0] for one in flags)}
    wish = {"Upload_Length": "9", "Upload_Metadata": metadata(purpose="post"), **TUS, **cookie}
    assert visitor.send("POST", "/uploads", None, **wish).status == 403
    assert visitor.send("POST", "/uploads", None, Sec_Fetch_Site="cross-site", **wish).status == 403
    assert visitor.send("POST", "/uploads", None, Sec_Fetch_Site="same-origin", **wish).status == 201


def test_an_upload_is_ended(server, owner):
    address = begin(owner, 10)
    send(owner, address, 0, b"12345")
    assert owner.send("DELETE", address, **TUS).status == 204
    assert owner.send("HEAD", address, **TUS).status == 404 and send(owner, address, 5, b"x").status == 404
    assert not draft(server, address).exists()


def test_two_pieces_at_once_are_not_mixed(server, owner):
    address = begin(owner, 10 * MB, purpose="video")
    with half_a_piece(server, owner, address, 0, 10 * MB, BYTES[:1000]):
        until(lambda: size_of(draft(server, address)) == 1000, "the first bytes do not come")
        assert send(owner, address, 0, b"y" * 10).status == 409
        assert send(owner, address, 1000, b"y" * 10).status == 409
        assert owner.send("DELETE", address, **TUS).status == 409
        assert offset(owner, address) == 0, "what is not durable does not count"
    until(lambda: offset(owner, address) == 1000, "what came before the end of the connection is lost")
    assert draft(server, address).read_bytes() == BYTES[:1000]
    assert send(owner, address, 1000, b"more").status == 204


def test_a_broken_piece_with_a_checksum_does_not_count(own_server):
    owner = own_server.owner
    address = begin(owner, 20 * MB, purpose="video")
    assert send(owner, address, 0, BYTES[:100]).status == 204
    for ends in ("connection", "server"):
        connection = half_a_piece(own_server, owner, address, 100, 15 * MB, BYTES[: 12 * MB], checksum(b"?"))
        until(lambda: size_of(draft(own_server, address)) > 11 * MB, "the bytes do not come")
        assert offset(owner, address) == 100
        if ends == "server":
            begin_anew(own_server, own_server.kill)
        connection.close()
        until(lambda: send(owner, address, 0, b"").json["detail"].endswith("go on from there."), "it is still held")
        assert offset(owner, address) == 100, "unproven bytes count"
    assert send(owner, address, 100, BYTES[100:300], Upload_Checksum=checksum(BYTES[100:300])).status == 204
    assert draft(own_server, address).read_bytes() == BYTES[:300]


def test_what_was_told_is_there_after_a_kill(own_server):
    owner = own_server.owner
    address = begin(owner, 20 * MB, purpose="video")
    with half_a_piece(own_server, owner, address, 0, 20 * MB, BYTES[: 18 * MB]):
        until(lambda: offset(owner, address) >= 16 * MB, "a long piece is not synced while it comes")
        told = offset(owner, address)
        assert "Another request" in send(owner, address, told, b"").json["detail"], "the piece still comes"
        begin_anew(own_server, own_server.kill)
    at = offset(owner, address)
    assert at >= told and draft(own_server, address).read_bytes() == BYTES[:at]
    assert send(owner, address, at, BYTES[at:]).status == 204
    assert settled(owner, address)["status"] == "failed", "noise is no film"


def test_a_complete_upload_is_taken_in_after_a_kill(own_server):
    """Between the last byte and its file the server ends: whoever asks then gets the file."""
    owner, content = own_server.owner, png(40, 40)
    address = begin(owner, len(content))
    begin_anew(own_server, lambda: (own_server.kill(), draft(own_server, address).write_bytes(content)))
    assert offset(owner, address) == len(content)
    assert settled(owner, address)["status"] == "ready"


def test_limits(own_server):
    owner, student = own_server.owner, own_server.register("sven")
    assert ask(owner, 2 * MB + 1).status == 413, "a picture has at most so many bytes"
    assert "at most 2 MB" in ask(owner, 2 * MB + 1).json["detail"]
    assert ask(owner, 64 * MB + 1, purpose="video").status == 413
    first = begin(student, 2 * MB)
    answer = ask(student, 2 * MB)
    assert answer.status == 413 and "delete files" in answer.json["detail"], "unfinished uploads count"
    assert student.get("/files/quota").json == {"bytes": 2 * MB, "quota": 3 * MB, "files": 0, "unfinished": 1}
    assert student.send("DELETE", first, **TUS).status == 204
    kept = upload(student, png(500, 500), purpose="cover")
    room = student.get("/files/quota").json
    assert 0 < room["bytes"] < 100_000 and (room["files"], room["unfinished"]) == (1, 0)
    assert student.delete(f"/files/{kept['file']}").status == 204
    assert student.get("/files/quota").json["bytes"] == 0
    for _ in range(20):
        begin(student, 10)
    answer = ask(student, 10)
    assert answer.status == 409 and "unfinished" in answer.json["detail"]


def test_many_wishes_at_once_stay_within_the_quota(own_server):
    student = own_server.register("sven")
    answers = []

    def wish():
        answers.append(ask(type(student)(student.port, student.token, student.user), MB).status)

    threads = [threading.Thread(target=wish) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [201] * 3 + [413] * 9


def test_an_expired_upload_is_gone(own_server, tmp_path):
    owner = own_server.owner
    address = begin(owner, 100)
    send(owner, address, 0, b"x" * 50)

    def a_day_passes():
        own_server.stop()
        rewritten(own_server, tmp_path, uploads=lambda all: [one | {"expiresAt": LONG_AGO} for one in all])
        os.utime(draft(own_server, address), (time.time() - 90_000,) * 2)

    begin_anew(own_server, a_day_passes)
    assert owner.send("HEAD", address, **TUS).status == 404 and send(owner, address, 50, b"x").status == 404
    until(lambda: not draft(own_server, address).exists(), "its bytes stay")
    assert owner.get("/files/quota").json["unfinished"] == 0


class Cutter(threading.Thread):
    """A way to the server on which the first connections end after some bytes."""

    def __init__(self, port, after, times):
        super().__init__(daemon=True)
        self.server_port, self.after, self.times = port, after, times
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]

    def run(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self.carry, args=(client,), daemon=True).start()

    def carry(self, client):
        server = socket.create_connection(("127.0.0.1", self.server_port))
        threading.Thread(target=self.back, args=(server, client), daemon=True).start()
        seen = 0
        try:
            while piece := client.recv(65536):
                seen += len(piece)
                server.sendall(piece)
                if seen > self.after and self.times > 0:
                    self.times -= 1
                    break
        except OSError:
            pass
        for one in (client, server):
            try:
                one.shutdown(socket.SHUT_RDWR)  # also where the other thread waits for it
            except OSError:
                pass

    @staticmethod
    def back(server, client):
        try:
            while piece := server.recv(65536):
                client.sendall(piece)
        except OSError:
            pass


@pytest.fixture(scope="module")
def node():
    program = shutil.which("node")
    if not program or not (CLIENT.parents[1] / "node_modules" / "tus-js-client").exists():
        pytest.skip("Node or tests/node_modules (npm ci) is not there: the client of web pages is not tried")
    return program


def run_client(node, port, owner, file, purpose, *chunk):
    endpoint = f"http://127.0.0.1:{port}/api/v1/uploads"
    return subprocess.Popen(
        [node, CLIENT, endpoint, owner.token, file, purpose, *map(str, chunk)], stdout=subprocess.PIPE, text=True
    )


def said(process):
    out, _ = process.communicate(timeout=120)
    lines = [json.loads(line) for line in out.splitlines()]
    assert process.returncode == 0, lines
    return lines, "/api" + lines[-1]["url"].split("/api")[1]


def test_the_client_of_web_pages(node, server, owner, tmp_path):
    (tmp_path / "p.png").write_bytes(png(900, 700))
    for chunk in ((), (512,)):
        lines, address = said(run_client(node, server.port, owner, tmp_path / "p.png", "cover", *chunk))
        assert settled(owner, address)["status"] == "ready"
        assert len(lines) == 3 if not chunk else len(lines) > 5


def test_the_client_of_web_pages_goes_on_after_dropped_connections(node, server, owner, tmp_path):
    (tmp_path / "noise").write_bytes(BYTES)
    cutter = Cutter(server.port, 6 * MB, 2)
    cutter.start()
    lines, address = said(run_client(node, cutter.port, owner, tmp_path / "noise", "video"))
    assert cutter.times == 0 and [line for line in lines if line.get("method") == "HEAD"]
    heads = [int(line["offset"]) for line in lines if line.get("method") == "HEAD" and line["status"] == 200]
    assert heads == sorted(heads) and heads[-1] > 10 * MB, "it begins where the connection ended"
    assert settled(owner, address)["problem"].startswith("This is not a film")


def test_the_client_of_web_pages_goes_on_after_a_kill(node, own_server, tmp_path):
    owner = own_server.owner
    (tmp_path / "noise").write_bytes(BYTES)
    client = run_client(node, own_server.port, owner, tmp_path / "noise", "video", 256 << 10)
    incoming = own_server.directory / "blobs" / "incoming"
    until(lambda: sum(file.stat().st_size for file in incoming.iterdir()) > 2 * MB, "nothing comes")
    begin_anew(own_server, own_server.kill)
    _, address = said(client)
    assert settled(owner, address)["status"] == "failed"
    own_server.stop()
    assert is_sound(own_server.directory)
