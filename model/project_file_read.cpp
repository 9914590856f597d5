// The project file as a report. Fields are found by name in any order; what is not known is kept; what would be lost
// by saving makes the file read-only; whatever contradicts itself (a field twice, an id twice) is refused with its
// line, because it is most often a merge gone wrong.
#include <algorithm>
#include <charconv>
#include <optional>
#include <pugixml.hpp>
#include <type_traits>

#include "model/language.h"
#include "model/project_file.h"
#include "model/project_file_fields.h"
#include "model/text.h"
#include "model/xml_scan.h"
#include "model/xml_text.h"

namespace tertial {

namespace {

constexpr unsigned parse_options = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                   pugi::parse_wconv_attribute | pugi::parse_ws_pcdata | pugi::parse_comments |
                                   pugi::parse_pi;

bool is_text(const pugi::xml_node& node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

struct StringWriter : pugi::xml_writer {
    std::string* out = nullptr;
    void write(const void* data, std::size_t size) override { out->append(static_cast<const char*>(data), size); }
};

void append_raw(std::string& out, const pugi::xml_node& node) {
    StringWriter writer;
    writer.out = &out;
    node.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
}

bool is_good_id(std::string_view id) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    constexpr std::size_t longest = 40;  // of a bookmark in Word
    return !id.empty() && id.size() <= longest && letter(id.front()) &&
           std::all_of(id.begin(), id.end(), [&](char c) { return letter(c) || digit(c); });
}

struct AttributeInFrame {
    std::string_view name;
    pugi::xml_attribute attribute;
    bool asked = false;
};
struct ChildInFrame {
    std::string_view name;  // empty for text and the like
    pugi::xml_node node;
    bool asked = false;
};

/// An element being read, and which of its attributes and children have been asked for. Names are measured once: a
/// report has thousands of elements, each looked through for every field it may have.
struct Frame {
    pugi::xml_node element;
    std::vector<AttributeInFrame> attributes;
    std::vector<ChildInFrame> children;
    bool one_line = false;

    void open(const pugi::xml_node& opened) {
        element = opened;
        one_line = false;
        attributes.clear();
        for (const pugi::xml_attribute& attribute : opened.attributes())
            attributes.push_back({attribute.name(), attribute});
        children.clear();
        for (const pugi::xml_node& child : opened.children())
            children.push_back({child.type() == pugi::node_element ? child.name() : "", child});
    }

    void ask(std::string_view name) {
        for (ChildInFrame& child : children) child.asked = child.asked || child.name == name;
    }
};

static_assert(std::is_nothrow_move_constructible_v<Frame>);  // so that its children stay where they are

class Reader {
public:
    Reader(std::string_view xml, bool lenient) : xml_(xml), lenient_(lenient) {}

    std::optional<Error> error;
    int first_loss = 0;  // line of the first thing that saving would lose; 0 = none

    // --- attributes ---
    void attribute(const char* name, std::string& value) {
        if (const pugi::xml_attribute found = take_attribute(name)) value = found.value();
    }
    void attribute(const char* name, int& value) {
        if (const pugi::xml_attribute found = take_attribute(name)) read_number(found.value(), value);
    }
    template <class E>
    void required(const char* name, E& value) {
        const pugi::xml_attribute found = take_attribute(name);
        if (!found) return refuse(frame().element, tr("Här saknas uppgiften ", "Here is no ") + name + ".");
        read_name(frame().element, found.value(), value);
    }
    template <class E>
    void choice(const char* name, E& value, E) {
        if (const pugi::xml_attribute found = take_attribute(name)) read_name(frame().element, found.value(), value);
    }

    // --- fields ---
    void text(std::string_view name, std::string& value) {
        if (const pugi::xml_node found = take_one(name)) value = text_of(found);
    }
    void number(std::string_view name, int& value) {
        if (const pugi::xml_node found = take_one(name)) read_number(text_of(found), value);
    }
    template <class E>
    void field(std::string_view name, E& value, E = E{}) {
        if (const pugi::xml_node found = take_one(name)) read_name(found, text_of(found), value);
    }
    template <class E>
    void option(std::string_view name, std::optional<E>& value) {
        if (const pugi::xml_node found = take_one(name)) read_name(found, text_of(found), value.emplace());
    }
    void items(std::string_view name, std::vector<std::string>& values) {
        each({name}, [&](const ChildInFrame& found) { values.push_back(text_of(found.node)); });
    }

