"""The API document as a contract: sound in itself, and every answer is what it says."""

import json
import re

METHODS = ("get", "post", "put", "patch", "delete")
PREFIX = "/api/v1"
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}


class ApiDocument:
    def __init__(self, document):
        self.document = document

    def operations(self):
        """(METHOD, path, operation) of every route."""
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    yield method.upper(), path, item[method]

    def follow(self, thing):
        while isinstance(thing, dict) and "$ref" in thing:
            at = self.document
            for key in thing["$ref"].removeprefix("#/").split("/"):
                at = at[key]
            thing = at
        return thing

    # The document itself

    def faults(self):
        """What is wrong with the document, as texts."""
        out = [f"{where}: {ref} leads nowhere" for where, ref in references(self.document) if not self.leads(ref)]
        ids = [operation["operationId"] for _, _, operation in self.operations()]
        out += [f"operationId {one} occurs twice" for one in set(ids) if ids.count(one) > 1]
        for method, path, operation in self.operations():
            out += [f"{method} {path}: {text}" for text in self.faults_of(path, operation)]
        for name, schema in self.document["components"]["schemas"].items():
            out += [f"{name}: {text}" for text in self.faults_of_examples(schema)]
        return out

    def leads(self, ref):
        try:
            return ref.startswith("#/") and self.follow({"$ref": ref}) is not None
        except KeyError:
            return False

    def faults_of(self, path, operation):
        given = [self.follow(one) for one in operation.get("parameters", [])]
        in_path = [one["name"] for one in given if one["in"] == "path"]
        if sorted(in_path) != sorted(re.findall(r"\{(\w+)\}", path)):
            yield f"its path parameters are {in_path}"
        for one in given:
            if one["in"] == "path" and not one["required"]:
                yield f"{one['name']} must be required"
            wrong = self.differences(one["schema"], one["example"]) if "example" in one else []
            yield from (f"example of {one['name']}{text}" for text in wrong)
        schemes = self.document["components"]["securitySchemes"]
        for need in operation["security"]:
            yield from (f"no scheme {name}" for name in need if name not in schemes)
        if not any(status.startswith("2") for status in operation["responses"]):
            yield "it never succeeds"
        for status, answer in operation["responses"].items():
            if not self.follow(answer).get("description"):
                yield f"{status} is not described"

    def faults_of_examples(self, schema):
        for example in schema.get("examples", []):
            yield from (f"example{text}" for text in self.differences(schema, example))
        for name, member in schema.get("properties", {}).items():
            yield from (f"{name}: {text}" for text in self.faults_of_examples(member))
            if "default" in member:
                yield from (f"default of {name}{text}" for text in self.differences(member, member["default"]))

    # Values against schemas: the part of JSON Schema 2020-12 that the document uses, without undeclared members

    def differences(self, schema, value, at=""):
        schema = self.follow(schema)
        if "anyOf" in schema:
            tries = [list(self.differences(one, value, at)) for one in schema["anyOf"]]
            if all(tries):
                yield from min(tries, key=len)
            return
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        if types and not any(is_of_type(value, one) for one in types):
            yield f"{at}: {value!r:.80} is no {' or '.join(types)}"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{at}: {value!r:.80} is none of {schema['enum']}"
        if isinstance(value, str):
            yield from differences_of_text(schema, value, at)
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
                yield f"{at}: {value} is out of range"
        elif isinstance(value, list):
            if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
                yield f"{at}: {len(value)} items"
            for number, item in enumerate(value):
                yield from self.differences(schema.get("items", {}), item, f"{at}.{number}")
        elif isinstance(value, dict) and "properties" in schema:
            yield from (f"{at}.{name} is missing" for name in schema.get("required", []) if name not in value)
            for name, member in value.items():
                if name in schema["properties"]:
                    yield from self.differences(schema["properties"][name], member, f"{at}.{name}")
                else:
                    yield f"{at}.{name} is not declared"

    # Answers

    def operation(self, method, path):
        """The operation that answers a path, as the router finds it: words win over suffixes, these over values."""
        asked = path.split("?")[0].removeprefix(PREFIX).split("/")
        found = []
        for one, pattern, operation in self.operations():
            if one != ("GET" if method == "HEAD" else method) or pattern.count("/") + 1 != len(asked):
                continue
            ranks = [rank_of(*pair) for pair in zip(pattern.split("/"), asked)]
            if None not in ranks:
                found.append((ranks, operation))
        return min(found, key=lambda one: one[0])[1] if found else None

    def wrong_with(self, method, path, status, kind, body):
        """What an answer (its Content-Type and its bytes) has that its route does not declare, as texts."""
        operation = self.operation(method, path)
        if operation is None:
            return []
        declared = self.follow(operation["responses"].get(str(status)))
        if declared is None:
            return [f"{status} is not declared"]
        content, kind = declared.get("content", {}), (kind or "").split(";")[0]
        if not body:
            return [f"{status} has no body"] if content and method != "HEAD" else []
        if kind not in content:
            return [f"{status} is not declared to be {kind or 'anything'}"]
        if not kind.endswith("json"):
            return []
        return [f"{status}{text}" for text in self.differences(content[kind]["schema"], json.loads(body))]


def is_of_type(value, name):
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, TYPES[name]) or (name == "integer" and isinstance(value, float) and value.is_integer())


def differences_of_text(schema, value, at):
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        yield f"{at}: {len(value)} characters"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r:.80} does not look like {schema['pattern']}"
    if schema.get("format") == "date-time" and not DATE.fullmatch(value):
        yield f"{at}: {value!r:.80} is no date"


def rank_of(pattern, asked):
    """0: the word itself; 1: a value before a suffix; 2: a value; None: neither."""
    if not pattern.startswith("{"):
        return 0 if pattern == asked else None
    suffix = pattern[pattern.index("}") + 1 :]
    return None if not asked.endswith(suffix) or len(asked) <= len(suffix) else 1 if suffix else 2


def references(thing, where="#"):
    if isinstance(thing, dict):
        for key, value in thing.items():
            if key == "$ref":
                yield where, value
            else:
                yield from references(value, f"{where}/{key}")
    elif isinstance(thing, list):
        for number, value in enumerate(thing):
            yield from references(value, f"{where}/{number}")
