"""What the tests of data commands share: running the program, reading and writing dumps."""

import base64
import json
import subprocess

from database import environment_for
from harness import BINARY

OID = "5f0000000000000000000%03x"  # made on 2020-07-04
MADE = "1593835520000"  # the time in it, in milliseconds
DATE = "2020-05-01T08:00:00.000Z"
SECRET = "$2b$10$abcdefghijklmnopqrstuuJ"


def run(data, *arguments, code=0):
    """Runs a command on a data directory; what it prints, and what it says on standard error."""
    done = subprocess.run(
        [BINARY, *map(str, arguments), "--data", str(data)],
        capture_output=True,
        text=True,
        timeout=120,
        env=environment_for(data),
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout, done.stderr


def lyceum(data, *arguments, code=0):
    return run(data, *arguments, code=code)[0]


def files(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def documents(folder, collection):
    return [json.loads(line) for line in (folder / f"{collection}.json").read_text().splitlines()]


def exported(data, folder, collection):
    """The documents of a store by the last digits of their _id; exports once into the folder."""
    if not folder.exists():
        lyceum(data, "export", folder)
    return {int(one["_id"]["$oid"][-3:], 16): one for one in documents(folder, collection)}


def oid(number):
    return {"$oid": OID % number}


def date(text=DATE):
    return {"$date": text}


def number(value):
    return next(iter(value.values())) if isinstance(value, dict) else value


def whole(value):
    return int(float(number(value)))


def write(folder, **collections):
    """A dump in lines of relaxed Extended JSON, as mongoexport writes it."""
    folder.mkdir(exist_ok=True)
    for name, list_of_documents in collections.items():
        (folder / f"{name}.json").write_text("".join(json.dumps(one) + "\n" for one in list_of_documents))
    return folder


def user(n, **more):
    return {
        "_id": oid(n),
        "email": f"p{n}@example.org",
        "password": SECRET,
        "firstName": "A",
        "lastName": "B",
        "role": "student",
        "createdAt": date(),
    } | more


def community(n, **more):
    return {
        "_id": oid(n),
        "name": f"Community {n}",
        "description": "D",
        "type": "public",
        "creator": oid(1),
        "createdAt": date(),
    } | more


def membership(n, user_id, community_id, **more):
    return {"_id": oid(n), "user": oid(user_id), "community": oid(community_id), "joinedAt": date()} | more


def course(n, **more):
    return {
        "_id": oid(n),
        "title": "T",
        "description": "D",
        "creator": oid(1),
        "isPublished": True,
        "createdAt": date(),
    } | more


def video(n, course_id, **more):
    return {"_id": oid(n), "title": "V", "course": oid(course_id), "createdAt": date()} | more


def enrollment(n, student, course_id, **more):
    return {"_id": oid(n), "student": oid(student), "course": oid(course_id), "enrolledAt": date()} | more


def post(n, **more):
    return {
        "_id": oid(n),
        "title": "T",
        "content": "C",
        "author": oid(1),
        "community": oid(100),
        "createdAt": date(),
    } | more


def gridfs(contents, chunk=261120, **more):
    """fs.files and fs.chunks as a GridFS application has them; contents: bytes by the last digits of the _id."""
    documents, pieces = [], []
    for n, content in contents.items():
        documents.append(
            {
                "_id": oid(n),
                "length": len(content),
                "chunkSize": chunk,
                "uploadDate": date(),
                "filename": f"{n}.bin",
            }
            | more
        )
        for at in range(0, len(content), chunk):
            data = {"$binary": {"base64": base64.b64encode(content[at : at + chunk]).decode(), "subType": "00"}}
            pieces.append(
                {"_id": {"$oid": f"6{n:011x}{at // chunk:012x}"}, "files_id": oid(n), "n": at // chunk, "data": data}
            )
    return {"fs.files": documents, "fs.chunks": pieces}


def file_contents(folder):
    """The bytes in an export by the last digits of their file's _id."""
    out = {int(one["_id"]["$oid"][-3:], 16): b"" for one in documents(folder, "fs.files")}
    for piece in documents(folder, "fs.chunks"):
        out[int(piece["files_id"]["$oid"][-3:], 16)] += base64.b64decode(piece["data"]["$binary"]["base64"])
    return out
