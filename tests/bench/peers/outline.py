#!/usr/bin/env python3
"""outline.py RECORDS.jsonl OUTLINE.tsv OUTLINE.md: the plain outline (see ../outline.h) of exported records, and the
same as Markdown for pandoc, so that every writer that is measured writes the same words."""
import json
import sys


def cell(value):
    return " ".join(str(value or "").split())


def paragraphs_of(section):
    for paragraph in section["paragraphs"]:
        yield ["b" if paragraph["style"] == "bullet" else "p", cell(paragraph["text"])]


def lines_of(record):
    kind = record["k"]
    if kind == "heading":
        yield ["h", str(record["level"]), cell(record["title"])]
        yield from paragraphs_of(record.get("section", {"paragraphs": []}))
    elif kind == "goal":
        yield ["h", str(record["level"]), cell(f"{record['number']} {record['title']}")]
    elif kind == "section":
        yield ["h", "4", cell(record["name"])]
        yield from paragraphs_of(record)
    elif kind == "indicator":
        yield ["r", cell(record["name"])] + [cell(v) for v in record["cells"].values()] + [cell(record["comment"])]
    elif kind == "activity":
        yield ["r"] + [cell(record[f]) for f in ("name", "start", "end", "deviation", "comment")]
    elif kind == "table":
        yield ["r"] + [cell(c) for c in record["columns"]]
        for row in record["rows"]:
            yield ["r"] + [cell(c) for c in row["cells"]]
    elif kind == "decision":
        yield ["p", cell(record["text"])]


def outline(records):
    open_table = None
    for record in records:
        table = record["k"] if record["k"] in ("indicator", "activity") else id(record)
        for line in lines_of(record):
            if open_table and (line[0] != "r" or table != open_table):
                yield ["e"]
                open_table = None
            if line[0] == "r":
                open_table = table
            yield line
    if open_table:
        yield ["e"]


def markdown(lines):
    first = True
    for line in lines:
        kind, fields = line[0], [f.replace("|", "\\|").replace("*", "\\*") for f in line[1:]]
        if kind == "h":
            yield "#" * int(fields[0]) + " " + fields[1] + "\n\n"
        elif kind in "pb":
            yield ("- " if kind == "b" else "") + fields[0] + "\n\n"
        elif kind == "r":
            yield "| " + " | ".join(fields) + " |\n"
            if first:
                yield "|" + "---|" * len(fields) + "\n"
            first = False
        else:
            first = True
            yield "\n"


def main():
    records_path, outline_path, markdown_path = sys.argv[1:]
    with open(records_path, encoding="utf-8") as file:
        lines = list(outline([json.loads(line) for line in file]))
    with open(outline_path, "w", encoding="utf-8") as file:
        file.writelines("\t".join(line) + "\n" for line in lines)
    with open(markdown_path, "w", encoding="utf-8") as file:
        file.writelines(markdown(lines))


main()
