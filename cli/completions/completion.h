// Shell completion, made of the command tables so that it cannot drift from them. The files beside this one are the
// result; `cmake --build --preset release --target completions` writes them anew, and a test compares.
#pragma once

#include <string>

namespace tertial::cli {

[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();

}  // namespace tertial::cli
