#include "cli/progress.h"

#include "cli/console.h"

namespace tertial::cli {

namespace {

constexpr int pages_between_lines = 10;

std::string page_of(const ImportStep& step) {
    if (step.page == 0) return {};
    std::string out = tr(", sida ", ", page ") + std::to_string(step.page);
    if (step.pages > 0) out += tr(" av ", " of ") + std::to_string(step.pages);
    return out;
}

std::string line_of(const ImportStep& step) {
    switch (step.stage) {
        case ImportStage::reading:
            return tr("Läser ", "Reading ") + step.file + page_of(step);
        case ImportStage::recognising:
            return tr("Känner igen delarna i ", "Recognising the parts of ") + step.file;
        case ImportStage::weighing_in:
            return tr("Väger in ", "Weighing in ") + step.file;
    }
    return {};
}

/// Pages come in bundles: a line when ten more have come, and for each other step.
class Lines {
public:
    bool tell(const ImportStep& step) {
        const bool few = step.page > 0 && step.page < told_ + pages_between_lines;
        if (few) return true;
        told_ = step.page;
        print_message(line_of(step));
        return true;  // whoever wants to stop the program sends it a signal
    }

private:
    int told_ = 0;  // the page
};

}  // namespace

ImportProgress progress_lines(const Arguments& arguments) {
    if (!arguments.has("--progress") && !messages_are_shown()) return {};
    return [lines = Lines()](const ImportStep& step) mutable { return lines.tell(step); };
}

}  // namespace tertial::cli