    // --- the text of a one-line element ---
    void content(std::string& value) {
        frame().one_line = true;
        for (const pugi::xml_node& child : frame().element) {
            if (is_text(child)) value += child.value();
        }
    }
    void content(std::vector<Run>& runs) {
        frame().one_line = true;
        for (const std::string_view name : {"a", "b", "i"}) frame().ask(name);
        read_runs(frame().element, Run{}, runs);
        runs = normalized(runs);
    }

    // --- what lies inside ---
    template <class T>
    void node(std::string_view name, T& value, bool = true) {
        if (const pugi::xml_node found = take_one(name)) read_node(found, value);
    }
    template <class T>
    void nodes(std::string_view name, std::vector<T>& values) {
        each({name}, [&](const ChildInFrame& found) { read_node(found.node, values.emplace_back()); });
    }
    void blocks(std::vector<Block>& blocks) {
        each({"p", "table"}, [&](const ChildInFrame& child) {
            if (child.name == "p") {
                read_node(child.node, std::get<Paragraph>(blocks.emplace_back(Paragraph{})));
            } else {
                read_node(child.node, std::get<Table>(blocks.emplace_back(Table{})));
            }
        });
    }
    template <class T>
    void records(std::string_view name, std::vector<T>& values) {
        each({name}, [&](const ChildInFrame& found) {
            enter(
                found.node, [&] { project::fields(*this, values.emplace_back()); }, nullptr);
        });
    }
    template <class T>
    void record(std::string_view name, std::optional<T>& value) {
        if (const pugi::xml_node found = take_one(name)) {
            enter(
                found, [&] { project::fields(*this, value.emplace()); }, nullptr);
        }
    }
    template <class F>
    void group(std::string_view name, bool, F&& inside) {
        if (const pugi::xml_node found = take_one(name)) enter(found, inside, nullptr);
    }
    void part(std::string_view name, Meta& meta) {
        if (const pugi::xml_node found = take_one(name)) {
            enter(
                found, [&] { project::fields(*this, meta); }, &meta.unknown);
        }
    }

    void read_report(const pugi::xml_node& root, Report& report) {
        const auto inside = [&] {
            take_attribute("format");
            attribute("id", report.id.text);
            take_id(root, report.id, id_prefix::report);
            project::fields(*this, report);
        };
        enter(root, inside, &report.unknown);
    }

    /// Once, at the end: no id may stand twice.
    void check_ids() {
        std::sort(ids_.begin(), ids_.end());
        const auto twice = std::adjacent_find(ids_.begin(), ids_.end(),
                                              [](const auto& a, const auto& b) { return a.first == b.first; });
        if (twice == ids_.end()) return;
        refuse_at(std::next(twice)->second, tr("Samma id finns två gånger: ", "The same id stands twice: ") +
                                                twice->first +
                                                tr(". Ta bort den ena delen, eller ge den ett annat id.",
                                                   ". Remove one of the parts, or give it another id."));
    }

    [[nodiscard]] int line_at(const pugi::xml_node& node) const {
        return line_of(xml_, static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0)));
    }

private:
    Frame& frame() { return frames_[depth_ - 1]; }

