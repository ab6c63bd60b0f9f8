"""Certificates: a page and a sheet for whoever has the address, and the way to their course."""

import re
import zlib

from test_courses import enroll, make_community, published_course
from test_enrollments import creator, watch  # noqa: F401  (creator is the fixture)


def test_a_certificate_has_a_page(creator, people, server):
    course, (video,) = published_course(creator, "Salt & <Water>")
    student = people("paula")
    enroll(student, course)
    code = watch(student, video, [0, 60])["enrollment"]["certificateCode"]
    page = server.visitor().get(f"//certificates/{code}", Accept="text/html")
    assert page.status == 200 and page.headers["content-type"] == "text/html; charset=utf-8"
    text = page.bytes.decode()
    assert "Paula Tester" in text and "Salt &amp; &lt;Water&gt;" in text and "<Water" not in text
    assert '<meta name="robots" content="noindex">' in text
    assert f'/certificates/{code}.pdf"' in text
    for wrong in ("nothing", code[:-1], code + "x", "a/b", "%00"):
        missing = server.visitor().get(f"//certificates/{wrong}")
        assert missing.status in (400, 404) and b"Paula" not in missing.bytes
    missing = server.visitor().get("//certificates/nothing")
    assert missing.status == 404 and missing.headers["content-type"].startswith("text/html")
    assert creator.delete(f"/courses/{course['_id']}").status == 204  # it outlives the course
    assert server.visitor().get(f"//certificates/{code}").status == 200


def test_a_certificate_leads_to_its_course_while_every_visitor_may_see_that(creator, people, server):
    community = make_community(creator, "Bakers of old", "public")
    course, (video,) = published_course(creator, "Open", community=community["_id"])
    student = people("cleo")
    enroll(student, course)
    path = f"/certificates/{watch(student, video, [0, 60])['enrollment']['certificateCode']}"
    shown = server.visitor().get(path).json
    assert (shown["course"], shown["community"]) == (course["_id"], community["_id"])
    assert shown["communitySlug"] == community["slug"]
    creator.patch(f"/communities/{community['_id']}", {"type": "private"})
    for person in (server.visitor(), student, creator):  # the same for everybody who has the address
        closed = person.get(path).json
        assert not {"course", "community", "communitySlug"} & closed.keys()
    creator.patch(f"/communities/{community['_id']}", {"type": "public"})
    assert "course" in server.visitor().get(path).json
    assert creator.delete(f"/courses/{course['_id']}/published").status in (200, 204)
    assert "course" not in server.visitor().get(path).json


def letters_of(pdf):
    """What the fonts of a PDF say that their glyphs mean: so the text can be selected and searched."""
    out = set()
    for part in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.S):
        try:
            text = zlib.decompress(part)
        except zlib.error:
            continue
        for block in re.findall(rb"begin(?:bfchar|bfrange)(.*?)end(?:bfchar|bfrange)", text, re.S):
            for code in re.findall(rb"<([0-9a-f]{4,})>\s*$", block, re.M):
                out |= set(bytes.fromhex(code.decode()).decode("utf-16-be", "replace"))
    return out


def test_a_certificate_can_be_printed(creator, people, server):
    course, (video,) = published_course(creator, "Salz/Brot: " + "Über 日本 " + "x" * 150)
    student = people("amelie")
    student.patch("/users/me", {"firstName": "Amélie", "lastName": "Ødegård"})
    enroll(student, course)
    code = watch(student, video, [0, 60])["enrollment"]["certificateCode"]
    printed = server.visitor().get(f"/certificates/{code}.pdf")
    assert printed.status == 200 and printed.headers["content-type"] == "application/pdf", printed
    assert printed.bytes.startswith(b"%PDF-") and printed.bytes.rstrip().endswith(b"%%EOF")
    disposition = printed.headers["content-disposition"]
    assert disposition.startswith("inline") and "certificate-Salz-Brot" in disposition and disposition.endswith(".pdf")
    assert printed.headers["cache-control"].startswith("private")
    assert set("AmélieØdgårSlzBrot") <= letters_of(printed.bytes)
    assert code.encode() in printed.bytes and b"/FontFile" in printed.bytes
    again = server.visitor().get(f"/certificates/{code}.pdf", **{"If-None-Match": printed.headers["etag"]})
    assert again.status == 304, "the same certificate is the same file"
    part = server.visitor().get(f"/certificates/{code}.pdf", Range="bytes=0-4")
    assert part.status == 206 and part.bytes == b"%PDF-"
    for wrong in ("nothing", code[:-1], code + "x", "%00", ".", "a%2fb"):
        missing = server.visitor().get(f"/certificates/{wrong}.pdf")
        assert missing.status in (400, 404) and missing.headers["content-type"] == "application/problem+json", wrong
    assert creator.delete(f"/courses/{course['_id']}").status == 204  # it outlives the course, with the teacher's name
    assert server.visitor().get(f"/certificates/{code}.pdf").status == 200
    assert server.visitor().get(f"/certificates/{code}").json["teacherName"] == "Carla Tester"
