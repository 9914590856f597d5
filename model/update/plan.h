// The list of changes while it is made. Internal to the planning of an update.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/update/update.h"

namespace tertial::update {

[[nodiscard]] std::string quoted(const std::string& text);
/// As people mean it: "78%" and "78,0 %", "1050" and "1 050 st", a dash and nothing.
[[nodiscard]] bool same_value(const std::string& a, const std::string& b);
/// Two texts of the same value have the same key; a dash and nothing have an empty one. Units do not count.
[[nodiscard]] std::string value_key(const std::string& text);
/// All words and cells of some blocks, a blank between paragraphs, " | " between cells.
[[nodiscard]] std::string text_of(const std::vector<Block>& blocks);
[[nodiscard]] std::string text_of(const TableRow& row);
[[nodiscard]] std::string header_of(const Table& table);

class Plan {
public:
    Plan(const Report& report, const Report& incoming, const UpdateRules& rules);

    const Report& report;
    const Report& incoming;
    const UpdateRules& rules;
    std::string about;  // number of the goal at hand, and a blank
    std::vector<UpdateChange> changes;

    /// What the file leaves empty stays.
    void field(const std::string& name, const std::string& before, const std::string& after, SetField command,
               SourcePlace source);
    void change(ChangeKind kind, const NodeId& node, std::string text, std::vector<Command> commands,
                SourcePlace source);
    void left(std::string text, const NodeId& node, SourcePlace source, std::string content = {});
    /// The report's `node` keeps what it has; its doubt tells of the file.
    void doubt(const NodeId& node, const std::string& before, const std::string& text, SourcePlace source);

    template <class Parts>
    [[nodiscard]] std::vector<Command> insertions(const NodeId& parent, NodeList list, const Parts& parts) {
        std::vector<Command> commands;
        for (const auto& part : parts)
            commands.emplace_back(InsertPart{{parent, list, commands.size()}, as_part(part)});
        return commands;
    }

    /// The report has a part of that id, or will have.
    [[nodiscard]] bool has(const NodeId& id) const { return ids_taken_.contains(id.text); }

    /// As they are in the file, but for ids that the report has: these are new.
    [[nodiscard]] Paragraph own(Paragraph paragraph);
    [[nodiscard]] Table own(Table table);
    [[nodiscard]] Section own(Section section);
    [[nodiscard]] Chapter own(Chapter chapter);
    [[nodiscard]] Goal own(Goal goal);
    [[nodiscard]] Indicator own(Indicator indicator);
    [[nodiscard]] Activity own(Activity activity);
    [[nodiscard]] Decision own(Decision decision);
    [[nodiscard]] Appendix own(Appendix appendix);

private:
    void claim(NodeId& id, char prefix);
    void own_blocks(std::vector<Block>& blocks);
    template <class T>
    [[nodiscard]] Part as_part(const T& part) {
        return own(part);
    }
    [[nodiscard]] Part as_part(const Block& block);

    std::set<std::string, std::less<>> ids_taken_;
    IdSource ids_;
};

/// The report's tables, by what they are found by.
class Tables {
public:
    explicit Tables(const Report& report);

    /// By its id, else by the id of a row; null when there is none. A table whose rows a workbook parted stays one.
    [[nodiscard]] const Table* by_id(const Table& theirs) const;
    /// By name and columns, under the same heading first. No two of the file's are taken to be one.
    [[nodiscard]] const Table* take(const std::vector<Block>& near, const Table& theirs);

private:
    std::vector<const Table*> all_;
    std::map<std::string, const Table*, std::less<>> by_id_;  // ids of tables and rows
    std::set<const Table*> taken_;
};

/// Text and tables that stand under `parent`, which people call `name`.
void plan_blocks(Plan& plan, Tables& tables, const NodeId& parent, const std::string& name,
                 const std::vector<Block>& mine, const std::vector<Block>& theirs, SourcePlace source);
/// Blocks that have no place in the report: tables of the same name may stand elsewhere, the rest is left.
void plan_homeless(Plan& plan, Tables& tables, const std::string& name, const std::vector<Block>& theirs);
/// Every block is a table that the report has, by its id.
[[nodiscard]] bool only_known_tables(const Tables& tables, const std::vector<Block>& theirs);

/// Front matter: facts about the document, decisions, appendices.
void plan_front(Plan& plan);
/// Goals with their rows and sections.
void plan_goals(Plan& plan, Tables& tables);
/// Chapters.
void plan_chapters(Plan& plan, Tables& tables);

}  // namespace tertial::update
