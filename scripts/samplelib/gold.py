"""Builds the gold records of a sample (the form of records.md, with the differences of a reading by hand)."""
import itertools
import json
from .layout import wrap
from .source import COLUMNS


class Gold:
    """Collects records with the line each one stands on, and writes them in the order of the text."""

    def __init__(self):
        self.records = []

    def add(self, record, line=None):
        if line is not None:
            record["line"] = line
        self.records.append(record)
        return record

    def text(self):
        ordered = sorted(self.records, key=lambda r: r.get("line", 0))
        return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in ordered)


def fold(text):
    return " ".join(text.split())


def doc_record(doc, with_date):
    meta = doc.meta
    return {"k": "doc", "type": meta["typ"], "period": meta.get("period"), "year": int(meta["ar"]),
            "board": meta["namnd"], "case_officer": meta["handlaggare"],
            "date": meta.get("datum") if with_date else None}


def goal_record(goal):
    return {"k": "goal", "level": goal.level, "number": goal.number, "title": goal.title,
            "assessment": goal.assessment or None}


def section_record(number, name, blocks):
    texts = [fold(b[1]) for b in blocks if b[0] in ("text", "bullet")]
    return {"k": "section", "goal": number, "name": name, "first": " ".join(texts[0].split()[:10]),
            "last": " ".join(texts[-1].split()[-10:]), "paragraphs": len(texts),
            "subheadings": [fold(b[1]) for b in blocks if b[0] == "sub"]}


def indicator_record(doc, goal, indicator, ambiguous):
    cells = {c: fold(indicator.cells.get(c, "")) or None for c in COLUMNS}
    return {"k": "indicator", "goal": goal.number, "name": fold(indicator.name),
            "values": [v for v in cells.values() if v], "cells": cells,
            "period": period_text(doc, indicator), "ambiguous": ambiguous, "comment": indicator.comment or None}


def period_text(doc, indicator):
    if doc.is_plan:
        return "Tertial" if indicator.tertial else "År"
    return f"{doc.meta['period']} {doc.meta['ar']}" if indicator.tertial else doc.meta["ar"]


def activity_record(goal, activity):
    return {"k": "activity", "goal": goal.number, "name": fold(activity.name), "start": activity.start,
            "end": activity.end, "deviation": activity.deviation or None, "comment": activity.comment or None}


def table_record(table):
    rows = [[fold(c.replace("¶", " ")) for c in cells] for _, cells, _ in table.rows]
    return {"k": "table", "title": fold(table.title), "columns": table.columns(), "rows": len(rows),
            "first_row": rows[0], "last_row": rows[-1]}


def columns_open(goal, indicator, widths):
    """True when the text alone cannot tell the columns of a follow-up's row.

    All placements of the printed values that keep their order are tried. Hard evidence rules out: a
    board's own row has no KF:s årsmål and a council's row has one, årsmål is always there, men and
    women come as a pair beside a total, a tertial row has outcome and forecast, a target in words
    can only be a target, and a value breaks exactly where its column is too narrow for it.
    """
    printed = [(c, indicator.cells[c]) for c in COLUMNS if indicator.cells.get(c)]
    possible = 0
    for places in itertools.combinations(range(7), len(printed)):
        shape = {COLUMNS[p] for p in places}
        if "arsmal" not in shape or ("kf_arsmal" in shape) != (goal.level == 2):
            continue
        if ("utfall_man" in shape) != ("utfall_kvinnor" in shape) or ("utfall_man" in shape and "utfall" not in shape):
            continue
        if indicator.tertial and not {"utfall", "prognos"} <= shape:
            continue
        if all(fits(column, value, place, widths) for (column, value), place in zip(printed, places)):
            possible += 1
    return possible != 1


def fits(column, value, place, widths):
    in_words = value[0].isalpha() and not value.startswith("Max")
    if in_words and COLUMNS[place] not in ("arsmal", "kf_arsmal"):
        return False
    return wrap(value, widths[place]) == wrap(value, widths[COLUMNS.index(column)])
