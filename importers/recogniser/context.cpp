#include "importers/recogniser/context.h"

namespace tertial {

void join(std::string& text, Joint joint, std::string_view next) {
    if (!text.empty() && joint != Joint::direct) text += ' ';
    text += next;
}

}  // namespace tertial
