// What a person would call a node.
#include "model/language.h"
#include "model/text.h"
#include "model/tree.h"

namespace tertial {

namespace {

constexpr std::size_t longest_name = 40;  // characters, not bytes

std::string shortened(std::string_view text) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins_character = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        if (begins_character && characters++ == longest_name) {
            std::string_view head = text.substr(0, at);
            while (!head.empty() && head.back() == ' ') head.remove_suffix(1);
            return std::string(head) + "…";
        }
    }
    return std::string(text);
}

std::string name(const Report& report) {
    return shortened(report.meta.title);
}
std::string name(const Decision& decision) {
    return shortened(plain_text(decision.runs));
}
std::string name(const Appendix& appendix) {
    return shortened(appendix.title);
}
std::string name(const Chapter& chapter) {
    return shortened(chapter.title);
}
std::string name(const Goal& goal) {
    return shortened(goal.number.empty() ? goal.title : goal.number + " " + goal.title);
}
std::string name(const Section& section) {
    return shortened(section.title);
}
std::string name(const Paragraph& paragraph) {
    return shortened(plain_text(paragraph));
}
std::string name(const Table& table) {
    return shortened(table.title);
}
std::string name(const TableRow& row) {
    for (const std::string& cell : row.cells) {
        if (!cell.empty()) return shortened(cell);
    }
    return {};
}
std::string name(const Indicator& indicator) {
    return shortened(indicator.name);
}
std::string name(const Activity& activity) {
    return shortened(activity.name);
}
std::string name(const Confirmation& confirmation) {
    return shortened(confirmation.check);
}
std::string name(const ImportNote& note) {
    return shortened(note.text);
}
std::string name(const Remark& remark) {
    return shortened(remark.text);
}
std::string name(const ReadyMark&) {
    return {};
}
std::string name(const ArchiveItem& item) {
    return shortened(item.title);
}

std::string kind(const Report&) {
    return tr("rapporten", "the report");
}
std::string kind(const Decision&) {
    return tr("beslut", "decision");
}
std::string kind(const Appendix&) {
    return tr("bilaga", "appendix");
}
std::string kind(const Chapter&) {
    return tr("kapitel", "chapter");
}
std::string kind(const Goal&) {
    return tr("mål", "goal");
}
std::string kind(const Section&) {
    return tr("avsnitt", "section");
}
std::string kind(const Paragraph&) {
    return tr("stycke", "paragraph");
}
std::string kind(const Table&) {
    return tr("tabell", "table");
}
std::string kind(const TableRow&) {
    return tr("tabellrad", "table row");
}
std::string kind(const Indicator&) {
    return tr("indikator", "indicator");
}
std::string kind(const Activity&) {
    return tr("aktivitet", "activity");
}
std::string kind(const Confirmation&) {
    return tr("bekräftelse", "confirmation");
}
std::string kind(const ImportNote&) {
    return tr("importanteckning", "import note");
}
std::string kind(const Remark&) {
    return tr("anmärkning", "remark");
}
std::string kind(const ReadyMark&) {
    return tr("klarmarkering", "mark of readiness");
}
std::string kind(const ArchiveItem&) {
    return tr("arkiverad del", "archived part");
}

std::string name(std::monostate) {
    return {};
}
std::string kind(std::monostate) {
    return {};
}

}  // namespace

std::string display_name(const ConstNodePointer& node) {
    return std::visit(
        [](auto pointer) {
            if constexpr (std::is_pointer_v<decltype(pointer)>) {
                return name(*pointer);
            } else {
                return name(pointer);
            }
        },
        node);
}
std::string display_name(const Part& part) {
    return std::visit([](const auto& node) { return name(node); }, part);
}

std::string kind_name(const ConstNodePointer& node) {
    return std::visit(
        [](auto pointer) {
            if constexpr (std::is_pointer_v<decltype(pointer)>) {
                return kind(*pointer);
            } else {
                return kind(pointer);
            }
        },
        node);
}
std::string kind_name(const Part& part) {
    return std::visit([](const auto& node) { return kind(node); }, part);
}

}  // namespace tertial