    void refuse_at(std::ptrdiff_t offset, std::string message) {
        if (error) return;
        error = Error{ErrorCode::bad_format,
                      std::move(message),
                      {},
                      line_of(xml_, static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)))};
    }
    void refuse(const pugi::xml_node& at, std::string message) { refuse_at(at.offset_debug(), std::move(message)); }
    void lose(const pugi::xml_node& at) {
        if (first_loss == 0) first_loss = line_at(at);
    }

    template <class F>
    void enter(const pugi::xml_node& element, F&& inside, UnknownXml* unknown) {
        if (error) return;
        if (frames_.size() == depth_) frames_.emplace_back();  // frames are kept and used again
        frames_[depth_++].open(element);
        inside();
        keep_unknown(unknown);
        --depth_;
    }

    template <class T>
    void read_node(const pugi::xml_node& element, T& node) {
        const auto inside = [&] {
            project::node_attributes(*this, node);
            take_id(element, node.id, project::prefix_of<T>());
            project::fields(*this, node);
        };
        enter(element, inside, &node.unknown);
        if constexpr (std::same_as<T, Table>) square(node);
    }

    // Every row as wide as the header: all who read tables rely on it, and no cell may be lost.
    static void square(Table& table) {
        std::size_t width = table.columns.size();
        for (const TableRow& row : table.rows) width = std::max(width, row.cells.size());
        table.columns.resize(width);
        for (TableRow& row : table.rows) row.cells.resize(width);
    }

    void take_id(const pugi::xml_node& element, NodeId& id, char prefix) {
        if (id.empty()) {
            if (!new_ids_) new_ids_ = IdSource::from_content(xml_);
            id = new_ids_->next(prefix);
        } else if (!is_good_id(id.text)) {
            refuse(element, tr("Det här är inget giltigt id: ", "This is no valid id: ") + id.text + ".");
        }
        ids_.emplace_back(id.text, element.offset_debug());
    }

    pugi::xml_attribute take_attribute(std::string_view name) {
        pugi::xml_attribute found;
        for (AttributeInFrame& attribute : frame().attributes) {
            if (attribute.name != name) continue;
            if (found) twice(frame().element, name);
            found = attribute.attribute;
            attribute.asked = true;
        }
        return found;
    }
    pugi::xml_node take_one(std::string_view name) {
        pugi::xml_node found;
        for (ChildInFrame& child : frame().children) {
            if (child.name != name) continue;
            child.asked = true;
            if (found) {
                twice(child.node, name);
            } else {
                found = child.node;
            }
        }
        return found;
    }
    // f(child) for all of these names, in their order in the file. The frames that f opens may move this one, but not
    // the children it holds.
    template <class F>
    void each(std::initializer_list<std::string_view> names, F&& f) {
        for (ChildInFrame& child : frame().children) {
            if (std::find(names.begin(), names.end(), child.name) == names.end()) continue;
            child.asked = true;
            f(child);
        }
    }
    void twice(const pugi::xml_node& at, std::string_view name) {
        refuse(at, tr("Det här står två gånger: ", "This stands twice: ") + std::string(name) +
                       tr(". Ta bort det som är fel.", ". Remove the wrong one."));
    }

    std::string text_of(const pugi::xml_node& element) {
        std::string text;
        if (element.first_attribute()) lose(element);
        for (const pugi::xml_node& child : element) {
            if (is_text(child)) {
                text += child.value();
            } else {
                lose(element);
            }
        }
        return text;
    }

    void read_runs(const pugi::xml_node& element, const Run& look, std::vector<Run>& runs) {
        for (const pugi::xml_node& child : element) {
            if (is_text(child)) {
                runs.push_back(look);
                runs.back().text = child.value();
                continue;
            }
            const std::string_view name = child.name();
            Run inner = look;
            if (name == "b") inner.bold = true;
            if (name == "i") inner.italic = true;
            if (name == "a") inner.link = child.attribute("href").value();
            const bool known = name == "b" || name == "i" || name == "a";
            if (known) {
                const auto attributes = std::distance(child.attributes_begin(), child.attributes_end());
                if (attributes > (name == "a" ? 1 : 0)) lose(child);
                read_runs(child, inner, runs);
            } else if (element != frame().element) {
                lose(child);
            }
        }
    }

    template <class E>
    void read_name(const pugi::xml_node& at, std::string_view name, E& value) {
        if (const std::optional<E> known = from_name<E>(name)) {
            value = *known;
        } else if (!lenient_) {
            refuse(at, tr("Det här värdet är inte känt: ", "This value is not known: ") + std::string(name) + ".");
        }
    }
    void read_number(std::string_view text, int& value) {
        const char* const end = text.data() + text.size();
        const auto [rest, failed] = std::from_chars(text.data(), end, value);
        if (failed == std::errc{} && rest == end && value >= 0) return;
        refuse(frame().element, tr("Det här är inget heltal: ", "This is no whole number: ") + std::string(text) + ".");
    }

    // What nobody asked for is kept as it is; where there is no place for it, saving would lose it.
    void keep_unknown(UnknownXml* unknown) {
        const Frame& mine = frame();
        for (const auto& [name, attribute, asked] : mine.attributes) {
            if (asked) continue;
            if (mine.element.attribute(attribute.name()) != attribute) twice(mine.element, name);
            if (unknown == nullptr) {
                lose(mine.element);
                continue;
            }
            unknown->attributes += std::string(" ") + attribute.name() + "=\"";
            append_escaped(unknown->attributes, attribute.value());
            unknown->attributes += '"';
        }
        for (const auto& [name, child, asked] : mine.children) {
            if (is_text(child)) {
                const bool blank =
                    std::string_view(child.value()).find_first_not_of(" \t\r\n") == std::string_view::npos;
                if (!mine.one_line && !blank) {
                    refuse(child, tr("Här står text utanför alla fält: ", "Here is text outside all fields: ") +
                                      std::string(child.value()).substr(0, 60));
                }
            } else if (child.type() != pugi::node_element || !asked) {
                if (unknown == nullptr) {
                    lose(child);
                    continue;
                }
                // In running text a line break would become a blank of the text.
                if (!mine.one_line && !unknown->elements.empty()) unknown->elements += '\n';
                append_raw(unknown->elements, child);
            }
        }
    }

    std::string_view xml_;
    bool lenient_;
    std::optional<IdSource> new_ids_;
    std::vector<Frame> frames_;
    std::size_t depth_ = 0;
    std::vector<std::pair<std::string, std::ptrdiff_t>> ids_;
};

