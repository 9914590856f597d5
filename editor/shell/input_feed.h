// Events to Dear ImGui, which keeps states, not events: a key pressed and let go between two frames would be lost. So
// each frame takes only as many events as it can tell apart; the rest wait for the next.
#pragma once

#include <deque>
#include <vector>

#include "editor/shell/event.h"

namespace tertial::editor {

class InputFeed {
public:
    void add(std::vector<Event> events);
    [[nodiscard]] bool empty() const { return waiting_.empty(); }

    /// Hands events over to ImGui's IO for the frame that begins, and gives those same events in their order.
    [[nodiscard]] std::vector<Event> feed_frame();

private:
    std::deque<Event> waiting_;
};

/// Tells ImGui which of its keys are which of ours. Once a context.
void map_keys();

}  // namespace tertial::editor
