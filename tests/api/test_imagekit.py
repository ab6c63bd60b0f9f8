"""Pictures at ImageKit: sent there, named by its addresses, delivered by signed ones to who may see them."""

import time
import urllib.error
import urllib.request

import pytest
from harness import PASSWORD, Server
from imagekit_server import ImageKit
from tus import begin, png, send, settled, upload


@pytest.fixture
def kit():
    service = ImageKit()
    yield service
    service.shutdown()


@pytest.fixture
def server(kit):
    base = f"http://127.0.0.1:{kit.server_port}"
    with Server(
        imagekit_endpoint=kit.endpoint,
        imagekit_private_key=kit.key,
        imagekit_upload_url=base + "/upload",
        imagekit_files_url=base + "/files",
    ) as running:
        yield running


def fetch(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read()


def test_a_picture_is_kept_there_and_named_by_its_address(server, kit):
    owner = server.set_up()
    seen = upload(owner, png(40, 30), purpose="avatar")
    assert seen["status"] == "ready", seen
    assert seen["url"] == f"{kit.endpoint}/media/{seen['file']}"
    assert list(kit.files) == [f"media/{seen['file']}"]
    me = owner.patch("/users/me", {"avatar": seen["url"]}).json
    assert me["avatar"] == seen["url"]
    card = me["avatarCard"]
    assert (card["url"], card["address"], card["width"]) == (seen["url"], f"/media/{seen['file']}", 40)
    assert owner.get("/users/me").json == me
    assert owner.get(f"/users/{me['_id']}").json["avatarCard"] == card
    began = {"email": me["email"], "password": PASSWORD, "transport": "bearer"}
    assert server.visitor().post("/sessions", began).json["user"]["avatarCard"] == card
    assert "avatarCard" not in owner.patch("/users/me", {"avatar": None}).json
    owner.patch("/users/me", {"avatar": seen["url"]})
    assert owner.get(f"/files/{seen['file']}").json["uses"] == 1


def test_who_may_see_it_is_sent_to_a_signed_address(server, kit):
    owner = server.set_up()
    seen = upload(owner, png(40, 30))
    at = f"/media/{seen['file']}"
    answer = owner.get(at)
    assert answer.status == 302 and answer.headers["cache-control"] == "private, no-cache", answer
    assert fetch(answer.headers["location"]) == kit.files[at.strip("/")][1]
    small = owner.get(at + "?tr=h-32,w-32,c-at_max").headers["location"]
    assert "/tr:w-32,h-32,c-at_max/media/" in small
    assert fetch(small).startswith(b"tr:w-32,h-32,c-at_max/")
    assert owner.get(at + "?tr=w-33").status == 422
    stranger = server.register("stranger")
    assert stranger.get(at).status == 404
    with pytest.raises(urllib.error.HTTPError):
        fetch(seen["url"])


def test_a_post_shows_it_with_its_card(server, kit):
    owner = server.set_up()
    seen = upload(owner, png(40, 30))
    community = owner.post("/communities", {"name": "Bread", "description": "d", "type": "public"}).json["_id"]
    made = owner.post(f"/communities/{community}/posts", {"title": "t", "content": "c", "images": [seen["url"]]})
    assert made.status == 201, made
    card = made.json["imageCards"][0]
    assert (card["url"], card["address"]) == (seen["url"], f"/media/{seen['file']}")
    assert (card["width"], card["height"]) == (40, 30)


def test_somebody_elses_address_stays_as_it_is(server):
    owner = server.set_up()
    for address in ("https://ik.imagekit.io/other/avatar.jpg", "https://other.example/media/" + "a" * 24):
        assert owner.patch("/users/me", {"avatar": address}).json["avatar"] == address


def test_another_uploader_may_not_name_it(server):
    owner = server.set_up()
    seen = upload(owner, png(40, 30), purpose="avatar")
    other = server.register("other")
    assert other.patch("/users/me", {"avatar": seen["url"]}).status == 422


def test_trouble_there_is_waited_out(server, kit):
    owner = server.set_up()
    kit.troubles += [503]
    content = png(40, 30)
    address = begin(owner, len(content))
    assert send(owner, address, 0, content).status == 204
    assert settled(owner, address)["status"] == "ready"
    assert len(kit.log) == 1


def test_it_goes_when_its_file_has_gone(server, kit):
    owner = server.set_up()
    seen = upload(owner, png(40, 30))
    assert owner.delete(f"/files/{seen['file']}").status == 204
    deadline = time.monotonic() + 30
    while kit.files and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not kit.files
