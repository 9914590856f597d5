"""Packages as folders of parts: unpack.py FILES PARTS. Every .docx, .xlsx and Flat OPC .xml of FILES gets a folder in
PARTS. A Flat OPC file is also packed again as NAME.flat.docx in FILES, for those who read packages only."""

import base64
import sys
import zipfile
from pathlib import Path

from lxml import etree

PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def flat_parts(path):
    """The parts of a Flat OPC file by name, with the list of content types that the flat form leaves out."""
    parts, types = {}, [f'<Types xmlns="{TYPES}">']
    for part in etree.parse(str(path)).getroot().iter(PKG + "part"):
        name, kind = part.get(PKG + "name"), part.get(PKG + "contentType")
        xml, binary = part.find(PKG + "xmlData"), part.find(PKG + "binaryData")
        if xml is not None:
            data = etree.tostring(xml[0], xml_declaration=True, encoding="UTF-8", standalone=True)
        else:
            data = base64.b64decode(binary.text)
        parts[name.lstrip("/")] = data
        types.append(f'<Override PartName="{name}" ContentType="{kind}"/>')
    return {"[Content_Types].xml": "".join(types + ["</Types>"]).encode(), **parts}


def zip_parts(path):
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None, f"{path}: a part is damaged"
        return {name: package.read(name) for name in package.namelist()}


def main(files, parts):
    count = 0
    for path in sorted(files.glob("*.xml")):
        with zipfile.ZipFile(path.with_suffix(".flat.docx"), "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in flat_parts(path).items():
                package.writestr(name, data)
    for path in sorted(files.glob("*.docx")) + sorted(files.glob("*.xlsx")):
        for name, data in zip_parts(path).items():
            target = parts / path.name / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            count += 1
    print(f"{len(list(files.glob('*.tertial')))} reports, {count} parts")


main(Path(sys.argv[1]), Path(sys.argv[2]))
