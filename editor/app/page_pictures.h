// The pages of a PDF as pictures, made one at a time by poppler's pdftoppm on a worker, a few of them kept.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "editor/app/worker.h"
#include "editor/shell/texture.h"
#include "importers/pdf/page.h"
#include "model/error.h"

namespace tertial::editor {

/// Points.
struct PageSize {
    double width = 0;
    double height = 0;
};

/// What `pdfinfo -l N` prints. Empty when it is not that.
[[nodiscard]] std::vector<PageSize> read_page_sizes(std::string_view pdfinfo);
/// A picture in the form P6 of netpbm's ppm(5), eight bits a colour. Empty when it is not that.
[[nodiscard]] Picture read_ppm(std::string_view bytes);

/// Used on the window's thread only.
class PagePictures : public std::enable_shared_from_this<PagePictures> {
public:
    /// `worker` must live as long as the pictures are used.
    [[nodiscard]] static std::shared_ptr<PagePictures> of(std::shared_ptr<const std::string> pdf, Worker& worker);

    /// Empty until they are known.
    [[nodiscard]] const std::vector<PageSize>& sizes() const { return sizes_; }
    /// Why there are no pictures, in the user's language; empty while all is well.
    [[nodiscard]] const std::string& problem() const { return problem_; }
    /// The page (from 1) about `width` pixels wide. nullptr while it is being made; one of another width meanwhile when
    /// there is one.
    [[nodiscard]] const Texture* page(int number, int width);
    /// The words of the page with their places; nullptr until they are known.
    [[nodiscard]] const pdf::Page* words(int number);

private:
    struct Kept {
        int page = 0;
        int width = 0;
        std::unique_ptr<Texture> texture;
    };

    PagePictures(std::shared_ptr<const std::string> pdf, Worker& worker) : pdf_(std::move(pdf)), worker_(worker) {}
    void ask_sizes();
    void make(int number, int width);
    void keep(int number, int width, const Picture& picture);
    [[nodiscard]] std::string job_name(const char* what) const;

    std::shared_ptr<const std::string> pdf_;
    Worker& worker_;
    std::vector<PageSize> sizes_;
    std::string problem_;
    std::list<Kept> kept_;  // the last used first
    std::map<int, pdf::Page> words_;
    bool making_ = false;
    bool reading_ = false;
};

}  // namespace tertial::editor
