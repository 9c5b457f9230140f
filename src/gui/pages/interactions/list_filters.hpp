#pragma once
#include "app/queries/interaction_list.hpp"
#include "gui/session/database.hpp"
#include "text/voice.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::gui {

enum class FilterKind : std::uint8_t {
    text,
    agent,
    team,
    channel,
    state,
    complaints,
    low_rated,
    corrected,
    unassigned
};

/// Which of a period's interactions are listed. Each narrows the others.
struct ListFilters {
    std::string text, agent, team; // names as the database knows them
    std::optional<core::Channel> channel;
    std::optional<app::ListedState> state;
    bool complaints = false, low_rated = false, corrected = false, unassigned = false;

    bool any() const { return *this != ListFilters{}; }
    void drop(FilterKind kind);
    bool& toggle(FilterKind kind); // of the last four kinds
    app::ListQuestion question(const Period& period) const;
    bool operator==(const ListFilters&) const = default;
};

/// A filter that is set, in words.
struct FilterChip {
    FilterKind kind = FilterKind::text;
    std::string words;
    bool operator==(const FilterChip&) const = default;
};
/// In the order of FilterKind. What is gone is said to be.
std::vector<FilterChip> filter_chips(const text::Voice& voice, const ListFilters& filters, const KnownNames& names);

/// The filters whose agent or team nobody there is called: a list would refuse them. None while no names are known yet.
std::vector<FilterKind> gone(const ListFilters& filters, const KnownNames& names);

/// As the voice's language calls somebody of these; the name itself where nobody there is called so.
std::string shown_among(const text::Voice& voice, const std::vector<KnownNames::Name>& names, const std::string& name);

} // namespace mizan::gui
