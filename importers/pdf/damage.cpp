#include "importers/pdf/damage.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "model/process.h"

namespace tertial::pdf {

namespace {

constexpr std::size_t at_a_time = 4;  // processes
constexpr std::size_t most_pages = 400;
constexpr std::chrono::seconds most_time{5};  // to find the pages; that there is damage is known already

std::size_t count_errors(std::string_view messages) {
    std::size_t errors = 0;
    while (!messages.empty()) {
        const std::size_t end = std::min(messages.find('\n'), messages.size() - 1);
        const std::string_view line = messages.substr(0, end);
        errors += line.starts_with("Syntax Error") || line.starts_with("Internal Error") ? 1 : 0;
        messages.remove_prefix(end + 1);
    }
    return errors;
}

CommandLine read_one_page(std::size_t page) {
    const std::string number = std::to_string(page);
    return {"pdftotext", "-f", number, "-l", number, "/dev/stdin", "-"};
}

/// The errors met when each page is read alone, those of opening the file included.
std::vector<std::size_t> errors_by_page(std::string_view bytes, std::size_t page_count) {
    std::vector<std::size_t> errors;
    const auto deadline = std::chrono::steady_clock::now() + most_time;
    while (errors.size() < page_count && std::chrono::steady_clock::now() < deadline) {
        std::vector<CommandLine> commands;
        const std::size_t end = std::min(page_count, errors.size() + at_a_time);
        for (std::size_t page = errors.size(); page < end; ++page) commands.push_back(read_one_page(page + 1));
        for (const ProcessResult& result : run_processes(commands, bytes, {})) {
            errors.push_back(count_errors(result.messages) + (result.succeeded() ? 0 : 1));
        }
    }
    return errors;
}

}  // namespace

bool tells_of_errors(std::string_view messages) {
    return count_errors(messages) > 0;
}

std::vector<PageDoubt> find_damaged_pages(std::string_view bytes, std::size_t page_count) {
    const PageDoubt somewhere{PageFault::damaged, 0};
    if (page_count < 2 || page_count > most_pages) return {somewhere};
    const std::vector<std::size_t> errors = errors_by_page(bytes, page_count);
    if (errors.size() < page_count) return {somewhere};
    const std::size_t of_file = *std::min_element(errors.begin(), errors.end());
    std::vector<PageDoubt> doubts;
    if (of_file > 0) doubts.push_back(somewhere);
    for (std::size_t page = 0; page < errors.size(); ++page) {
        if (errors[page] > of_file) doubts.push_back({PageFault::damaged, static_cast<int>(page) + 1});
    }
    if (doubts.empty()) doubts.push_back(somewhere);
    return doubts;
}

}  // namespace tertial::pdf
