"""What must hold for the samples: gold and text agree, and the figures have exactly the planted errors."""
import json
import re

# (document, rule, place): the arithmetic and comment errors that are there on purpose; the whole list
# with the rest of the planted errors stands in tests/samples/README.md
PLANTED = {
    "sjoviken-vp-2024": {("sum", "Försörjningsstöd och vägar till arbete - Budget 2024 (mnkr)", 4)},
    "sjoviken-t2-2024": {
        ("sum", "Budgetjusteringar", 1),
        ("row-arithmetic", "Avvikelse per verksamhetsområde", "Stöd till invånare som har en funktionsnedsättning"),
        ("row-arithmetic", "Avvikelse per verksamhetsområde", "Ekonomiskt bistånd"),
        ("comment-missing", "1.2", "Antal inskrivna barn per årsarbetare i förskolan"),
        ("comment-missing", "1.4", "Andel som är nöjda med måltiden som helhet på vård- och omsorgsboende"),
        ("deviation-unexplained", "2.2.1", "strandpark"), ("activity-dates", "1.4.1", "hemgang")},
}
PLANTED["sjoviken-vp-2024"].add(("activity-dates", "1.4.1", "hemgang"))


def number(text):
    found = re.match(r"^[^\d+-]*([+-]?\d[\d ]*(?:,\d+)?)", text or "")
    return float(found.group(1).replace(" ", "").replace(",", ".")) if found else None


def tight(text):
    return re.sub(r"\s+", "", text)


def check(name, doc, text, gold, renderer):
    problems = [f"{name}: {p}" for p in agreement(text, gold, name)]
    found = set(arithmetic(doc)) | set(rows(doc))
    expected = PLANTED[name.removesuffix(".tabs")]
    problems += [f"{name}: error without a plan: {x}" for x in sorted(found - expected, key=str)]
    problems += [f"{name}: planted error not there: {x}" for x in sorted(expected - found, key=str)]
    counts = {}
    for line in gold.splitlines():
        kind = json.loads(line)["k"]
        counts[kind] = counts.get(kind, 0) + 1
    for kind, least in (("indicator", 25), ("activity", 25), ("table", 5), ("goal", 25)):
        if counts.get(kind, 0) < least:
            problems.append(f"{name}: only {counts.get(kind, 0)} {kind} records")
    if len(text) < 15 * 2800:
        problems.append(f"{name}: {len(text)} characters are fewer than 15 printed pages")
    return problems


def agreement(text, gold, name):
    """Every title, name and value of the gold is in the text when white space is taken away."""
    blob = tight(re.sub(r"</?[a-z]>", "", text)) if name.endswith(".tabs") else tight(text)
    for line in gold.splitlines():
        record = json.loads(line)
        for key in ("title", "name", "text", "first", "last", "comment"):
            value = record.get(key)
            if not value or (record["k"], key) in (("table", "title"), ("section", "name")):
                continue
            pieces = [value] if tight(value) in blob else re.findall(r"\S+\s+\S+", value)
            missing = [p for p in pieces if tight(p) not in blob]
            # a page break may stand once in the middle of a name, a comment or an end of a section
            if len(missing) > 1:
                yield f"{record['k']} {key} not in the text: {value[:70]}"
        for value in record.get("values", []):
            if tight(value) not in blob:
                yield f"value not in the text: {value}"


def arithmetic(doc):
    """Sums of columns and the relation between a row's columns, in all tables but averages."""
    for kind, *rest in doc.before + doc.after + [b for g in doc.goals for b in g.text]:
        if kind == "table":
            table = rest[0]
            yield from sums(table)
            yield from relations(table)


def sums(table):
    for role, cells, _ in table.rows:
        if role != "sum" or cells[0] == "Snitt":
            continue
        above = [c for r, c, _ in table.rows[:table.rows.index((role, cells, _))] if r == "row"]
        for n in range(1, len(cells)):
            values = [number(c[n]) for c in above if c[n]]
            if cells[n] and values and abs(sum(values) - number(cells[n])) > 0.001:
                yield ("sum", table.title, n)


def relations(table):
    columns = table.columns()
    for role, cells, _ in table.rows:
        v = [number(c) or 0.0 for c in cells]
        name = cells[0].replace("¶", " ")
        if columns[1:4] and columns[1] == "Kostnader" and role != "group":
            wrong = abs(v[1] + v[2] - v[3]) > 0.001
        elif "Avvikelse" in columns and len([c for c in cells[1:] if c]) > 2:
            at = columns.index("Avvikelse")
            forecast = at - 1
            granted = sum(v[1:forecast - (columns[forecast - 1].startswith("Prognos"))])
            wrong = abs(granted - v[forecast] - v[at]) > 0.001
        elif table.title == "Resultatenheter":
            wrong = abs(-v[2] - v[3] - v[4]) > 0.001
        else:
            wrong = False
        if wrong:
            yield ("row-arithmetic", table.title, name)


def rows(doc):
    for goal in doc.goals:
        for a in goal.activities:
            if a.end < a.start:
                yield ("activity-dates", goal.number, a.key)
            if a.deviation and not a.comment:
                yield ("deviation-unexplained", goal.number, a.key)
        if doc.is_plan:
            continue
        for i in goal.indicators:
            measured = number(i.cells.get("utfall")) if i.cells.get("utfall") else number(i.cells.get("prognos"))
            target = number(i.cells.get("arsmal"))
            if measured is None or target is None or i.comment or i.cells["arsmal"].startswith("Fastställs"):
                continue
            if measured > target if i.lower_is_better else measured < target:
                yield ("comment-missing", goal.number, i.name)
