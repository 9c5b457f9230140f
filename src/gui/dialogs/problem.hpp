#pragma once
#include "base/result.hpp"
#include "text/voice.hpp"

class wxWindow;

namespace mizan::gui {

/// Tells what did not work and what to do. Says nothing of a work that a person cancelled.
void tell_problem(wxWindow& parent, const text::Voice& voice, const Refusal& refusal);

} // namespace mizan::gui
