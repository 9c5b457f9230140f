#include "hands.hpp"

#include "gui/forms/words.hpp"

#include <catch2/catch.hpp>
#include <wx/app.h>
#include <wx/choice.h>
#include <wx/filedlg.h>
#include <wx/timer.h>
#include <wx/uiaction.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui::driving {
namespace {

wxWindow& hand_on(wxWindow& form, const std::string& name) {
    auto* window = form.FindWindow(wxXmlResource::GetXRCID(wx(name)));
    INFO(name);
    REQUIRE(window != nullptr);
    return *window;
}

void point_at(wxPoint on_screen) {
    wxUIActionSimulator{}.MouseMove(on_screen);
    settle();
}

wxPoint middle_of(const wxRect& place) {
    return {place.x + place.width / 2, place.y + place.height / 2};
}

void point_at_row(wxDataViewCtrl& control, int row) {
    const auto at = static_cast<unsigned>(row);
    wxDataViewItem item;
    if (const auto* many = dynamic_cast<wxDataViewVirtualListModel*>(control.GetModel())) item = many->GetItem(at);
    if (const auto* few = dynamic_cast<wxDataViewIndexListModel*>(control.GetModel())) item = few->GetItem(at);
    REQUIRE(item.IsOk());
    control.EnsureVisible(item);
    settle();
    point_at(control.ClientToScreen(middle_of(control.GetItemRect(item, control.GetColumn(0)))));
}

/// The system's dialog takes a path that begins with a slash wherever the keyboard is.
void type_path(wxDialog& files, const std::string& path) {
    point_at(middle_of(place_on_screen(*files.GetParent()))); // its own place only the system knows
    const bool saves = files.HasFlag(wxFD_SAVE);
    if (saves) stroke('A', wxMOD_CONTROL);
    wxUIActionSimulator{}.Text(path.c_str());
    settle();
    for (int i = 0; i < 3 && files.IsModal(); ++i) // the first may only close what completes the path
        stroke(WXK_RETURN);
}

/// Does something once, when what was just opened is on the screen; lives as long as it takes.
class Later final : public wxTimer {
public:
    explicit Later(std::function<void()> act) : act_{std::move(act)} { StartOnce(100); }
    void Notify() override {
        act_();
        wxTheApp->CallAfter([this] { delete this; });
    }

private:
    std::function<void()> act_;
};

} // namespace

void click(wxWindow& control) {
    INFO(control.GetName() << " “" << control.GetLabel() << "”");
    CHECK(control.IsShownOnScreen());
    CHECK(control.IsEnabled());
    point_at(middle_of(place_on_screen(control)));
    wxUIActionSimulator{}.MouseClick();
    settle();
}

void click(wxWindow& form, const std::string& name) {
    click(hand_on(form, name));
}

void click_row(wxDataViewCtrl& table, int row) {
    point_at_row(table, row);
    wxUIActionSimulator{}.MouseClick();
    settle();
}

void open_row(wxDataViewCtrl& table, int row) {
    point_at_row(table, row);
    wxUIActionSimulator{}.MouseDblClick();
    settle();
}

void stroke(int key, int with) {
    wxUIActionSimulator{}.Char(key, with);
    settle();
}

void write(wxWindow& form, const std::string& name, const std::string& words) {
    click(form, name);
    stroke('A', wxMOD_CONTROL);
    wxUIActionSimulator{}.Text(words.c_str());
    settle();
}

void take(wxWindow& choice, int entry) {
    auto* list = dynamic_cast<wxChoice*>(&choice);
    REQUIRE(list != nullptr);
    INFO(choice.GetName() << " entry " << entry);
    CHECK(choice.IsShownOnScreen());
    choice.SetFocus();
    point_at(middle_of(place_on_screen(*wxGetTopLevelParent(&choice))));
    // the control may be made anew by each choice: the keyboard stays on the one in its place
    for (int steps = list->GetSelection() - entry; steps != 0; steps += steps > 0 ? -1 : 1)
        stroke(steps > 0 ? WXK_UP : WXK_DOWN);
}

void take(wxWindow& form, const std::string& name, int entry) {
    take(hand_on(form, name), entry);
}

Answers::~Answers() {
    CHECK(answers_.empty()); // a dialog that was foreseen did not open
}

void Answers::file(const std::filesystem::path& path) {
    answers_.push_back({path.string(), {}});
}

void Answers::act(std::function<void(wxDialog&)> act) {
    answers_.push_back({{}, std::move(act)});
}

void Answers::menu_entry(wxWindow& owner, int entry) {
    owner.Bind(wxEVT_MENU_OPEN, [entry](wxMenuEvent&) {
        new Later{[entry] {
            wxUIActionSimulator keys;
            for (int i = 0; i < entry; ++i)
                keys.Char(WXK_DOWN);
            keys.Char(WXK_RETURN);
        }};
    });
}

int Answers::Enter(wxDialog* dialog) {
    INFO(dialog->GetTitle());
    if (dialog == opening_) return wxID_NONE; // a dialog for files asks twice
    if (answers_.empty()) {
        FAIL_CHECK("a dialog that was not foreseen");
        return wxID_CANCEL;
    }
    const Answer answer = answers_.front();
    answers_.pop_front();
    const bool of_files = dynamic_cast<wxFileDialog*>(dialog) != nullptr;
    CHECK(of_files == !answer.path.empty());
    if (of_files != !answer.path.empty()) return wxID_CANCEL;
    opening_ = dialog;
    wxTheApp->CallAfter([this, dialog, answer] {
        opening_ = nullptr;
        settle();
        answer.act ? answer.act(*dialog) : type_path(*dialog, answer.path);
        if (dialog->IsModal()) keep_picture_now(application().frame(), "not-closed-" + utf8(dialog->GetTitle()));
        CHECK_FALSE(dialog->IsModal());
        if (dialog->IsModal()) dialog->EndModal(wxID_CANCEL);
    });
    return wxID_NONE;
}

} // namespace mizan::gui::driving
