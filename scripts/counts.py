#!/usr/bin/python3
"""Reads JUnit XML (GoogleTest's and pytest's) and prints `passed failed skipped`; names and reasons go to stderr."""

import sys
import xml.etree.ElementTree as xml


def cases(path):
    """Yields (name, outcome, reason) of each test in the file."""
    for case in xml.parse(path).iter("testcase"):
        name = f"{case.get('classname')}.{case.get('name')}"
        bad = [child for child in case if child.tag in ("failure", "error")]
        skipped = case.find("skipped")
        if bad:
            yield name, "failed", bad[0].get("message") or ""
        elif skipped is not None:
            yield name, "skipped", skipped.get("message") or ""
        elif case.get("status") == "notrun":
            yield name, "skipped" if case.get("result") == "suppressed" else "left out", "disabled"
        else:
            yield name, "passed", ""


def main(paths):
    counts = {"passed": 0, "failed": 0, "skipped": 0, "left out": 0}
    for path in paths:
        for name, outcome, reason in cases(path):
            counts[outcome] += 1
            if outcome in ("failed", "skipped"):
                lines = [line.strip() for line in reason.splitlines() if line.strip()]
                print(f"  {outcome}: {name}: {' '.join(lines)[:300]}", file=sys.stderr)
    print(counts["passed"], counts["failed"], counts["skipped"])


if __name__ == "__main__":
    main(sys.argv[1:])
