#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mizan::gui {

/// What stands in a control. A presenter fills a struct of these; the form's control of the same name shows it.
/// A test compares the names both ways: every control that a form names is a field of its view, and the reverse.

/// Words: of a label, a heading, a text box. An empty label takes no room.
struct Text {
    std::string shown;
    bool operator==(const Text&) const = default;
};
/// One of several.
struct Choice {
    std::vector<std::string> entries;
    int chosen = -1; // none
    bool visible = true;
    bool enabled = true;
    bool operator==(const Choice&) const = default;
};
/// A box to tick, or one of a group of radio buttons.
struct Switch {
    bool on = false;
    bool operator==(const Switch&) const = default;
};
/// How far a work is; without a total: under way.
struct Gauge {
    std::int64_t done = 0;
    std::optional<std::int64_t> total;
    bool visible = true;
    bool operator==(const Gauge&) const = default;
};
/// A button or a menu item.
struct Action {
    bool enabled = true;
    bool visible = true;
    bool operator==(const Action&) const = default;
};
/// A place where the page puts a control of its own: a table, a chart, another panel.
struct Place {
    bool visible = true;
    bool operator==(const Place&) const = default;
};

template <class View>
struct Field {
    std::string_view name;
    std::variant<Text View::*, Choice View::*, Switch View::*, Gauge View::*, Action View::*, Place View::*> member;
};

/// Every view has `static const std::vector<Field<View>>& fields()`.
template <class View>
using Fields = std::vector<Field<View>>;

/// The names of a view's fields.
template <class View>
std::vector<std::string> field_names() {
    std::vector<std::string> names;
    for (const auto& field : View::fields())
        names.emplace_back(field.name);
    return names;
}

} // namespace mizan::gui
