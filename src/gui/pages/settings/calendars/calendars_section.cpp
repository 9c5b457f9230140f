#include "gui/pages/settings/calendars/calendars_section.hpp"

#include "core/calendar/zone.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"
#include "text/say.hpp"

#include <wx/combobox.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {
namespace {

constexpr int pause_of_typing_ms = 300;

bool same_file(const std::optional<app::CalendarFile>& one, const std::optional<app::CalendarFile>& other) {
    if (!one || !other) return one.has_value() == other.has_value();
    return one->definition == other->definition && one->team == other->team && one->channel == other->channel;
}

} // namespace

CalendarsSection::CalendarsSection(wxWindow& parent, Host& host)
    : Section{parent, host, "settings_calendars"}, presenter_{host.voice()},
      questions_{host.runner()}, effects_{host.runner()} {
    std::array<wxWindow*, 7> beside{};
    for (std::size_t row = 0; row < beside.size(); ++row)
        beside[row] = &place("hours_" + std::to_string(row + 1));
    week_ = new WeekView{place("week"), host.theme(), host.voice(), beside};
    week_->on_painted([this](const Brush& brush, bool open) {
        presenter_.paint(brush, open);
        edited();
    });
    make_tables();
    bind_fields();
    bind_actions();
    typing_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { ask_effect(); });
    make_primary("save");
    show_all();
}

void CalendarsSection::make_tables() {
    const auto heading = [this](const char* code) { return text::say(host_.voice(), code); };
    days_ =
        std::make_unique<Table>(place("days"), host_.theme(), host_.voice().language, heading("gui.calendars.dates"));
    days_->set_columns({{heading("gui.calendars.column.date"), 140, TableColumn::Kind::text, false, false},
                        {heading("gui.calendars.column.hijri"), 220, TableColumn::Kind::text, false, false},
                        {heading("gui.calendars.column.name"), 140, TableColumn::Kind::text, false, false},
                        {heading("gui.calendars.column.hours"), 180, TableColumn::Kind::text, false, false}});
    moved_ =
        std::make_unique<Table>(place("moved"), host_.theme(), host_.voice().language, heading("gui.effect.moved"));
    moved_->set_columns({{heading("gui.effect.column.agent"), 140, TableColumn::Kind::text, false, false},
                         {heading("gui.effect.column.month"), 120, TableColumn::Kind::text, false, false},
                         {heading("gui.effect.column.before"), 155, TableColumn::Kind::text, false, false},
                         {heading("gui.effect.column.after"), 155, TableColumn::Kind::text, false, false}});
    days_->set_source([this](unsigned row, unsigned column) -> TableCell {
        const auto& day = presenter_.day_rows()[row];
        return {Markup{std::array{day.shown, day.hijri, day.name, day.hours}[column]}};
    });
    days_->on_chosen([this](int row) {
        presenter_.choose_date(row);
        show_view();
    });
    moved_->set_source([this](unsigned row, unsigned column) -> TableCell {
        const auto& card = presenter_.moved_rows()[row];
        return {Markup{std::array{card.agent, card.month, card.before, card.after}[column]}};
    });
}

void CalendarsSection::on_chosen(const char* name, void (CalendarsPresenter::*act)(int)) {
    on_choice(*this, name, [this, act](int index) {
        (presenter_.*act)(index);
        edited();
    });
}

void CalendarsSection::on_pressed(const char* name, void (CalendarsPresenter::*act)()) {
    on_action(*this, name, [this, act] {
        (presenter_.*act)();
        edited();
    });
}

void CalendarsSection::on_typed(const char* name, void (CalendarsPresenter::*act)(std::string)) {
    on_text(*this, name, [this, act](std::string text) {
        (presenter_.*act)(std::move(text));
        edited();
    });
}

