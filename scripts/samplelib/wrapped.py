"""The form of text where wrapped lines keep their trailing blank and empty cells leave no trace."""
import random
from . import gold as g
from .layout import Layout, Pages, flow, header_lines, width, wrap
from .source import COLUMNS

LABELS = {1: "KF:s inriktningsmål:", 2: "KF:s mål för verksamhetsområdet:", 3: "Nämndmål:"}
ROW_HEIGHT = 0.8  # of a body line: tables are set in a smaller size
PLAN_INDICATORS = [("Indikator Årsmål KF:s årsmål Periodicitet", False)]
# the head of nine narrow columns, broken inside words as the narrow cells break it
FOLLOW_UP_INDICATORS = [
    ("Indikator Periodens", True), ("utfall", False), None, ("Utfall", True), ("män/", True), ("pojkar", False), None,
    ("Utfall", True), ("kvinn", False), ("or/", True), ("flicko", False), ("r", False), None, ("Perio", False),
    ("dens", True), ("utfall", True), ("VB", True), ("{previous}", False), None, ("Progno", False),
    ("s helår Årsmål KF:s", True), None, ("årsmål Period", False)]
PLAN_ACTIVITIES = [("Aktivitet Startdatum Slutdatum", False)]
FOLLOW_UP_ACTIVITIES = [("Aktivitet Startdatum Slutdatum Avvikelse", False)]


