"""How a printed page breaks lines: widths of a Times-like face, greedy wrapping, cells in a row.

Widths are in 1/1000 of the font size, as in font metrics files; a column's width is measured in the
same unit, so "0,28 %" breaks in a column of 2,620 and "150 st" does not.
"""
import random
from dataclasses import dataclass, field, fields

_GROUPS = [
    ("acezåäé\"”", 444), ("bdghknopquvxyö0123456789", 500), ("frI()-–", 333), ("ijlt/:;", 278), ("m", 778),
    ("sJ", 389), ("w", 722), (" .,", 250), ("%", 833), ("BCR", 667), ("ELTZ", 611), ("FPS", 556), ("M", 889),
    ("W", 944), ("ADGHKNOQUVXYÅÄÖ", 722)]
_WIDTH = {c: w for group, w in _GROUPS for c in group}


@dataclass
class Layout:
    """How wide the columns are and how long the pages: what differs from one report to the next."""
    body: int = 37800
    decision: int = 23600
    title: int = 30400
    comment: int = 50200
    bullet: int = 35500
    plan_name: int = 27600
    plan_value: int = 5400
    plan_activity: int = 30000
    name: int = 10440
    activity: int = 26650
    # Periodens utfall, män, kvinnor, VB, prognos, årsmål, KF:s årsmål
    outcomes: list = field(default_factory=lambda: [4000, 2900, 2620, 2620, 3120, 3180, 3180])
    # body lines on a page, chosen so that page breaks fall inside rows, comments and sentences too
    capacity: dict = field(default_factory=lambda: {"verksamhetsplan": 52.0, "tertialrapport": 54.0})
    # keys of rows and comments in which a page ends, whatever room is left
    cut_names: set = field(default_factory=lambda: {"paverka-lss", "anhorigstod", "badplatser", "fritid-besok"})
    cut_comments: dict = field(default_factory=lambda: {"forskollarare": 1, "jourlagenhet": 0})  # lines before the end


def any_layout(seed, keys):
    """A layout of another report; `keys` are those of the rows."""
    chance, layout = random.Random(seed), Layout()
    for part in fields(layout):
        if isinstance(part.default, int):
            setattr(layout, part.name, int(part.default * chance.uniform(0.8, 1.35)))
    layout.outcomes = [int(column * chance.uniform(0.9, 1.8)) for column in layout.outcomes]
    layout.capacity = {kind: lines * chance.uniform(0.8, 1.2) for kind, lines in layout.capacity.items()}
    layout.cut_names = set(chance.sample(keys, 4))
    layout.cut_comments = {key: chance.randint(0, 2) for key in chance.sample(keys, 6)}
    return layout


def width(text):
    return sum(_WIDTH.get(c, 500) for c in text)


def wrap(text, limit):
    """Lines as (text, continues): `continues` is true where the break stands for a blank."""
    lines, current = [], ""
    for word in text.split():
        trial = f"{current} {word}" if current else word
        if width(trial) <= limit:
            current = trial
            continue
        if current:
            lines.append((current, True))
        current = word
        while width(current) > limit:
            cut = next(n for n in range(len(current), 0, -1) if width(current[:n]) <= limit or n == 1)
            lines.append((current[:cut], False))
            current = current[cut:]
    return lines + [(current, False)]


def flow(cells):
    """A table row as a text extraction prints it.

    `cells` holds the wrapped lines of each cell that is not empty. Cells of one line share a line; a
    cell of several lines ends with an empty line, and the next cell starts anew. An empty cell leaves
    nothing. Gives (text, continues) and None for an empty line.
    """
    out, current = [], ""
    for lines in cells:
        first, continues = lines[0]
        current = f"{current} {first}" if current else first
        if len(lines) > 1:
            out.append((current, continues))
            out.extend(lines[1:])
            out.append(None)
            current = ""
    if current:
        out.append((current, False))
    while out and out[-1] is None:
        out.pop()
    return out


def header_lines(header):
    """A table header with break marks (¶ blank, ¶¶ blank and empty line, ^ inside a word)."""
    out, current = [], ""
    for cell in header:
        pieces, continues = [], []
        for part in cell.replace("¶¶", "¶\0").split("¶"):
            inner = part.split("^")
            pieces += inner
            continues += [False] * (len(inner) - 1) + [True]
        continues[-1] = False
        current = f"{current} {pieces[0]}" if current else pieces[0]
        if len(pieces) == 1:
            continue
        out.append((current, continues[0]))
        gap = pieces[1].startswith("\0")
        if gap:
            out.append(None)
        out += [(p.lstrip("\0"), c) for p, c in zip(pieces[1:], continues[1:])]
        if not gap:
            out.append(None)
        current = ""
    if current:
        out.append((current, False))
    while out[-1] is None:
        out.pop()
    return out


class Pages:
    """Lines of a document on pages: where a page ends, the next line loses its place.

    A page break leaves one leading blank on the first line of the new page and takes away the empty
    lines before it.
    """

    def __init__(self, capacity):
        self.lines, self.capacity = [], capacity
        self.used, self.page, self.pending, self.at_top = 0.0, 1, 0, True

    def room(self, needed):
        return self.used + needed <= self.capacity

    def break_page(self):
        if not self.at_top:
            self.page += 1
            self.used, self.pending, self.at_top = 0.0, 0, True

    def need(self, needed):
        if not self.room(needed):
            self.break_page()

    def blank(self):
        self.pending = min(self.pending + 1, 1)

    def gap(self, text=" "):
        """A line with only a blank, or nothing, that stays even where empty lines are folded."""
        self.flush()
        self.lines.append(text)

    def flush(self):
        self.lines.extend([""] * self.pending)
        self.used += 0.3 * self.pending
        self.pending = 0

    def line(self, text, continues=False, lead="", weight=1.0, keep=False):
        """Adds a line and gives its number. `keep`: never start a page here."""
        if not keep:
            self.need(weight)
        if self.at_top:
            self.pending, lead, self.at_top = 0, " " + lead, False
        self.flush()
        self.lines.append(lead + text + (" " if continues else ""))
        self.used += weight
        return len(self.lines)

    def block(self, items, lead="", weight=None):
        """Adds (text, continues) and None; gives the number of the first line."""
        first, share = None, None if weight is None else weight / max(1, len(items))
        for item in items:
            if item is None:
                self.blank()
                continue
            number = self.line(item[0], item[1], lead if first is None else "", 1.0 if share is None else share, keep=True)
            first = first or number
        return first
