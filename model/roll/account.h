// What a roll-forward did, told to a person.
#pragma once

#include <string>

#include "model/roll/roll.h"

namespace tertial {

enum class RollDetail {
    brief,  // how much of what, and what waits for an answer
    full,   // every question with its answer, every part left behind with its text
};

/// In the user's language; ends with a line break.
[[nodiscard]] std::string roll_account(const Rolled& rolled, RollDetail detail);

}  // namespace tertial
