#include "gui/frame/search_box.hpp"

#include "gui/charts/chart_view.hpp"
#include "gui/forms/words.hpp"
#include "gui/toolkit/native.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

#include <algorithm>

namespace mizan::gui {
namespace {

constexpr int suggestions_of_a_kind = 4, most_seen = 10;

} // namespace

SearchBox::SearchBox(wxSearchCtrl& box, text::Voice voice, Runner& runner, Ask database, Open open)
    : box_{box}, voice_{std::move(voice)}, presenter_{voice_}, database_{std::move(database)}, open_{std::move(open)},
      popup_{new wxPopupWindow{&box}}, list_{new wxListBox{popup_, wxID_ANY}}, jobs_{runner} {
    fill_place(*popup_, *list_);
    native::style(*list_, "list");
    native::describe(box_, text::say(voice_, "gui.search.name"));
    native::describe(*list_, text::say(voice_, "gui.search.suggestions"));
    box_.Bind(wxEVT_TEXT, &SearchBox::typed, this);
    box_.Bind(wxEVT_KEY_DOWN, &SearchBox::key, this);
    box_.Bind(wxEVT_CHAR_HOOK, &SearchBox::key, this);
    box_.Bind(wxEVT_TEXT_ENTER, &SearchBox::entered, this);
    box_.Bind(wxEVT_SEARCH, &SearchBox::entered, this);
    box_.Bind(wxEVT_KILL_FOCUS, &SearchBox::keyboard_lost, this);
    list_->Bind(wxEVT_LISTBOX, &SearchBox::pressed, this);
}

void SearchBox::entered(wxCommandEvent&) {
    open();
}

void SearchBox::keyboard_lost(wxFocusEvent& event) {
    event.Skip();
    if (!list_->GetScreenRect().Contains(wxGetMousePosition())) hide();
}

void SearchBox::pressed(wxCommandEvent& event) {
    presenter_.choose(event.GetSelection());
    CallAfter([this] { open(); }); // the list is gone then: after its own event
}

void SearchBox::focus() {
    box_.SetFocus();
    box_.SelectAll();
}

void SearchBox::typed(wxCommandEvent&) {
    const bool any = presenter_.type(text::without_isolation(utf8(box_.GetValue())));
    const auto database = database_();
    if (!any || !database) {
        jobs_.cancel();
        return hide();
    }
    jobs_.replace<app::Found>(
        text::say(voice_, "gui.work.search"),
        [database, text = presenter_.text()](const Progress&) {
            return Result<app::Found>{database->search(text, suggestions_of_a_kind)};
        },
        [this](Result<app::Found> found) {
            if (found) presenter_.show(*found);
            show_suggestions();
        });
}

void SearchBox::key(wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
    case WXK_DOWN:
    case WXK_UP:
        if (presenter_.suggestions().empty()) return event.Skip();
        if (offers()) presenter_.move(event.GetKeyCode() == WXK_DOWN ? 1 : -1);
        return show_suggestions();
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER: return open();
    case WXK_ESCAPE:
        if (!offers()) return event.Skip();
        return hide();
    default: event.Skip();
    }
}

void SearchBox::show_suggestions() {
    wxArrayString words;
    for (const auto& suggestion : presenter_.suggestions())
        words.push_back(wx(suggestion.words));
    if (words.empty()) return hide();
    if (list_->GetStrings() != words) list_->Set(words);
    list_->SetSelection(presenter_.chosen());
    native::describe(box_, text::say(voice_, "gui.search.name"), presenter_.suggestion()->words);
    const int rows = std::min(most_seen, static_cast<int>(words.size()));
    const wxSize size{std::max(box_.GetSize().x, list_->GetBestSize().x + 16), rows * box_.FromDIP(27) + 4};
    const bool right_to_left = text::right_to_left(voice_.language);
    const wxPoint below = box_.ClientToScreen({0, box_.GetSize().y}); // in a right-to-left window x begins at the right
    popup_->SetSize(wxRect{wxPoint{right_to_left ? below.x - size.x : below.x, below.y + 2}, size});
    popup_->Layout();
    popup_->Show();
}

void SearchBox::hide() {
    popup_->Hide();
    native::describe(box_, text::say(voice_, "gui.search.name"));
}

void SearchBox::open() {
    const auto suggestion = presenter_.suggestion();
    jobs_.cancel();
    hide();
    if (!suggestion) return;
    box_.ChangeValue({});
    presenter_.type({});
    open_(*suggestion);
}

} // namespace mizan::gui
