"""What other programs read of public places: feeds, and the sitemaps of crawlers."""

import re
import xml.etree.ElementTree as xml

from test_pages import NASTY, made, page, places  # noqa: F401  (places is the fixture)

ATOM, SITEMAP = "{http://www.w3.org/2005/Atom}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_a_feed_of_a_public_place(server, people, places):
    public = places["public"]
    link = page(server.visitor(), public["c"]).all("link", rel="alternate", type="application/atom+xml")[0]["href"]
    answer = server.visitor().get("/" + link)
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    feed = xml.fromstring(answer.bytes)
    assert feed.find(ATOM + "title").text == f"publicword {NASTY}"
    entry = feed.find(ATOM + "entry")
    assert entry.find(ATOM + "title").text == f"publicword {NASTY}"
    assert entry.find(ATOM + "author/" + ATOM + "name").text == "Sam Tester"
    content = entry.find(ATOM + "content")
    assert content.attrib == {"type": "html"} and "<script" not in content.text and "&lt;script" in content.text
    address = entry.find(ATOM + "link").attrib["href"]
    assert address == f"{server.public_url}{public['c']}/p/{public['post']}"
    updated = feed.find(ATOM + "updated").text
    assert updated == entry.find(ATOM + "updated").text
    assert server.visitor().get("/" + link, If_None_Match=answer.headers["etag"]).status == 304
    post = made(people("sam").post(f"/communities/{public['id']}/posts", {"title": "Newer", "content": "\x0bNew"}))
    newer = xml.fromstring(server.visitor().get("/" + link).bytes)
    assert newer.find(ATOM + "updated").text == post["createdAt"] > updated


def test_the_sitemap_holds_what_visitors_may_see(server, places):
    public, private = places["public"], places["private"]
    robots = server.visitor().get("//robots.txt").bytes.decode()
    index = re.search(r"^Sitemap: (\S+)$", robots, re.M)[1].removeprefix(server.public_url)
    for client in (server.visitor(), server.owner):
        maps = [one.text for one in xml.fromstring(client.get("/" + index).bytes).iter(SITEMAP + "loc")]
        found = []
        for one in maps:
            answer = client.get("/" + one.removeprefix(server.public_url))
            locations = [loc.text for loc in xml.fromstring(answer.bytes).iter(SITEMAP + "loc")]
            found += [one.removeprefix(server.public_url) for one in locations]
        assert not [one for one in maps + found if "private" in one or private["post"] in one], "nothing private"
        assert {"/", "/courses", public["c"], public["c"] + "/p/" + public["post"]} <= set(found)
        assert f"{public['c']}/courses/{public['course']}" in found
        assert len(found) == len(set(found))
        shown = [page(server.visitor(), one) for one in found]
        assert all(one.status == 200 and not one.meta("robots") for one in shown)
