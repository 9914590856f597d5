// The pages as they will be printed: the Word export, made into PDF by LibreOffice, its pages as pictures.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "editor/app/page_pictures.h"

namespace tertial::editor {

class App;
struct OpenDocument;

/// Of one open report.
struct Preview {
    bool shown = false;
    bool making = false;
    std::uint64_t version = 0;            // of the report that the pages show
    std::shared_ptr<PagePictures> pages;  // nullptr: none yet
    std::string problem;                  // why there are none
    float zoom = 1;
    float scroll = 0;              // pixels
    std::optional<int> scroll_to;  // page, for the next frame
    int page = 1;                  // that is in view
};

/// Makes the pages of the report as it is now, and shows them when they are done.
void make_preview(App& app, OpenDocument& open);

}  // namespace tertial::editor
