#pragma once
#include "gui/forms/field.hpp"
#include "text/voice.hpp"

namespace mizan::gui {

struct WelcomeView {
    Action demonstration, create, open, import_first, open_last;
    Place logo, demonstration_icon, create_icon, open_icon, import_icon;
    Text last_file, problem;
    static const Fields<WelcomeView>& fields();
};

/// The first page of somebody who has no database open.
class WelcomePresenter {
public:
    WelcomePresenter(text::Voice voice, const std::string& last_database);
    const WelcomeView& view() const { return view_; }
    void show_problem(const Refusal& refusal);
    void show_busy(bool busy);

private:
    text::Voice voice_;
    WelcomeView view_;
};

} // namespace mizan::gui
