"""The API document: sound, complete, and shown on a page that loads nothing from elsewhere."""

import re
from html.parser import HTMLParser

import pytest
from harness import Server, api_document


@pytest.fixture(scope="module")
def document(server):
    return api_document(server.port)


def test_it_is_sound(document):
    assert not document.faults()


def test_every_status_of_the_line_is_listed(document):
    for method, path, operation in document.operations():
        listed = set(operation["responses"])
        assert {"400", "401", "408", "421", "422", "429", "431", "500", "503"} <= listed, (method, path)
        assert ("304" in listed) == (method == "GET"), (method, path)
        assert ("404" in listed) >= ("{" in path), (method, path)
        assert "413" in listed and "403" in listed or method == "GET", (method, path)
    assert "402" in document.operation("POST", "/courses/x/enrollment")["responses"]


def test_examples_have_the_types_of_their_fields(document):
    schemas = document.document["components"]["schemas"]
    price = schemas["CourseDraft"]["properties"]["price"]
    assert price["examples"] == [0] and price["maximum"] == 1_000_000
    assert "1e+" not in str(document.document)
    drafts = [schema for name, schema in schemas.items() if name.endswith("Draft") and schema.get("required")]
    assert drafts and all(schema["examples"] for schema in drafts)


def test_null_is_declared_where_it_is_taken(server, people, document):
    draft = document.document["components"]["schemas"]["UserPatch"]["properties"]
    assert "null" in draft["bio"]["type"] and "null" not in draft["firstName"]["type"]
    assert people("nully").patch("/users/me", {"bio": None}).status == 200
    assert people("nully").patch("/users/me", {"firstName": None}).status == 422


def test_answers_declare_what_is_always_there(document):
    schemas = document.document["components"]["schemas"]
    assert {"_id", "firstName", "lastName", "role"} <= set(schemas["User"]["required"])


def test_security_names_the_cookie_of_this_site(document):
    schemes = document.document["components"]["securitySchemes"]
    assert schemes["cookie"]["name"] == "session"
    assert {"token": []} not in document.operation("PUT", "/users/me/password")["security"]
    with Server(public_url="https://school.example") as secure:
        schemes = api_document(secure.port).document["components"]["securitySchemes"]
        assert schemes["cookie"]["name"] == "__Host-session"


def test_no_answer_is_without_a_type(document):
    for method, path, operation in document.operations():
        for status, answer in operation["responses"].items():
            if status.startswith("2") and status != "204":
                for kind, content in document.follow(answer)["content"].items():
                    assert kind != "*/*" and content["schema"], (method, path)
    calendar = document.operation("GET", "/events/x.ics")
    assert list(calendar["responses"]["200"]["content"]) == ["text/calendar"]


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.elements, self.inside = [], ""
        self.script = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self.script = tag in ("script", "style")

    def handle_endtag(self, tag):
        self.script = False

    def handle_data(self, text):
        self.inside += text if self.script else ""


def test_the_page_runs_its_own_script_and_nothing_else(server):
    visitor = server.visitor()
    answer = visitor.send("GET", "/api")
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'" and policy["base-uri"] == "'none'" and policy["form-action"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["require-trusted-types-for"] == "'script'" and policy["trusted-types"] == "'none'"
    page = Page(answer.bytes.decode())
    assert page.inside == "", "nothing inline, which the policy would refuse"
    assert not any(name.startswith("on") or name == "style" for _, given in page.elements for name in given)
    loading = [given for tag, given in page.elements if tag in ("script", "link")]
    loaded = [given.get("src") or given["href"] for given in loading]
    assert loaded == ["/api/docs.css", "/api/docs.js"]
    for address, kind in zip(loaded, ["text/css", "text/javascript"]):
        part = visitor.send("GET", address)
        assert part.status == 200 and part.headers["content-type"].startswith(kind)
        assert part.headers["x-content-type-options"] == "nosniff"
    script = visitor.send("GET", "/api/docs.js").bytes.decode()
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", script)
