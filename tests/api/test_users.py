"""Accounts by HTTP: set-up, registering, profiles, mailed links, export and leaving."""

import concurrent.futures
import tempfile

import pytest

from test_sessions import PASSWORD, Site, site  # noqa: F401  (site is the fixture)


def test_until_set_up_nothing_else_answers():
    with tempfile.TemporaryDirectory(prefix="lyceum-api-") as folder:
        fresh = Site(folder)
        try:
            assert fresh.ask("GET", "/site").json["isSetUp"] is False
            refused = fresh.register("early@example.org")
            assert refused.status == 409 and refused.json["type"].endswith("/setup-required")
            with concurrent.futures.ThreadPoolExecutor(8) as many:
                tries = [many.submit(fresh.set_up, email=f"owner{i}@example.org") for i in range(8)]
            statuses = sorted(one.result().status for one in tries)
            assert statuses == [201] + [409] * 7
            assert fresh.ask("GET", "/site").json["isSetUp"] is True
        finally:
            fresh.close()


def test_an_address_is_taken_however_it_is_written(site):
    assert site.register("Taken@Example.org").status == 201
    answer = site.register("tAKEN@example.ORG")
    assert answer.status == 409
    assert site.log_in("TAKEN@EXAMPLE.ORG").status == 201


def test_many_at_once_make_one_account(site):
    with concurrent.futures.ThreadPoolExecutor(8) as many:
        answers = list(many.map(lambda i: site.register("Race@example.org" if i % 2 else "race@example.org"), range(8)))
    assert sorted(answer.status for answer in answers) == [201] + [409] * 7


@pytest.mark.parametrize(
    "change",
    [
        {"password": "short"},
        {"password": "password123"},
        {"email": "no address"},
        {"email": "Own.Name.Long@example.org", "password": "own.name.long@example.org"},
        {"firstName": ""},
        {"role": "owner"},
        {"isOwner": True},
        {"unknown": 1},
    ],
)
def test_registrations_that_are_not_valid(site, change):
    answer = site.register(**{"email": "invalid@example.org", **change})
    assert answer.status == 422 and answer.json["problems"]


def test_a_profile_never_shows_the_address(site):
    made = site.register("private@example.org").json
    visitor = site.ask("GET", f"/users/{made['user']['_id']}")
    assert visitor.status == 200 and visitor.json["firstName"] == "Ada"
    assert "private@example.org" not in visitor.text and "password" not in visitor.text
    assert site.ask("GET", "/users", bearer=made["token"]).status == 403
    found = site.ask("GET", "/users?search=private@example.org", bearer=site.owner).json["data"]
    assert [one["email"] for one in found] == ["private@example.org"]


def test_a_profile_is_changed_but_not_what_is_not_its_owners(site):
    me = site.register("change@example.org").json["token"]
    changed = site.ask("PATCH", "/users/me", {"bio": "Engines", "avatar": None}, bearer=me)
    assert changed.json["bio"] == "Engines"
    for field, value in (
        ("email", "x@example.org"),
        ("isOwner", True),
        ("deletedAt", "2030-01-01T00:00:00Z"),
        ("epoch", 9),
        ("password", PASSWORD),
        ("_id", "0" * 24),
    ):
        assert site.ask("PATCH", "/users/me", {field: value}, bearer=me).status == 422, field


def test_a_new_password_ends_every_session(site):
    old = site.register("password@example.org").json["token"]
    change = {"currentPassword": "wrong", "password": "nine purple boats"}
    wrong = site.ask("PUT", "/users/me/password", change, bearer=old)
    assert wrong.status == 422 and wrong.json["problems"][0]["path"] == "currentPassword"
    change["currentPassword"] = PASSWORD
    new = site.ask("PUT", "/users/me/password", change, bearer=old)
    assert new.status == 200
    assert site.ask("GET", "/users/me", bearer=old).status == 401
    assert site.ask("GET", "/users/me", bearer=new.json["token"]).status == 200
    assert site.log_in("password@example.org").status == 401
    assert site.log_in("password@example.org", "nine purple boats").status == 201


def test_a_forgotten_password_is_set_by_a_link_once(site):
    old = site.register("forgot@example.org").json["token"]
    known = site.ask("POST", "/password-resets", {"email": "forgot@example.org"})
    unknown = site.ask("POST", "/password-resets", {"email": "nobody@example.org"})
    assert known.status == unknown.status == 204 and known.text == unknown.text
    link = site.link("reset", "forgot@example.org")
    assert site.ask("PUT", f"/email-verifications/{link}").status == 404, "for another purpose"
    assert site.ask("PUT", f"/password-resets/{link}", {"password": "short"}).status == 422
    with concurrent.futures.ThreadPoolExecutor(8) as many:
        new = {"password": "nine purple boats"}
        tries = list(many.map(lambda _: site.ask("PUT", f"/password-resets/{link}", new).status, range(8)))
    assert sorted(tries) == [204] + [404] * 7
    assert site.ask("GET", "/users/me", bearer=old).status == 401
    assert site.log_in("forgot@example.org", "nine purple boats").status == 201


