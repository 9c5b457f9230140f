#include "gui/pages/settings/calendars/calendars_presenter.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

constexpr int longest_stretch = 366; // days that are put at once

constexpr std::array row_names{&CalendarsView::day_1, &CalendarsView::day_2, &CalendarsView::day_3,
                               &CalendarsView::day_4, &CalendarsView::day_5, &CalendarsView::day_6,
                               &CalendarsView::day_7};
constexpr std::array row_hours{&CalendarsView::hours_1, &CalendarsView::hours_2, &CalendarsView::hours_3,
                               &CalendarsView::hours_4, &CalendarsView::hours_5, &CalendarsView::hours_6,
                               &CalendarsView::hours_7};

std::string shown_team(const text::Voice& voice, const std::pair<std::string, std::string>& team) {
    const bool arabic = voice.language == text::Language::ar && !team.second.empty();
    return text::isolated(voice, arabic ? team.second : team.first);
}

/// The version that governs a date: the last one that has begun, before all of them the first.
std::size_t version_of(const CalendarDraft& draft, Date date) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < draft.version_count(); ++i)
        if (draft.version(i).from <= date) found = i;
    return found;
}

} // namespace

void CalendarsPresenter::fill() {
    const bool any = draft() != nullptr;
    view_.calendar.entries.clear();
    for (const auto& one : drafts_) {
        const std::string id = one.file().definition.id;
        const std::string name = id.empty() ? text::say(voice_, "gui.calendars.new") : text::isolated(voice_, id);
        view_.calendar.entries.push_back(one.changed() ? text::say(voice_, "gui.calendars.edited", {{"name", name}})
                                                       : name);
    }
    view_.calendar.chosen = any ? static_cast<int>(chosen_) : -1;
    view_.add_version.enabled = view_.add_season.enabled = any;
    view_.remove_season.enabled = any && layer_ > 0;
    view_.remove_season.visible = view_.season_row.visible = any && layer_ > 0;
    view_.new_row.visible = any && draft()->is_new();
    if (!any) view_.message.shown = text::say(voice_, "gui.calendars.none");
    if (any && view_.message.shown == text::say(voice_, "gui.calendars.none")) view_.message.shown = "";
    if (any) {
        version_ = std::min(version_, draft()->version_count() - 1);
        layer_ = std::min(layer_, draft()->version(version_).seasons.size());
    }
    fill_general();
    fill_versions();
    fill_layers();
    fill_week();
    fill_days();
    fill_faults();
    tell_dates();
}

void CalendarsPresenter::fill_general() {
    view_.team.entries = {text::say(voice_, "gui.calendars.any_team")};
    view_.team.chosen = view_.channel.chosen = 0;
    const app::CalendarFile file = draft() ? draft()->file() : app::CalendarFile{};
    for (const auto& team : shelf_.teams) {
        view_.team.entries.push_back(shown_team(voice_, team));
        if (team.first == file.team) view_.team.chosen = static_cast<int>(view_.team.entries.size()) - 1;
    }
    if (file.channel) view_.channel.chosen = static_cast<int>(*file.channel) + 1;
    view_.team.enabled = view_.channel.enabled = draft() != nullptr;
    view_.timezone.shown = file.definition.timezone;
    view_.new_id.shown = file.definition.id;
}

void CalendarsPresenter::fill_versions() {
    view_.version.entries.clear();
    view_.version.chosen = -1;
    view_.version_from.shown = "";
    if (!draft()) return;
    for (std::size_t i = 0; i < draft()->version_count(); ++i)
        view_.version.entries.push_back(
            text::say(voice_, "gui.calendars.version", {{"from", text::short_date(voice_, draft()->version(i).from)}}));
    view_.version.chosen = static_cast<int>(version_);
    view_.version_from.shown = draft()->text({version_, 0, "from"});
}

void CalendarsPresenter::fill_layers() {
    view_.layer.entries = {text::say(voice_, "gui.calendars.usual_week")};
    view_.layer.chosen = 0;
    view_.season_name.shown = view_.season_first.shown = view_.season_last.shown = view_.season_note.shown = "";
    if (!draft()) return;
    for (const auto& season : draft()->version(version_).seasons)
        view_.layer.entries.push_back(text::say(voice_, "gui.calendars.season",
                                                {{"name", text::isolated(voice_, season.name)},
                                                 {"first", text::short_date(voice_, season.first)},
                                                 {"last", text::short_date(voice_, season.last)}}));
    view_.layer.chosen = static_cast<int>(layer_);
    if (layer_ == 0) return;
    const auto& season = draft()->version(version_).seasons[layer_ - 1];
    view_.season_name.shown = season.name;
    view_.season_first.shown = draft()->text(field("first"));
    view_.season_last.shown = draft()->text(field("last"));
    const auto wrong_first = draft()->fault_at(field("first")), wrong_last = draft()->fault_at(field("last"));
    if (wrong_first || wrong_last)
        view_.season_note.shown = text::say(voice_, wrong_first ? *wrong_first : *wrong_last);
    else
        view_.season_note.shown = text::say(
            voice_, "gui.calendars.hijri_range",
            {{"first", text::hijri_date(voice_, season.first)}, {"last", text::hijri_date(voice_, season.last)}});
}

