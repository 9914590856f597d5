// The report as bytes, straight into a string: a tree of XML nodes in between would cost four times the time.
#include "model/project_file.h"
#include "model/project_file_fields.h"
#include "model/text.h"
#include "model/xml_text.h"

namespace tertial {

namespace {

const UnknownXml nothing_unknown;

class Writer {
public:
    explicit Writer(std::string& out) : out_(out) {}

    // --- attributes ---
    void attribute(std::string_view name, const std::string& value) {
        if (!value.empty()) put_attribute(name, value);
    }
    void attribute(std::string_view name, int value) {
        if (value != 0) put_attribute(name, std::to_string(value));
    }
    template <class E>
    void required(std::string_view name, E value) {
        put_attribute(name, name_of(value));
    }
    template <class E>
    void choice(std::string_view name, E value, E usual) {
        if (value != usual) put_attribute(name, name_of(value));
    }

    // --- fields ---
    void text(std::string_view name, std::string_view value) {
        if (!value.empty()) item(name, value);
    }
    void number(std::string_view name, int value) {
        if (value != 0) item(name, std::to_string(value));
    }
    template <class E>
    void field(std::string_view name, E value) {
        item(name, name_of(value));
    }
    template <class E>
    void field(std::string_view name, E value, E usual) {
        if (value != usual) item(name, name_of(value));
    }
    template <class E>
    void option(std::string_view name, const std::optional<E>& value) {
        if (value) item(name, name_of(*value));
    }
    void items(std::string_view name, const std::vector<std::string>& values) {
        for (const std::string& value : values) item(name, value);
    }

    // --- the text of a one-line element ---
    void content(const std::string& value) {
        one_line_ = true;
        if (value.empty()) return;
        close_start_tag({});
        append_escaped(out_, value);
    }
    void content(const std::vector<Run>& runs) {
        one_line_ = true;
        for (const Run& run : normalized(runs)) {
            close_start_tag({});
            put_run(run);
        }
    }

    // --- what lies inside ---
    template <class T>
    void node(std::string_view name, const T& value, bool there = true) {
        if (!there) return;
        begin(name, value.unknown);
        project::node_attributes(*this, value);
        project::fields(*this, value);
        end(name, value.unknown);
    }
    template <class T>
    void nodes(std::string_view name, const std::vector<T>& values) {
        for (const T& value : values) node(name, value);
    }
    void blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                node("table", *table);
            } else {
                node("p", std::get<Paragraph>(block));
            }
        }
    }
    template <class T>
    void records(std::string_view name, const std::vector<T>& values) {
        for (const T& value : values) group(name, true, [&] { project::fields(*this, value); });
    }
    template <class T>
    void record(std::string_view name, const std::optional<T>& value) {
        group(name, value.has_value(), [&] { project::fields(*this, *value); });
    }
    template <class F>
    void group(std::string_view name, bool there, F&& inside) {
        if (!there) return;
        begin(name, nothing_unknown);
        inside();
        end(name, nothing_unknown);
    }
    void part(std::string_view name, const Meta& meta) {
        begin(name, meta.unknown);
        project::fields(*this, meta);
        end(name, meta.unknown);
    }

    void begin(std::string_view name, const UnknownXml& unknown) {
        close_start_tag("\n");
        indent();
        out_ += '<';
        out_ += name;
        unknown_ = &unknown;
        open_ = true;
        one_line_ = false;
        ++depth_;
    }
    void end(std::string_view name, const UnknownXml& unknown) {
        if (!unknown.elements.empty()) put_unknown(unknown.elements);
        --depth_;
        if (open_) {
            out_ += unknown_->attributes;
            out_ += "/>\n";
            open_ = one_line_ = false;
            return;
        }
        if (!one_line_) indent();
        one_line_ = false;
        out_ += "</";
        out_ += name;
        out_ += ">\n";
    }

    void put_attribute(std::string_view name, std::string_view value) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        append_escaped(out_, value);
        out_ += '"';
    }

private:
    void indent() { out_.append(2 * static_cast<std::size_t>(depth_), ' '); }

    void close_start_tag(std::string_view after) {
        if (!open_) return;
        out_ += unknown_->attributes;
        out_ += '>';
        out_ += after;
        open_ = false;
    }
    void put_unknown(const std::string& elements) {
        if (one_line_) {
            close_start_tag({});
            out_ += elements;
            return;
        }
        close_start_tag("\n");
        indent();
        out_ += elements;
        out_ += '\n';
    }
    void item(std::string_view name, std::string_view value) {
        close_start_tag("\n");
        indent();
        out_ += '<';
        out_ += name;
        if (value.empty()) {
            out_ += "/>\n";
            return;
        }
        out_ += '>';
        append_escaped(out_, value);
        out_ += "</";
        out_ += name;
        out_ += ">\n";
    }
    void put_run(const Run& run) {
        if (!run.link.empty()) {
            out_ += "<a href=\"";
            append_escaped(out_, run.link);
            out_ += "\">";
        }
        if (run.bold) out_ += "<b>";
        if (run.italic) out_ += "<i>";
        append_escaped(out_, run.text);
        if (run.italic) out_ += "</i>";
        if (run.bold) out_ += "</b>";
        if (!run.link.empty()) out_ += "</a>";
    }

    std::string& out_;
    const UnknownXml* unknown_ = &nothing_unknown;  // of the element whose start tag is open
    int depth_ = 0;
    bool open_ = false;      // a start tag lacks its end
    bool one_line_ = false;  // the element holds text: no line break before its end tag
};

}  // namespace

std::string to_project_xml(const Report& report) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out.reserve(std::size_t{1} << 19);
    Writer writer(out);
    writer.begin("tertial", report.unknown);
    writer.put_attribute("format", std::to_string(project_format));
    writer.attribute("id", report.id.text);
    project::fields(writer, report);
    writer.end("tertial", report.unknown);
    return out;
}

}  // namespace tertial