def test_links_lead_to_the_configured_address_only(site):
    site.register("poison@example.org")
    site.ask("POST", "/password-resets", {"email": "poison@example.org"}, X_Forwarded_Host="evil.example")
    assert site.link("reset", "poison@example.org")
    outbox = b"".join(one.read_bytes() for one in (site.folder / "data" / "outbox").glob("*.eml"))
    assert b"evil.example" not in outbox


def test_an_address_is_verified_and_another_takes_its_place_by_a_link(site):
    me = site.register("verify@example.org").json["token"]
    first = site.link("verify", "verify@example.org")
    assert site.ask("PUT", f"/email-verifications/{first}").status == 204
    assert "emailVerifiedAt" in site.ask("GET", "/users/me", bearer=me).json
    assert site.ask("POST", "/users/me/verification", bearer=me).status == 409
    change = {"currentPassword": PASSWORD, "email": "verify@example.net"}
    assert site.ask("PUT", "/users/me/email", change, bearer=me).status == 204
    assert site.ask("GET", "/users/me", bearer=me).json["email"] == "verify@example.org"
    second = site.link("verify", "verify@example.net")
    assert site.ask("PUT", f"/email-verifications/{second}", bearer=site.owner).status == 204, "whoever opens it"
    assert site.ask("GET", "/users/me", bearer=me).status == 401
    assert site.log_in("verify@example.net").json["user"]["emailVerifiedAt"]
    assert site.register("verify@example.org").status == 201, "it is free again"


def test_an_address_that_somebody_took_meanwhile_is_not_given_twice(site):
    me = site.register("slow@example.org").json["token"]
    change = {"currentPassword": PASSWORD, "email": "wanted@example.org"}
    assert site.ask("PUT", "/users/me/email", change, bearer=me).status == 204
    link = site.link("verify", "wanted@example.org")
    assert site.register("wanted@example.org").status == 201
    assert site.ask("PUT", f"/email-verifications/{link}").status == 409
    assert site.ask("GET", "/users/me", bearer=me).json["email"] == "slow@example.org"


def test_a_student_becomes_a_creator_and_may_create_at_once(site):
    me = site.register("rising@example.org").json["token"]
    place = {"name": "Place", "description": "d", "type": "public"}
    assert site.ask("POST", "/communities", place, bearer=me).status == 403
    assert site.ask("PATCH", "/users/me", {"role": "creator"}, bearer=me).json["role"] == "creator"
    assert site.ask("POST", "/communities", place, bearer=me).status == 201
    assert site.ask("PATCH", "/users/me", {"role": "student"}, bearer=me).status == 200
    assert site.ask("POST", "/communities", place, bearer=me).status == 403
    for bad in ("owner", None, ""):
        assert site.ask("PATCH", "/users/me", {"role": bad}, bearer=me).status == 422


def test_an_export_holds_what_is_mine_and_no_secrets(site):
    me = site.register("export@example.org").json["token"]
    answer = site.ask("GET", "/users/me/export", bearer=me)
    assert "attachment" in answer.headers["Content-Disposition"]
    assert answer.json["users"][0]["email"] == "export@example.org"
    assert len(answer.json["sessions"]) == 1
    for secret in ("argon2id", '"hash"', '"epoch"', "owner@example.org"):
        assert secret not in answer.text


def test_an_export_holds_the_lessons_of_my_courses_and_my_invitations(site):
    me = site.register("teacher@example.org", role="creator").json["token"]
    place = site.ask("POST", "/communities", {"name": "P", "description": "d", "type": "public"}, bearer=me).json["_id"]
    invitation = site.ask("POST", f"/communities/{place}/invitations", {}, bearer=me).json
    course = site.ask("POST", "/courses", {"title": "C", "description": "d"}, bearer=me).json["_id"]
    lesson = {"title": "My lesson", "videoUrl": "https://example.org/v.mp4"}
    assert site.ask("POST", f"/courses/{course}/videos", lesson, bearer=me).status == 201
    other = site.register("other@example.org", role="creator").json["token"]
    theirs = site.ask("POST", "/courses", {"title": "Theirs", "description": "d"}, bearer=other).json["_id"]
    site.ask("POST", f"/courses/{theirs}/videos", {**lesson, "title": "Their lesson"}, bearer=other)
    export = site.ask("GET", "/users/me/export", bearer=me).json
    assert [one["title"] for one in export["videos"]] == ["My lesson"]
    assert [one["_id"] for one in export["invitations"]] == [invitation["_id"]]
    assert [one["_id"] for one in export["communities"]] == [place]


