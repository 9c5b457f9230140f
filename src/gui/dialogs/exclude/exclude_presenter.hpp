#pragma once
#include "app/commands/correct.hpp"
#include "app/queries/interaction_list.hpp"
#include "gui/forms/field.hpp"
#include "text/voice.hpp"

namespace mizan::gui {

struct ExcludeView {
    Text title, words, reason, problem;
    Place code_area;
    Choice code;
    Action exclude_now, take_in_now, cancel;
    static const Fields<ExcludeView>& fields();
};

/// Why an interaction is taken out of every figure; or, where it is out, in again.
class ExcludePresenter {
public:
    ExcludePresenter(text::Voice voice, const app::ListedInteraction& line);
    const ExcludeView& view() const { return view_; }
    void choose_code(int index) { view_.code.chosen = index; }
    void set_reason(std::string reason);
    /// Whether it can be done; else what is missing is told.
    bool try_it();
    app::ExcludeCommand command() const;

private:
    text::Voice voice_;
    ExcludeView view_;
    app::InteractionName which_;
    bool out_ = false; // it is excluded now
};

} // namespace mizan::gui
