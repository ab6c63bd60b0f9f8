"""Each rule of tidy.py is seen to go red on a small made-up tree, and to stay green beside it."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
import tidy  # noqa: E402
import tidy_cpp  # noqa: E402


@pytest.fixture
def problems(tmp_path):
    """problems(rule, {path: text}): what that rule says of a tree of these files."""

    def run(rule, files):
        for path, text in files.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        return dict(tidy.check(tmp_path))[rule]

    return run


def including(*headers):
    return "// A file.\n" + "".join(f"#include {h}\n" if h[0] == "<" else f'#include "{h}"\n' for h in headers)


@pytest.mark.parametrize(
    "path, include",
    [
        ("server/base/a.cpp", "schema/table.hpp"),
        ("server/schema/a.hpp", "store/query.hpp"),
        ("server/auth/a.cpp", "store/query.hpp"),
        ("server/store/a.cpp", "auth/caller.hpp"),
        ("server/store/sqlite/a.cpp", "http/gate.hpp"),
        ("server/http/a.cpp", "store/query.hpp"),
        ("server/http/a.cpp", "jobs/queue.hpp"),
        ("server/jobs/a.cpp", "http/gate.hpp"),
        ("server/http/a.cpp", "features/posts/post.hpp"),
        ("server/features/posts/posts.cpp", "app/config.hpp"),
        ("server/media/a.cpp", "store/documents.hpp"),
        ("server/media/a.cpp", "http/gate.hpp"),
        ("server/media/a.cpp", "media_child/picture.hpp"),
        ("server/store/a.cpp", "media/kind.hpp"),
        ("server/main.cpp", "http/gate.hpp"),
    ],
)
def test_a_step_upward_is_found(problems, path, include):
    assert problems("rooms", {path: including("base/id.hpp", include)}) == [
        f"{path}:3: {path.split('/')[1]} must not include {include.split('/')[0]} ({include})"
    ]


def test_a_step_upward_by_a_relative_path_is_found(problems):
    files = {"server/store/a.cpp": including("../http/gate.hpp"), "server/http/gate.hpp": "// Gate.\n"}
    assert len(problems("rooms", files)) == 1


def test_a_file_outside_the_rooms_is_found(problems):
    assert len(problems("rooms", {"server/other/a.cpp": including()})) == 1


def test_steps_downward_are_fine(problems):
    assert (
        problems(
            "rooms",
            {
                "server/main.cpp": including("app/commands.hpp"),
                "server/app/a.cpp": including("features/posts/routes.hpp", "http/server.hpp", "store/documents.hpp"),
                "server/http/a.cpp": including("auth/caller.hpp", "schema/json.hpp", "http/gate.hpp"),
                "server/jobs/a.cpp": including("store/documents.hpp", "<vector>"),
                "server/base/b.cpp": '// B.\n// #include "http/gate.hpp"\n/*\n#include "app/x.hpp"\n*/\n',
            },
        )
        == []
    )


@pytest.mark.parametrize(
    "path, include",
    [
        ("server/features/posts/posts.cpp", "http/request.hpp"),
        ("server/features/posts/posts.hpp", "http/request.hpp"),
        ("server/features/posts/policy.cpp", "http/request.hpp"),
        ("server/features/posts/policy.cpp", "store/documents.hpp"),
        ("server/features/posts/policy.hpp", "store/documents.hpp"),
        ("server/features/posts/post.hpp", "store/documents.hpp"),
        ("server/features/posts/routes.cpp", "store/documents.hpp"),
        ("server/features/posts/posts.cpp", "features/courses/routes.hpp"),
        ("server/features/posts/routes.cpp", "features/courses/review_routes.hpp"),
    ],
)
def test_a_role_that_sees_too_much_is_found(problems, path, include):
    assert len(problems("roles", {path: including(include)})) == 1


def test_roles_that_see_what_they_may_are_fine(problems):
    assert (
        problems(
            "roles",
            {
                "server/features/posts/routes.cpp": including("http/routes.hpp", "features/posts/posts.hpp"),
                "server/features/posts/like_routes.cpp": including("http/routes.hpp"),
                "server/features/posts/routes.hpp": including("http/routes.hpp"),
                "server/features/posts/posts.cpp": including("store/documents.hpp", "features/courses/policy.hpp"),
                "server/features/posts/posts_test.cpp": including("store/documents.hpp"),
            },
        )
        == []
    )


@pytest.mark.parametrize(
    "path, include",
    [
        ("server/http/gate.cpp", "<boost/beast/http.hpp>"),
        ("server/http/server.hpp", "<boost/asio.hpp>"),
        ("server/jobs/queue.cpp", "<boost/asio/post.hpp>"),
        ("server/schema/json.hpp", "<simdjson.h>"),
        ("server/store/documents.cpp", "<sqlite3.h>"),
        ("server/store/documents.cpp", '"sqlite3.h"'.strip('"')),
        ("server/schema/bson.hpp", "<bson/bson.h>"),
        ("server/features/posts/posts.cpp", "<bson.h>"),
        ("server/media/pictures.cpp", "<vips/vips8>"),
    ],
)
def test_a_library_outside_its_door_is_found(problems, path, include):
    assert len(problems("doors", {path: including(include)})) == 1


def test_libraries_behind_their_doors_are_fine(problems):
    assert (
        problems(
            "doors",
            {
                "server/http/server_io.cpp": including("<boost/beast/http.hpp>", "<boost/asio.hpp>"),
                "server/http/asio.cpp": including("<boost/asio/impl/src.hpp>"),
                "server/schema/json_read.cpp": including("<simdjson.h>", "<bson/bson.h>"),
                "server/store/sqlite/engine.cpp": including("<sqlite3.h>"),
                "server/store/mongo/engine.cpp": including("<bson/bson.h>"),
                "tests/contract/a.cpp": including("<sqlite3.h>"),
            },
        )
        == []
    )


def test_a_long_file_is_found(problems):
    assert problems(
        "file-length",
        {
            "server/base/a.cpp": "//\n" * 501,
            "tests/api/b.py": "#\n" * 501,
            "server/base/c.cpp": "//\n" * 500,
            "docs/d.md": "-\n" * 900,
        },
    ) == ["server/base/a.cpp:501: 501 lines; 500 is the limit", "tests/api/b.py:501: 501 lines; 500 is the limit"]


def function_of(lines, head="void f() {"):
    return head + "\n" + "    g();\n" * (lines - 2) + "}\n"


@pytest.mark.parametrize(
    "head",
    [
        "void f() {",
        "Posts::Posts(Documents& documents) : documents_{documents}, caps_{1, {2}} {",
        "explicit operator bool() const noexcept {",
        "bool operator==(const T& other) const {",
        "template <class T, int N = 3> auto f(T&& x = {}) -> std::vector<T> {",
        "template <class T> requires requires(T t) { t.x(); } void f(T t) {",
        "const auto f = [](int a) mutable {",
        "TEST(Time, Reads) {",
        "static std::function<int(int)> f(std::string a = \"}\", char b = '}') {",
    ],
)
def test_a_long_function_is_found(problems, head):
    files = {
        "server/base/a.cpp": "// A.\nnamespace a {\nstruct B {\n    int x = 0;\n" + function_of(71, head) + "};\n}\n",
        "server/base/b.cpp": "// B.\nnamespace b {\n" + function_of(70, head) + function_of(70, head) + "}\n",
    }
    assert problems("function-length", files) == ["server/base/a.cpp:5: a function of 71 lines; 70 is the limit"]


def test_a_long_python_function_is_found(problems):
    assert len(problems("function-length", {"tests/a.py": "def f():\n" + "    g()\n" * 70})) == 1


@pytest.mark.parametrize(
    "head",
    [
        "struct A {",
        "class alignas(64) A final : public B<int(int)> {",
        "namespace a::b {",
        "enum class E : int {",
        "inline constexpr auto table = std::array{",
        "constexpr Row rows[] = {",
        "union U {",
        'extern "C" {',
        "template <> inline constexpr auto schema::fields<Post> = std::array{field<&Post::a>({1}),",
    ],
)
def test_what_is_long_but_no_function_is_fine(problems, head):
    text = "// A.\n" + head + "\n" + "    int x,\n" * 99 + "    y;\n};\n" + function_of(9)
    assert problems("function-length", {"server/base/a.cpp": text}) == []


def test_functions_are_seen_past_texts_comments_and_macros():
    text = (
        "// {\n#define BEGIN {\nconst char* a = R\"x({ \" )x\"; /* { */\nint n = 1'000; char c = '{';\n"
        "void f() {\n    if (n) { g('}'); }\n}\nint g() { return 1; }\n"
    )
    assert list(tidy_cpp.functions(text)) == [(5, 7), (8, 8)]


def test_a_long_line_is_found(problems):
    assert problems(
        "line-length", {"server/base/a.cpp": "// é" + "x" * 116 + "\n// é" + "x" * 117 + "\n", "README.md": "x" * 300}
    ) == ["server/base/a.cpp:2: 121 columns; 120 is the limit"]


@pytest.mark.parametrize(
    "line",
    [
        "std::regex r;",
        "#include <regex>",
        "int i = rand();",
        "std::mt19937 g;",
        "std::mt19937_64 g;",
        "std::random_device d;",
        "srand (1);",
    ],
)
def test_other_randomness_and_regex_are_found(problems, line):
    files = {f"{place}.cpp": f"// A.\n{line}\n" for place in ("server/base/a", "server/base/a_test", "bench/b")}
    assert [p.split(": ")[0] for p in problems("randomness", files)] == ["server/base/a.cpp:2"]


def test_randomness_in_comments_and_other_words_is_fine(problems):
    text = '// not std::regex or rand()\nint operand(); auto s = "rand()"; int x = brand();\n'
    assert problems("randomness", {"server/base/a.cpp": text}) == []


@pytest.mark.parametrize("word", ["co_await x;", "co_return 1;", "co_yield 2;"])
def test_coroutines_are_found(problems, word):
    assert len(problems("coroutines", {"tests/contract/a.cpp": f"// A.\nvoid f() {{ {word} }}\n"})) == 1


@pytest.mark.parametrize(
    "text, wrong",
    [
        ("// What it is.\n", 0),
        ("#pragma once\n// What it is.\n", 0),
        ("/// What it is.\n#pragma once\n", 0),
        ("", 1),
        ("#pragma once\n#include <a>\n", 1),
        ("//\n", 1),
        ("\n// Late.\n", 1),
    ],
)
def test_a_file_that_does_not_say_what_it_is_is_found(problems, text, wrong):
    assert len(problems("first-line", {"server/base/a.hpp": text})) == wrong


@pytest.mark.parametrize(
    "word, wrong", [("TO" "DO", 1), ("FIX" "ME: x", 1), ("// XX" "X", 1), ("/tmp/aXX" "XXXX", 0), ("to" "do", 0)]
)
def test_unfinished_work_is_found(problems, word, wrong):
    assert len(problems("finished", {"docs/a.md": f"# A\n{word}\n"})) == wrong


@pytest.mark.parametrize(
    "line, wrong",
    [
        ("cd /wo" "rk/main", 1),
        ('"/ho' 'me/me/x"', 1),
        ("/ro" "ot/.cache", 1),
        ("https://a.example/ho" "me/", 0),
        ("web/ro" "ot/x", 0),
        ("/api/v1/users/{user}/wo" "rk/", 0),
        ("https://registry." "example.org/x", 1),
        ("https://npm" "js.org", 1),
        ("https://py" "pi.org", 1),
        ("http://deb." "debian.org", 1),
        ("crates" ".io", 1),
        ('    "resol' 'ved": "x"', 1),
        ("apt-get install npm", 0),
        ("Debian's registry. It", 0),
    ],
)
def test_addresses_that_do_not_belong_are_found(problems, line, wrong):
    assert len(problems("addresses", {"scripts/a.txt": line + "\n"})) == wrong


def test_the_exit_status_and_the_last_line_count_the_rules(tmp_path, capsys):
    (tmp_path / "server/base").mkdir(parents=True)
    (tmp_path / "server/base/a.cpp").write_text('#include "http/gate.hpp"\n')
    assert tidy.main([tmp_path]) == 1
    out = capsys.readouterr().out
    assert out.splitlines()[-1] == f"tidy: {len(tidy.RULES) - 2} passed, 2 failed"
    assert "FAIL rooms\n  server/base/a.cpp:1: base must not include http (http/gate.hpp)\n" in out


def test_folders_that_are_not_ours_are_left_out(problems):
    assert problems("finished", {"node_modules/a/b.js": "TO" "DO", "build/x.txt": "TO" "DO", "a.bin": "ok"}) == []
