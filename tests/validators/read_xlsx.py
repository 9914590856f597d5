"""openpyxl reads back all that the records say, as numbers where the report prints numbers: read_xlsx.py FILES."""

import datetime
import sys
from pathlib import Path

import openpyxl

from records import Misses, folded, number, read_records

HEADER_ROW = 4
GONE_ON = "… (fortsätter på bladet"


def rows_by_id(book):
    """For each id of the workbook its rows: a list of (sheet, header -> value)."""
    found = {}
    for sheet in book.worksheets:
        rows = sheet.iter_rows(min_row=HEADER_ROW, values_only=True)
        header = next(rows, ())
        if "Id" not in header:
            continue
        for row in rows:
            values = dict(zip(header, row))
            if values["Id"]:
                found.setdefault(values["Id"], []).append((sheet.title, values))
    return found


def says(value, printed):
    """Whether a cell holds what the report prints: the same text, date or number."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() == printed
    if isinstance(value, (int, float)):
        wanted = number(printed)
        return wanted is not None and abs(value - wanted) < 1e-9
    return folded(value) == printed or GONE_ON in str(value)


def check_row(places, record_id, texts, where, misses):
    """All texts of a record stand in one row with its id, and what is printed as a number is one."""
    for printed in filter(None, map(folded, texts)):
        found = [value for _, row in places.get(record_id, []) for value in row.values() if value is not None]
        misses.check(any(says(value, printed) for value in found), f"{where}: {record_id}: {printed}")


def check_table(places, record, where, misses):
    for row in record["rows"]:
        if "id" not in row:
            continue
        check_row(places, row["id"], row["cells"], where, misses)


def check_sheets(book, where, misses):
    names = [sheet.title for sheet in book.worksheets]
    for wanted in ("Läs mig", "Indikatorer", "Aktiviteter", "Mål", "Att åtgärda"):
        misses.check(wanted in names, f"{where}: no sheet {wanted}")
    tables = [name.casefold() for sheet in book.worksheets for name in sheet.tables]
    misses.check(len(tables) == len(set(tables)), f"{where}: two tables with the same name")
    for sheet in book.worksheets:
        misses.check(bool(sheet["A1"].value), f"{where}: {sheet.title}: no title")
        misses.check(len(sheet.title) <= 31, f"{where}: {sheet.title}: too long")


def main(files):
    misses = Misses()
    for path in sorted(files.glob("*.xlsx")):
        book = openpyxl.load_workbook(path, data_only=True)
        places = rows_by_id(book)
        check_sheets(book, path.name, misses)
        for record in read_records(path.with_suffix(".jsonl")):
            name = " ".join(filter(None, (record.get("mark"), record.get("name"))))
            if record["k"] == "indicator":
                texts = [name, record["period"], *record["cells"].values()]
            elif record["k"] == "activity":
                texts = [name, record["start"], record["end"], record["deviation"]]
            elif record["k"] == "goal":
                texts = [record["number"], record["title"], record["assessment"]]
            elif record["k"] == "table":
                check_table(places, record, path.name, misses)
                continue
            else:
                continue
            check_row(places, record["id"], texts, path.name, misses)
            if record.get("comment"):
                found = "".join(str(v) for _, row in places.get(record["id"], []) for v in row.values() if v)
                words = "".join(record["comment"].split())
                misses.check(words in "".join(found.replace("•", "").split()) or GONE_ON in found,
                             f"{path.name}: {record['id']}: comment")
        check_numbers(book, path.name, misses)
    return misses.end("values")


def check_numbers(book, where, misses):
    """Beside each printed text stands its value: a number exactly where a number is printed."""
    ending = " – så står det i rapporten"
    for sheet in book.worksheets:
        rows = sheet.iter_rows(min_row=HEADER_ROW, values_only=True)
        header = next(rows, ())
        pairs = [(header.index(text.removesuffix(ending)), place) for place, text in enumerate(header)
                 if text and text.endswith(ending)]
        for row in rows:
            for value, printed in ((row[a], row[b]) for a, b in pairs):
                if printed and isinstance(value, (int, float)):
                    misses.check(number(printed) is not None, f"{where}: {sheet.title}: {printed} became {value}")


sys.exit(main(Path(sys.argv[1])))
