#!/usr/bin/env python3
"""write_docx.py OUTLINE.tsv OUT.docx: the outline written with python-docx."""
import sys

import docx


def main():
    source, target = sys.argv[1:]
    document = docx.Document()
    rows = []
    for line in open(source, encoding="utf-8"):
        kind, *fields = line.rstrip("\n").split("\t")
        if kind == "h":
            document.add_heading(fields[1], level=int(fields[0]))
        elif kind == "p":
            document.add_paragraph(fields[0])
        elif kind == "b":
            document.add_paragraph(fields[0], style="List Bullet")
        elif kind == "r":
            rows.append(fields)
        elif kind == "e":
            table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
            for row, values in zip(table.rows, rows):
                for cell, value in zip(row.cells, values):
                    cell.text = value
            rows = []
    document.save(target)


main()