class Wrapped:
    """Renders one document; `first_pass` gives page numbers for the contents and "Sid N (M)"."""

    def __init__(self, doc, layout, first_pass=None):
        self.doc, self.layout, self.first_pass = doc, layout, first_pass
        self.random = random.Random(f"{doc.meta['typ']} {doc.meta['ar']}")
        self.pages, self.gold, self.contents = Pages(self.layout.capacity[doc.meta["typ"]]), g.Gold(), []
        self.page_headers, self.split_rows, self.cut_comments, self.in_front = 0, 0, 0, True
        previous = str(int(doc.meta["ar"]) - 1)
        self.indicator_head = PLAN_INDICATORS if doc.is_plan else [
            i and (i[0].format(previous=previous), i[1]) for i in FOLLOW_UP_INDICATORS]
        self.activity_head = PLAN_ACTIVITIES if doc.is_plan else FOLLOW_UP_ACTIVITIES

    def render(self):
        self.gold.add(g.doc_record(self.doc, not self.doc.is_plan), 0)
        self.plan_front() if self.doc.is_plan else self.follow_up_front()
        self.blocks(self.doc.before, None)
        self.in_front = False
        for goal in self.doc.goals:
            self.goal(goal)
        self.blocks(self.doc.after, None)
        self.pages.gap(" ")
        return "\n".join(self.pages.lines) + "\n", self.gold.text()

    # --- front -------------------------------------------------------------------------------

    def decisions(self):
        for n, text in enumerate(self.doc.decisions, 1):
            line = self.pages.block(wrap(f"{n}. {text}", self.layout.decision))
            self.pages.blank()
            self.gold.add({"k": "decision", "n": n, "text": text}, line)

    def plan_front(self):
        """As some published plans: decisions without their heading, two columns run together."""
        meta, pages = self.doc.meta, self.pages
        self.decisions()
        short, _, rest = meta["namnd"].partition(" ")
        for text, continues in (("Handläggare Till", False), (f"{meta['handlaggare']} {short}", True)):
            pages.line(text, continues)
        pages.blank()
        pages.line(rest)
        pages.line(f"Telefon: {meta['telefon']}")
        pages.break_page()

    def follow_up_front(self):
        meta, pages = self.doc.meta, self.pages
        for text in (meta["datum"], "", "Handläggare Till", f"{meta['handlaggare']} {meta['namnd']}",
                     f"Telefon: {meta['telefon']} {meta['mote']}", ""):
            pages.line(text) if text else pages.blank()
        pages.block(wrap(meta["titel"], self.layout.decision))
        pages.blank()
        self.heading(1, "Förslag till beslut", listed=False)
        pages.blank()
        self.decisions()
        pages.line(meta["direktor"])
        pages.line("Stadsdelsdirektör")
        pages.break_page()
        self.contents_list()
        self.heading(1, "Bilagor", listed=False)
        pages.blank()
        for text in self.doc.appendices:
            pages.line(f"Bilaga {text.split()[1]}: {text}")
        pages.break_page()

    def contents_list(self):
        self.heading(1, "Innehållsförteckning", listed=False)
        self.pages.blank()
        for level, title, page in (self.first_pass.contents if self.first_pass else []):
            lines = wrap(title, self.layout.body - 5000)
            text, _ = lines[-1]
            dots = "." * max(3, int((self.layout.body - width(text) - 2000) / 250))
            self.pages.block(lines[:-1] + [(f"{text} {dots} {page}", False)])
        self.pages.break_page()

    # --- headings and text -------------------------------------------------------------------

    def heading(self, level, title, listed=True):
        self.pages.need(5)
        if level == 1 and not self.pages.at_top and self.pages.used > self.pages.capacity * 0.6:
            self.pages.break_page()
        lines = wrap(title, self.layout.title if level < 3 else self.layout.body)
        line = self.pages.block(lines)
        self.gold.add({"k": "heading", "level": level, "title": g.fold(title)}, line)
        if listed and level < 3:
            self.contents.append((level, title, self.pages.page))

    def blocks(self, blocks, section):
        """Text, sub-headings, bullets and tables; a goal's text fills `section` with its line."""
        previous = None
        for kind, *rest in blocks:
            if previous == "bullet" != kind:
                self.pages.blank()
            if kind == "heading":
                self.space_before_heading(rest[0], previous)
                self.heading(rest[0], rest[1])
            elif kind == "sub":
                self.pages.blank()
                self.pages.need(3)
                line = self.pages.block(wrap(rest[0], self.layout.body))
                if section is not None:
                    section.setdefault("line", line)
            elif kind == "table":
                self.table(rest[0], previous == "heading")
            elif kind == "bullet":
                self.bullet(rest[0], previous)
            else:
                line = self.paragraph(rest[0])
                if section is not None:
                    section.setdefault("line", line)
            previous = kind

    def space_before_heading(self, level, previous):
        """A heading stands close where the printed spacing is small: nothing but its line tells it then."""
        after_text = previous in ("text", "bullet")
        close = level == 4 and after_text or level == 3 and after_text and self.doc.is_plan
        if not close and not (previous == "heading" and level == 2 and self.in_front):
            self.pages.blank()

    def paragraph(self, text):
        lines = wrap(text.replace("*", ""), self.layout.body)
        first = None
        for n, (line, continues) in enumerate(lines):
            if n == 2 and len(lines) > 3 and lines[1][0][-1].isalpha() and self.wants_page_header():
                self.page_header()
            number = self.pages.line(line, continues)
            first = first or number
        return first

    def bullet(self, text, previous):
        """The sign is lost and leaves a blank; what wraps stands after an empty line."""
        if previous != "bullet":
            self.pages.blank()
        lines = wrap(text, self.layout.bullet)
        self.pages.need(len(lines))
        self.pages.line(lines[0][0], lines[0][1], lead="" if self.pages.at_top else " ", keep=True)
        if len(lines) > 1:
            self.pages.blank()
            for line, continues in lines[1:]:
                self.pages.line(line, continues, keep=True)

    def wants_page_header(self):
        """One page header leaks into running text of a plan, once, well inside the goal tree."""
        return self.doc.is_plan and self.page_headers == 0 and self.pages.page >= 6

    def page_header(self):
        """The head of a printed page in the middle of a sentence or a table."""
        self.page_headers += 1
        meta, pages = self.doc.meta, self.pages
        pages.break_page()
        total = self.first_pass.pages.page if self.first_pass else 0
        pages.lines += ["", "", "", "Tjänsteutlåtande", f"Sid {pages.page} ({total})", ""]
        if self.doc.is_plan:
            pages.lines += [meta["namnd"], meta["webb"], ""]
        else:
            pages.lines += [meta["adress"], f"123 45 Almstad {meta['webb']}"]
        pages.lines += [meta["telefon"], ""]
        pages.at_top = False

    # --- goals -------------------------------------------------------------------------------

    def goal(self, goal):
        pages, plan = self.pages, self.doc.is_plan
        pages.blank()
        if goal.level == 1:
            pages.break_page()
        pages.need(9)
        pages.line(LABELS[goal.level], keep=True)
        dot = "." if goal.level == 1 or self.number_has_dot(goal) else ""
        line = pages.block(wrap(f"{goal.number}{dot} {goal.title}", self.layout.title))
        self.gold.add(g.goal_record(goal), line)
        if goal.level < 3:
            self.contents.append((goal.level, f"{LABELS[goal.level]} {goal.number}{dot} {goal.title}", pages.page))
        if not plan:
            pages.blank()
            pages.line(goal.assessment, lead="" if pages.at_top else " ")
            pages.blank()
        elif goal.level == 2 and goal.text[0][0] == "sub":
            pages.blank()
        if goal.level == 3:
            self.section(goal, "Beskrivning", [("text", t) for t in goal.description], True)
            self.section(goal, "Förväntat resultat", [("text", t) for t in goal.expected], True)
        if goal.text:
            self.section(goal, "(ingress)" if plan else "Analys", goal.text, not plan)
        self.indicators(goal)
        self.activities(goal)

    def number_has_dot(self, goal):
        """Level 2 has a dot except the first; of the board's own goals only some in a follow-up."""
        if goal.level == 2:
            return goal.number != "1.1"
        return not self.doc.is_plan and goal.number in ("1.2.1", "1.3.1", "2.1.1", "2.2.1", "3.3.1")

    def section(self, goal, name, blocks, headed):
        pages = self.pages
        record = self.gold.add(g.section_record(goal.number, name, plain(blocks)))
        if headed:
            pages.blank()
            pages.need(4)
            record["line"] = pages.line(name)
            pages.blank()
        if goal.level == 3 and name == "Beskrivning":
            for n, (_, text) in enumerate(blocks):
                if n and self.random.random() < 0.4:
                    pages.blank()
                self.paragraph(text)
                if n == len(blocks) - 1 and self.random.random() < 0.3:
                    pages.lines[-1] += " "  # some paragraphs before an empty line keep a blank too
        else:
            self.blocks(blocks, record)
        pages.blank()

    # --- indicators and activities -----------------------------------------------------------

    def head(self, lines, weight, continued):
        """A table head: a lost sign before it, a second blank when it also starts a page."""
        pages = self.pages
        if not continued:
            pages.blank()
            pages.need(weight + 5)
        pages.block(lines, lead=" ", weight=weight)
        pages.blank()

    def indicators(self, goal):
        if not goal.indicators:
            return
        head_weight = 1.0 if self.doc.is_plan else 5.0
        self.head(self.indicator_head, head_weight, False)
        for indicator in goal.indicators:
            record = g.indicator_record(self.doc, goal, indicator, False)
            if not self.doc.is_plan:
                record["ambiguous"] = g.columns_open(goal, indicator, self.layout.outcomes)
            name = wrap(indicator.name, self.layout.plan_name if self.doc.is_plan else self.layout.name)
            values = self.value_cells(indicator)
            lead = " " if indicator.by_sex and goal.level == 2 else ""
            line = self.row(indicator.key, name, values, lead, self.indicator_head, head_weight)
            self.gold.add(record, line)
            if indicator.comment:
                self.comment(indicator, self.indicator_head, head_weight)

    def value_cells(self, indicator):
        if self.doc.is_plan:
            cells = [wrap(v, self.layout.plan_value) for v in (indicator.target, indicator.council_target) if v]
            return cells + [[(g.period_text(self.doc, indicator), False)]]
        cells = [wrap(indicator.cells[c], w) for c, w in zip(COLUMNS, self.layout.outcomes) if indicator.cells.get(c)]
        period = [(self.doc.meta["period"], True), (self.doc.meta["ar"], False)]
        return cells + [period if indicator.tertial else [(self.doc.meta["ar"], False)]]

    def activities(self, goal):
        if not goal.activities:
            return
        self.head(self.activity_head, 1.0, False)
        for n, activity in enumerate(goal.activities):
            if n == 1 and goal.number == "2.3.1" and not self.doc.is_plan:
                self.page_header()
                self.pages.block(self.activity_head, lead=" ", weight=1.0)
                self.pages.blank()
            name = wrap(activity.name, self.layout.plan_activity if self.doc.is_plan else self.layout.activity)
            dates = f"{activity.start} {activity.end} {activity.deviation}".strip()
            line = self.row(activity.key, name, [[(dates, False)]], "", self.activity_head, 1.0)
            self.gold.add(g.activity_record(goal, activity), line)
            if activity.comment:
                self.comment(activity, self.activity_head, 1.0)

    def row(self, key, name, values, lead, head, head_weight):
        """One row. At a page's end it moves to the next page, or its name is cut: then the values
        stand after the first part and the rest of the name after the repeated head."""
        pages = self.pages
        items = flow([name] + values)
        needed = max(len(name), 2)
        free = int((pages.capacity - pages.used - 0.3) / ROW_HEIGHT)
        cut_here = key in self.layout.cut_names
        if cut_here or not pages.room(needed * ROW_HEIGHT + 0.3):
            if len(name) >= 3 and free >= 2:
                cut = min(free, len(name) - 1)
                self.split_rows += 1
                line = pages.block(name[:cut], lead=lead, weight=cut * ROW_HEIGHT)
                pages.blank()
                pages.block(flow(values))
                pages.break_page()
                self.head(head, head_weight, True)
                pages.block(name[cut:])
                pages.blank()
                return line
            pages.break_page()
            self.head(head, head_weight, True)
        line = pages.block(items, lead=lead, weight=needed * ROW_HEIGHT)
        pages.blank()
        return line

    def comment(self, item, head, head_weight):
        """The comment under a row; a repeated head may stand in it."""
        pages = self.pages
        if not pages.room(2):
            pages.break_page()
            self.head(head, head_weight, True)
        pages.line("Analys", keep=True)
        for n, (line, continues) in enumerate(wrap(item.comment, self.layout.comment)):
            if not pages.room(1) or self.layout.cut_comments.get(item.key) == n:
                pages.break_page()
                self.head(head, head_weight, True)
                self.cut_comments += 1
            pages.line(line, continues, keep=True)
        pages.blank()

    # --- economy and other tables ------------------------------------------------------------

    def table(self, table, under_heading):
        pages = self.pages
        tight = table.rows[0][2]
        if not tight and not under_heading:
            pages.blank()
        head = header_lines(table.header)
        pages.need(len(head) + 5)
        line = pages.block(head, weight=3.0)
        self.gold.add(g.table_record(table), line)
        for role, cells, row_tight in table.rows:
            items = self.table_row(cells)
            if not pages.room(len(items) + 0.5):
                pages.break_page()
                pages.block(head, weight=3.0)
            if not row_tight:
                pages.blank()
            pages.block(items)
        if table.footnote:
            pages.blank()
            pages.line(table.footnote)
        if not tight:
            pages.blank()
        if "Nyckeltal" in table.title and not pages.at_top:
            pages.gap(" ")  # an empty paragraph of the author keeps its blank
            pages.blank()

    def table_row(self, cells):
        name, *values = cells
        parts = [p.strip() for p in name.split("¶")]
        text = " ".join(v for v in values if v)
        if len(parts) == 1:
            return [(f"{name} {text}".strip(), False)]
        if self.doc.is_plan:  # bottom-aligned: the values stand on the name's last line
            return [(parts[0], True), (f"{parts[1]} {text}", False)]
        return [(parts[0], True), (parts[1], False), None, (text, False)]


def plain(blocks):
    """Blocks as they are read in this form, where italics are lost."""
    return [(b[0], b[1].replace("*", "")) if b[0] != "table" else b for b in blocks]


def render(doc, layout=None):
    layout = layout or Layout()
    first = Wrapped(doc, layout)
    first.render()
    second = Wrapped(doc, layout, first)
    second.render()
    third = Wrapped(doc, layout, second)  # the contents list has its lines now: its page numbers hold
    return third.render() + (third,)
