// The head of the report, its decisions and appendices.
#include "model/language.h"
#include "model/roll/roller.h"

namespace tertial::roll {

namespace {

void roll_meta(Roller& roller) {
    const Meta& old = roller.old.meta;
    Meta& meta = roller.made.meta;
    meta = old;
    meta.kind = roller.target.kind;
    meta.tertial = roller.target.tertial;
    meta.year = roller.to.year;
    meta.title = fill_placeholders(roller.target.title_pattern, meta);
    meta.date.clear();
    meta.meeting_date.clear();
    meta.registry_number.clear();
    std::vector<std::string> left;
    const auto leave = [&left](const std::string& name, const std::string& value) {
        if (!value.empty()) left.push_back(name + ": " + value);
    };
    leave("Titel", old.title);
    leave("Datum", old.date);
    leave("Sammanträde", old.meeting_date);
    leave("Diarienummer", old.registry_number);
    roller.leave_text({ArchiveReason::cleared, {}, "Dokumentets uppgifter"}, left);
}

void roll_decisions(Roller& roller) {
    if (!roller.old.decisions.empty())
        roller.leave({ArchiveReason::cleared, {}, "Förslag till beslut"}).decisions = roller.old.decisions;
    for (const std::string& proposal : roller.target.decision_proposals) {
        Decision decision;
        decision.id = roller.ids.next(id_prefix::decision);
        decision.runs = plain_runs(fill_placeholders(proposal, roller.made.meta));
        roller.made.decisions.push_back(std::move(decision));
    }
}

void roll_appendices(Roller& roller) {
    std::vector<std::string> changed;
    for (const Appendix& old : roller.old.appendices) {
        Appendix appendix = old;
        appendix.source = {};
        appendix.title = roller.renewed(old.title);
        if (appendix.title != old.title) changed.push_back(old.title);
        roller.made.appendices.push_back(std::move(appendix));
    }
    roller.leave_text({ArchiveReason::cleared, {}, "Bilagor"}, changed);
}

}  // namespace

void roll_front_matter(Roller& roller) {
    roll_meta(roller);
    roll_decisions(roller);
    roll_appendices(roller);
}

void roll_remarks(Roller& roller) {
    for (const Remark& remark : roller.old.remarks) {
        if (remark.state == RemarkState::open) {
            roller.made.remarks.push_back(remark);
        } else {
            roller.leave_text({ArchiveReason::cleared, remark.about, "Anmärkning av " + remark.by + " " + remark.date},
                              {remark.text});
        }
    }
    for (const Confirmation& confirmation : roller.old.confirmations)
        roller.leave_text(
            {ArchiveReason::cleared, confirmation.about, "Bekräftat av " + confirmation.by + " " + confirmation.date},
            {confirmation.check + ": " + confirmation.reason});
}

}  // namespace tertial::roll
