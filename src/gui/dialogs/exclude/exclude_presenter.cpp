#include "gui/dialogs/exclude/exclude_presenter.hpp"

#include "text/format.hpp"
#include "text/say.hpp"

namespace mizan::gui {

const Fields<ExcludeView>& ExcludeView::fields() {
    using V = ExcludeView;
    static const Fields<V> all{{"title", &V::title},
                               {"words", &V::words},
                               {"reason", &V::reason},
                               {"problem", &V::problem},
                               {"code_area", &V::code_area},
                               {"code", &V::code},
                               {"exclude_now", &V::exclude_now},
                               {"take_in_now", &V::take_in_now},
                               {"cancel", &V::cancel}};
    return all;
}

ExcludePresenter::ExcludePresenter(text::Voice voice, const app::ListedInteraction& line)
    : voice_{std::move(voice)}, which_{line.source, line.external_id}, out_{line.excluded.has_value()} {
    view_.title.shown =
        text::say(voice_, out_ ? "gui.exclude.in_title" : "gui.exclude.title", {{"id", line.external_id}});
    view_.words.shown = text::say(voice_, out_ ? "gui.exclude.in_words" : "gui.exclude.words");
    for (const auto code : core::code_names<core::ExclusionReason>)
        view_.code.entries.push_back(text::say_word(voice_, "excluded", code));
    view_.code_area.visible = view_.exclude_now.visible = !out_;
    view_.take_in_now.visible = out_;
}

void ExcludePresenter::set_reason(std::string reason) {
    view_.reason.shown = std::move(reason);
    view_.problem.shown = "";
}

bool ExcludePresenter::try_it() {
    view_.problem.shown = "";
    if (!out_ && view_.code.chosen < 0)
        view_.problem.shown = text::say(voice_, "gui.exclude.code_missing");
    else if (view_.reason.shown.empty())
        view_.problem.shown = text::say(voice_, "reason_missing");
    return view_.problem.shown.empty();
}

app::ExcludeCommand ExcludePresenter::command() const {
    app::ExcludeCommand command{"", which_, {}, view_.reason.shown};
    if (!out_) command.code = static_cast<core::ExclusionReason>(view_.code.chosen);
    return command;
}

} // namespace mizan::gui
