"""Checks the parts of packages against the standard's schemas: schemas.py PARTS SCHEMAS. A part that none of the
patterns knows is an error, so that no new kind of part goes unchecked."""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

SCHEMAS = [
    (r"\[Content_Types\]\.xml", "opc-contentTypes.xsd"),
    (r".*\.rels", "opc-relationships.xsd"),
    (r"docProps/app\.xml", "shared-documentPropertiesExtended.xsd"),
    (r"docProps/custom\.xml", "shared-documentPropertiesCustom.xsd"),
    (r"docProps/core\.xml", None),  # its schema imports others from the net
    (r"(word|xl)/theme/.*\.xml", "dml-main.xsd"),
    (r"word/[^/]*\.xml", "wml.xsd"),
    (r"xl/drawings/.*\.xml", "dml-spreadsheetDrawing.xsd"),
    (r"xl/charts/.*\.xml", "dml-chart.xsd"),
    (r"xl/.*\.xml", "sml.xsd"),
]


def main(parts, schemas):
    by_schema, unknown = defaultdict(list), []
    for path in sorted(parts.rglob("*")):
        if not path.is_file():
            continue
        name = "/".join(path.relative_to(parts).parts[1:])
        found = [schema for pattern, schema in SCHEMAS if re.fullmatch(pattern, name)]
        (by_schema[found[0]] if found else unknown).append(str(path))
    left_out = by_schema.pop(None, [])
    status = 0
    for schema, paths in by_schema.items():
        result = subprocess.run(
            ["xmllint", "--noout", "--nonet", "--huge", "--schema", str(schemas / schema), *paths],
            capture_output=True, text=True)
        if result.returncode != 0:
            status = 1
            print("\n".join(line for line in result.stderr.splitlines() if not line.endswith(" validates")))
    for path in unknown:
        status = 1
        print(f"{path}: a part of an unknown kind")
    print(f"{sum(map(len, by_schema.values()))} parts valid, {len(left_out)} core properties left out")
    return status


sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
