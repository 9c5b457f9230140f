#pragma once
#include "gui/forms/field.hpp"
#include "text/voice.hpp"

#include <string>

namespace mizan::gui {

struct CreateView {
    Text file, timezone, currency, problem;
    Action browse, create, cancel;
    static const Fields<CreateView>& fields();
};

/// Where a new database goes, and the organisation's zone and currency: both are asked once and stay.
class CreatePresenter {
public:
    CreatePresenter(text::Voice voice, std::string timezone);
    const CreateView& view() const { return view_; }
    const std::string& file() const { return file_; }
    const std::string& timezone() const { return view_.timezone.shown; }
    const std::string& currency() const { return view_.currency.shown; }
    void set_file(std::string path);
    void set_timezone(std::string name);
    void set_currency(std::string code);

private:
    void check();
    text::Voice voice_;
    std::string file_;
    CreateView view_;
};

} // namespace mizan::gui
