#pragma once
#include "app/queries/search.hpp"
#include "text/voice.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mizan::gui {

/// Something that the search box offers.
struct Suggestion {
    enum class Kind : std::uint8_t { agent, ticket, customer, text };
    Kind kind = Kind::text;
    std::string words;
    std::string key; // the agent as questions name them; what is looked for in the list
    InteractionId ticket;
    Instant opened_at;
};

/// What was typed and what it may mean. The first suggestion is chosen until a person moves on; the last one always
/// looks for the text itself.
class SearchPresenter {
public:
    explicit SearchPresenter(text::Voice voice) : voice_{std::move(voice)} {}
    const std::vector<Suggestion>& suggestions() const { return suggestions_; }
    int chosen() const { return chosen_; } // -1: none
    std::optional<Suggestion> suggestion() const;

    const std::string& text() const { return text_; }
    /// Where anything was typed, it is to be looked for.
    bool type(const std::string& text);
    void show(const app::Found& found);
    void move(int by); // from the last to the first and back
    void choose(int index);

private:
    text::Voice voice_;
    std::string text_;
    std::vector<Suggestion> suggestions_;
    int chosen_ = -1;
};

} // namespace mizan::gui
