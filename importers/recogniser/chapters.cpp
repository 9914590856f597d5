#include "importers/recogniser/chapters.h"

#include <algorithm>
#include <optional>
#include <set>

#include "importers/recogniser/prose.h"
#include "importers/words.h"

namespace tertial {

namespace {

struct KnownPart {
    std::string folded;
    std::string id;
    int level;
};

void list_parts(const std::vector<PartSpec>& parts, int level, std::vector<KnownPart>& out) {
    for (const PartSpec& part : parts) {
        out.push_back({words::fold(part.title), part.id, level});
        for (const std::string& other : part.also_called) out.push_back({words::fold(other), part.id, level});
        list_parts(part.children, level + 1, out);
    }
}

enum class Space { before, none };

class ChapterBuilder {
public:
    ChapterBuilder(RecogniserContext& context, const std::vector<PartSpec>& parts) : context_(context) {
        list_parts(parts, 1, known_);
    }

    /// `level` of a heading, when the source tells it; else it follows from what stands around it.
    void add(Block block, std::optional<int> level = {}) {
        if (auto* paragraph = std::get_if<Paragraph>(&block);
            paragraph && paragraph->style == ParagraphStyle::heading) {
            begin_chapter(*paragraph, level);
        } else {
            if (path_.empty()) begin_untitled();
            current().blocks.push_back(std::move(block));
        }
    }

    std::vector<Chapter> take() { return std::move(chapters_); }

private:
    void begin_chapter(const Paragraph& heading, std::optional<int> level) {
        Chapter chapter;
        chapter.id = context_.ids.next(id_prefix::chapter);
        chapter.source = heading.source;
        chapter.title = plain_text(heading);
        const Space space = heading.depth == 0 ? Space::before : Space::none;
        const KnownPart* part = find_part(chapter.title);
        if (part) {
            chapter.part = part->id;
            used_.insert(part->id);
        }
        const int wanted = level ? *level : part ? part->level : level_of_unknown(space);
        open(std::move(chapter), wanted);
        remember(part != nullptr, space);
    }

    /// Text before any heading keeps its place in a chapter of its own.
    void begin_untitled() {
        Chapter chapter;
        chapter.id = context_.ids.next(id_prefix::chapter);
        open(std::move(chapter), 1);
    }

    /// A part that is used already is another heading with the same words.
    const KnownPart* find_part(const std::string& title) const {
        const std::string folded = words::fold(title);
        for (const KnownPart& part : known_) {
            if (part.folded == folded && !used_.contains(part.id)) return &part;
        }
        return nullptr;
    }

    int level_of_unknown(Space space) const {
        if (headings_.empty()) return 1;
        const Heading& last = headings_.back();
        const bool no_text_between = current().blocks.empty() && current().children.empty();
        if (space == Space::none) {
            return last.known || last.space == Space::before ? last.level + 1 : last.level;
        }
        if (no_text_between && !last.known) return last.level;
        const auto above = std::find_if(headings_.rbegin(), headings_.rend(), [](const Heading& heading) {
            return heading.known || heading.space == Space::before;
        });
        if (above == headings_.rend()) return last.level;
        return above->known ? above->level + 1 : above->level;
    }

    void open(Chapter chapter, int wanted) {
        const int level = std::clamp(wanted, 1, static_cast<int>(path_.size()) + 1);
        path_.resize(static_cast<std::size_t>(level - 1));
        std::vector<Chapter>& list = list_at_path();
        path_.push_back(list.size());
        list.push_back(std::move(chapter));
    }

    void remember(bool known, Space space) { headings_.push_back({static_cast<int>(path_.size()), known, space}); }

    std::vector<Chapter>& list_at_path() {
        std::vector<Chapter>* list = &chapters_;
        for (std::size_t index : path_) list = &(*list)[index].children;
        return *list;
    }

    Chapter& current() { return const_cast<Chapter&>(std::as_const(*this).current()); }
    const Chapter& current() const {
        const std::vector<Chapter>* list = &chapters_;
        const Chapter* chapter = nullptr;
        for (std::size_t index : path_) {
            chapter = &(*list)[index];
            list = &chapter->children;
        }
        return *chapter;
    }

    struct Heading {
        int level;
        bool known;
        Space space;
    };

    RecogniserContext& context_;
    std::vector<KnownPart> known_;
    std::set<std::string> used_;
    std::vector<Chapter> chapters_;
    std::vector<std::size_t> path_;  // indices from the top to the open chapter
    std::vector<Heading> headings_;
};

/// Levels of headings as styles give them. A heading by looks only (bold, then italic) stands under the last with a
/// level.
class StyledLevels {
public:
    explicit StyledLevels(const SourceDocument& source) {
        for (const SourceLine& line : source.lines) {
            if (line.style == LineStyle::heading) highest_ = std::min(highest_, line.level);
        }
    }
    std::optional<int> of(const SourceLine& line) {
        if (line.style == LineStyle::heading) return last_ = line.level - highest_ + 1;
        return line.style == LineStyle::minor_heading ? std::optional(last_ + line.level) : std::nullopt;
    }

private:
    int highest_ = 9;
    int last_ = 0;
};

std::vector<Chapter> read_styled_chapters(RecogniserContext& context, LineRange range,
                                          const std::vector<PartSpec>& parts) {
    ChapterBuilder builder(context, parts);
    StyledLevels levels(context.source);
    for (std::size_t i = range.begin; i < range.end;) {
        const std::optional<int> level = levels.of(context.line(i));
        std::size_t end = i + 1;
        while (end < range.end && !level && !levels.of(context.line(end))) ++end;
        for (Block& block : read_prose(context, {i, end}, LastLine::is_text)) builder.add(std::move(block), level);
        i = end;
    }
    return builder.take();
}

}  // namespace

std::vector<Chapter> read_chapters(RecogniserContext& context, LineRange range, const std::vector<PartSpec>& parts) {
    if (context.source.form == LineForm::styled) return read_styled_chapters(context, range, parts);
    ChapterBuilder builder(context, parts);
    for (Block& block : read_prose(context, range, LastLine::may_be_heading)) builder.add(std::move(block));
    return builder.take();
}

}  // namespace tertial
