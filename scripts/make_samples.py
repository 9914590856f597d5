#!/usr/bin/env python3
"""Renders the sample reports of the invented Sjövikens stadsdelsnämnd.

usage: make_samples.py [--check] [--out DIR] [--strip-trailing-blanks] [--crlf]
       make_samples.py --layouts N --out DIR

Without --check the texts and their gold records are written to tests/samples (or DIR). With --check
nothing is written: exit status 1 when a file in the repository is not what its source renders to, or
when the planted errors of tests/samples/README.md are not exactly the ones the figures have.
--strip-trailing-blanks and --crlf render variants for tests of the importer; give them --out.
--layouts writes N reports with columns and pages of other sizes, every other without trailing blanks.
"""
import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from samplelib import facts, layout, source, tabs, wrapped  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "tests" / "samples"


def rendered(folder):
    """Name of each file -> its text, and what was found out about the documents."""
    files, report = {}, []
    for name, stem, forms in (("vp-2024.txt", "sjoviken-vp-2024", (wrapped,)),
                              ("t2-2024.txt", "sjoviken-t2-2024", (wrapped, tabs))):
        for form in forms:
            doc = source.read_document(folder, name)
            text, gold, renderer = form.render(doc)
            full = stem + (".tabs" if form is tabs else "")
            files[full + ".txt"], files[full + ".gold.jsonl"] = text, gold
            report += facts.check(full, doc, text, gold, renderer)
    return files, report


def other_layouts(folder, count):
    """Name -> text of `count` reports that differ from the samples in their layout alone."""
    files = {}
    for seed in range(count):
        doc = source.read_document(folder, ("vp-2024.txt", "t2-2024.txt", "t2-2024.txt")[seed % 3])
        keys = [indicator.key for goal in doc.goals for indicator in goal.indicators]
        text, gold, _ = wrapped.render(doc, layout.any_layout(seed, keys))
        if seed % 2:
            text = "\n".join(line.rstrip(" ") if line.strip() else line for line in text.split("\n"))
        files[f"layout-{seed}.txt"], files[f"layout-{seed}.gold.jsonl"] = text, gold
    return files


def write(files, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_bytes(text.encode("utf-8"))


def variant(text, arguments):
    if arguments.strip_trailing_blanks:
        text = "\n".join(line.rstrip(" ") for line in text.split("\n"))
    return text.replace("\n", "\r\n") if arguments.crlf else text


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--out", type=Path, default=SAMPLES)
    parser.add_argument("--strip-trailing-blanks", action="store_true")
    parser.add_argument("--crlf", action="store_true")
    parser.add_argument("--layouts", type=int, metavar="N")
    arguments = parser.parse_args()
    if arguments.layouts:
        write(other_layouts(SAMPLES / "src", arguments.layouts), arguments.out)
        return
    files, problems = rendered(SAMPLES / "src")
    for problem in problems:
        print(problem, file=sys.stderr)
    if arguments.check:
        for name, text in files.items():
            path = SAMPLES / name
            if not path.exists() or path.read_bytes() != text.encode("utf-8"):
                problems.append(name)
                print(f"{name}: not up to date, run scripts/make_samples.py", file=sys.stderr)
    else:
        write({name: variant(text, arguments) if name.endswith(".txt") else text for name, text in files.items()},
              arguments.out)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
