"""What a Word file is built of, line by line: styles, list numbers, texts, content controls, tables. For comparing two."""

import hashlib
import json
import sys
import xml.etree.ElementTree as tree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PARTS = ["[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "word/styles.xml", "word/fontTable.xml", "word/theme.xml", "word/settings.xml", "word/header2.xml"]


def outline(path):
    package = zipfile.ZipFile(path)
    numbering = tree.fromstring(package.read("word/numbering.xml"))
    kinds = {kind.get(W + "abstractNumId"): kind for kind in numbering.iter(W + "abstractNum")}
    lists = {}
    for number in numbering.iter(W + "num"):
        level = kinds[number.find(W + "abstractNumId").get(W + "val")].find(W + "lvl")
        lists[number.get(W + "numId")] = {key: level.find(W + key).get(W + "val") for key in ("start", "numFmt", "lvlText")}
    counts = {}
    lines = []

    def label(paragraph):
        number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        if number is None:
            return ""
        number = number.get(W + "val")
        kind = lists[number]
        counts[number] = counts.get(number, int(kind["start"]) - 1) + 1
        if kind["numFmt"] == "bullet":
            return kind["lvlText"]
        count = chr(64 + counts[number]) if kind["numFmt"] == "upperLetter" else str(counts[number])
        return kind["lvlText"].replace("%1", count)

    def control(found):
        properties = found.find(W + "sdtPr")
        kind = next((each.tag.split("}")[1] for each in properties if each.tag in (W + "text", W + "date", W14 + "checkbox")), "rich")
        locked = properties.find(W + "lock").get(W + "val")
        return [kind, properties.find(W + "tag").get(W + "val"), locked, properties.find(W + "alias").get(W + "val")]

    def text(inside):
        # A note that is cited again has the number of its first mark.
        if inside.tag == W + "fldSimple" and "NOTEREF" in inside.get(W + "instr"):
            return f"[{''.join(inside.itertext())}]"
        if inside.tag == W + "footnoteReference":
            return f"[{inside.get(W + 'id')}]"
        if inside.tag == W + "t":
            return inside.text or ""
        if inside.tag == W + "r" and inside.find(W + "tab") is not None:
            return "\t"
        return "".join(text(each) for each in inside) if inside.tag != W + "pPr" else ""

    def walk(inside, depth):
        for each in inside:
            kind = each.tag.replace(W, "")
            if kind == "p":
                properties = each.find(W + "pPr")
                indent = properties.find(W + "ind")
                lines.append({
                    "kind": "p", "depth": depth, "style": properties.find(W + "pStyle").get(W + "val"), "label": label(each), "text": text(each),
                    "keep": properties.find(W + "keepNext") is not None,
                    "tabs": [tab.get(W + "pos") for tab in properties.iter(W + "tab")],
                    "indent": {} if indent is None else {key.replace(W, ""): value for key, value in indent.attrib.items() if value != "0"},
                    "controls": [control(found) for found in each.iter(W + "sdt")],
                })
            elif kind == "sdt":
                lines.append({"kind": "sdt", "depth": depth, "controls": [control(each)]})
                walk(each.find(W + "sdtContent"), depth + 1)
            elif kind == "tbl":
                caption = each.find(f"{W}tblPr/{W}tblCaption")
                lines.append({
                    "kind": "tbl", "depth": depth, "style": each.find(f"{W}tblPr/{W}tblStyle").get(W + "val"),
                    "widths": [int(column.get(W + "w")) for column in each.iter(W + "gridCol")],
                    "caption": None if caption is None else caption.get(W + "val"),
                })
                walk(each, depth + 1)
            elif kind in ("tr", "tc"):
                head = each.find(f"{W}trPr/{W}tblHeader") is not None
                height = each.find(f"{W}trPr/{W}trHeight")
                lines.append({"kind": kind, "depth": depth, "head": head, "height": None if height is None else height.get(W + "val")})
                walk(each, depth + 1)

    body = tree.fromstring(package.read("word/document.xml")).find(W + "body")
    walk(body, 0)
    targets = {each.get("Id"): "word/" + each.get("Target") for each in tree.fromstring(package.read("word/_rels/document.xml.rels"))}

    def picture(inline):
        extent = inline.find(WP + "extent")
        file = package.read(targets[next(inline.iter(A + "blip")).get(R + "embed")])
        return [extent.get("cx"), extent.get("cy"), inline.find(WP + "docPr").get("descr"), hashlib.sha256(file).hexdigest()]

    pictures = [picture(each) for each in body.iter(WP + "inline")]
    notes = tree.fromstring(package.read("word/footnotes.xml")).findall(W + "footnote")
    notes = [[text(line) for line in note.iter(W + "p")] for note in notes if note.get(W + "type") is None]
    parts = {part: package.read(part).decode() for part in PARTS}
    return {"lines": lines, "notes": notes, "pictures": pictures, "parts": parts, "footer": "".join(tree.fromstring(package.read("word/footer1.xml")).itertext()), "header": "".join(tree.fromstring(package.read("word/header1.xml")).itertext())}


json.dump([outline(path) for path in sys.argv[1:]], sys.stdout)
