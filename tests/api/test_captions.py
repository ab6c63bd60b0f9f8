"""Captions: files and cues in, WebVTT and transcripts out, and what is said is found."""

import json

import pytest
from dumps import documents, lyceum
from harness import Server
from test_courses import add_video, enroll, published_course

SUBRIP = (
    "1\r\n00:00:01,000 --> 00:00:04,000\r\nKnead the <i>dough</i>.\r\n\r\n"
    "2\r\n00:00:05,000 --> 00:00:08,500\r\nRest.\r\n"
)
CUES = [{"start": 1, "end": 4, "text": "Knead the <i>dough</i>."}, {"start": 5, "end": 8.5, "text": "Rest."}]


def vtt(*texts):
    return "WEBVTT\n" + "".join(f"\n00:0{n}.000 --> 00:0{n}.900\n{text}\n" for n, text in enumerate(texts))


@pytest.fixture(scope="module")
def school(people, server):
    creator, enrolled = people("carla", "creator"), people("erik")
    course, (closed,) = published_course(creator, "School")
    preview = add_video(creator, course, "Peek", isPreview=True)
    enroll(enrolled, course)
    return {
        "course": f"/courses/{course['_id']}",
        "closed": f"/videos/{closed['_id']}",
        "preview": f"/videos/{preview['_id']}",
        "visitor": server.visitor(),
        "student": people("sam"),
        "enrolled": enrolled,
        "creator": creator,
        "owner": server.owner,
    }


def test_a_file_becomes_captions(school):
    creator, path = school["creator"], school["closed"] + "/captions/"
    made = creator.put(path + "EN-us", {"label": "English", "text": SUBRIP})
    assert made.status == 201 and made.json["language"] == "en-US" and made.json["kind"] == "captions"
    assert "text" not in made.json and "words" not in made.json
    again = creator.put(path + "en-US", {"label": "English", "kind": "subtitles", "text": SUBRIP})
    assert (again.status, again.json["_id"], again.json["kind"]) == (200, made.json["_id"], "subtitles")
    transcript = school["enrolled"].get(school["closed"] + "/transcript").json
    assert transcript == {"language": "en-US", "label": "English", "cues": CUES}
    told = school["enrolled"].get(school["closed"] + "/stream").json["captions"]
    answer = school["enrolled"].get(told[0]["url"])
    assert answer.headers["content-type"] == "text/vtt; charset=utf-8"
    assert answer.bytes.decode() == (
        "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nKnead the <i>dough</i>.\n\n00:00:05.000 --> 00:00:08.500\nRest.\n"
    )


@pytest.mark.parametrize(
    "who, closed, change", [("visitor", 404, 401), ("student", 404, 404), ("enrolled", 200, 403), ("owner", 200, 200)]
)
def test_who_reads_and_writes_captions(school, who, closed, change):
    for lesson in ("closed", "preview"):
        school["creator"].put(school[lesson] + "/captions/de", {"label": "Deutsch", "text": SUBRIP})
    person = school[who]
    for path in ("/captions", "/transcript", "/transcript?language=de"):
        assert person.get(school["closed"] + path).status == closed
        assert person.get(school["preview"] + path).status == 200
    assert person.put(school["closed"] + "/captions/de", {"label": "D", "text": SUBRIP}).status == change
    assert person.patch(school["closed"] + "/captions/de", {"label": "D"}).status == change
    removed = person.delete(school["closed"] + "/captions/de").status
    assert removed == (204 if change == 200 else change)


def test_languages_of_a_lesson(school):
    creator, path = school["creator"], school["preview"] + "/captions"
    for language in ("fr", "de", "pt-BR"):
        creator.put(f"{path}/{language}", {"label": language.upper(), "text": SUBRIP})
    listed = creator.get(path).json["data"]
    assert [one["language"] for one in listed] == ["de", "fr", "pt-BR"]
    page = creator.get(path + "?limit=2").json
    rest = creator.get(path + f"?limit=2&cursor={page['nextCursor']}").json
    assert page["data"] + rest["data"] == listed
    assert creator.get(school["preview"] + "/transcript?language=PT-br").json["label"] == "PT-BR"
    for language in ("es", "no language"):
        assert creator.get(school["preview"] + "/transcript?language=" + language.replace(" ", "%20")).status == 404
    for language in ("de_DE", "deutsch", "x", "en.vtt"):
        answer = creator.put(f"{path}/{language}", {"label": "x", "text": SUBRIP})
        assert answer.status == 422 and answer.json["problems"][0]["path"] == "language"
        assert creator.delete(f"{path}/{language}").status == 404


