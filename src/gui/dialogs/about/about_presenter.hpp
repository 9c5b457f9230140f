#pragma once
#include "gui/forms/field.hpp"
#include "text/voice.hpp"

#include <string>

namespace mizan::gui {

struct AboutView {
    Text version, zones;
    Place logo;
    Action close;
    static const Fields<AboutView>& fields();
};

/// What this program is, for the person who asks and for who helps them.
AboutView about_view(const text::Voice& voice, const std::string& version);

} // namespace mizan::gui
