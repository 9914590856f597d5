// The report: plan (verksamhetsplan), tertial report (tertialrapport) or annual report
// (verksamhetsberättelse) of a municipal board, as a tree of plain values. Copying a Report copies all of it.
// The terms are those of the glossary in docs/architecture.md. What a person typed is kept as typed; numbers,
// units and kinds are derived when they are needed (values.h) and never stored beside it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/node.h"
#include "model/text.h"

namespace tertial {

// --- tables -----------------------------------------------------------------------------------

enum class RowRole {
    row,    // an ordinary row
    group,  // a label over the rows that follow, without figures
    varav,  // "varav …": part of the row above, counted there and never in the total
    sum,    // "Totalt", "Summa", …
};

struct TableRow : Node {
    RowRole role = RowRole::row;
    std::vector<std::string> cells;  // as many as the table has columns; "" = empty

    bool operator==(const TableRow&) const = default;
};

/// Any table but those of indicators and activities: economy, volumes, lists.
struct Table : Node {
    std::string title;
    std::string unit;  // "mnkr", "tkr", "st" …: what figures without a unit of their own are counted in; may be empty
    std::vector<std::string> columns;  // the header row as printed
    std::vector<TableRow> rows;

    bool operator==(const Table&) const = default;
};

/// What running parts are made of, in printed order.
using Block = std::variant<Paragraph, Table>;

// --- indicators and activities ----------------------------------------------------------------

enum class IndicatorColumn : std::size_t {
    outcome,           // Periodens utfall
    outcome_men,       // Utfall män/pojkar
    outcome_women,     // Utfall kvinnor/flickor
    outcome_previous,  // Utfall VB of the year before
    forecast,          // Prognos helår
    target,            // Årsmål
    council_target,    // KF:s årsmål
};
inline constexpr std::size_t indicator_column_count = 7;

/// Cells by IndicatorColumn, as printed; "" = empty.
struct IndicatorCells {
    std::array<std::string, indicator_column_count> text;

    std::string& operator[](IndicatorColumn column) { return text[static_cast<std::size_t>(column)]; }
    const std::string& operator[](IndicatorColumn column) const { return text[static_cast<std::size_t>(column)]; }
    bool operator==(const IndicatorCells&) const = default;
};

enum class DocumentKind { plan, tertial_report, annual_report };

/// Which report of a chain: VP, T1, T2 and VB of a year.
struct ReportOrigin {
    DocumentKind kind = DocumentKind::plan;
    int tertial = 0;  // 1 or 2 for a tertial report, else 0
    int year = 0;
    NodeId report;  // its id

    bool operator==(const ReportOrigin&) const = default;
};

/// What an earlier report of the chain said of an indicator.
struct PastValues {
    ReportOrigin origin;
    IndicatorCells cells;
    std::string period;

    bool operator==(const PastValues&) const = default;
};

enum class Direction { unknown, higher_is_better, lower_is_better, near_target_is_better };

struct Indicator : Node {
    std::string name;
    IndicatorCells cells;
    std::string period;  // "Tertial 2 2024", "2024", "Halvår 1 2024"; in plans the periodicity "År", "Tertial"
    Direction direction = Direction::unknown;  // as confirmed by a person; unknown = guessed from the name when needed
    std::string mark;                          // icon printed before the name ("●", "♀"), kept as text
    std::vector<Paragraph> comment;
    std::vector<IndicatorCells> alternatives;  // other readings, best first, while `doubt` is open
    std::vector<PastValues> history;           // oldest first; grows with each roll-forward

    bool operator==(const Indicator&) const = default;
};

struct Activity : Node {
    std::string name;
    std::string start;  // as typed, ISO date when it is well-formed
    std::string end;
    std::string deviation;  // cell text: "Avvikelse" or empty; the reason is the comment
    std::string mark;
    std::vector<Paragraph> comment;

