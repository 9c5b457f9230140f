#include "gui/pages/settings/calendars/calendars_presenter.hpp"

#include "text/format.hpp"
#include "text/hijri.hpp"
#include "text/say.hpp"
#include "text/week.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

constexpr std::array weekday_codes{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
app::CalendarFile new_calendar(const CalendarShelf& shelf) {
    app::CalendarFile made;
    made.definition.timezone = shelf.timezone;
    made.definition.versions.push_back({shelf.today, {}, {}, {}});
    return made;
}

/// First and last day of the next Ramadan that begins on the date or later: to be confirmed by whoever enters it.
std::pair<Date, Date> next_ramadan(Date from) {
    constexpr int ramadan = 9;
    Date first = from;
    while (text::hijri_month(first - 1) == ramadan || text::hijri_month(first) != ramadan)
        ++first;
    Date last = first;
    while (text::hijri_month(last + 1) == ramadan)
        ++last;
    return {first, last};
}

} // namespace

CalendarsPresenter::CalendarsPresenter(text::Voice voice) : voice_{std::move(voice)} {
    view_.heading.shown = text::say(voice_, "gui.section.calendars");
    view_.channel.entries = {text::say(voice_, "gui.calendars.any_channel")};
    for (const auto code : core::code_names<core::Channel>)
        view_.channel.entries.push_back(text::say_word(voice_, "channel", code));
    fill();
}

void CalendarsPresenter::show_shelf(const CalendarShelf& shelf) {
    shelf_ = shelf;
    first_day_ = static_cast<int>(text::first_day_of_week(shelf.timezone));
    const std::string chosen_id = draft() ? draft()->file().definition.id : "";
    std::vector<CalendarDraft> kept;
    std::ranges::copy_if(drafts_, std::back_inserter(kept), [](const CalendarDraft& one) { return one.changed(); });
    const auto kept_of = [&](const std::string& id) {
        return std::ranges::find_if(
            kept, [&](const CalendarDraft& one) { return !one.is_new() && one.file().definition.id == id; });
    };
    drafts_.clear();
    for (const auto& calendar : shelf.calendars) {
        const auto edited = kept_of(calendar.definition.id);
        drafts_.push_back(edited != kept.end() ? *edited : CalendarDraft{calendar, calendar});
        if (told_of_another_ && calendar.definition.id == chosen_id) drafts_.back().see(calendar);
    }
    told_of_another_ = false;
    std::ranges::copy_if(kept, std::back_inserter(drafts_), [](const CalendarDraft& one) { return one.is_new(); });
    const auto again =
        std::ranges::find_if(drafts_, [&](const CalendarDraft& one) { return one.file().definition.id == chosen_id; });
    chosen_ = again == drafts_.end() ? 0 : static_cast<std::size_t>(again - drafts_.begin());
    if (again == drafts_.end() && !drafts_.empty()) version_ = drafts_[0].version_count() - 1;
    fill();
}

void CalendarsPresenter::show_problem(const Refusal& refusal) {
    view_.message.shown = text::say(voice_, refusal);
    told_of_another_ = refusal.code == "changed_meanwhile";
}

std::optional<app::CalendarFile> CalendarsPresenter::seen() const {
    return draft() ? draft()->seen() : std::nullopt;
}

void CalendarsPresenter::choose_calendar(int index) {
    if (index < 0 || index >= static_cast<int>(drafts_.size())) return;
    chosen_ = static_cast<std::size_t>(index);
    version_ = drafts_[chosen_].version_count() - 1;
    layer_ = 0;
    day_row_ = -1;
    view_.message.shown = view_.effect.shown = "";
    moved_.clear();
    fill();
}

void CalendarsPresenter::add_calendar() {
    drafts_.emplace_back(std::nullopt, new_calendar(shelf_));
    choose_calendar(static_cast<int>(drafts_.size()) - 1);
}

void CalendarsPresenter::revert() {
    if (!draft()) return;
    if (draft()->is_new())
        drafts_.erase(drafts_.begin() + static_cast<std::ptrdiff_t>(chosen_));
    else
        draft()->revert();
    if (drafts_.empty()) return fill();
    choose_calendar(static_cast<int>(std::min(chosen_, drafts_.size() - 1)));
}

void CalendarsPresenter::type_id(std::string id) {
    if (!draft() || !draft()->is_new()) return;
    draft()->general().definition.id = std::move(id);
    fill();
}

void CalendarsPresenter::type_timezone(std::string name) {
    if (!draft()) return;
    draft()->general().definition.timezone = std::move(name);
    fill();
}

void CalendarsPresenter::choose_team(int index) {
    if (!draft() || index < 0 || index > static_cast<int>(shelf_.teams.size())) return;
    draft()->general().team = index == 0 ? "" : shelf_.teams[static_cast<std::size_t>(index) - 1].first;
    fill();
}

void CalendarsPresenter::choose_channel(int index) {
    if (!draft() || index < 0 || index >= static_cast<int>(view_.channel.entries.size())) return;
    draft()->general().channel = index == 0 ? std::nullopt : std::optional{static_cast<core::Channel>(index - 1)};
    fill();
}

void CalendarsPresenter::choose_version(int index) {
    if (!draft() || index < 0 || index >= static_cast<int>(draft()->version_count())) return;
    version_ = static_cast<std::size_t>(index);
    layer_ = 0;
    day_row_ = -1;
    fill();
}

void CalendarsPresenter::add_version() {
    if (!draft()) return;
    const auto last = draft()->version(draft()->version_count() - 1).from;
    draft()->add_version(std::max(shelf_.today, last + 1));
    choose_version(static_cast<int>(draft()->version_count()) - 1);
}

