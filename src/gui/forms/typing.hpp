#pragma once
#include "gui/forms/field.hpp"

namespace mizan::gui {

/// The control of that name in a view, where it is of that kind.
template <class Kind, class View>
Kind* field_of(View& view, std::string_view name) {
    for (const auto& field : View::fields())
        if (field.name == name)
            if (const auto* member = std::get_if<Kind View::*>(&field.member)) return &(view.**member);
    return nullptr;
}

} // namespace mizan::gui
