"""The tab-separated form: one line a paragraph, cells between tabs, leftover markup, misread letters."""
import random
from . import gold as g
from .source import COLUMNS

LABELS = {1: "KF:s inriktningsmål:", 2: "KF:s mål för verksamhetsområdet:", 3: "Nämndmål:"}
MISREAD = {"Återbruk och cirkulära inköp": "Aterbruk och cirkulära inköp"}
VALUES_FIRST = {"renhallning"}  # rows whose values were read before their name
CUT_ROWS = {"paverka-lss", "kontinuitet", "anhorigstod", "ordningsvakt"}  # cut by a page break inside the name
HEAD_BEFORE = {"vrakning", "feriejobb", "genomforandeplan", "trygghetsvard"}  # a page begins with this row
CUT_COMMENT = "forskollarare"


class Tabs:
    def __init__(self, doc):
        self.doc, self.lines, self.gold = doc, [], g.Gold()
        self.random = random.Random(f"tabs {doc.meta['typ']} {doc.meta['ar']}")
        self.heads = self.comments = self.paragraphs = 0
        previous = int(doc.meta["ar"]) - 1
        self.indicator_head = ["Indikator", "Periodens utfall", "Utfall män/ pojkar", "Utfall kvinnor/ flickor",
                               f"Utfall VB {previous}", "Prognos helår", "Årsmål", "KF:s årsmål", "Period"]
        self.activity_head = ["Aktivitet", "Startdatum", "Slutdatum", "Avvikelse"]

    def render(self):
        self.gold.add(g.doc_record(self.doc, True), 0)
        self.front()
        self.blocks(self.doc.before)
        for goal in self.doc.goals:
            self.goal(goal)
        self.blocks(self.doc.after)
        return "\n".join(self.lines) + "\n", self.gold.text()

    def put(self, text=""):
        self.lines.append(text)
        return len(self.lines)

    def spaced(self, text):
        """A line between empty lines; now and then a run of lines with one blank, as pictures leave."""
        if self.lines and self.lines[-1].strip():
            self.put()
        if self.random.random() < 0.05:
            self.lines += [" "] * self.random.randint(1, 5)
        line = self.put(text)
        self.put()
        return line

    def front(self):
        meta = self.doc.meta
        self.lines += ["", "", meta["datum"], "", "Handläggare", meta["handlaggare"], f"Telefon: {meta['telefon']}", "",
                       "Till", meta["namnd"], meta["mote"], "", meta["titel"], ""]
        self.heading(1, "Förslag till beslut")
        for n, text in enumerate(self.doc.decisions, 1):
            self.gold.add({"k": "decision", "n": n, "text": text}, self.put(f"{n}. {text}"))
        self.lines += ["", meta["namnd"], "", meta["adress"], "", meta["telefon"], meta["vaxel"], "", meta["epost"],
                       meta["webb"], "", meta["direktor"], "Stadsdelsdirektör", ""]
        self.heading(1, "Innehållsförteckning")
        self.contents()
        self.heading(1, "Bilagor")
        for text in self.doc.appendices:
            self.spaced(f"Bilaga {text.split()[1]}: {text}")

    def contents(self):
        page, entries = 4, []
        for block in self.doc.before:
            if block[0] == "heading" and block[1] == 1:
                entries.append(block[2])
        entries += [f"{LABELS[x.level]} {number(x)} {x.title}" for x in self.doc.goals if x.level < 3]
        entries += [b[2] for b in self.doc.after if b[0] == "heading" and b[1] < 3]
        for n, entry in enumerate(entries):
            self.put(f"{entry}{'.....' if n % 5 == 2 else ''}\t{page}")
            if n == len(entries) // 2:
                self.put()
            page += 1 + (n % 3 == 0)
        self.put()

    # --- text --------------------------------------------------------------------------------

    def heading(self, level, title):
        line = self.spaced(title)
        self.gold.add({"k": "heading", "level": level, "title": title}, line)

    def blocks(self, blocks):
        previous = None
        for kind, *rest in blocks:
            if kind == "heading":
                self.heading(*rest)
            elif kind == "sub":
                self.spaced(MISREAD.get(rest[0], rest[0]))
            elif kind == "table":
                self.table(rest[0])
            elif kind == "bullet":
                if previous == "bullet" and not self.lines[-1]:
                    self.lines.pop()
                self.put(f"- {rest[0]}")
                self.put()
            else:
                self.paragraph(rest[0])
            previous = kind

    def paragraph(self, text):
        """A page break cuts some long paragraphs: an empty line, and the rest begins in lower case."""
        self.paragraphs += 1
        words = text.split()
        if self.paragraphs % 7 == 3 and len(text) > 300:
            middle = len(words) * 3 // 5
            for cut in range(middle, len(words) - 3):
                if words[cut][0].islower() and words[cut - 1][-1].isalpha():
                    self.spaced(" ".join(words[:cut]))
                    self.spaced(" ".join(words[cut:]))
                    return
        self.spaced(text)

    def section(self, goal, name, blocks):
        fixed = [(b[0], MISREAD.get(b[1], b[1])) if b[0] == "sub" else b for b in blocks]
        self.gold.add(g.section_record(goal.number, name, fixed), self.spaced(name))
        self.blocks(blocks)

    # --- goals -------------------------------------------------------------------------------

    def goal(self, goal):
        line = self.spaced(f"{LABELS[goal.level]} {number(goal)} {goal.title}")
        self.gold.add(g.goal_record(goal), line)
        self.spaced(("● " if goal.number in ("1", "1.1") else " ") + goal.assessment)
        if goal.level == 3:
            self.section(goal, "Beskrivning", [("text", t) for t in goal.description])
            self.section(goal, "Förväntat resultat", [("text", t) for t in goal.expected])
        if goal.text:
            self.section(goal, "Analys", goal.text)
        self.indicators(goal)
        self.activities(goal)

    def head(self, cells):
        if self.lines[-1]:
            self.put()
        self.heads += cells is self.indicator_head
        misread = cells is self.indicator_head and self.heads % 6 == 2
        self.put("\t".join(c.replace("Årsmål", "Arsmål") if misread else c for c in cells))

    def indicators(self, goal):
        if not goal.indicators:
            return
        self.head(self.indicator_head)
        for n, indicator in enumerate(goal.indicators):
            if n and indicator.key in HEAD_BEFORE:
                self.head(self.indicator_head)
            values = [indicator.cells.get(c, "").replace("livsmedel", "livsmed el") for c in COLUMNS]
            values.append(g.period_text(self.doc, indicator))
            line = self.row(goal, indicator, values, self.indicator_head)
            self.gold.add(g.indicator_record(self.doc, goal, indicator, False), line)
            if indicator.comment:
                self.comment(indicator, 8)
        self.put()

    def row(self, goal, item, values, head):
        """A row; its signs have become blanks: two for the council's rows, one for the board's."""
        lead = "  " if goal.level == 2 else " "
        if getattr(item, "by_sex", False) and goal.level == 3:
            lead = "● ♀ "
        empty = [""] * len(values)
        if item.key in VALUES_FIRST:
            line = self.put("\t".join(["●", "☞"] + values[1:]))
            self.put("\t".join([item.name] + empty))
            return line
        if item.key in CUT_ROWS:
            words = item.name.split()
            cut = len(words) * 2 // 3
            line = self.put("\t".join([lead + " ".join(words[:cut])] + values))
            self.head(head)
            self.put("\t".join([" ".join(words[cut:])] + empty))
            return line
        return self.put("\t".join([lead + item.name] + values))

    def activities(self, goal):
        if not goal.activities:
            return
        self.head(self.activity_head)
        for n, activity in enumerate(goal.activities):
            if n and activity.key in HEAD_BEFORE:
                self.head(self.activity_head)
            values = [activity.start, activity.end, activity.deviation]
            line = self.row(goal, activity, values, self.activity_head)
            self.gold.add(g.activity_record(goal, activity), line)
            if activity.comment:
                self.comment(activity, 3)
        self.put()

    def comment(self, item, cells):
        """Four forms: after the word Analys, on the next line, as markup, cut by a page break."""
        self.comments += 1
        text, empty = item.comment, "\t" * cells
        if item.key == CUT_COMMENT:
            words = text.split()
            cut = len(words) // 2
            self.put("Analys " + " ".join(words[:cut]) + empty)
            self.head(self.indicator_head)
            self.put(" ".join(words[cut:]) + empty)
        elif cells == 3 and self.comments % 4 == 0:
            self.put(f"<p>Analys</p> <p>{text}</p>{empty}")
        elif self.comments % 3 == 0:
            self.put("Analys" + empty)
            self.put(text + empty)
        else:
            self.put(f"Analys {text}{empty}")

    # --- tables ------------------------------------------------------------------------------

    def table(self, table):
        if self.lines[-1]:
            self.put()
        line = self.put("\t".join(table.columns()))
        self.gold.add(g.table_record(table), line)
        for n, (role, cells, _) in enumerate(table.rows):
            if n == 12:
                self.put()  # a page break without a repeated head
            cells = [c.replace("¶", " ") for c in cells]
            if role == "varav" or role == "group":
                cells[0] = f"<i>{cells[0]}</i>"
            self.put("\t".join(cells))
        self.put()
        if table.footnote:
            self.spaced(table.footnote)


def number(goal):
    return goal.number + ("." if goal.level == 1 or goal.number in ("1.3.1", "3.1.1") else "")


def render(doc):
    renderer = Tabs(doc)
    return renderer.render() + (renderer,)
