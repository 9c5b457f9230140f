#include "gui/frame/main_frame.hpp"

#include "core/calendar/zone.hpp"
#include "gui/charts/chart_view.hpp"
#include "gui/dialogs/create/create_dialog.hpp"
#include "gui/dialogs/files.hpp"
#include "gui/dialogs/sign_in/sign_in_dialog.hpp"
#include "gui/forms/accessible_names.hpp"
#include "gui/forms/binding.hpp"
#include "gui/forms/words.hpp"
#include "gui/frame/menu.hpp"
#include "gui/frame/page_list.hpp"
#include "gui/frame/page_room.hpp"
#include "gui/pages/interactions/interactions_page.hpp"
#include "gui/pages/scorecard/scorecard_page.hpp"
#include "gui/theme/icons.hpp"
#include "gui/toolkit/native.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <utility>
#include <wx/accel.h>
#include <wx/bmpbuttn.h>
#include <wx/dataview.h>
#include <wx/menu.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {

MainFrame::MainFrame(FrameSetup setup)
    : setup_{std::move(setup)}, voice_{setup_.settings->voice(setup_.language)}, presenter_{voice_},
      opening_{*setup_.runner}, looking_{*setup_.runner}, columns_{setup_.settings->columns, setup_.settings->layouts},
      filters_{setup_.settings->filters, setup_.write_settings} {
    wxXmlResource::Get()->LoadFrame(this, nullptr, "frame");
    SetIcons(wxIconBundle{icon("logo", theme().palette.accent, 64, voice_.language).GetIcon({64, 64})});
    side_bar_ = std::make_unique<SideBar>(*XRCCTRL(*this, "pages", wxWindow), theme(), voice_,
                                          [this](const std::string& id) { open_page(id); });
    auto& place = *XRCCTRL(*this, "book", wxWindow);
    book_ = new wxSimplebook(&place);
    fill_place(place, *book_);
    search_ = std::make_unique<SearchBox>(
        *XRCCTRL(*this, "find_anything", wxSearchCtrl), voice_, *setup_.runner, [this] { return database_; },
        [this](const Suggestion& found) { open_suggestion(found); });
    bind_actions();
    bind_periods();
    name_controls(*this);
    SetMinClientSize(FromDIP(wxSize{960, 560}));
    SetSize(FromDIP(wxSize{setup_.settings->width, setup_.settings->height}));
    native::mirror_inside(*this, voice_.language);
    list_pages();
    show_page("welcome");
}

/// Pages end before what they speak to.
MainFrame::~MainFrame() {
    book_->DeleteAllPages();
}

void MainFrame::show_activities(const std::vector<Activity>& activities) {
    if (!activities.empty()) oldest_work_ = activities.front().cancel;
    presenter_.show_activities(activities);
    show_frame();
}

void MainFrame::remember() {
    columns_.ask_all();
    if (const auto shown = period(); shown && database_) setup_.settings->last_period = shown->name;
    if (IsMaximized()) return;
    const auto size = ToDIP(GetSize());
    setup_.settings->width = size.x;
    setup_.settings->height = size.y;
}

void MainFrame::bind_actions() {
    for (const auto& entry : command_list())
        on_action(*this, entry.code, [this, act = entry.act] { act(*this); });
    for (const auto& entry : page_list())
        on_action(*this, std::string{"page."} + entry.id, [this, id = std::string{entry.id}] { show_page(id); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& key) {
        if (!pressed_in_table(key)) key.Skip();
    });
    on_action(*this, "cancel_work", [this] { oldest_work_.cancel(); });
    on_action(*this, "other_language", [this] {
        choose_language(voice_.language == text::Language::en ? text::Language::ar : text::Language::en);
    });
}

/// A table takes keys for itself that are a command's here: Ctrl+N moves its cursor.
bool MainFrame::pressed_in_table(const wxKeyEvent& key) {
    const auto* focus = FindFocus();
    const bool table = focus != nullptr && (dynamic_cast<const wxDataViewCtrl*>(focus) != nullptr ||
                                            dynamic_cast<const wxDataViewCtrl*>(focus->GetParent()) != nullptr);
    if (!table || key.GetModifiers() == wxMOD_NONE) return false;
    const CommandState state = command_state();
    for (const auto& entry : command_list()) {
        wxAcceleratorEntry keys;
        if (*entry.keys == '\0' || !keys.FromString("\t" + wxString{entry.keys})) continue;
        if (keys.GetKeyCode() != key.GetKeyCode() || keys.GetFlags() != key.GetModifiers()) continue;
        if (entry.available(state)) entry.act(*this);
        return true;
    }
    return false;
}

