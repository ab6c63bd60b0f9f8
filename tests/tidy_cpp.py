"""Reads C++ just well enough for tidy.py: code without comments and text, and where functions begin and end."""

import re

TOKEN = re.compile(
    r"""//(?:[^\n\\]|\\\n|\\.)*            # line comment
      | /\*.*?\*/                          # block comment
      | (?:u8|[uUL])?R"(?P<mark>[^\s()\\]{0,16})\(.*?\)(?P=mark)"   # raw text
      | "(?:[^"\\\n]|\\.)*"                # text
      | (?<![0-9a-zA-Z_])'(?:[^'\\\n]|\\.)+'   # character; not the ' of 1'000
    """,
    re.VERBOSE | re.DOTALL,
)


def strip(text):
    """The code with comments, texts and characters emptied; every line keeps its number."""

    def blank(found):
        lines = "\n" * found[0].count("\n")
        return lines if found[0].startswith("/") else f'""{lines}'

    return TOKEN.sub(blank, text)


def without_preprocessor(code):
    return re.sub(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", lambda m: "\n" * m[0].count("\n"), code, flags=re.M | re.S)


CONTAINER = re.compile(r"\b(namespace|class|struct|union|enum)\b|\bextern\s*\"\"\s*$")
LAMBDA = re.compile(r"[=(,]\s*\[[^\[\]]*\]\s*(<|\(|\{|mutable|$)|[=(,]\s*\[[^\[\]]*\]\s*$")
ASSIGN = re.compile(r"(?<![=!<>+\-*/|&^])=(?!=)")


def outside_parentheses(head):
    """The head with everything in parentheses taken out, and how many are left open."""
    depth, kept = 0, []
    for c in head:
        if c == ")":
            depth = max(0, depth - 1)
        if depth == 0:
            kept.append(c)
        if c == "(":
            depth += 1
    return "".join(kept), depth


def without_templates(head):
    """Everything in <…> taken out, from the inside."""
    while True:
        shorter = re.sub(r"<[^<>]*>", " ", head)
        if shorter == head:
            return head
        head = shorter


def kind_of(head):
    """What a brace opens when `head` stands before it at namespace or class level."""
    head = re.sub(r"\balignas\s*\([^()]*\)|\[\[.*?\]\]", " ", head)
    bare, still_open = outside_parentheses(head)
    bare = re.sub(r"^\s*((public|private|protected)\s*:\s*)+", "", bare)
    bare = re.sub(r"\boperator\s*[^\s\w(]+", "operator", bare)
    if LAMBDA.search(head) and (ASSIGN.search(bare) or still_open):
        return "function"
    if still_open:
        return "value"
    if re.search(r"\brequires\s*(\(\s*\))?\s*$", bare):
        return "value"
    if ASSIGN.search(without_templates(bare)):
        return "value"
    if re.search(r"\)\s*(noexcept\s*)?:(?!:)", bare) and re.search(r"[\w>]\s*$", bare):
        return "value"  # a member initialiser: a_{1}
    if "(" in without_templates(bare):
        return "function"
    return "container" if CONTAINER.search(bare) else "value"


def functions(text):
    """Yields (first line, last line) of each function that stands in a namespace or a class."""
    stack = []  # what each open brace is
    line, start, head_start, head = 1, 0, 0, ""
    for c in without_preprocessor(strip(text)):
        outside = all(kind == "container" for kind in stack)
        if c == "{":
            stack.append(kind_of(head) if outside else "inner")
            if stack[-1] == "function":
                start = head_start
            if stack[-1] != "value" and outside:
                head = ""
        elif c == "}":
            kind = stack.pop() if stack else "container"
            if kind == "function":
                yield start, line
            if kind == "value":
                head += "}"
            elif kind != "inner":
                head = ""
        elif outside and c == ";" and outside_parentheses(head)[1] == 0:
            head = ""
        elif outside:
            if not head.strip() and not c.isspace():
                head_start = line
            head += c
        line += c == "\n"
