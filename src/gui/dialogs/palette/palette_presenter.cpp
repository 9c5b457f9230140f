#include "gui/dialogs/palette/palette_presenter.hpp"

#include "base/folding.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <optional>

namespace mizan::gui {
namespace {

/// Without the mark of its key and the dots that announce a dialog.
std::string plain_title(std::string title) {
    title.erase(std::remove(title.begin(), title.end(), '&'), title.end());
    constexpr std::string_view dots = "…";
    if (title.ends_with(dots)) title.resize(title.size() - dots.size());
    return title;
}

std::vector<std::string> words_of(const std::string& folded) {
    std::vector<std::string> words;
    for (std::size_t from = 0; from < folded.size();) {
        const auto end = std::min(folded.find(' ', from), folded.size());
        if (end > from) words.push_back(folded.substr(from, end - from));
        from = end + 1;
    }
    return words;
}

/// 0 fits best; nothing where it does not fit.
std::optional<int> fit(const Command& command, const std::string& folded) {
    const std::string title = folded_for_search(plain_title(command.title));
    const std::string all = title + ' ' + folded_for_search(plain_title(command.group));
    for (const auto& word : words_of(folded))
        if (all.find(word) == std::string::npos) return std::nullopt;
    if (title.starts_with(folded)) return 0;
    return title.find(' ' + folded) != std::string::npos ? 1 : 2;
}

} // namespace

const Fields<PaletteView>& PaletteView::fields() {
    using V = PaletteView;
    static const Fields<V> all{{"typed", &V::typed},
                               {"message", &V::message},
                               {"commands", &V::commands},
                               {"run", &V::run},
                               {"close", &V::close}};
    return all;
}

PalettePresenter::PalettePresenter(text::Voice voice, std::vector<Command> commands)
    : voice_{std::move(voice)}, commands_{std::move(commands)} {
    commands_.erase(std::remove_if(commands_.begin(), commands_.end(), [](const Command& c) { return !c.available; }),
                    commands_.end());
    type("");
}

void PalettePresenter::type(const std::string& words) {
    view_.typed.shown = words;
    const std::string folded = folded_for_search(words);
    std::vector<std::pair<int, std::size_t>> fits;
    for (std::size_t i = 0; i < commands_.size(); ++i)
        if (const auto rank = fit(commands_[i], folded)) fits.emplace_back(*rank, i);
    std::sort(fits.begin(), fits.end());
    rows_.clear();
    fitting_.clear();
    for (const auto& [rank, i] : fits) {
        const auto& command = commands_[i];
        fitting_.push_back(i);
        rows_.push_back({plain_title(command.title), plain_title(command.group), command.keys});
    }
    view_.commands.visible = !rows_.empty();
    view_.run.enabled = !rows_.empty();
    view_.message.shown = rows_.empty() ? text::say(voice_, "gui.palette.nothing") : "";
    chosen_ = rows_.empty() ? -1 : 0;
}

void PalettePresenter::choose(int row) {
    if (row >= 0 && row < static_cast<int>(rows_.size())) chosen_ = row;
}

void PalettePresenter::move(int by) {
    if (chosen_ >= 0) chosen_ = std::clamp(chosen_ + by, 0, static_cast<int>(rows_.size()) - 1);
}

std::function<void()> PalettePresenter::act() const {
    if (chosen_ < 0) return {};
    return commands_[fitting_[static_cast<std::size_t>(chosen_)]].act;
}

} // namespace mizan::gui