void CalendarsPresenter::fill_week() {
    view_.week_problem.shown = "";
    const auto names = names_of_days();
    for (std::size_t row = 0; row < names.size(); ++row) {
        (view_.*row_names[row]).shown = names[row];
        auto& hours = view_.*row_hours[row];
        hours.shown = "";
        if (!draft()) continue;
        const auto place = hours_field(static_cast<int>(row));
        hours.shown = draft()->text(place);
        const auto wrong = draft()->fault_at(place);
        if (wrong && view_.week_problem.shown.empty())
            view_.week_problem.shown = text::say(voice_, "gui.calendars.day_problem",
                                                 {{"day", names[row]}, {"problem", text::say(voice_, *wrong)}});
    }
}

void CalendarsPresenter::fill_days() {
    day_rows_.clear();
    if (!draft()) return;
    auto all = draft()->version(version_).exceptions;
    std::ranges::sort(all, {}, &core::CalendarException::date);
    for (const auto& one : all)
        day_rows_.push_back({one.date, text::date(voice_, one.date), text::hijri_date(voice_, one.date),
                             text::isolated(voice_, one.name),
                             one.intervals.empty() ? text::say(voice_, "gui.calendars.closed")
                                                   : text::isolated(voice_, hours_text(one.intervals))});
    if (day_row_ >= static_cast<int>(day_rows_.size())) day_row_ = -1;
}

/// What is wrong stands beside the field it is of; what no field shows stands in the message.
void CalendarsPresenter::fill_faults() {
    view_.general_problem.shown = view_.version_problem.shown = "";
    view_.save.enabled = to_save().has_value();
    view_.revert.enabled = draft() && draft()->changed();
    if (!draft()) return;
    if (const auto from = draft()->fault_at({version_, 0, "from"}))
        view_.version_problem.shown = text::say(voice_, *from);
    const auto fault = draft()->changed() ? draft()->fault() : std::nullopt;
    if (!fault) return;
    const std::string words = text::say(voice_, fault->reason);
    if (fault->field) {
        const bool seen =
            fault->field->version == version_ && (fault->field->layer == layer_ || fault->field->name == "from");
        if (!seen) view_.version_problem.shown = text::say(voice_, "gui.calendars.elsewhere", {{"problem", words}});
    } else if (fault->reason.code.starts_with("calendar_id") || fault->reason.code == "timezone_unknown") {
        view_.general_problem.shown = words;
    } else {
        view_.version_problem.shown = words;
    }
}

std::string CalendarsPresenter::hijri_or_problem(const std::string& typed) const {
    const auto date = Date::parse(typed);
    return date ? text::hijri_date(voice_, *date)
                : text::say(voice_, "gui.calendars.date_unreadable", {{"found", text::isolated(voice_, typed)}});
}

void CalendarsPresenter::tell_dates() {
    view_.put_dates.enabled = false;
    view_.remove_date.enabled = draft() && day_row_ >= 0;
    view_.date_note.shown = "";
    const std::string &from = view_.date_first.shown, &to = view_.date_last.shown;
    if (!draft() || from.empty()) return;
    const auto first = Date::parse(from), last = to.empty() ? first : Date::parse(to);
    view_.date_note.shown = hijri_or_problem(from);
    if (!first) return;
    if (!last) {
        view_.date_note.shown = hijri_or_problem(to);
        return;
    }
    if (*last < *first || *last - *first > longest_stretch) {
        view_.date_note.shown = text::say(voice_, "gui.calendars.dates_backwards");
        return;
    }
    if (!to.empty())
        view_.date_note.shown =
            text::say(voice_, "gui.calendars.hijri_range",
                      {{"first", text::hijri_date(voice_, *first)}, {"last", text::hijri_date(voice_, *last)}});
    if (const auto hours = read_hours(view_.date_hours.shown); !hours) {
        view_.date_note.shown = text::say(voice_, hours.refusal());
        return;
    }
    for (const Date date : {*first, *last})
        if (const auto governing = version_of(*draft(), date); governing != version_) {
            view_.date_note.shown = text::say(
                voice_, "gui.calendars.other_version",
                {{"date", text::date(voice_, date)}, {"from", text::date(voice_, draft()->version(governing).from)}});
            return;
        }
    view_.put_dates.enabled = true;
}

} // namespace mizan::gui
