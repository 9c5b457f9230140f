#pragma once
#include "gui/forms/field.hpp"
#include "text/voice.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::gui {

struct SignInView {
    Text words, passphrase, note;
    Choice who;
    Action enter, cancel;
    static const Fields<SignInView>& fields();
};

/// Who works with a database in which people were appointed.
class SignInPresenter {
public:
    /// `names`: of those who were appointed; `proposed`: who signed in last, or the machine's user; `problem`: why the
    /// last try was refused.
    SignInPresenter(text::Voice voice, std::vector<std::string> names, const std::string& proposed,
                    const std::optional<Refusal>& problem = {});
    const SignInView& view() const { return view_; }
    void choose_who(int index);
    void set_passphrase(std::string typed);
    /// Empty where nobody is chosen.
    std::string name() const;
    const std::string& passphrase() const { return view_.passphrase.shown; }

private:
    void show_whether_ready();
    text::Voice voice_;
    std::vector<std::string> names_;
    SignInView view_;
};

} // namespace mizan::gui
