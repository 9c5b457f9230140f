#pragma once
#include "gui/forms/field.hpp"
#include "gui/session/settings.hpp"

namespace mizan::gui {

struct PreferencesView {
    Choice language, digits, theme, text_size;
    Switch hijri, open_last;
    Text date_sample;
    Action close;
    static const Fields<PreferencesView>& fields();
};

/// What one person likes; each choice holds at once.
class PreferencesPresenter {
public:
    /// `now` stands in the sample of how dates are told.
    PreferencesPresenter(text::Voice voice, Settings settings, Date today);
    const PreferencesView& view() const { return view_; }
    const Settings& settings() const { return settings_; }

    void choose_language(int index);
    void choose_digits(int index);
    void choose_theme(int index);
    void choose_text_size(int index);
    void switch_hijri(bool on);
    void switch_open_last(bool on);

private:
    void fill();
    text::Voice voice_;
    Settings settings_;
    Date today_;
    PreferencesView view_;
};

} // namespace mizan::gui
