#include "editor/document/edit_review.h"

#include <algorithm>
#include <utility>

#include "editor/document/edit_common.h"
#include "model/checks/fixes.h"
#include "model/checks/ready.h"
#include "model/language.h"
#include "model/xml_text.h"

namespace tertial::editor {

namespace {

tl::unexpected<Error> refused(std::string_view swedish, std::string_view english) {
    return fail(ErrorCode::bad_argument, tr(swedish, english));
}

/// Pasted line breaks become blanks: a remark is one paragraph.
std::string one_line(std::string_view text) {
    std::string line = clean_line(text);
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

std::vector<Command> removal_of_marks(const Report& report, const NodeId& part) {
    std::vector<Command> commands;
    for (const ReadyMark& mark : report.ready_marks) {
        if (mark.about == part) commands.emplace_back(RemovePart{mark.id});
    }
    return commands;
}

bool is_same(const Finding& a, const Finding& b) {
    return a.check == b.check && a.node == b.node && a.cell == b.cell;
}

}  // namespace

Expected<void> add_remark(Document& document, const NodeId& about, const Signature& signature, std::string_view text) {
    Remark remark;
    remark.id = document.new_id(id_prefix::remark);
    remark.about = about;
    remark.by = signature.by;
    remark.date = signature.date;
    remark.text = one_line(text);
    if (remark.text.empty()) return refused("Skriv anmärkningen först.", "Write the remark first.");
    const std::size_t end = document.report().remarks.size();
    return document.run(InsertPart{{{}, NodeList::remarks, end}, std::move(remark)});
}

Expected<void> set_remark_state(Document& document, const NodeId& remark, RemarkState state) {
    return document.run(set_choice(remark, Field::remark_state, state));
}

Expected<void> remove_remark(Document& document, const NodeId& remark) {
    return document.run(RemovePart{remark});
}

Expected<void> mark_ready(Document& document, const NodeId& part, const Signature& signature) {
    ReadyMark mark;
    mark.id = document.new_id(id_prefix::ready_mark);
    mark.about = part;
    mark.by = signature.by;
    mark.date = signature.date;
    mark.fingerprint = ready_fingerprint(document.report(), part);
    if (mark.fingerprint.empty()) {
        return refused("Bara kapitel och mål kan klarmarkeras. Ställ markören i ett.",
                       "Only chapters and goals can be marked as ready. Put the caret in one.");
    }
    std::vector<Command> commands = removal_of_marks(document.report(), part);
    const std::size_t end = document.report().ready_marks.size() - commands.size();
    commands.emplace_back(InsertPart{{{}, NodeList::ready_marks, end}, std::move(mark)});
    const std::string name = display_name(find_node(document.report(), part));
    return document.run_all(tr("Klarmarkera ”", "Mark as ready ”") + name + "”", std::move(commands));
}

Expected<void> unmark_ready(Document& document, const NodeId& part) {
    std::vector<Command> commands = removal_of_marks(document.report(), part);
    if (commands.empty()) return refused("Delen är inte klarmarkerad.", "The part is not marked as ready.");
    return document.run_all(tr("Ta bort klarmarkeringen", "Take the mark of readiness away"), std::move(commands));
}

Expected<void> confirm_finding(Document& document, const Finding& finding, const Signature& signature,
                               std::string_view reason) {
    if (finding.strength == Strength::error) {
        return refused("Ett fel kan inte bekräftas, det måste rättas.", "An error cannot be confirmed, only mended.");
    }
    Confirmation confirmation;
    confirmation.reason = one_line(reason);
    if (confirmation.reason.empty()) return refused("Skriv ett skäl.", "Write a reason.");
    confirmation.id = document.new_id(id_prefix::confirmation);
    confirmation.check = finding.check;
    confirmation.about = finding.node;
    confirmation.cell = finding.cell;
    confirmation.fingerprint = fingerprint(finding);
    confirmation.by = signature.by;
    confirmation.date = signature.date;
    const std::size_t end = document.report().confirmations.size();
    return document.run(InsertPart{{{}, NodeList::confirmations, end}, std::move(confirmation)});
}

Expected<void> take_back_confirmation(Document& document, const NodeId& confirmation) {
    return document.run(RemovePart{confirmation});
}

Expected<void> mend(Document& document, const Finding& finding) {
    const CheckContext context{document.report(), document.document_template(), document.catalogue()};
    const std::vector<Finding> now = run_checks(context);
    const auto same =
        std::find_if(now.begin(), now.end(), [&](const Finding& candidate) { return is_same(candidate, finding); });
    if (same == now.end()) {
        return refused("Det är redan åtgärdat, eller har ändrats.", "It is mended already, or has changed.");
    }
    auto fix = fix_commands(context, *same, [&](char letter) { return document.new_id(letter); });
    if (!fix) return tl::make_unexpected(fix.error());
    if (!fix->commands.empty()) {
        if (auto done = document.run_all(same->fix, std::move(fix->commands)); !done) return done;
    }
    if (!fix->write_at) return {};
    if (const CellIndex* cell = document.index().find(*fix->write_at)) {
        place_caret(document, caret_in(document.flow(), *cell, 0));
    }
    return {};
}

}  // namespace tertial::editor
