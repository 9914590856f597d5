#!/usr/bin/env python3
"""write_xlsx.py OUTLINE.tsv OUT.xlsx: the table rows of the outline written with openpyxl."""
import sys

import openpyxl


def main():
    source, target = sys.argv[1:]
    workbook = openpyxl.Workbook()
    for line in open(source, encoding="utf-8"):
        kind, *fields = line.rstrip("\n").split("\t")
        if kind == "r":
            workbook.active.append(fields)
    workbook.save(target)


main()