void CalendarsSection::bind_fields() {
    if (auto* zones = dynamic_cast<wxComboBox*>(&place("timezone")))
        for (const auto name : core::Zone::names())
            zones->Append(wx(name));
    using P = CalendarsPresenter;
    on_chosen("calendar", &P::choose_calendar);
    on_chosen("team", &P::choose_team);
    on_chosen("channel", &P::choose_channel);
    on_chosen("version", &P::choose_version);
    on_chosen("layer", &P::choose_layer);
    on_typed("new_id", &P::type_id);
    on_typed("timezone", &P::type_timezone);
    on_typed("version_from", &P::type_version_from);
    on_typed("season_name", &P::type_season_name);
    on_typed("season_first", &P::type_season_first);
    on_typed("season_last", &P::type_season_last);
    on_typed("date_first", &P::type_date_first);
    on_typed("date_last", &P::type_date_last);
    on_typed("date_name", &P::type_date_name);
    on_typed("date_hours", &P::type_date_hours);
    for (int row = 0; row < 7; ++row)
        on_text(*this, "hours_" + std::to_string(row + 1), [this, row](std::string text) {
            presenter_.type_hours(row, std::move(text));
            edited();
        });
}

void CalendarsSection::bind_actions() {
    using P = CalendarsPresenter;
    on_pressed("add_calendar", &P::add_calendar);
    on_pressed("revert", &P::revert);
    on_pressed("add_version", &P::add_version);
    on_pressed("add_season", &P::add_season);
    on_pressed("remove_season", &P::remove_season);
    on_pressed("put_dates", &P::put_dates);
    on_pressed("remove_date", &P::remove_date);
    on_action(*this, "save", [this] { save(); });
}

void CalendarsSection::refresh() {
    const auto database = host_.database();
    if (!database) return;
    questions_.replace<CalendarShelf>(
        text::say(host_.voice(), "gui.work.look"),
        [database](const Progress&) -> Result<CalendarShelf> { return database->calendar_desk().calendars(); },
        [this](const Result<CalendarShelf>& shelf) {
            if (!shelf) return show_problem(shelf.refusal());
            presenter_.show_shelf(*shelf);
            edited();
        });
}

void CalendarsSection::edited() {
    show_all();
    const auto draft = presenter_.to_save();
    if (same_file(draft, asked_)) return;
    effects_.cancel();
    asked_ = draft;
    presenter_.show_effect_waiting();
    show_all();
    if (draft) typing_.StartOnce(pause_of_typing_ms);
}

void CalendarsSection::ask_effect() {
    const auto database = host_.database();
    const auto draft = presenter_.to_save();
    if (!database || !draft) return;
    effects_.replace<app::RuleEffect>(
        text::say(host_.voice(), "gui.work.effect"),
        [database, draft](const Progress& progress) { return database->calendar_desk().effect(*draft, progress); },
        [this](const Result<app::RuleEffect>& effect) {
            presenter_.show_effect(effect);
            show_all();
        });
}

void CalendarsSection::save() {
    const auto draft = presenter_.to_save();
    if (!draft) return;
    effects_.cancel();
    write<Done>(
        [draft = *draft, seen = presenter_.seen()](Database& open, const Progress&) -> Result<Done> {
            const auto put = open.calendar_desk().put(draft, seen);
            if (!put) return put.refusal();
            return Done{};
        },
        [this](const Done&) {
            presenter_.show_saved();
            asked_.reset();
            show_all();
        });
}

void CalendarsSection::show_problem(const Refusal& refusal) {
    presenter_.show_problem(refusal);
    show_all();
}

/// Labels come and go inside the pages of the book, which the form's own layout does not reach.
void CalendarsSection::show_view() {
    gui::show(*this, presenter_.view());
    place("season_row").Layout();
    for (const char* of_page : {"week", "days", "team", "moved"}) {
        place(of_page).GetParent()->FitInside();
        place(of_page).GetParent()->Layout();
    }
}

void CalendarsSection::show_all() {
    show_view();
    const auto names = presenter_.names_of_days();
    week_->show(presenter_.week(), presenter_.days_shown(), names);
    for (std::size_t row = 0; row < names.size(); ++row)
        native::describe(place("hours_" + std::to_string(row + 1)), names[row]);
    days_->set_rows(presenter_.day_rows().size());
    moved_->set_rows(presenter_.moved_rows().size());
}

} // namespace mizan::gui