def test_a_deleted_account_leaves_a_tombstone(site):
    made = site.register("leave@example.org").json
    me, user = made["token"], made["user"]["_id"]
    assert site.ask("DELETE", "/users/me", {"currentPassword": "wrong"}, bearer=me).status == 422
    assert site.ask("DELETE", "/users/me", {"currentPassword": PASSWORD}, bearer=me).status == 204
    assert site.ask("GET", "/users/me", bearer=me).status == 401
    left = site.ask("GET", f"/users/{user}")
    assert (left.json["firstName"], left.json["lastName"]) == ("Deleted", "user")
    assert site.log_in("leave@example.org").status == 401
    assert site.register("leave@example.org").status == 201, "the address is free again"


def test_an_invitation_lets_in_where_registration_is_closed(site):
    host = site.register("host@example.org", role="creator").json["token"]
    place = site.ask("POST", "/communities", {"name": "P", "description": "d", "type": "private"}, bearer=host).json
    members = f"/communities/{place['_id']}/members"
    code = site.ask("POST", f"/communities/{place['_id']}/invitations", {"maxUses": 1}, bearer=host).json["code"]
    assert site.ask("PATCH", "/site", {"allowRegistration": False}, bearer=site.owner).status == 200
    try:
        assert site.register("guest@example.org").status == 403
        assert site.register("guest@example.org", invitation="made-up").status == 404
        guest = site.register("guest@example.org", invitation=code)
        assert guest.status == 201
        assert site.ask("GET", members, bearer=guest.json["token"]).status == 200
        assert site.register("second@example.org", invitation=code).status == 404, "used up"
        assert site.log_in("second@example.org").status == 401, "nothing is left of it"
        assert len(site.ask("GET", members, bearer=host).json["data"]) == 2
    finally:
        site.ask("PATCH", "/site", {"allowRegistration": True}, bearer=site.owner)


def test_who_registers_by_an_invitation_answers_its_questions(site):
    host = site.register("asks@example.org", role="creator").json["token"]
    body = {"name": "P", "description": "d", "type": "private", "questions": ["Why?", "Where?"]}
    here = "/communities/" + site.ask("POST", "/communities", body, bearer=host).json["_id"]
    code = site.ask("POST", here + "/invitations", {}, bearer=host).json["code"]

    def refused(**more):
        return [one["path"] for one in site.register("answers@example.org", **more).json["problems"]]

    assert refused(invitation=code, answers=["a", "b", "c"]) == ["answers.2"]
    assert refused(invitation=code, answers=["x" * 1_001]) == ["answers.0"]
    assert refused(answers=["To nobody"]) == ["answers"]
    guest = site.register("answers@example.org", invitation=code, answers=["", "Here"])
    assert guest.status == 201, "nothing was left of those that were refused"
    member = site.ask("GET", f"{here}/members/{guest.json['user']['_id']}", bearer=host).json
    assert (member["status"], member["answers"]) == ("active", ["", "Here"])


def test_owners_hand_the_site_over(site):
    second = site.register("second.owner@example.org").json
    me, user = second["token"], second["user"]["_id"]
    assert site.ask("PATCH", f"/users/{user}", {"isOwner": True}, bearer=me).status == 403
    own = site.log_in("owner@example.org").json
    alone = site.ask("PATCH", f"/users/{own['user']['_id']}", {"isOwner": False}, bearer=site.owner)
    assert alone.status == 409
    token = site.ask("POST", "/users/me/tokens", {"name": "t", "scopes": ["admin"]}, bearer=site.owner).json["token"]
    assert site.ask("PATCH", f"/users/{user}", {"isOwner": True}, bearer=token).status == 403
    assert site.ask("PATCH", f"/users/{user}", {"isOwner": True}, bearer=site.owner).json["isOwner"] is True
    assert site.ask("GET", "/users/me", bearer=me).status == 401, "new rights, new session"
    me = site.log_in("second.owner@example.org").json["token"]
    assert site.ask("GET", "/users", bearer=me).status == 200
    assert site.ask("PATCH", f"/users/{user}", {"isOwner": False}, bearer=me).status == 200
    assert site.ask("GET", "/users", bearer=site.log_in("second.owner@example.org").json["token"]).status == 403
    assert site.ask("PATCH", f"/users/{user}", {"role": "creator"}, bearer=site.owner).status == 422
    assert site.ask("PATCH", f"/users/{'0' * 24}", {"isOwner": True}, bearer=site.owner).status == 404


def test_the_last_owner_cannot_leave_and_closes_registration(site):
    assert site.ask("DELETE", "/users/me", {"currentPassword": PASSWORD}, bearer=site.owner).status == 409
    assert site.ask("PATCH", "/site", {"allowRegistration": False}, bearer=site.owner).status == 200
    assert site.register("late@example.org").status == 403
    assert (
        site.ask("PATCH", "/site", {"allowRegistration": True, "accentColor": "#aa2211"}, bearer=site.owner).json[
            "accentColor"
        ]
        == "#aa2211"
    )
