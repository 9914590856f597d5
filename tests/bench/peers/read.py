#!/usr/bin/env python3
"""read.py FILE: reads every paragraph and cell of a .docx (python-docx) or .xlsx (openpyxl)."""
import sys


def main():
    path = sys.argv[1]
    if path.endswith(".docx"):
        import docx
        document = docx.Document(path)
        words = sum(len(p.text.split()) for p in document.paragraphs)
        words += sum(len("".join(cell.itertext()).split()) for t in document.tables for cell in t._tbl.iter_tcs())
    else:
        import openpyxl
        workbook = openpyxl.load_workbook(path)
        words = sum(1 for sheet in workbook for row in sheet.iter_rows(values_only=True) for v in row if v is not None)
    if words == 0:
        sys.exit("nothing read")


main()