    bool operator==(const Activity&) const = default;
};

// --- goals --------------------------------------------------------------------------------------

enum class GoalLevel {
    direction = 1,  // KF:s inriktningsmål
    area = 2,       // KF:s mål för verksamhetsområdet
    board = 3,      // nämndmål
};

enum class Assessment { fully, partly, not_met };  // Uppfylls helt, delvis, inte

enum class SectionRole {
    ingress,          // text straight under the goal, without a heading of its own
    description,      // Beskrivning
    expected_result,  // Förväntat resultat
    analysis,         // Analys
    other,            // any other heading, see `title`
};

enum class SectionPlace { before_tables, after_tables };

struct Section : Node {
    SectionRole role = SectionRole::ingress;
    SectionPlace place = SectionPlace::before_tables;
    std::string title;  // the heading as printed; empty for an ingress
    std::vector<Block> blocks;

    bool operator==(const Section&) const = default;
};

struct Goal : Node {
    GoalLevel level = GoalLevel::direction;
    std::string number;  // "1.2.1", without a last dot; given by the council, never renumbered by us
    std::string title;
    std::optional<Assessment> assessment;
    std::vector<Section> sections;
    std::vector<Indicator> indicators;
    std::vector<Activity> activities;
    std::vector<Goal> children;  // the next level

    bool operator==(const Goal&) const = default;
};

// --- everything else ------------------------------------------------------------------------------

/// A heading outside the goal tree with its text; sub-chapters one level down.
struct Chapter : Node {
    std::string part;  // id of the part in the document kind's template, e.g. "ekonomi.investeringar"; may be empty
    std::string title;
    std::vector<Block> blocks;
    std::vector<Chapter> children;

    bool operator==(const Chapter&) const = default;
};

/// One numbered item of "Förslag till beslut". Its number is its place.
struct Decision : Node {
    std::vector<Run> runs;

    bool operator==(const Decision&) const = default;
};

struct Appendix : Node {
    std::string title;  // "Bilaga 1 Resultatenheter", as printed

    bool operator==(const Appendix&) const = default;
};

/// "Stämmer ändå": a person has confirmed that a finding of a check is right as it is.
struct Confirmation : Node {
    std::string check;        // id of the check
    NodeId about;             // the node that the finding was about
    std::string cell;         // the cell, where the finding named one
    std::string fingerprint;  // of the facts confirmed: when they change, the confirmation ends
    std::string reason;
    std::string by;
    std::string date;  // ISO

    bool operator==(const Confirmation&) const = default;
};

enum class RemarkState { open, resolved };

/// What somebody wants to say to their colleagues about a part ("anmärkning"). Never printed. When the part is removed
/// the remark stays, and says that the part is gone.
struct Remark : Node {
    NodeId about;
    std::string by;
    std::string date;  // ISO
    RemarkState state = RemarkState::open;
    std::string text;

    bool operator==(const Remark&) const = default;
};

/// A person holds a chapter or a goal for finished ("klarmarkerad"). Never printed; see checks/ready.h.
struct ReadyMark : Node {
    NodeId about;
    std::string by;
    std::string date;         // ISO
    std::string fingerprint;  // of what was printed of the part: when it changes, the mark is no longer of this text

    bool operator==(const ReadyMark&) const = default;
};

enum class ImportNoteKind {
    found,      // what was understood, for the account
    uncertain,  // read, but with a doubt
    unplaced,   // kept as text where it stood, because its place was not understood
    left_out,   // page furniture and contents tables: not text of the report
};

/// What print that is not text of the report was, where a note tells of such.
enum class NoteSubject {
    other,
    page_header,   // headers and footers of pages
    contents,      // the table of contents
    table_header,  // the head of a table, also where it was repeated
    label,         // words that the structure says: "Nämndmål:", "Handläggare"
    assessment,    // words that the field says: "Uppfylles helt"
    hidden,        // sheets and columns that a workbook does not show
    calculated,    // sheets of our own exports that follow from the others
};

/// One line of the account of an import. `source` is a place in `file`; in a sheet its line is the row.
struct ImportNote : Node {
    ImportNoteKind kind = ImportNoteKind::found;
    NoteSubject subject = NoteSubject::other;
    std::string file;   // name, where the report came of several files or was updated from one
    std::string sheet;  // of a workbook
    NodeId about;       // may be empty
    std::string text;