@pytest.mark.parametrize(
    "text, line",
    [
        ("Hello", "line 1"),
        ("WEBVTT\n\n00:05.000 --> 00:01.000\nBack", "line 3"),
        ("WEBVTT\n\n1\n00:01.000 --> soon\nWhen?", "line 4"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000 sideways:1\nx", "line 3"),
    ],
)
def test_files_that_cannot_be_read(school, text, line):
    answer = school["creator"].put(school["closed"] + "/captions/it", {"label": "x", "text": text})
    assert answer.status == 422
    (problem,) = answer.json["problems"]
    assert problem["path"] == "text" and problem["message"].startswith(line + ":"), problem


def test_bodies_that_are_not_valid(school):
    put = lambda body: school["creator"].put(school["closed"] + "/captions/it", body)  # noqa: E731
    for body, path in [({"text": SUBRIP}, "label"), ({"label": "x"}, "text"), ({"label": "x", "text": 1}, "text")]:
        answer = put(body)
        assert answer.status == 422 and path in [problem["path"] for problem in answer.json["problems"]]
    assert put({"label": "x", "text": "x" * 1_000_001}).status == 422
    assert put({"label": "x", "text": "é" * 600_000}).status == 413


def test_cues_are_edited(school):
    creator, path = school["creator"], school["closed"] + "/captions/sv"
    creator.put(path, {"label": "Svenska", "text": SUBRIP})
    last = {"start": 2, "end": 3.25, "text": "Vila & vänta", "settings": "line:0"}
    cues = [last, {"start": 0, "end": 1, "text": "A\nB"}]
    assert creator.patch(path, {"cues": cues}).json["label"] == "Svenska"
    transcript = creator.get(school["closed"] + "/transcript?language=sv").json["cues"]
    assert [cue["text"] for cue in transcript] == ["A\nB", "Vila & vänta"] and transcript[1]["settings"] == "line:0"
    assert creator.patch(path, {"label": "Sv", "kind": "subtitles"}).json["kind"] == "subtitles"
    assert creator.get(school["closed"] + "/transcript?language=sv").json["cues"] == transcript
    for cue, message in [
        ({"start": 2, "end": 2, "text": "x"}, "end is not after"),
        ({"start": 1, "end": 2, "text": "a --> b"}, "-->"),
        ({"start": 1, "end": 2, "text": "x", "settings": "up"}, "settings"),
    ]:
        answer = creator.patch(path, {"cues": [cues[1], cue]})
        assert answer.status == 422 and answer.json["problems"][0]["path"] == "cues.1", answer
        assert message in answer.json["problems"][0]["message"]
    assert creator.get(school["closed"] + "/transcript?language=sv").json["cues"] == transcript
    answer = creator.patch(path, {"cues": [{"start": 1, "text": " "}]})
    assert {problem["path"] for problem in answer.json["problems"]} == {"cues.0.text", "cues.0.end"}
    assert creator.patch(school["closed"] + "/captions/zu", {"label": "x"}).status == 404


def test_a_lesson_has_captions_in_forty_languages_at_most(school):
    creator, path = school["creator"], school["closed"] + "/captions/"
    known = [one["language"] for one in creator.get(path[:-1] + "?limit=100").json["data"]]
    for number in range(40 - len(known)):
        language = f"x{chr(97 + number % 26)}{'yz'[number // 26]}"
        assert creator.put(path + language, {"label": "x", "text": SUBRIP}).status == 201
    refused = creator.put(path + "qq", {"label": "x", "text": SUBRIP})
    assert refused.status == 409 and "40 languages" in refused.json["detail"]
    assert creator.put(path + "xay", {"label": "y", "text": SUBRIP}).status == 200, "one that is there is replaced"
    assert creator.delete(path + "xay").status == 204
    assert creator.put(path + "qq", {"label": "x", "text": SUBRIP}).status == 201


def found(person, course, search, more=""):
    answer = person.get(f"{course}/transcript?search={search}{more}")
    assert answer.status == 200, answer
    return {(hit["title"], hit["language"]): [cue["text"] for cue in hit["cues"]] for hit in answer.json["data"]}


def test_what_is_said_is_found(people, school):
    creator = people("carla", "creator")
    course, (first,) = published_course(creator, "Spoken")
    second = add_video(creator, course, "Second", isPreview=True)
    enroll(people("erik"), course)
    path = f"/courses/{course['_id']}"
    spoken = vtt("Fold the dough", "Let it rest", "Bake")
    creator.put(f"/videos/{first['_id']}/captions/en", {"label": "E", "text": spoken})
    creator.put(f"/videos/{first['_id']}/captions/de", {"label": "D", "text": vtt("Der Teig muss ruhen")})
    creator.put(f"/videos/{second['_id']}/captions/en", {"label": "E", "text": vtt("Résumé of the dough")})
    lesson = first["title"]
    for name in ("erik", "carla"):
        assert found(people(name), path, "dough") == {
            ("Second", "en"): ["Résumé of the dough"],
            (lesson, "en"): ["Fold the dough"],
        }
    assert found(people("erik"), path, "dough%20rest") == {(lesson, "en"): ["Fold the dough", "Let it rest"]}
    assert found(people("erik"), path, "resume") == {("Second", "en"): ["Résumé of the dough"]}
    assert found(people("erik"), path, "dough", "&language=de") == {}
    assert found(people("erik"), path, "teig", "&language=DE") == {(lesson, "de"): ["Der Teig muss ruhen"]}
    # Who may only see the preview finds only what is said there.
    for person in (people("sam"), school["visitor"]):
        assert found(person, path, "dough") == {("Second", "en"): ["Résumé of the dough"]}
        assert found(person, path, "bake") == {}
    hit = people("erik").get(path + "/transcript?search=rest").json["data"][0]
    assert hit["video"] == first["_id"] and hit["cues"] == [{"start": 1, "end": 1.9, "text": "Let it rest"}]
    assert people("erik").get(path + "/transcript").json["data"] == []
    assert people("erik").get(path + "/transcript?search=%21").json["data"] == []
    pages = people("erik").get(path + "/transcript?search=dough&limit=1").json
    assert len(pages["data"]) == 1
    rest = people("erik").get(path + f"/transcript?search=dough&limit=1&cursor={pages['nextCursor']}").json
    assert len(rest["data"]) == 1 and rest["data"] != pages["data"] and rest["nextCursor"] is None
    creator.delete(f"{path}/published")
    assert people("sam").get(path + "/transcript?search=dough").status == 404
    assert found(people("erik"), path, "bake") == {(lesson, "en"): ["Bake"]}
    creator.patch(f"/videos/{first['_id']}/captions/en", {"cues": [{"start": 0, "end": 1, "text": "Cool"}]})
    assert found(people("erik"), path, "bake") == {} and found(people("erik"), path, "cool")
    creator.delete(f"/videos/{second['_id']}")
    assert found(people("erik"), path, "dough") == {}


def test_captions_come_with_an_export(tmp_path):
    with Server() as server:
        creator = server.set_up()
        course, (lesson,) = published_course(creator, "Moved")
        creator.put(f"/videos/{lesson['_id']}/captions/en", {"label": "E", "text": SUBRIP})
        server.stop()
        lyceum(server.directory, "export", tmp_path / "out")
        (caption,) = documents(tmp_path / "out", "captions")
        assert caption["text"].startswith("WEBVTT\n") and caption["words"] == "Knead the dough.\nRest.\n"
        lyceum(tmp_path / "again", "import", tmp_path / "out")
        assert json.loads(lyceum(tmp_path / "again", "check", "--json"))["found"] == 0
        with Server(tmp_path / "again") as other:
            other.settings["rate_limits"] = "false"
            login = {"email": "owner@example.org", "password": "correct horse battery", "transport": "bearer"}
            token = other.visitor().post("/sessions", login).json["token"]
            reader = type(creator)(other.port, token)
            assert reader.get(f"/videos/{lesson['_id']}/transcript").json["cues"] == CUES
            assert found(reader, f"/courses/{course['_id']}", "knead")
            assert reader.delete(f"/videos/{lesson['_id']}").status in (204, 409)
            assert reader.delete(f"/courses/{course['_id']}").status == 204
            other.stop()
            lyceum(tmp_path / "again", "export", tmp_path / "left")
            assert documents(tmp_path / "left", "captions") == []
