#include "model/roll/carried.h"

#include "model/fingerprint.h"

namespace tertial {

std::string carried_fingerprint(const Section& section) {
    Fingerprint print;
    for (const Block& block : section.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            print.add(plain_text(*paragraph));
            continue;
        }
        for (const TableRow& row : std::get<Table>(block).rows)
            for (const std::string& cell : row.cells) print.add(cell);
    }
    return print.text();
}

}  // namespace tertial