// pugixml's own words are about its insides; what helps is the place.
tl::unexpected<Error> broken(std::string_view xml, std::string_view name, const pugi::xml_parse_result& result) {
    const bool tags = result.status == pugi::status_end_element_mismatch;
    return fail(
        ErrorCode::bad_format,
        tags ? tr("Filen är trasig här: det som slutar är inte det som började.",
                  "The file is broken here: what ends is not what began.")
             : tr("Filen är trasig här: det är inte riktig XML.", "The file is broken here: it is no proper XML."),
        std::string(name), line_of(xml, static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0))));
}

Expected<int> read_format(std::string_view xml, std::string_view name, const pugi::xml_node& root) {
    if (std::string_view(root.name()) != "tertial") {
        return fail(ErrorCode::bad_format,
                    tr("Filen är XML men ingen Tertial-rapport: den börjar med ",
                       "The file is XML but no Tertial report: it begins with ") +
                        "<" + std::string(root.name()).substr(0, 60) + ">.",
                    std::string(name), line_of(xml, static_cast<std::size_t>(root.offset_debug())));
    }
    const std::string_view text = root.attribute("format").value();
    int format = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, failed] = std::from_chars(text.data(), end, format);
    if (failed != std::errc{} || rest != end || format < 1) {
        return fail(ErrorCode::bad_format,
                    tr("Filen säger inte vilket format den har (format=\"1\").",
                       "The file does not say which format it has (format=\"1\")."),
                    std::string(name), line_of(xml, static_cast<std::size_t>(root.offset_debug())));
    }
    return format;
}

void set_access(LoadedReport& loaded, int format, int first_loss) {
    if (format > project_format) {
        loaded.access = Access::read_only;
        loaded.warning = tr("Filen är skriven av en nyare version av programmet (format ",
                            "The file was written by a newer version of the program (format ") +
                         std::to_string(format) +
                         tr("). Den kan läsas och exporteras men inte sparas över. Uppdatera programmet för att ändra "
                            "i den.",
                            "). It can be read and exported but not saved over. Update the program to change it.");
    } else if (first_loss > 0) {
        loaded.access = Access::read_only;
        loaded.warning = tr("Rad ", "Line ") + std::to_string(first_loss) +
                         tr(" i filen har en uppgift som den här versionen inte kan bevara. Filen kan läsas och "
                            "exporteras men inte sparas över.",
                            " of the file has something that this version cannot keep. The file can be read and "
                            "exported but not saved over.");
    }
}

}  // namespace

Expected<LoadedReport> from_project_xml(std::string_view xml, std::string_view name) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (xml.starts_with(byte_order_mark)) xml.remove_prefix(byte_order_mark.size());
    if (Expected<void> scanned = scan_xml(xml, name); !scanned) return tl::make_unexpected(scanned.error());

    pugi::xml_document document;
    const pugi::xml_parse_result parsed =
        document.load_buffer(xml.data(), xml.size(), parse_options, pugi::encoding_utf8);
    if (!parsed) return broken(xml, name, parsed);
    const pugi::xml_node root = document.document_element();
    const Expected<int> format = read_format(xml, name, root);
    if (!format) return tl::make_unexpected(format.error());

    LoadedReport loaded;
    Reader reader(xml, *format > project_format);
    reader.read_report(root, loaded.report);
    if (!reader.error) reader.check_ids();
    if (reader.error) {
        reader.error->file = name;
        return tl::make_unexpected(*reader.error);
    }
    // Remarks before and after the root belong to nobody; they are kept with the root.
    for (const pugi::xml_node& child : document) {
        if (child.type() != pugi::node_comment && child.type() != pugi::node_pi) continue;
        std::string& elements = loaded.report.unknown.elements;
        if (!elements.empty()) elements += '\n';
        append_raw(elements, child);
    }
    set_access(loaded, *format, reader.first_loss);
    return loaded;
}

}  // namespace tertial