    bool operator==(const ImportNote&) const = default;
};

enum class ArchiveReason {
    cleared,   // the part lives on, and a new text is to be written in its place
    left_out,  // the part is not in this report
    to_place,  // the part waits for a place: its goal has no counterpart in the new term of office
};

/// What a roll-forward did not carry over, so that nothing is lost: texts to read and copy beside the new, empty part,
/// and whole parts that can be fetched back. Never printed, and no part of the tree (tree.h): its parts are found in
/// their item only. Their ids are in use nowhere else in the file.
struct ArchiveItem : Node {
    ArchiveReason reason = ArchiveReason::cleared;
    ReportOrigin origin;  // the report it was last printed in
    NodeId about;         // the part of this report that it belonged to, or belongs under; may be empty or gone
    std::string title;    // for people: "1.2.1 · Analys"
    std::vector<Block> blocks;
    std::vector<Decision> decisions;
    std::vector<Indicator> indicators;
    std::vector<Activity> activities;
    std::vector<Section> sections;
    std::vector<Goal> goals;
    std::vector<Chapter> chapters;

    bool operator==(const ArchiveItem&) const = default;
};

/// A text that was carried over as it stood and has to be read again; `fingerprint` is of its words then.
struct CarriedText {
    NodeId about;  // a section
    std::string fingerprint;

    bool operator==(const CarriedText&) const = default;
};

struct Meta {
    DocumentKind kind = DocumentKind::plan;
    int tertial = 0;  // 1 or 2 for a tertial report, else 0
    int year = 0;
    std::string title;
    std::string board;
    std::string administration;
    std::string case_officer;
    std::string phone;
    std::string email;
    std::string recipient;
    std::string date;                     // of the document, ISO
    std::string meeting_date;             // of the board, ISO
    std::string registry_number;          // diarienummer
    std::vector<std::string> letterhead;  // the sender's lines: address, telephone, web
    std::vector<std::string> signatures;  // "Namn, titel", one line each, as printed
    UnknownXml unknown;

    bool operator==(const Meta&) const = default;
};

struct Report {
    NodeId id;
    Meta meta;
    std::string template_name;   // file name under templates/kinds without suffix: "plan", "tertial-1" …
    std::string goal_catalogue;  // "2023-2026"; may be empty
    std::vector<Decision> decisions;
    std::vector<Appendix> appendices;
    std::vector<Chapter> front;  // before the goals
    Chapter goals_chapter;       // the heading over the goal tree; empty title = the goals stand without one
    std::vector<Goal> goals;     // level `direction`
    std::vector<Chapter> back;   // after the goals
    std::vector<Confirmation> confirmations;
    std::vector<ImportNote> import_notes;
    std::vector<Remark> remarks;
    std::vector<ReadyMark> ready_marks;
    std::optional<ReportOrigin> rolled_from;  // the report that this one was rolled forward from
    std::vector<CarriedText> carried;
    std::vector<ArchiveItem> archive;  // in the order in which it was left behind
    UnknownXml unknown;

    bool operator==(const Report&) const = default;
};

/// The letter that begins the ids of each kind of node.
namespace id_prefix {
inline constexpr char report = 'r', decision = 'd', appendix = 'b', chapter = 'c', goal = 'g', section = 's',
                      paragraph = 'p', table = 't', row = 'w', indicator = 'i', activity = 'a', confirmation = 'k',
                      note = 'n', remark = 'm', ready_mark = 'f', archive_item = 'h';
}

}  // namespace tertial