void CalendarsPresenter::type_version_from(std::string date) {
    if (!draft()) return;
    draft()->type({version_, 0, "from"}, std::move(date));
    fill();
}

void CalendarsPresenter::choose_layer(int index) {
    if (!draft() || index < 0 || index > static_cast<int>(draft()->version(version_).seasons.size())) return;
    layer_ = static_cast<std::size_t>(index);
    fill();
}

void CalendarsPresenter::add_season() {
    if (!draft()) return;
    const auto& version = draft()->version(version_);
    Date first = std::max(shelf_.today, version.from);
    for (const auto& season : version.seasons)
        if (season.last >= first) first = season.last + 1;
    const auto [begin, end] = next_ramadan(first);
    draft()->add_season(version_, {text::say(voice_, "gui.calendars.new_season"), begin, end, version.week});
    choose_layer(static_cast<int>(draft()->version(version_).seasons.size()));
}

void CalendarsPresenter::remove_season() {
    if (!draft()) return;
    draft()->remove_season(version_, layer_);
    choose_layer(0);
}

void CalendarsPresenter::type_season_name(std::string name) {
    if (!draft()) return;
    draft()->name_season(version_, layer_, std::move(name));
    fill();
}

void CalendarsPresenter::type_season_first(std::string date) {
    type("first", std::move(date));
}

void CalendarsPresenter::type_season_last(std::string date) {
    type("last", std::move(date));
}

void CalendarsPresenter::type(std::string name, std::string text) {
    if (!draft()) return;
    draft()->type(field(std::move(name)), std::move(text));
    fill();
}

void CalendarsPresenter::type_hours(int row, std::string text) {
    type(hours_field(row).name, std::move(text));
}

void CalendarsPresenter::paint(const Brush& brush, bool open) {
    if (!draft()) return;
    draft()->paint(version_, layer_, brush, open);
    fill();
}

const core::Week& CalendarsPresenter::week() const {
    static const core::Week closed;
    return draft() ? draft()->week(version_, layer_) : closed;
}

std::array<int, 7> CalendarsPresenter::days_shown() const {
    std::array<int, 7> days{};
    for (int row = 0; row < 7; ++row)
        days[static_cast<std::size_t>(row)] = (first_day_ + row) % 7;
    return days;
}

std::array<std::string, 7> CalendarsPresenter::names_of_days() const {
    std::array<std::string, 7> names;
    for (std::size_t row = 0; const int day : days_shown())
        names[row++] = text::say_word(voice_, "weekday", weekday_codes[static_cast<std::size_t>(day)]);
    return names;
}

DraftField CalendarsPresenter::hours_field(int row) const {
    return field("hours_" + std::to_string(days_shown()[static_cast<std::size_t>(row)]));
}

void CalendarsPresenter::choose_date(int row) {
    if (row < 0 || row >= static_cast<int>(day_rows_.size())) return;
    day_row_ = row;
    const auto& chosen = day_rows_[static_cast<std::size_t>(row)];
    view_.date_first.shown = chosen.date.iso();
    view_.date_last.shown = "";
    for (const auto& one : draft()->version(version_).exceptions)
        if (one.date == chosen.date) {
            view_.date_name.shown = one.name;
            view_.date_hours.shown = hours_text(one.intervals);
        }
    tell_dates();
}

void CalendarsPresenter::type_date_first(std::string date) {
    view_.date_first.shown = std::move(date);
    tell_dates();
}

void CalendarsPresenter::type_date_last(std::string date) {
    view_.date_last.shown = std::move(date);
    tell_dates();
}

void CalendarsPresenter::type_date_name(std::string name) {
    view_.date_name.shown = std::move(name);
}

void CalendarsPresenter::type_date_hours(std::string hours) {
    view_.date_hours.shown = std::move(hours);
    tell_dates();
}

std::optional<app::CalendarFile> CalendarsPresenter::to_save() const {
    if (!draft() || !draft()->changed() || draft()->fault()) return std::nullopt;
    return draft()->file();
}

void CalendarsPresenter::show_effect_waiting() {
    moved_.clear();
    view_.effect.shown = to_save() ? text::say(voice_, "gui.effect.waiting") : "";
}

void CalendarsPresenter::show_effect(const Result<app::RuleEffect>& effect) {
    auto words = effect_words(voice_, effect);
    view_.effect.shown = std::move(words.sentence);
    moved_ = std::move(words.rows);
}

void CalendarsPresenter::show_saved() {
    if (!draft()) return;
    draft()->saved();
    view_.message.shown =
        text::say(voice_, "gui.calendars.saved", {{"calendar", text::isolated(voice_, draft()->file().definition.id)}});
    view_.effect.shown = "";
    moved_.clear();
    fill();
}

void CalendarsPresenter::put_dates() {
    const auto first = Date::parse(view_.date_first.shown);
    const auto last = view_.date_last.shown.empty() ? first : Date::parse(view_.date_last.shown);
    const auto hours = read_hours(view_.date_hours.shown);
    if (!draft() || !first || !last || !hours || !view_.put_dates.enabled) return;
    for (Date date = *first; date <= *last; ++date)
        draft()->put_exception(version_, {date, *hours, view_.date_name.shown});
    fill();
    view_.date_first.shown = view_.date_last.shown = view_.date_name.shown = view_.date_hours.shown = "";
    day_row_ = -1;
    tell_dates();
}

void CalendarsPresenter::remove_date() {
    if (!draft() || day_row_ < 0 || day_row_ >= static_cast<int>(day_rows_.size())) return;
    draft()->remove_exception(version_, day_rows_[static_cast<std::size_t>(day_row_)].date);
    day_row_ = -1;
    fill();
}

} // namespace mizan::gui
