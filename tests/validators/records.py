"""What a report's records say must be found in each of its files. Used by the read_*.py beside it."""

import json
import re


def folded(text):
    """As records fold: every run of white space is one blank."""
    return " ".join(str(text or "").split())


def squeezed(text):
    """Without any white space: what is left when readers break lines differently."""
    return "".join(str(text or "").split())


def read_records(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def number(text):
    """The number that a cell prints, with or without a unit; None when it is none."""
    match = re.match(r"([-−–]?\d{1,3}(?: \d{3})+(?:,\d+)?|[-−–]?\d+(?:,\d+)?)(?![\d,.])", folded(text))
    if not match:
        return None
    return float(match[1].replace(" ", "").replace(",", ".").replace("−", "-").replace("–", "-"))


def words(text):
    """Without white space and the asterisks that tell italics in a record."""
    return squeezed(text).replace("*", "")


def texts_of(record):
    """All that a person reads of a record, piece by piece."""
    kind = record["k"]
    if kind == "doc":
        yield from (record[key] for key in ("title", "board", "case_officer"))
    elif kind in ("heading", "goal", "appendix"):
        yield record["title"]
        yield record.get("assessment")
    elif kind == "decision":
        yield record["text"]
    elif kind == "section":
        yield from (paragraph["text"] for paragraph in record["paragraphs"])
    elif kind == "indicator":
        yield from (record["name"], record["period"], record["comment"], *record["cells"].values())
    elif kind == "activity":
        yield from (record[key] for key in ("name", "start", "end", "deviation", "comment"))
    elif kind == "table":
        yield from (record["title"], *record["columns"])
        for row in record["rows"]:
            yield from row["cells"]


class Misses:
    """Counts what was looked for, prints what was not found."""

    def __init__(self):
        self.looked_for = self.missed = 0

    def check(self, found, message):
        self.looked_for += 1
        if not found:
            self.missed += 1
            if self.missed <= 40:
                print(message)

    def end(self, what):
        print(f"{self.looked_for} {what}, {self.missed} missing")
        return 1 if self.missed or not self.looked_for else 0
