#include "editor/app/page_pictures.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "importers/pdf/words.h"
#include "model/language.h"
#include "model/process.h"

namespace tertial::editor {

namespace {

constexpr std::size_t most_kept_bytes = std::size_t{96} << 20;
constexpr int least_width = 64;
constexpr int most_width = 3000;
constexpr std::size_t bytes_per_pixel = 4;

/// A page with drawings takes longer than one with words.
ProcessLimits picture_limits() {
    ProcessLimits limits;
    limits.processor_seconds = 10;
    limits.most_processor_seconds = 20;
    limits.memory_bytes = std::size_t{1} << 30;
    limits.output_bytes = std::size_t{1} << 26;
    return limits;
}

std::string_view next_word(std::string_view& text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \n\t\r"), text.size());
    text.remove_prefix(begin);
    const std::string_view word = text.substr(0, std::min(text.find_first_of(" \n\t\r"), text.size()));
    text.remove_prefix(word.size());
    return word;
}

template <class T>
std::optional<T> number_of(std::string_view word) {
    T number{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return number;
}

ProcessResult run(const CommandLine& command, const std::string& pdf) {
    return run_processes({command}, pdf, picture_limits()).front();
}

std::string why(const ProcessResult& result) {
    if (result.end == ProcessEnd::missing || result.end == ProcessEnd::failed_to_start) {
        return tr("Sidorna kan inte visas som bilder, för poppler är inte installerat (paketet poppler-utils).",
                  "The pages cannot be shown as pictures, for poppler is not installed (package poppler-utils).");
    }
    return tr("Sidan kunde inte visas som bild.", "The page could not be shown as a picture.");
}

}  // namespace

std::vector<PageSize> read_page_sizes(std::string_view text) {
    std::vector<PageSize> sizes;
    while (!text.empty()) {
        std::string_view line = text.substr(0, std::min(text.find('\n'), text.size()));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        // "Page    3 size:  595.3 x 841.9 pts (A4)"
        if (next_word(line) != "Page" || !number_of<int>(next_word(line)) || next_word(line) != "size:") continue;
        const auto width = number_of<double>(next_word(line));
        next_word(line);
        const auto height = number_of<double>(next_word(line));
        if (width && height && *width > 0 && *height > 0) sizes.push_back({*width, *height});
    }
    return sizes;
}

Picture read_ppm(std::string_view bytes) {
    if (next_word(bytes) != "P6") return {};
    const auto width = number_of<int>(next_word(bytes));
    const auto height = number_of<int>(next_word(bytes));
    const auto depth = number_of<int>(next_word(bytes));
    if (!width || !height || depth != 255 || *width <= 0 || *height <= 0 || bytes.empty()) return {};
    bytes.remove_prefix(1);
    const std::size_t pixels = static_cast<std::size_t>(*width) * static_cast<std::size_t>(*height);
    if (bytes.size() / 3 < pixels) return {};
    Picture picture{*width, *height, std::vector<std::uint8_t>(pixels * bytes_per_pixel, 255)};
    for (std::size_t i = 0; i < pixels; ++i) {
        for (std::size_t part = 0; part < 3; ++part) {
            picture.rgba[i * bytes_per_pixel + part] = static_cast<std::uint8_t>(bytes[i * 3 + part]);
        }
    }
    return picture;
}

std::shared_ptr<PagePictures> PagePictures::of(std::shared_ptr<const std::string> pdf, Worker& worker) {
    std::shared_ptr<PagePictures> pictures(new PagePictures(std::move(pdf), worker));
    pictures->ask_sizes();
    return pictures;
}

/// Jobs of several PDFs do not replace one another.
std::string PagePictures::job_name(const char* what) const {
    return std::string(what) + std::to_string(reinterpret_cast<std::uintptr_t>(this));
}

void PagePictures::ask_sizes() {
    worker_.post(job_name("sizes"), [pdf = pdf_, self = weak_from_this()] {
        auto result = std::make_shared<ProcessResult>(run({"pdfinfo", "-l", "9999", "/dev/stdin"}, *pdf));
        return Delivery([self, result] {
            const auto to = self.lock();
            if (!to) return;
            to->sizes_ = read_page_sizes(result->output);
            if (to->sizes_.empty()) to->problem_ = why(*result);
        });
    });
}

const Texture* PagePictures::page(int number, int width) {
    width = std::clamp(width, least_width, most_width);
    const auto exact = std::find_if(kept_.begin(), kept_.end(),
                                    [&](const Kept& one) { return one.page == number && one.width == width; });
    if (exact != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, exact);
        return kept_.front().texture.get();
    }
    if (!making_ && problem_.empty()) make(number, width);
    for (const Kept& one : kept_) {
        if (one.page == number) return one.texture.get();
    }
    return nullptr;
}

void PagePictures::make(int number, int width) {
    making_ = true;
    const std::string page = std::to_string(number);
    const CommandLine command{"pdftoppm",    "-f", page,        "-l", page, "-scale-to-x", std::to_string(width),
                              "-scale-to-y", "-1", "/dev/stdin"};
    worker_.post(job_name("picture"), [pdf = pdf_, self = weak_from_this(), command, number, width] {
        auto result = std::make_shared<ProcessResult>(run(command, *pdf));
        auto picture = std::make_shared<Picture>(read_ppm(result->output));
        return Delivery([self, result, picture, number, width] {
            const auto to = self.lock();
            if (!to) return;
            to->making_ = false;
            if (picture->rgba.empty()) {
                to->problem_ = why(*result);
            } else {
                to->keep(number, width, *picture);
            }
        });
    });
}

void PagePictures::keep(int number, int width, const Picture& picture) {
    std::erase_if(kept_, [number](const Kept& one) { return one.page == number; });
    kept_.push_front({number, width, std::make_unique<Texture>(picture)});
    std::size_t bytes = 0;
    for (auto one = kept_.begin(); one != kept_.end();) {
        bytes += static_cast<std::size_t>(one->texture->width()) * static_cast<std::size_t>(one->texture->height()) *
                 bytes_per_pixel;
        one = bytes > most_kept_bytes && one != kept_.begin() ? kept_.erase(one) : std::next(one);
    }
}

const pdf::Page* PagePictures::words(int number) {
    const auto known = words_.find(number);
    if (known != words_.end()) return &known->second;
    if (reading_) return nullptr;
    reading_ = true;
    const std::string page = std::to_string(number);
    worker_.post(job_name("words"), [pdf = pdf_, self = weak_from_this(), page, number] {
        const ProcessResult result =
            run({"pdftotext", "-bbox", "-enc", "UTF-8", "-f", page, "-l", page, "/dev/stdin", "-"}, *pdf);
        auto read = std::make_shared<pdf::Document>(pdf::read_words(result.output));
        return Delivery([self, read, number] {
            const auto to = self.lock();
            if (!to) return;
            to->reading_ = false;
            to->words_[number] = read->pages.empty() ? pdf::Page{} : std::move(read->pages.front());
        });
    });
    return nullptr;
}

}  // namespace tertial::editor
