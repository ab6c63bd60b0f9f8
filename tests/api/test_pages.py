"""The pages at the door: what a visitor, a member and an outsider get, and what crawlers read."""

import gzip
import json
import re
from html.parser import HTMLParser

import pytest

from harness import Server
from tus import png, upload

NASTY = "</script><script>alert(1)</script>\"'&<b> שלום"


class Page(HTMLParser):
    """A page as a browser would take it apart."""

    def __init__(self, answer):
        super().__init__()
        self.status, self.headers, self.text = answer.status, answer.headers, answer.bytes.decode()
        self.elements, self.scripts, self.within = [], {}, None
        self.title = ""
        self.feed(self.text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self.within = (tag, dict(attributes))

    def handle_endtag(self, _):
        self.within = None

    def handle_data(self, text):
        if self.within and self.within[0] == "title":
            self.title += text
        if self.within and self.within[0] == "script":
            name = self.within[1].get("id") or self.within[1].get("type")
            self.scripts[name] = self.scripts.get(name, "") + text

    def all(self, tag, **wanted):
        wanted = {name.rstrip("_"): value for name, value in wanted.items()}
        return [one for at, one in self.elements if at == tag and wanted.items() <= one.items()]

    def meta(self, name):
        found = self.all("meta", name=name) + self.all("meta", property=name)
        return found[0]["content"] if found else None

    @property
    def boot(self):
        return json.loads(self.scripts["boot"])

    @property
    def thing(self):
        return json.loads(self.scripts["application/ld+json"])


def page(client, path, **headers):
    return Page(client.get("/" + path, **headers))


# What every page brings.
ALWAYS = {"/site", "/users/me"}
MINE = "/users/me/communities?status=active&limit=100"


def made(answer):
    assert answer.status in (200, 201), answer
    return answer.json


@pytest.fixture(scope="module")
def places(server, people):
    """Two communities with the same things in them, one of them private: each a dict of what it holds."""
    ada, sam, out = people("ada", "creator"), people("sam"), {}
    for kind in ("public", "private"):
        words = f"{kind}word"
        place = made(
            ada.post(
                "/communities",
                {"name": f"{words} {NASTY}", "slug": f"{kind}-place", "description": f"{words} **us**", "type": kind},
            )
        )
        here = f"/communities/{place['_id']}"
        made(sam.post(here + "/join"))
        made(ada.patch(f"{here}/members/{sam.id}", {"status": "active"}))
        post = made(sam.post(here + "/posts", {"title": f"{words} {NASTY}", "content": f"{words} {NASTY}"}))
        made(ada.post(f"/posts/{post['_id']}/comments", {"content": f"{words} {NASTY}"}))
        event = {"title": words, "description": NASTY, "meetingLink": "https://example.org/secretlink"}
        event |= {"startDate": "2030-01-01T10:00:00Z", "endDate": "2030-01-01T11:00:00Z"}
        event = made(ada.post(here + "/events", event))
        course = made(ada.post("/courses", {"title": words, "description": NASTY, "community": place["_id"]}))
        lesson = {"title": words, "videoUrl": "https://example.org/v.mp4", "duration": 60}
        video = made(ada.post(f"/courses/{course['_id']}/videos", lesson))
        made(ada.put(f"/courses/{course['_id']}/published"))
        out[kind] = {"c": f"/c/{kind}-place", "id": place["_id"], "word": words}
        out[kind] |= {"post": post["_id"], "event": event["_id"], "course": course["_id"], "video": video["_id"]}
    return out


def addresses(place):
    yield from (place["c"] + end for end in ("", "/about", "/courses", "/events", "/members", "/search", "/manage"))
    yield from (f"{place['c']}/p/{place['post']}", f"{place['c']}/events/{place['event']}")
    yield from (f"{place['c']}/courses/{place['course']}", f"/courses/{place['course']}")
    yield f"{place['c']}/courses/{place['course']}/{place['video']}"


def test_a_page_brings_what_the_app_would_ask_for(server, people, places):
    public, sam = places["public"], people("sam")
    for client in (server.visitor(), people("eve"), sam):
        seen = page(client, f"{public['c']}/p/{public['post']}")
        assert seen.status == 200 and seen.headers["content-type"] == "text/html; charset=utf-8"
        here, post = "/communities/public-place", f"/posts/{public['post']}"
        assert set(seen.boot) - {MINE} == {*ALWAYS, here, post, post + "/comments"}
        assert (MINE in seen.boot) == bool(client.token)
        for address, value in seen.boot.items():
            answer = client.get(address)
            assert value == (answer.json if answer.status == 200 else None), address
    assert page(server.visitor(), public["c"]).boot["/users/me"] is None
    assert page(sam, public["c"]).boot["/users/me"]["_id"] == sam.id
    for own, address in (("/me/learning", "/users/me/enrollments"), ("/me/events", "/users/me/events")):
        assert set(page(server.visitor(), own).boot) == ALWAYS, "what visitors are not answered"
        assert page(sam, own).boot[address] == sam.get(address).json
    assert "/communities/public-place/posts" in page(sam, public["c"]).boot
    assert "/communities/public-place/posts" not in page(sam, public["c"] + "?topic=tools").boot, "another list"


def test_every_row_that_lists_brings_its_list(server, people, places):
    public, ada = places["public"], people("ada")
    here, course = "/communities/public-place", f"/courses/{public['course']}"
    for path, brought in (
        ("/", ["/communities?limit=2", "/communities"]),
        ("/home", ["/users/me/feed"]),
        ("/discover", ["/communities"]),
        ("/courses", ["/courses"]),
        (public["c"], [here, here + "/posts"]),
        (public["c"] + "?compose=true", [here, here + "/posts", here + "/events"]),
        (public["c"] + "?sort=top&topic=tools", [here + "/posts?topic=tools&sort=top", here + "/events"]),
        ("/courses?level=beginner&sort=rated", ["/courses?level=beginner&sort=rated"]),
        ("/discover?search=place", ["/communities?search=place"]),
        (public["c"] + "/courses", [here, here + "/courses"]),
        (public["c"] + "/events", [here, here + "/events"]),
        (public["c"] + "/members", [here, here + "/members"]),
        (public["c"] + course, [here, course, course + "/videos"]),
        (f"{public['c']}{course}/{public['video']}", [course, course + "/videos", f"/videos/{public['video']}/stream"]),
        (f"{course}/{public['video']}", [course, course + "/videos", f"/videos/{public['video']}/stream"]),
        ("/teach" + course, [course, course + "/videos"]),
        (f"/teach{course}/students", [course, course + "/students"]),
    ):
        seen = page(ada, path)
        assert seen.status == 200 and set(brought) <= set(seen.boot), path
        assert all(seen.boot[one] == ada.get(one).json for one in brought), path


def test_nobody_sees_a_private_place(server, people, places):
    private, missing = places["private"], server.visitor().get("//c/no-such-place")
    assert missing.status == 404 and missing.headers["content-type"] == "text/html; charset=utf-8"
    for path in addresses(private):
        for client in (server.visitor(), people("eve")):
            answer = client.get("/" + path)
            assert answer.status == 404 and b"privateword" not in answer.bytes, path
            assert set(Page(answer).boot) - {MINE} == ALWAYS
            assert answer.bytes == client.get("//c/no-such-place").bytes, path
        assert page(people("sam"), path).status == 200, path
    for path in ("/c/private-place/feed.atom", "/sitemaps/private-place.xml"):
        for client in (server.visitor(), people("sam")):
            assert client.get("/" + path).status == 404, path


def test_what_belongs_to_another_place_is_not_below_this_one(server, people, places):
    public, private = places["public"], places["private"]
    lone = made(people("ada").post("/courses", {"title": "alone", "description": "d"}))["_id"]
    made(people("ada").post(f"/courses/{lone}/videos", {"title": "v", "videoUrl": "https://example.org/v.mp4"}))
    made(people("ada").put(f"/courses/{lone}/published"))
    for client in (server.visitor(), people("sam"), people("ada")):
        for home, other in ((public, private), (private, public)):
            below = [f"/p/{home['post']}", f"/events/{home['event']}", f"/manage/events/{home['event']}"]
            below += [f"/courses/{home['course']}{end}" for end in ("", "/done", f"/{home['video']}")]
            for path in below:
                answer = client.get("/" + other["c"] + path)
                assert answer.status == 404 and set(Page(answer).boot) - {MINE} == ALWAYS, path
        assert client.get(f"//{public['c'].strip('/')}/courses/{lone}").status == 404
        assert client.get(f"//courses/{lone}").status == 200
    assert page(server.visitor(), f"/c/{public['id']}/p/{public['post']}").status == 200, "by its id too"


def test_a_member_s_page_brings_the_member(server, people, places):
    ada, sam = people("ada"), people("sam")
    for place in places.values():
        seen = page(ada, f"{place['c']}/members/{sam.id}")
        address = f"/communities/{place['c'].removeprefix('/c/')}/members/{sam.id}"
        assert seen.status == 200 and seen.boot[address] == ada.get(address).json
    assert page(server.visitor(), f"{places['public']['c']}/members/{sam.id}").status == 200


def test_public_pages_are_read_without_the_app(server, places):
    public = places["public"]
    for path in addresses(public):
        seen = page(server.visitor(), path)
        assert seen.status == 200 and "secretlink" not in seen.text, path
        assert "publicword" in seen.title and seen.title.endswith(" · Test site"), path
    for path, kind in (
        (public["c"], "Organization"),
        (public["c"] + "/about", "Organization"),
        (f"{public['c']}/p/{public['post']}", "DiscussionForumPosting"),
        (f"{public['c']}/courses/{public['course']}", "Course"),
        (f"{public['c']}/events/{public['event']}", "Event"),
        ("/courses", "ItemList"),
        ("/discover", "WebSite"),
    ):
        seen = page(server.visitor(), path)
        assert (seen.thing["@type"], seen.thing["@context"]) == (kind, "https://schema.org"), path
        canonical = seen.all("link", rel="canonical")[0]["href"]
        assert canonical == seen.meta("og:url") and canonical.startswith(server.public_url + "/")
        assert page(server.visitor(), canonical.removeprefix(server.public_url)).status == 200
        assert seen.meta("og:title") and seen.meta("twitter:card") and seen.all("main") and seen.all("h1"), path
        assert not page(server.visitor(), path).all("meta", name="robots")
    assert not page(server.owner, public["c"]).all("main"), "who is signed in has the app"
    assert page(server.visitor(), "/login").meta("robots") == "noindex"


def test_texts_stay_texts(server, people, places):
    public = places["public"]
    own = page(server.visitor(), "/login").all("script")
    for path in (*addresses(public), "/discover", "/courses"):
        for client in (server.visitor(), people("sam")):
            seen = page(client, path)
            described = [{"type": "application/ld+json"}] if "application/ld+json" in seen.scripts else []
            scripts = [one for one in seen.all("script") if one not in described]
            assert scripts == own and len(seen.all("script")) == len(own) + len(described), path
            assert not seen.all("b") and seen.boot, path
    seen = page(server.visitor(), f"{public['c']}/p/{public['post']}")
    assert seen.title == f"publicword {NASTY} · Test site"
    assert seen.thing["headline"] == seen.meta("og:title") == f"publicword {NASTY}"
    assert seen.thing["comment"][0]["author"]["name"] == "Ada Tester"
    assert NASTY in seen.meta("description")
    assert seen.all("h1", dir="auto")


def test_a_picture_for_previews(server, people):
    ada = people("ada")
    file = upload(ada, png(40, 30), purpose="cover")
    body = {"name": "Pictured", "description": "d", "type": "public", "coverImage": f"/media/{file['file']}"}
    made(ada.post("/communities", body))
    seen = page(server.visitor(), "/c/pictured")
    picture = seen.meta("og:image")
    assert picture == f"{server.public_url}/media/{file['file']}?tr=w-1280,f-jpg"
    assert seen.meta("twitter:card") == "summary_large_image"
    answer = server.visitor().get(picture.removeprefix(server.public_url))
    assert answer.status == 200 and answer.headers["content-type"] == "image/jpeg"


def test_the_policy_lets_only_our_own_run(server, places):
    seen = page(server.visitor(), places["public"]["c"])
    policy = dict(part.split(" ", 1) for part in seen.headers["content-security-policy"].split("; "))
    assert policy["default-src"] == policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert re.fullmatch(r"'self'( 'sha256-[\w+/]{43}=')*", policy["script-src"])
    assert policy["style-src"] == policy["form-action"] == "'self'"
    assert "unsafe" not in seen.headers["content-security-policy"]
    assert not [one for _, one in seen.elements if "style" in one or any(name.startswith("on") for name in one)]
    assert not seen.all("style")


def test_language_and_direction(server):
    for headers in ({}, {"Accept_Language": "xx"}, {"Cookie": "lang=%22%3E"}, {"Cookie": 'lang="><b>'}):
        seen = page(server.visitor(), "/login", **headers)
        assert seen.all("html")[0] == {"lang": "en", "dir": "ltr"}, headers
        assert not seen.all("b")


def test_pages_are_asked_for_again_and_kept_when_nothing_changed(server, people, places):
    path = "/" + places["public"]["c"]
    for client, cache in ((server.visitor(), "no-cache"), (people("sam"), "private, no-cache")):
        first = client.get(path)
        assert first.headers["cache-control"] == cache and "Cookie" in first.headers["vary"]
        again = client.get(path, If_None_Match=first.headers["etag"])
        assert again.status == 304 and not again.bytes and again.headers["vary"] == first.headers["vary"]
    assert server.visitor().get(path).headers["etag"] != people("sam").get(path).headers["etag"]
    packed = server.visitor().get(path, Accept_Encoding="gzip, br")
    plain = server.visitor().get(path)
    assert packed.headers["content-encoding"] == "gzip" and gzip.decompress(packed.bytes) == plain.bytes
    assert len(packed.bytes) * 2 < len(plain.bytes) and packed.headers["etag"] != plain.headers["etag"]
    assert "Accept-Encoding" in packed.headers["vary"] and packed.headers["vary"] == plain.headers["vary"]
    again = server.visitor().get(path, Accept_Encoding="gzip", If_None_Match=packed.headers["etag"])
    assert again.status == 304 and not again.bytes
    head = server.visitor().send("HEAD", path)
    assert head.status == 200 and not head.bytes and int(head.headers["content-length"]) > 1_000


def test_what_is_not_there(server):
    visitor = server.visitor()
    for path in ("//nothing", "//c/x/y/z/a", "//teach/courses/" + "0" * 24, "//invite/none", "//me/other/x", "//404"):
        assert visitor.get(path).status == 404 and Page(visitor.get(path)).boot["/site"]["name"], path
    for path in ("//nothing.png", "//assets/none.js", "//assets/a/b.js", "//wp-login.php"):
        assert visitor.get(path).headers["content-type"] == "application/problem+json", path
    assert visitor.send("POST", "//login", {}).status == 405 and visitor.send("POST", "//nothing", {}).status == 404
    assert visitor.get("/nothing").headers["content-type"] == "application/problem+json", "the API has no pages"


def test_the_sites_colour(server):
    assert not page(server.visitor(), "/login").all("link", rel="stylesheet", href="/accent.css?v=3366cc")
    made(server.owner.patch("/site", {"accentColor": "#3366cc"}))
    assert page(server.visitor(), "/login").all("link", rel="stylesheet", href="/accent.css?v=3366cc")
    style = server.visitor().get("//accent.css?v=3366cc")
    assert style.bytes == b":root{--brand-h:262.29;--brand-c:0.1679}"
    assert style.headers["content-type"].startswith("text/css") and "immutable" in style.headers["cache-control"]
    assert "immutable" not in server.visitor().get("//accent.css?v=000000").headers["cache-control"]
    manifest = server.visitor().get("//manifest.webmanifest")
    assert manifest.headers["content-type"] == "application/manifest+json"
    assert (manifest.json["name"], manifest.json["theme_color"]) == ("Test site", "#3366cc")


def test_everything_leads_to_the_set_up_until_it_is_done():
    with Server() as fresh:
        visitor = fresh.visitor()
        for path in ("//", "//login", "//c/x", "//nothing"):
            answer = visitor.get(path)
            assert answer.status == 307 and answer.headers["location"] == "/setup", path
        assert page(visitor, "/setup").boot["/site"] == {**visitor.get("/site").json}
        assert visitor.get("//robots.txt").status == 200
        fresh.set_up()
        answer = visitor.get("//setup")
        assert answer.status == 307 and answer.headers["location"] == "/"
        assert page(visitor, "/").status == 200


def test_one_page_counts_once():
    with Server(rate_limits="true") as limited:
        limited.set_up()
        left = [
            int(re.search(r"r=(\d+)", limited.visitor().get("//discover").headers["ratelimit"])[1]) for _ in range(2)
        ]
        assert left[0] - left[1] <= 1


def test_files_of_the_app(server):
    index = page(server.visitor(), "/login")
    scripts = [one["src"] for one in index.all("script") if one.get("src", "").startswith("/assets/")]
    if not scripts:
        pytest.skip("this program was built without the web app: there is no web/dist")
    plain = server.visitor().get("/" + scripts[0])
    assert plain.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert plain.headers["vary"] == "Accept-Encoding" and "content-encoding" not in plain.headers
    versions = {plain.headers["etag"]}
    for accepted, coding in (("br, gzip", "br"), ("gzip", "gzip"), ("br;q=0.1, gzip", "gzip")):
        answer = server.visitor().get("/" + scripts[0], Accept_Encoding=accepted)
        assert answer.headers["content-encoding"] == coding and len(answer.bytes) < len(plain.bytes), accepted
        versions.add(answer.headers["etag"])
        again = server.visitor().get("/" + scripts[0], Accept_Encoding=accepted, If_None_Match=answer.headers["etag"])
        assert again.status == 304 and not again.bytes
    assert len(versions) == 3, "each coding is a version of its own"
    head = server.visitor().send("HEAD", "/" + scripts[0])
    assert head.status == 200 and not head.bytes and head.headers["content-length"] == str(len(plain.bytes))
    assert server.visitor().get("//favicon.svg").headers["cache-control"] == "public, no-cache"
    assert server.visitor().get("//.vite/manifest.json").status == 404


def test_previews_are_rendered_as_posts_are(server, people):
    sam = people("sam")
    for text in ("Some *words*.", NASTY, "[x](javascript:1)", "- [x] done"):
        shown = sam.post("/previews", {"content": text})
        assert shown.status == 200 and set(shown.json) == {"html"}
        assert "<script" not in shown.json["html"] and "javascript:" not in shown.json["html"]
    assert sam.post("/previews", {"content": "Some *words*."}).json["html"] == "<p>Some <em>words</em>.</p>\n"
    assert server.visitor().post("/previews", {"content": "x"}).status == 401
    for wrong in ({}, {"content": "y" * 20_001}, {"content": "x", "html": "<b>"}, {"content": 1}):
        assert sam.post("/previews", wrong).status == 422, wrong
