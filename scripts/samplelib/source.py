"""Reads the sources under tests/samples/src into plain values.

chain.txt holds the goal tree that plan and follow-up share; vp-2024.txt and t2-2024.txt hold what
is only in one of them. The line forms are described in tests/samples/README.md.
"""
from dataclasses import dataclass, field
from pathlib import Path

COLUMNS = ["utfall", "utfall_man", "utfall_kvinnor", "utfall_foregaende", "prognos", "arsmal", "kf_arsmal"]
ROLES = {"rad": "row", "tät": "row", "varav": "varav", "grupp": "group", "summa": "sum"}


@dataclass
class Indicator:
    key: str
    name: str
    tertial: bool
    lower_is_better: bool
    by_sex: bool
    target: str
    council_target: str
    cells: dict = field(default_factory=dict)
    comment: str = ""


@dataclass
class Activity:
    key: str
    name: str
    start: str
    end: str
    deviation: str = ""
    comment: str = ""


@dataclass
class Table:
    """One economy or other table. `header` holds printed column heads with break marks (see README)."""
    title: str
    header: list
    rows: list = field(default_factory=list)  # (role, cells, tight)
    footnote: str = ""

    def columns(self):
        return [join_marks(c) for c in self.header]


@dataclass
class Goal:
    number: str
    level: int
    title: str
    assessment: str = ""
    description: list = field(default_factory=list)
    expected: list = field(default_factory=list)
    text: list = field(default_factory=list)  # blocks: ingress in a plan, Analys in a follow-up
    indicators: list = field(default_factory=list)
    activities: list = field(default_factory=list)


@dataclass
class Document:
    meta: dict = field(default_factory=dict)
    decisions: list = field(default_factory=list)
    appendices: list = field(default_factory=list)
    before: list = field(default_factory=list)  # blocks: (kind, ...)
    goals: list = field(default_factory=list)
    after: list = field(default_factory=list)

    @property
    def is_plan(self):
        return self.meta["typ"] == "verksamhetsplan"


def join_marks(text):
    """The cell as a reader understands it: line breaks are blanks, breaks inside a word nothing."""
    return " ".join(text.replace("¶¶", "¶").replace("¶", " ").replace("^", "").split())


def fields(text, count):
    parts = [p.strip() for p in text.split("|")]
    return parts + [""] * (count - len(parts))


def lines_of(path):
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").split("\n"), 1):
        if line.strip() and not line.startswith("//"):
            yield number, line.strip()


def read_chain(path):
    goals, block = [], None
    for number, line in lines_of(path):
        if line.startswith("#"):
            marks, goal_number, title = line.split(" ", 2)
            goals.append(Goal(goal_number, len(marks), title))
            block = None
        elif line in ("Beskrivning:", "Förväntat resultat:"):
            block = goals[-1].description if line[0] == "B" else goals[-1].expected
        elif line.startswith("i "):
            key, flags, target, council, name = fields(line[2:], 5)
            goals[-1].indicators.append(
                Indicator(key, name, "T" in flags, "v" in flags, "k" in flags, target, council))
        elif line.startswith("a "):
            key, start, end, name = fields(line[2:], 4)
            goals[-1].activities.append(Activity(key, name, start, end))
        elif block is not None:
            block.append(line)
        else:
            raise SystemExit(f"{path}:{number}: text outside a section")
    for goal in goals:  # published tables are sorted by name
        goal.indicators.sort(key=lambda i: swedish_order(i.name))
        goal.activities.sort(key=lambda a: swedish_order(a.name))
    return goals


def swedish_order(text):
    return text.casefold().translate(str.maketrans("åäö", "{|}"))


class DocumentReader:
    """Reads one document source; the chain gives its goals, indicators and activities."""

    def __init__(self, path, chain):
        self.path, self.doc = path, Document(goals=chain)
        self.goals = {g.number: g for g in chain}
        self.indicators = {i.key: i for g in chain for i in g.indicators}
        self.activities = {a.key: a for g in chain for a in g.activities}
        self.blocks, self.row, self.table = self.doc.before, None, None
        self.reported = set()

    def read(self):
        for number, line in lines_of(self.path):
            try:
                self.take(line)
            except (KeyError, ValueError, IndexError, AttributeError) as error:
                raise SystemExit(f"{self.path}:{number}: {error!r}: {line[:70]}")
        if not self.doc.is_plan:  # an indicator that the follow-up does not report is not in it
            for goal in self.doc.goals:
                goal.indicators = [i for i in goal.indicators if i.key in self.reported]
                goal.activities = [a for a in goal.activities if a.key in self.reported]
        else:
            for i in self.indicators.values():
                i.cells = {"arsmal": i.target, "kf_arsmal": i.council_target}
        return self.doc

    def take(self, line):
        word, _, rest = line.partition(" ")
        table = self.table
        if word in ROLES or word in ("kol", "fot"):
            return self.take_table_line(word, rest)
        self.table = None
        if word == "@":
            key, _, value = rest.partition(" ")
            self.doc.meta[key] = value
        elif word == "beslut":
            self.doc.decisions.append(rest)
        elif word == "bilaga":
            self.doc.appendices.append(rest)
        elif word == "tabell":
            self.table = Table(rest, [])
            self.blocks.append(("table", self.table))
        elif word.strip("#") == "" and word:
            self.blocks.append(("heading", len(word), rest))
        elif line == "[mål]":
            self.blocks = None
        elif line == "[slut]":
            self.blocks = self.doc.after
        elif word == "mål":
            number, _, assessment = rest.partition(" | ")
            goal = self.goals[number]
            goal.assessment, self.blocks = assessment, goal.text
        elif line == "Analys:":
            pass
        elif word == "u":
            self.take_outcome(rest)
        elif word == "s":
            key, deviation = fields(rest, 2)
            self.row = self.activities[key]
            self.row.deviation = deviation
            self.reported.add(key)
        elif word == ">":
            self.row.comment = rest
        elif word == "+":
            self.blocks.append(("sub", rest))
        elif word == "-":
            self.blocks.append(("bullet", rest))
        else:
            self.blocks.append(("text", line))
        return table

    def take_outcome(self, rest):
        parts = fields(rest, 8)
        self.row = self.indicators[parts[0]]
        self.reported.add(parts[0])
        self.row.cells = dict(zip(COLUMNS, parts[1:6] + [parts[6] or self.row.target,
                                                         parts[7] or self.row.council_target]))

    def take_table_line(self, word, rest):
        cells = [c.strip() for c in rest.split("|")]
        if word == "kol":
            self.table.header = cells
        elif word == "fot":
            self.table.footnote = rest
        else:
            missing = len(self.table.header) - len(cells)
            if missing < 0 or (missing and word != "grupp"):
                raise ValueError("number of cells")
            self.table.rows.append((ROLES[word], cells + [""] * missing, word == "tät"))


def read_document(folder, name):
    return DocumentReader(Path(folder) / name, read_chain(Path(folder) / "chain.txt")).read()
