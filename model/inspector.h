// Seeing every text and every id of a report or a part of it, following the description of the project file. An Io as
// in project_file_fields.h that writes nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/project_file_fields.h"

namespace tertial {

/// Look is called as look(text, id of the node it is in).
template <class Look>
class Inspector {
public:
    explicit Inspector(Look look) : look_(std::move(look)) {}

    std::vector<std::string_view> ids;  // of all nodes that have one; views into what was inspected

    template <class T>
    void attribute(std::string_view, const T& value) {
        if constexpr (std::same_as<T, std::string>) look(value);
    }
    template <class E>
    void required(std::string_view, E) {}
    template <class E>
    void choice(std::string_view, E, E) {}
    void text(std::string_view, const std::string& value) { look(value); }
    void number(std::string_view, int) {}
    template <class E>
    void field(std::string_view, E, E = E{}) {}
    template <class E>
    void option(std::string_view, const std::optional<E>&) {}
    void items(std::string_view, const std::vector<std::string>& values) {
        for (const std::string& value : values) look(value);
    }
    void content(const std::string& value) { look(value); }
    void content(const std::vector<Run>& runs) {
        for (const Run& run : runs) {
            look(run.text);
            look(run.link);
        }
    }
    template <class T>
    void node(std::string_view, const T& value, bool there = true) {
        if (!there) return;
        current_ = value.id.text;
        ids.push_back(value.id.text);
        project::node_attributes(*this, value);
        project::fields(*this, value);
    }
    template <class T>
    void nodes(std::string_view name, const std::vector<T>& values) {
        for (const T& value : values) node(name, value);
    }
    void blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            std::visit([&](const auto& value) { node({}, value); }, block);
        }
    }
    template <class T>
    void records(std::string_view, const std::vector<T>& values) {
        for (const T& value : values) project::fields(*this, value);
    }
    template <class T>
    void record(std::string_view, const std::optional<T>& value) {
        if (value) project::fields(*this, *value);
    }
    template <class F>
    void group(std::string_view, bool, F&& inside) {
        inside();
    }
    void part(std::string_view, const Meta& meta) { project::fields(*this, meta); }

private:
    void look(std::string_view text) { look_(text, current_); }

    Look look_;
    std::string_view current_;
};

}  // namespace tertial
