#include "gui/pages/settings/calendars/calendar_draft.hpp"

#include "core/calendar/calendar.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

constexpr std::string_view hours_field = "hours_";

std::size_t day_of(const DraftField& field) {
    return static_cast<std::size_t>(field.name.back() - '0');
}

} // namespace

bool CalendarDraft::changed() const {
    const bool unread = std::ranges::any_of(typed_, [](const auto& typed) { return typed.second.fault.has_value(); });
    return unread || !saved_ || *saved_ != file_;
}

void CalendarDraft::revert() {
    if (saved_) file_ = *saved_;
    typed_.clear();
}

void CalendarDraft::saved() {
    saved_ = file_;
    typed_.clear();
}

std::optional<CalendarDraft::Fault> CalendarDraft::fault() const {
    for (const auto& [field, typed] : typed_)
        if (typed.fault) return Fault{field, *typed.fault};
    if (file_.definition.id.empty()) return Fault{{}, {"calendar_id_empty", {}}};
    if (file_.definition.id == core::Calendar::always().id())
        return Fault{{}, {"calendar_id_reserved", {{"calendar", file_.definition.id}}}};
    if (const auto zone = core::Zone::named(file_.definition.timezone); !zone) return Fault{{}, zone.refusal()};
    if (const auto checked = core::check(file_.definition); !checked) return Fault{{}, checked.refusal()};
    return std::nullopt;
}

std::optional<Refusal> CalendarDraft::fault_at(const DraftField& field) const {
    const auto found = typed_.find(field);
    return found == typed_.end() ? std::nullopt : found->second.fault;
}

const core::Week& CalendarDraft::week(std::size_t version, std::size_t layer) const {
    const auto& holding = file_.definition.versions[version];
    return layer == 0 ? holding.week : holding.seasons[layer - 1].week;
}

core::Week& CalendarDraft::week(std::size_t version, std::size_t layer) {
    auto& holding = file_.definition.versions[version];
    return layer == 0 ? holding.week : holding.seasons[layer - 1].week;
}

void CalendarDraft::add_version(Date from) {
    core::CalendarVersion next;
    if (!file_.definition.versions.empty()) next = file_.definition.versions.back();
    next.from = from;
    std::erase_if(next.seasons, [&](const core::Season& season) { return season.last < from; });
    std::erase_if(next.exceptions, [&](const core::CalendarException& one) { return one.date < from; });
    file_.definition.versions.push_back(std::move(next));
}

void CalendarDraft::add_season(std::size_t version, core::Season season) {
    file_.definition.versions[version].seasons.push_back(std::move(season));
}

void CalendarDraft::name_season(std::size_t version, std::size_t layer, std::string name) {
    if (layer > 0) file_.definition.versions[version].seasons[layer - 1].name = std::move(name);
}

void CalendarDraft::remove_season(std::size_t version, std::size_t layer) {
    auto& seasons = file_.definition.versions[version].seasons;
    if (layer == 0 || layer > seasons.size()) return;
    seasons.erase(seasons.begin() + static_cast<std::ptrdiff_t>(layer) - 1);
    forget_layer(version, layer);
}

/// What was typed into the layer is let go; what was typed into those after it moves one up.
void CalendarDraft::forget_layer(std::size_t version, std::size_t layer) {
    std::map<DraftField, Typed> kept;
    for (auto& [field, typed] : typed_) {
        DraftField moved = field;
        if (field.version == version && field.layer == layer) continue;
        if (field.version == version && field.layer > layer) --moved.layer;
        kept.emplace(std::move(moved), std::move(typed));
    }
    typed_ = std::move(kept);
}

void CalendarDraft::paint(std::size_t version, std::size_t layer, const Brush& brush, bool open) {
    auto& painted_on = week(version, layer);
    const core::Week before = painted_on;
    painted_on = open ? painted(before, brush) : erased(before, brush);
    for (std::size_t day = 0; day < before.size(); ++day)
        if (painted_on[day] != before[day])
            typed_.erase({version, layer, std::string{hours_field} + std::to_string(day)});
}

void CalendarDraft::put_exception(std::size_t version, const core::CalendarException& exception) {
    remove_exception(version, exception.date);
    auto& all = file_.definition.versions[version].exceptions;
    all.insert(std::ranges::upper_bound(all, exception.date, {}, &core::CalendarException::date), exception);
}

void CalendarDraft::remove_exception(std::size_t version, Date date) {
    std::erase_if(file_.definition.versions[version].exceptions,
                  [&](const core::CalendarException& one) { return one.date == date; });
}

std::string CalendarDraft::text(const DraftField& field) const {
    const auto found = typed_.find(field);
    return found == typed_.end() ? text_of_definition(field) : found->second.text;
}

std::string CalendarDraft::text_of_definition(const DraftField& field) const {
    const auto& holding = file_.definition.versions[field.version];
    if (field.name.starts_with(hours_field)) return hours_text(week(field.version, field.layer)[day_of(field)]);
    if (field.name == "from") return holding.from.iso();
    if (field.layer == 0) return {};
    const auto& season = holding.seasons[field.layer - 1];
    return (field.name == "first" ? season.first : season.last).iso();
}

void CalendarDraft::type(const DraftField& field, std::string text) {
    auto fault = read(field, text);
    typed_[field] = {std::move(text), std::move(fault)};
}

Date* CalendarDraft::date_of(const DraftField& field) {
    auto& holding = file_.definition.versions[field.version];
    if (field.name == "from") return &holding.from;
    if (field.layer == 0) return nullptr;
    auto& season = holding.seasons[field.layer - 1];
    return field.name == "first" ? &season.first : &season.last;
}

std::optional<Refusal> CalendarDraft::read(const DraftField& field, const std::string& text) {
    if (field.name.starts_with(hours_field)) {
        auto hours = read_hours(text);
        if (!hours) return hours.refusal();
        week(field.version, field.layer)[day_of(field)] = *std::move(hours);
        return std::nullopt;
    }
    const auto date = Date::parse(text);
    if (!date) return Refusal{"gui.calendars.date_unreadable", {{"found", text}}};
    if (Date* kept = date_of(field)) *kept = *date;
    return std::nullopt;
}

} // namespace mizan::gui