void MainFrame::bind_periods() {
    for (const char* name : {"previous", "next"}) {
        auto* button = XRCCTRL(*this, (std::string{name} + "_period").c_str(), wxBitmapButton);
        button->SetBitmap(icon(name, theme().palette.ink, theme().with_text(18), voice_.language));
        native::describe(*button, utf8(button->GetToolTipText()));
    }
    on_choice(*this, "period_kind", [this](int kind) {
        presenter_.choose_kind(kind);
        period_changed();
    });
    on_choice(*this, "period", [this](int index) {
        presenter_.choose_period(index);
        period_changed();
    });
}

void MainFrame::choose_period(PeriodChoice::Kind kind, int index) {
    presenter_.choose_kind(static_cast<int>(kind));
    if (index >= 0) presenter_.choose_period(index);
    period_changed();
}

void MainFrame::period_changed() {
    show_frame();
    page(shown_).refresh();
}

void MainFrame::open_demonstration() {
    open_by(
        "gui.work.demonstration",
        [databases = setup_.databases](const Progress& progress) { return databases->demonstration(progress); },
        "today");
}

void MainFrame::create_database(bool then_import) {
    CreateDialog dialog{*this, voice_};
    if (dialog.ShowModal() != wxID_OK) return;
    const auto& chosen = dialog.presenter();
    open_by(
        "gui.work.create",
        [databases = setup_.databases, file = chosen.file(), zone = chosen.timezone(),
         currency = chosen.currency()](const Progress&) { return databases->create(file, zone, currency); },
        then_import ? "import" : "today");
}

void MainFrame::open_database() {
    if (const auto file = ask_existing_file(*this, voice_, FileKind::database)) open_location(*file);
}

void MainFrame::open_location(const std::string& location) {
    open_by(
        "gui.work.open",
        [databases = setup_.databases, location](const Progress&) { return databases->open(location); }, "today");
}

void MainFrame::open_by(const std::string& title_code, std::function<Result<OpenDatabase>(const Progress&)> work,
                        const std::string& then_page) {
    opening_.replace<OpenDatabase>(text::say(voice_, title_code), std::move(work),
                                   [this, then_page](Result<OpenDatabase> database) {
                                       if (!database) return page(shown_).show_problem(database.refusal());
                                       use(*database, then_page);
                                   });
}

void MainFrame::open_where_left(const std::string& location) {
    wanted_period_ = setup_.settings->last_period;
    open_location(location);
}

void MainFrame::use(OpenDatabase database, const std::string& then_page) {
    database_ = std::move(database);
    look([this, then_page] {
        if (!situation_->signed_in) return ask_who(then_page, {});
        if (!wanted_period_.empty()) presenter_.resume(std::exchange(wanted_period_, {}));
        setup_.settings->last_database = situation_->location;
        forget_pages();
        list_pages();
        show_page(situation_->interactions == 0 ? "import" : then_page);
    });
}

void MainFrame::sign_in() {
    if (situation_ && !situation_->signers.empty()) ask_who("today", {});
}

/// Until somebody is signed in; else the database is closed, or who worked with it goes on.
void MainFrame::ask_who(const std::string& then_page, const std::optional<Refusal>& problem) {
    SignInDialog dialog{*this, voice_, theme(), {voice_, situation_->signers, situation_->actor, problem}};
    if (dialog.ShowModal() != wxID_OK) return situation_->signed_in ? void() : close_database();
    opening_.replace<OpenDatabase>(
        text::say(voice_, "gui.work.sign_in"),
        [database = database_, name = dialog.presenter().name(), passphrase = dialog.presenter().passphrase()](
            const Progress&) { return database->signed_in_as(name, passphrase); },
        [this, then_page](Result<OpenDatabase> database) {
            if (!database) return ask_who(then_page, database.refusal());
            use(*database, then_page);
        });
}

void MainFrame::close_database() {
    opening_.cancel();
    looking_.cancel();
    database_.reset();
    situation_.reset();
    voice_.zone.reset();
    presenter_.show_situation({});
    SetTitle(wx(text::say(voice_, "gui.program")));
    list_pages();
    show_page("welcome");
}

void MainFrame::look(std::function<void()> then) {
    if (!database_) return;
    looking_.replace<Situation>(
        text::say(voice_, "gui.work.look"),
        [database = database_](const Progress&) { return Result<Situation>{database->situation()}; },
        [this, then = std::move(then)](Result<Situation> situation) {
            if (!situation) return page(shown_).show_problem(situation.refusal());
            situation_ = *situation;
            if (const auto zone = core::Zone::named(situation_->organisation.timezone)) {
                voice_.zone = *zone;
                presenter_.tell_in(*zone);
            }
            presenter_.show_situation(situation_);
            SetTitle(wx(text::say(voice_, "gui.window_title",
                                  {{"file", wxFileNameFromPath(wx(situation_->location)).utf8_string()}})));
            XRCCTRL(*this, "database_file", wxWindow)->SetToolTip(wx(situation_->location));
            show_frame();
            if (then) then();
        });
}

