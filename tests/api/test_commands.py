"""The command line: settings and where they come from, owners, the API's description, and what a running server
refuses."""

import json
import os
import re
import subprocess

import pytest
from dumps import lyceum, run
from harness import BINARY, Server, lyceum as program


def settings(folder, *arguments, code=0, toml="", **environment):
    """`config print` as name → value; on failure what it says."""
    folder.mkdir(exist_ok=True)
    (folder / "lyceum.toml").write_text(toml)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("LYCEUM_")}
    done = program("config", "print", *arguments, cwd=folder, env=clean | environment)
    assert done.returncode == code, done.stdout + done.stderr
    lines = [line.split(" = ", 1) for line in done.stdout.splitlines() if not line.startswith("#")]
    return {name: json.loads(value) for name, value in lines} if code == 0 else done.stderr


def test_later_settings_win(tmp_path):
    toml = 'listen = "127.0.0.1:1"\nworkers = 5\nhosts = ["a.example", "b.example"]\nrate_limits = false\n'
    seen = settings(tmp_path / "c", toml=toml)
    assert (seen["listen"], seen["workers"], seen["rate_limits"]) == ("127.0.0.1:1", 5, False)
    assert seen["hosts"] == ["a.example", "b.example"] and seen["log_requests"] is True
    seen = settings(tmp_path / "c", toml=toml, LYCEUM_LISTEN="127.0.0.1:2", LYCEUM_HOSTS="c.example")
    assert (seen["listen"], seen["workers"], seen["hosts"]) == ("127.0.0.1:2", 5, ["c.example"])
    seen = settings(tmp_path / "c", "--listen", "127.0.0.1:3", toml=toml, LYCEUM_LISTEN="127.0.0.1:2")
    assert seen["listen"] == "127.0.0.1:3"
    (tmp_path / "other.toml").write_text("workers = 7\n")
    seen = settings(tmp_path / "c", "--config", tmp_path / "other.toml", toml=toml)
    assert (seen["workers"], seen["listen"]) == (7, "127.0.0.1:8080")


def test_what_is_printed_can_be_read_again(tmp_path):
    seen = settings(tmp_path / "c", toml='public_url = "https://x.example/"\nlog_level = "debug"\n')
    assert seen["public_url"] == "https://x.example" and seen["log_level"] == "debug"
    printed = program("config", "print", cwd=tmp_path / "c").stdout
    assert settings(tmp_path / "d", toml=printed) == seen


def test_secrets_are_hidden(tmp_path):
    (tmp_path / "secret").write_text("from-a-file\n")
    seen = settings(
        tmp_path / "c",
        toml='smtp_url = "smtps://ann:p@ss/w@mail.example:465"\nsetup_token = "let-me-in"\n',
        LYCEUM_SMTP_PASSWORD_FILE=str(tmp_path / "secret"),
    )
    assert seen["smtp_url"] == "smtps://(hidden)@mail.example:465"
    assert seen["smtp_password"] == seen["setup_token"] == "(hidden)"
    assert settings(tmp_path / "d", toml='smtp_url = "smtp://mail.example"\n')["smtp_url"] == "smtp://mail.example"


@pytest.mark.parametrize(
    "toml,environment,arguments,expected",
    [
        ("wrokers = 5\n", {}, [], "lyceum.toml: there is no setting wrokers"),
        ("workers = 0\n", {}, [], "lyceum.toml: workers must be at least 1"),
        ('workers = "many"\n', {}, [], "lyceum.toml: workers must be"),
        ("workers = = 5\n", {}, [], "lyceum.toml, line 1"),
        ("", {"LYCEUM_WORKERS": "0"}, [], "the environment: workers must be at least 1"),
        ("", {"LYCEUM_SETUP_TOKEN_FILE": "/none"}, [], "LYCEUM_SETUP_TOKEN_FILE: cannot read /none"),
        ("", {}, ["--workers", "0"], "the command line: workers must be at least 1"),
        ("", {}, ["--public-url", "ftp://x"], "public_url must begin with http:// or https://"),
        ("", {}, ["--wrokers", "5"], "--wrokers"),
        ("", {}, ["--config", "none.toml"], "there is no file none.toml"),
    ],
)
def test_settings_that_cannot_be_are_refused(tmp_path, toml, environment, arguments, expected):
    assert expected in settings(tmp_path / "c", *arguments, code=2, toml=toml, **environment)


def create_owner(data, *arguments, password="a long new password"):
    return subprocess.run(
        [BINARY, "admin", "create", "--data", str(data), *arguments],
        input=password + "\n",
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_admin_create(tmp_path):
    made = create_owner(tmp_path / "data", "--email", "boss@example.org", "--first-name", "Bo")
    assert made.returncode == 0 and made.stdout == "boss@example.org owns the site.\n"
    assert create_owner(tmp_path / "data", "--email", "no address").returncode == 2
    assert create_owner(tmp_path / "data", "--email", "x@example.org", password="short").returncode == 2
    lyceum(tmp_path / "data", "check")
    with Server(tmp_path / "data") as server:
        login = {"email": "BOSS@example.org", "password": "a long new password", "transport": "bearer"}
        answer = server.visitor().post("/sessions", login)
        assert answer.status == 201 and answer.json["user"]["isOwner"] and answer.json["user"]["firstName"] == "Bo"
        member = server.register("ada")
        refused = create_owner(tmp_path / "data", "--email", "ada@example.org")
        assert refused.returncode == 1 and "another process" in refused.stderr
    # An account that is there becomes an owner and gets the password; old sessions end.
    assert create_owner(tmp_path / "data", "--email", "ADA@example.org").returncode == 0
    with Server(tmp_path / "data") as server:
        member.port = server.port
        assert member.get("/users/me").status == 401
        login = {"email": "ada@example.org", "password": "a long new password", "transport": "bearer"}
        assert server.visitor().post("/sessions", login).json["user"]["isOwner"]


def test_openapi_says_what_the_server_says(server):
    printed = program("openapi")
    document = json.loads(printed.stdout)
    assert printed.returncode == 0 and document["openapi"] == "3.1.0"
    served = server.visitor().send("GET", "//api/v1/openapi.json").json
    assert document["paths"].keys() == served["paths"].keys() and "/posts/{post}" in document["paths"]
    assert document["components"]["schemas"] == served["components"]["schemas"]


def test_version_and_usage():
    assert re.fullmatch(r"lyceum \d+\.\d+\.\d+\n", program("version").stdout)
    for arguments, code in (([], 2), (["none"], 2), (["export"], 2), (["--help"], 0), (["export", "--help"], 0)):
        assert program(*arguments).returncode == code
    said = program("export", "--help").stdout
    assert all(word in said for word in ("sessions", "mailed tokens", "jobs", "--everything"))


def test_data_commands_beside_a_server_are_refused(server, demo, tmp_path):
    lyceum(demo, "export", tmp_path / "dump")
    lyceum(demo, "backup", tmp_path / "b")
    for command in (
        ["export", tmp_path / "out"],
        ["import", tmp_path / "dump"],
        ["check"],
        ["check", "--repair"],
        ["demo"],
    ):
        assert "another process" in run(server.directory, *command, code=1)[1], command
    assert "not empty" in run(server.directory, "restore", tmp_path / "b", code=1)[1]
    assert not (tmp_path / "out").exists()
    assert server.visitor().send("GET", "//healthz").status == 200
