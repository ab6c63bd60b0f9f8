"""The search in one community's courses and lessons: titles, what is said, and what of it who may know."""

import pytest
from test_captions import vtt
from test_courses import add_video, enroll, join, make_community, make_course, published_course, titles, walk


def write_captions(creator, lesson, language, *texts):
    answer = creator.put(f"/videos/{lesson['_id']}/captions/{language}", {"label": language, "text": vtt(*texts)})
    assert answer.status == 201, answer


def publish(creator, course):
    assert creator.put(f"/courses/{course['_id']}/published").status == 200


class Place:
    """A community with a course of three lessons, a draft, and beside it a course of no community."""

    def __init__(self, people, kind):
        self.creator, self.student, self.member = people("carla", "creator"), people("erik"), people("mia")
        community = make_community(self.creator, f"Bakery {kind}", kind)
        self.path = f"/communities/{community['_id']}"
        for person in (self.student, self.member):
            join(self.creator, community, person)
        self.course = make_course(self.creator, "Bread at home", community=community["_id"])
        self.knead = add_video(self.creator, self.course, "Kneading")
        self.peek = add_video(self.creator, self.course, "A look inside", isPreview=True)
        self.bake = add_video(self.creator, self.course, "Baking and kneading")
        write_captions(self.creator, self.knead, "en", "Flour and water", "Knead the dough", "Zaatar comes last")
        write_captions(self.creator, self.knead, "de", "Mehl und Wasser", "Zaatar zuletzt")
        write_captions(self.creator, self.peek, "en", "We knead by hand", "Brioche is rich")
        write_captions(self.creator, self.bake, "en", "The oven is hot")
        publish(self.creator, self.course)
        enroll(self.student, self.course)
        self.draft = make_course(self.creator, "Secret loaves", community=community["_id"])
        write_captions(self.creator, add_video(self.creator, self.draft, "Kneading in secret"), "en", "Zaatar again")
        elsewhere, (lesson,) = published_course(self.creator, f"Bread elsewhere {kind}")
        write_captions(self.creator, lesson, "en", "Knead with zaatar")

    def found(self, person, search, more=""):
        answer = person.get(f"{self.path}/videos?search={search}{more}")
        assert answer.status == 200, answer
        return answer.json["data"]

    def names(self, person, search):
        hits = self.found(person, search)
        return [(hit["title"], hit["inTitle"], hit.get("said", {}).get("language")) for hit in hits]


@pytest.fixture(scope="module")
def public(people):
    return Place(people, "public")


@pytest.fixture(scope="module")
def private(people):
    return Place(people, "private")


def test_titles_come_first_and_then_what_is_said(public):
    assert public.names(public.student, "knead") == [
        ("Baking and kneading", True, None),
        ("Kneading", True, "en"),
        ("A look inside", False, "en"),
    ]
    said = public.found(public.student, "brioche")
    assert said == [
        {
            "video": public.peek["_id"],
            "title": "A look inside",
            "course": public.course["_id"],
            "courseTitle": "Bread at home",
            "duration": 60,
            "inTitle": False,
            "said": {"language": "en", "cues": [{"start": 1, "end": 1.9, "text": "Brioche is rich"}]},
            "can": ["watch"],
        }
    ]
    assert public.names(public.student, "h%C3%B6t%20oven") == [("Baking and kneading", False, "en")]
    assert public.names(public.student, "flour%20oven") == [], "all words are in one lesson"
    for nothing in ("", "%20", "%21", "neverwhere"):
        assert public.found(public.student, nothing) == []
    assert public.student.get(public.path + "/videos").json == {"data": [], "nextCursor": None}
    assert public.student.get(public.path + f"/videos?search={'x' * 201}").status == 422


def test_a_lesson_in_two_languages_is_found_once(public):
    assert public.names(public.student, "zaatar") == [("Kneading", False, "de")]
    assert public.names(public.student, "comes%20zaatar") == [("Kneading", False, "en")]


def test_what_is_said_is_for_who_may_watch(public, server):
    for person in (public.member, server.visitor()):
        assert public.names(person, "knead") == [
            ("Baking and kneading", True, None),
            ("Kneading", True, None),
            ("A look inside", False, "en"),
        ]
        assert [hit["can"] for hit in public.found(person, "knead")] == [[], [], ["watch"]]
        assert public.names(person, "brioche") == [("A look inside", False, "en")]
        for word in ("zaatar", "oven", "mehl"):
            assert public.found(person, word) == []


def test_drafts_are_for_who_edits_them(public, server):
    for person in (public.creator, server.owner):
        assert public.names(person, "secret") == [("Kneading in secret", True, None)]
        assert public.names(person, "zaatar") == [("Kneading in secret", False, "en"), ("Kneading", False, "de")]
        assert titles(person.get(public.path + "/courses?search=secret")) == ["Secret loaves"]
    for person in (public.student, public.member, server.visitor()):
        assert public.found(person, "secret") == []
        assert titles(person.get(public.path + "/courses?search=secret")) == []


def test_a_private_community_is_searched_by_its_members(private, people, server):
    for person in (people("sam"), server.visitor()):
        assert person.get(private.path + "/videos?search=knead").status == 404
        assert person.get(private.path + "/courses?search=bread").status == 404
    assert len(private.found(private.member, "knead")) == 3
    assert len(private.found(server.owner, "zaatar")) == 2


def test_students_keep_what_is_no_longer_published(private):
    private.creator.delete(f"/courses/{private.course['_id']}/published")
    assert private.found(private.member, "knead") == []
    assert private.names(private.student, "oven") == [("Baking and kneading", False, "en")]
    publish(private.creator, private.course)


def test_found_lessons_are_paged(public, server):
    for person in (public.student, public.member, public.creator, server.visitor()):
        for search in ("knead", "zaatar", "brioche"):
            whole = public.found(person, search)
            for limit in (1, 2, 3):
                assert walk(person, f"{public.path}/videos?search={search}", limit) == whole
    assert public.student.get(public.path + "/videos?search=knead&cursor=x").status == 422


def test_courses_of_a_community_are_searched(public, server):
    path = public.path + "/courses"
    assert titles(server.visitor().get(path + "?search=bread%20hom")) == ["Bread at home"], "not those elsewhere"
    assert titles(server.visitor().get(path + "?search=flour")) == ["Bread at home"], "by the description"
    assert titles(public.creator.get(path + "?search=flour")) == ["Secret loaves", "Bread at home"]
    assert titles(server.visitor().get(path + "?search=")) == ["Bread at home"]
    assert walk(public.creator, path + "?search=flour", 1) == public.creator.get(path + "?search=flour").json["data"]


def test_changes_are_found_at_once(public):
    lesson = add_video(public.creator, public.course, "Sourdough")
    assert public.names(public.student, "sourd") == [("Sourdough", True, None)]
    public.creator.patch(f"/videos/{lesson['_id']}", {"title": "Levain"})
    assert public.found(public.student, "sourd") == []
    assert public.names(public.student, "levain") == [("Levain", True, None)]
    public.creator.delete(f"/videos/{lesson['_id']}")
    assert public.found(public.student, "levain") == []
