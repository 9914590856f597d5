"""python-docx reads back all that the records say: read_docx.py FILES."""

import sys
from pathlib import Path

import docx

from records import Misses, read_records, texts_of, words


def text_of(document):
    """Body, and headers and footers; links are inside paragraphs, but not among the runs that python-docx lists."""
    stories = [document.element.body]
    for section in document.sections:
        stories += [section.header._element, section.first_page_header._element, section.footer._element]
    text = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    return words("".join(node.text or "" for story in stories for node in story.iter(text)))


def check_tables(document, records, name, misses):
    """Each of the report's tables, indicators and activities stands in a table, cell by cell."""
    rows = {tuple(words(cell.text) for cell in row.cells) for table in document.tables for row in table.rows}
    for record in records:
        if record["k"] == "table":
            for row in record["rows"]:
                wanted = tuple(words(cell) for cell in row["cells"])
                misses.check(wanted in rows, f"{name}: no row {row['cells']}")
        elif record["k"] in ("indicator", "activity"):
            wanted = cells_of(record)
            misses.check(any(wanted <= set(row) for row in rows if wanted & set(row)), f"{name}: no row {wanted}")


def cells_of(record):
    texts = record["cells"].values() if record["k"] == "indicator" else (record["start"], record["end"])
    name = words(record.get("mark")) + words(record["name"])
    return {words(text) for text in (name, *texts) if text}


def main(files):
    misses = Misses()
    for path in sorted(files.glob("*.docx")):
        records = read_records(files / (path.name.split(".docx")[0].removesuffix(".flat") + ".jsonl"))
        document = docx.Document(str(path))
        text = text_of(document)
        for record in records:
            for wanted in texts_of(record):
                misses.check(words(wanted) in text, f"{path.name}: {record['k']}: {wanted}")
        check_tables(document, records, path.name, misses)
    return misses.end("texts and rows")


sys.exit(main(Path(sys.argv[1])))
