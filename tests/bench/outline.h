// The plain outline of a document, from which the floor programs and the peers all write: one line each, the kind and
// the fields between tabs. h LEVEL TEXT, p TEXT, b TEXT (bullet), r CELL CELL … (table row; e ends the table).
#pragma once

#include <fstream>
#include <string>
#include <vector>

struct OutlineLine {
    char kind = 'p';
    std::vector<std::string> fields;
};

inline std::vector<OutlineLine> read_outline(const char* path) {
    std::vector<OutlineLine> lines;
    std::ifstream file(path, std::ios::binary);
    for (std::string line; std::getline(file, line);) {
        OutlineLine parsed;
        parsed.kind = line.empty() ? 'p' : line.front();
        std::size_t begin = 2;
        while (begin <= line.size()) {
            const std::size_t end = std::min(line.find('\t', begin), line.size());
            parsed.fields.push_back(line.substr(begin, end - begin));
            begin = end + 1;
        }
        lines.push_back(std::move(parsed));
    }
    return lines;
}
