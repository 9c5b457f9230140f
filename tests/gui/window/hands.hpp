#pragma once
#include "driver.hpp"

#include <deque>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/event.h>
#include <wx/modalhook.h>

/// What a person at the window has: a mouse and a keyboard. The screen has no window manager: keys go where the pointer
/// is.
namespace mizan::gui::driving {

/// A press of the mouse in the middle of a control, which has to be seen.
void click(wxWindow& control);
void click(wxWindow& form, const std::string& name);
void click_row(wxDataViewCtrl& table, int row);
void open_row(wxDataViewCtrl& table, int row); // a double click
void stroke(int key, int with = wxMOD_NONE);
/// Clicks into a field and types in the place of what is there, key by key; ASCII, without Enter.
void write(wxWindow& form, const std::string& name, const std::string& words);
/// Takes an entry of a list of choices with the arrow keys.
void take(wxWindow& choice, int entry);
void take(wxWindow& form, const std::string& name, int entry);

/// Answers the dialogs that open while it lives, one after the other as was foreseen; others are refused, and told.
class Answers final : public wxModalDialogHook {
public:
    Answers() { Register(); }
    ~Answers() override;
    Answers(const Answers&) = delete;
    Answers& operator=(const Answers&) = delete;

    /// A dialog for files, which the system draws.
    void file(const std::filesystem::path& path);
    /// A dialog of the program; the act has to close it.
    void act(std::function<void(wxDialog&)> act);
    /// Of a menu that pops up over the window: its entry, from 1.
    static void menu_entry(wxWindow& owner, int entry);

private:
    struct Answer {
        std::string path;
        std::function<void(wxDialog&)> act;
    };
    int Enter(wxDialog* dialog) override;
    std::deque<Answer> answers_;
    const wxDialog* opening_ = nullptr;
};

} // namespace mizan::gui::driving
