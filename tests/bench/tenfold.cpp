// tenfold REPORT TEXT OUT-REPORT OUT-TEXT: a report ten times as long, and a text ten times as long, of a report and
// the text it was imported from: the goal tree is there ten times with its numbers counted on, so that every goal,
// indicator and activity stays a different one. Everything else is repeated as it is.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "model/project_file.h"
#include "model/walk.h"

namespace {

using namespace tertial;

constexpr int copies = 10;

/// "2.1.3" in copy 4 of a tree of three first-level goals is "14.1.3".
std::string counted_on(const std::string& number, int copy, std::size_t tops) {
    std::size_t digits = 0;
    const int first = std::stoi(number, &digits);
    return std::to_string(first + copy * static_cast<int>(tops)) + number.substr(digits);
}

/// New ids for all that lies under a node, by the order in which it is met.
class Renamer {
public:
    explicit Renamer(int copy) : ids_(static_cast<std::uint64_t>(copy)) {}

    void goal(Goal& goal) {
        fresh(goal, id_prefix::goal);
        for (Section& section : goal.sections) {
            fresh(section, id_prefix::section);
            blocks(section.blocks);
        }
        for (Indicator& indicator : goal.indicators) {
            fresh(indicator, id_prefix::indicator);
            for (Paragraph& paragraph : indicator.comment) fresh(paragraph, id_prefix::paragraph);
        }
        for (Activity& activity : goal.activities) {
            fresh(activity, id_prefix::activity);
            for (Paragraph& paragraph : activity.comment) fresh(paragraph, id_prefix::paragraph);
        }
    }

    void chapter(Chapter& chapter) {
        fresh(chapter, id_prefix::chapter);
        blocks(chapter.blocks);
        for (Chapter& child : chapter.children) this->chapter(child);
    }

private:
    void fresh(Node& node, char prefix) { node.id = ids_.next(prefix); }

    void blocks(std::vector<Block>& blocks) {
        for (Block& block : blocks) {
            if (auto* table = std::get_if<Table>(&block)) {
                fresh(*table, id_prefix::table);
                for (TableRow& row : table->rows) fresh(row, id_prefix::row);
            } else {
                fresh(std::get<Paragraph>(block), id_prefix::paragraph);
            }
        }
    }

    IdSource ids_;
};

Report tenfold(const Report& report) {
    Report out = report;
    for (int copy = 1; copy < copies; ++copy) {
        Renamer renamer(copy);
        Report again = report;
        for_each_goal(again.goals, [&](Goal& goal, const Goal*) {
            goal.number = counted_on(goal.number, copy, report.goals.size());
            renamer.goal(goal);
        });
        for (Chapter& chapter : again.back) renamer.chapter(chapter);
        std::ranges::move(again.goals, std::back_inserter(out.goals));
        std::ranges::move(again.back, std::back_inserter(out.back));
    }
    out.import_notes.clear();
    return out;
}

std::string tenfold(const std::vector<std::string>& lines, const Report& report) {
    std::set<std::string> numbers;
    for_each_goal(report.goals, [&](const Goal& goal, const Goal*) { numbers.insert(goal.number); });
    const auto first = static_cast<std::size_t>(report.goals.front().source.line) - 1;
    const auto behind =
        report.back.empty() ? lines.size() : static_cast<std::size_t>(report.back.front().source.line) - 1;
    const std::regex numbered("^(\\s*(?:[^0-9:]{1,50}:[^0-9:]{0,2}[^0-9]{0,40}: ?)?)([0-9]+(?:\\.[0-9]+)*)(\\.? .*)$");

    std::ostringstream out;
    for (std::size_t i = 0; i < first; ++i) out << lines[i] << '\n';
    for (int copy = 0; copy < copies; ++copy) {
        for (std::size_t i = first; i < behind; ++i) {
            std::smatch match;
            if (std::regex_match(lines[i], match, numbered) && numbers.contains(match[2])) {
                out << match[1] << counted_on(match[2], copy, report.goals.size()) << match[3] << '\n';
            } else {
                out << lines[i] << '\n';
            }
        }
    }
    for (int copy = 0; copy < copies; ++copy) {
        for (std::size_t i = behind; i < lines.size(); ++i) out << lines[i] << '\n';
    }
    return out.str();
}

std::vector<std::string> lines_of(const char* path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

int fail(const std::string& message) {
    std::cerr << message << "\n";
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) return fail("usage: tenfold REPORT TEXT OUT-REPORT OUT-TEXT");
    const Expected<LoadedReport> loaded = load_project(real_file_system(), argv[1]);
    if (!loaded) return fail(to_text(loaded.error()));
    const std::vector<std::string> lines = lines_of(argv[2]);
    if (loaded->report.goals.empty() || lines.empty()) return fail("nothing to repeat");
    const Expected<void> saved = save_project(real_file_system(), argv[3], tenfold(loaded->report));
    if (!saved) return fail(to_text(saved.error()));
    const Expected<void> written = save_file(real_file_system(), argv[4], tenfold(lines, loaded->report));
    return written ? 0 : fail(to_text(written.error()));
}