void MainFrame::data_changed() {
    look([this, before = period()] {
        list_pages();
        if (period() != before) page(shown_).refresh();
    });
}

void MainFrame::figures_read() {
    look({});
}

void MainFrame::show_frame() {
    gui::show(*this, presenter_.view());
    show_menu(*this, command_state());
}

/// Pages that show another database, in its zone, are made anew.
void MainFrame::forget_pages() {
    for (const auto& entry : page_list()) {
        const auto found = pages_.find(entry.id);
        if (!entry.needs_database || found == pages_.end()) continue;
        book_->DeletePage(static_cast<std::size_t>(book_->FindPage(found->second->GetParent())));
        pages_.erase(found);
    }
}

void MainFrame::list_pages() {
    const auto ids = open_pages();
    side_bar_->set_pages(ids);
    side_bar_->choose(shown_);
    make_menu(*this, voice_, ids);
    native::mirror_inside(*GetMenuBar(), voice_.language);
    show_menu(*this, command_state());
}

std::vector<std::string> MainFrame::open_pages() const {
    std::vector<std::string> ids;
    for (const auto& entry : page_list())
        if (entry.needs_database == (database_ != nullptr) && (!situation_ || situation_->may(entry.needs)))
            ids.emplace_back(entry.id);
    return ids;
}

/// Pages are made when they are first opened.
Page& MainFrame::page(const std::string& id) {
    if (const auto found = pages_.find(id); found != pages_.end()) return *found->second;
    for (const auto& entry : page_list()) {
        if (id != entry.id) continue;
        auto* room = new PageRoom{*book_};
        auto* made = entry.make(*room, *this);
        room->hold(*made);
        book_->AddPage(room, wx(text::say_word(voice_, "gui.page", id)));
        native::mirror_inside(*made, voice_.language);
        return *(pages_[id] = made);
    }
    throw Error{"gui.unexpected", {{"reason", id}}};
}

/// A page that is not this person's to open gives way to the first that is.
void MainFrame::show_page(const std::string& id) {
    const auto ids = open_pages();
    const bool theirs = !database_ || std::ranges::find(ids, id) != ids.end();
    const std::string& shown = theirs ? id : ids.front();
    open_page(shown);
    page(shown).SetFocus();
}

/// Without taking the keyboard away from the side bar.
void MainFrame::open_page(const std::string& id) {
    auto& opened = page(id);
    shown_ = id;
    book_->SetSelection(static_cast<std::size_t>(book_->FindPage(opened.GetParent())));
    side_bar_->choose(id);
    opened.refresh();
    show_frame();
}

void MainFrame::show_scorecard(const std::string& agent) {
    if (auto* card = dynamic_cast<ScorecardPage*>(&page("scorecard"))) card->choose_agent(agent);
    show_page("scorecard");
}

void MainFrame::open_suggestion(const Suggestion& found) {
    switch (found.kind) {
    case Suggestion::Kind::agent: return show_scorecard(found.key);
    case Suggestion::Kind::ticket: return show_interaction(found.ticket, found.opened_at);
    case Suggestion::Kind::customer:
    case Suggestion::Kind::text: break;
    }
    if (auto* list = dynamic_cast<InteractionsPage*>(&page("interactions"))) list->show_saying(found.key);
    show_page("interactions");
}

void MainFrame::choose_month(Month month) {
    presenter_.choose_month(month);
    show_frame();
}

void MainFrame::show_interaction(InteractionId id, Instant opened_at) {
    const core::Zone here = voice_.zone ? *voice_.zone : core::Zone{};
    choose_month(Month::of(here.date_of(opened_at)));
    if (auto* list = dynamic_cast<InteractionsPage*>(&page("interactions"))) list->show_only(id);
    show_page("interactions");
}

FrameState MainFrame::state() const {
    FrameState state{database_, presenter_.periods(), shown_, {}, preferences_};
    if (const auto found = pages_.find("scorecard"); found != pages_.end())
        if (const auto* card = dynamic_cast<const ScorecardPage*>(found->second))
            state.agent = card->presenter().agent();
    return state;
}

void MainFrame::resume(const FrameState& state) {
    if (state.preferences) CallAfter([this, field = *state.preferences] { ask_preferences(field); });
    if (!state.database) return;
    database_ = state.database;
    look([this, state] {
        presenter_.resume(state.periods);
        list_pages();
        if (!state.agent.empty())
            if (auto* card = dynamic_cast<ScorecardPage*>(&page("scorecard"))) card->choose_agent(state.agent);
        show_page(state.page == "welcome" ? "today" : state.page);
    });
}

} // namespace mizan::gui
