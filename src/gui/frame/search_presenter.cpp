#include "gui/frame/search_presenter.hpp"

#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

namespace mizan::gui {

std::optional<Suggestion> SearchPresenter::suggestion() const {
    if (chosen_ < 0) return std::nullopt;
    return suggestions_[static_cast<std::size_t>(chosen_)];
}

bool SearchPresenter::type(const std::string& text) {
    const auto begin = text.find_first_not_of(" \t");
    text_ = begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
    suggestions_.clear();
    if (!text_.empty())
        suggestions_.push_back(
            {Suggestion::Kind::text, text::say(voice_, "gui.search.text", {{"text", text_}}), text_, {}, {}});
    chosen_ = text_.empty() ? -1 : 0;
    return !text_.empty();
}

void SearchPresenter::show(const app::Found& found) {
    if (text_.empty()) return;
    std::vector<Suggestion> offered;
    for (const auto& agent : found.agents)
        offered.push_back(
            {Suggestion::Kind::agent,
             text::say(voice_, "gui.search.agent", {{"agent", report::shown_name(voice_, agent.name, agent.name_ar)}}),
             agent.name,
             {},
             {}});
    for (const auto& ticket : found.tickets)
        offered.push_back({Suggestion::Kind::ticket,
                           text::say(voice_, "gui.search.ticket",
                                     {{"id", ticket.external_id}, {"source", ticket.source}, {"at", ticket.opened_at}}),
                           ticket.external_id, ticket.id, ticket.opened_at});
    for (const auto& customer : found.customers)
        offered.push_back({Suggestion::Kind::customer,
                           text::say(voice_, "gui.search.customer",
                                     {{"customer", customer.name.empty() ? customer.key : customer.name}}),
                           customer.key,
                           {},
                           {}});
    offered.push_back(suggestions_.back());
    suggestions_ = std::move(offered);
    chosen_ = 0;
}

void SearchPresenter::move(int by) {
    const int count = static_cast<int>(suggestions_.size());
    if (count > 0) chosen_ = (chosen_ + by + count) % count;
}

void SearchPresenter::choose(int index) {
    if (index >= 0 && index < static_cast<int>(suggestions_.size())) chosen_ = index;
}

} // namespace mizan::gui
