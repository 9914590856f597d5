"""What LibreOffice has read (see `office`) holds all that the records say, and its formulas give the results that our
file says: read_office.py FILES OFFICE."""

import csv
import sys
from pathlib import Path

import openpyxl

from records import Misses, folded, read_records, squeezed, texts_of, words


def check_texts(files, office, misses):
    for path in sorted(files.glob("*.docx")):
        text = words((office / path.name).with_suffix(".txt").read_text(encoding="utf-8-sig"))
        records = files / (path.name.removesuffix(".docx").removesuffix(".flat") + ".jsonl")
        for record in read_records(records):
            for wanted in texts_of(record):
                misses.check(words(wanted) in text, f"{path.name}: {record['k']}: {wanted}")


def check_sheets(files, office, misses):
    """The printed text of every indicator, activity, goal and table cell stands in some cell."""
    for path in sorted(files.glob("*.xlsx")):
        cells = set()
        for sheet in office.glob(f"{path.stem}-*.csv"):
            with open(sheet, encoding="utf-8", newline="") as lines:
                cells |= {squeezed(cell) for row in csv.reader(lines) for cell in row}
        for record in read_records(path.with_suffix(".jsonl")):
            if record["k"] not in ("goal", "indicator", "activity", "table"):
                continue
            for wanted in filter(None, texts_of(record)):
                mark = squeezed(record.get("mark"))
                found = {squeezed(wanted), mark + squeezed(wanted), "•" + squeezed(wanted)} & cells
                misses.check(found or is_title_or_comment(record, wanted), f"{path.name}: {record['k']}: {wanted}")


def is_title_or_comment(record, text):
    """Headings of tables are changed where Excel wants them different, comments keep their paragraphs apart."""
    return text == record.get("comment") or (record["k"] == "table" and text in [record["title"], *record["columns"]])


def check_formulas(files, office, misses):
    for path in sorted(files.glob("*.xlsx")):
        formulas = openpyxl.load_workbook(path)
        ours = openpyxl.load_workbook(path, data_only=True)
        theirs = openpyxl.load_workbook(office / "recalculated" / path.name, data_only=True)
        for sheet in formulas.worksheets:
            for row in sheet.iter_rows():
                for cell in (cell for cell in row if cell.data_type == "f"):
                    mine = ours[sheet.title][cell.coordinate].value
                    other = theirs[sheet.title][cell.coordinate].value
                    misses.check(same(mine, other),
                                 f"{path.name}: {sheet.title}!{cell.coordinate} {cell.value}: {mine!r}, not {other!r}")


def same(mine, other):
    if isinstance(mine, (int, float)) and isinstance(other, (int, float)):
        return abs(mine - other) < 1e-6
    return folded(mine) == folded(other)


def main(files, office):
    misses = Misses()
    check_texts(files, office, misses)
    check_sheets(files, office, misses)
    check_formulas(files, office, misses)
    return misses.end("texts, cells and results")


sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
