#include "gui/pages/interactions/interaction_words.hpp"

#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/kpi_words.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <charconv>

namespace mizan::gui {
namespace {

using report::Tone;

Tone tone_of(app::ListedState state) {
    switch (state) {
    case app::ListedState::open: return Tone::accent;
    case app::ListedState::overdue: return Tone::bad;
    case app::ListedState::resolved: return Tone::plain;
    case app::ListedState::other:
    case app::ListedState::excluded: break;
    }
    return Tone::muted;
}

InteractionRow::Time time_of(const text::Voice& voice, const std::optional<Seconds>& length, std::optional<bool> met) {
    InteractionRow::Time time;
    time.length = length ? text::duration(voice, *length) : "–";
    if (!met) return time;
    time.sign = *met ? "✓" : "✗";
    time.word = text::say_word(voice, "listed_outcome", *met ? "met" : "missed");
    time.tone = *met ? Tone::good : Tone::bad;
    return time;
}

/// As narrow as a column of a table.
std::string short_instant(const text::Voice& voice, Instant at) {
    const Date date = (voice.zone ? *voice.zone : core::Zone{}).date_of(at);
    return text::isolated(voice, text::short_date(voice, date) + " " + text::clock_time(voice, at));
}

/// One line, whatever was written.
std::string in_one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    std::ranges::replace(text, '\r', ' ');
    return text;
}

/// The kind of words that the codes of a field are.
const char* word_kind(const std::string& field) {
    static constexpr std::pair<const char*, const char*> kinds[] = {
        {"channel", "channel"}, {"priority", "priority"},           {"direction", "direction"},
        {"purpose", "purpose"}, {"retention_outcome", "retention"}, {"excluded", "excluded"}};
    const auto found = std::ranges::find(kinds, field, [](const auto& kind) { return std::string{kind.first}; });
    return found == std::end(kinds) ? nullptr : found->second;
}

std::optional<std::int64_t> whole_number(const std::string& text) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

InteractionRow interaction_row(const text::Voice& voice, const app::ListedInteraction& line) {
    InteractionRow row;
    row.opened = short_instant(voice, line.opened_at);
    row.number = text::isolated(voice, line.external_id);
    row.channel = text::say_word(voice, "channel", core::name_of(line.channel));
    row.topic = text::isolated(voice, line.topic);
    row.agent = line.agent.empty() ? text::say(voice, "gui.interactions.nobody")
                                   : report::shown_name(voice, line.agent, line.agent_ar);
    row.customer = text::isolated(voice, line.customer);
    row.state = text::say_word(voice, "listed_state", app::listed_state_names[static_cast<std::size_t>(line.state)]);
    if (line.excluded)
        row.state = text::say(voice, "gui.interactions.excluded_as",
                              {{"reason", text::say_word(voice, "excluded", core::name_of(*line.excluded))}});
    row.state_tone = tone_of(line.state);
    row.first_response = time_of(voice, line.first_response, line.first_response_met);
    row.resolution = time_of(voice, line.resolution, line.resolution_met);
    if (line.csat) {
        row.rating = "★ " + text::number(voice, *line.csat);
        row.rating_tone = *line.csat <= 2 ? Tone::bad : *line.csat >= 4 ? Tone::good : Tone::plain;
    }
    row.comment = in_one_line(line.comment);
    row.source = text::isolated(voice, line.source);
    if (line.priority) row.priority = text::say_word(voice, "priority", core::name_of(*line.priority));
    row.team = report::shown_name(voice, line.team, line.team_ar);
    row.complaint = line.complaint ? text::say_word(voice, "yes_no", "yes") : "";
    row.excluded = line.excluded.has_value();
    return row;
}

std::string plain_cell(const InteractionRow& row, InteractionColumn column) {
    using C = InteractionColumn;
    switch (column) {
    case C::opened: return row.opened;
    case C::number: return row.number;
    case C::channel: return row.channel;
    case C::topic: return row.topic;
    case C::agent: return row.agent;
    case C::customer: return row.customer;
    case C::state: return row.state;
    case C::first_response: return row.first_response.length;
    case C::resolution: return row.resolution.length;
    case C::rating: return row.rating;
    case C::comment: return row.comment;
    case C::source: return row.source;
    case C::priority: return row.priority;
    case C::team: return row.team;
    case C::complaint: return row.complaint;
    }
    return {};
}

std::vector<app::ListColumn> file_columns(const std::vector<std::size_t>& columns) {
    using C = InteractionColumn;
    using F = app::ListColumn;
    std::vector<F> all;
    const auto add = [&](std::initializer_list<F> some) { all.insert(all.end(), some); };
    for (const auto column : columns)
        switch (static_cast<C>(column)) {
        case C::opened: add({F::opened_at}); break;
        case C::number: add({F::external_id}); break;
        case C::channel: add({F::channel}); break;
        case C::topic: add({F::topic}); break;
        case C::agent: add({F::agent}); break;
        case C::customer: add({F::customer}); break;
        case C::state: add({F::state}); break;
        case C::first_response: add({F::first_response, F::first_response_met}); break;
        case C::resolution: add({F::resolution, F::resolution_met}); break;
        case C::rating: add({F::csat}); break;
        case C::comment: add({F::comment}); break;
        case C::source: add({F::source}); break;
        case C::priority: add({F::priority}); break;
        case C::team: add({F::team}); break;
        case C::complaint: add({F::complaint}); break;
        }
    return all;
}

std::string field_words(const text::Voice& voice, const app::FieldText& field) {
    if (field.value.empty()) return "–";
    if (const char* kind = word_kind(field.name))
        if (text::has_sentence(std::string{kind} + "." + field.value)) return text::say_word(voice, kind, field.value);
    if (field.value == "yes" || field.value == "no") return text::say_word(voice, "yes_no", field.value);
    if (const auto at = parse_iso8601(field.value)) return text::instant(voice, *at);
    if (field.name.ends_with("_seconds"))
        if (const auto seconds = whole_number(field.value)) return text::duration(voice, Seconds{*seconds});
    if (field.name == "external_id" || field.name == "customer") return text::isolated(voice, field.value);
    if (const auto number = whole_number(field.value)) return text::number(voice, *number);
    return text::isolated(voice, field.value);
}

std::vector<Fact> facts_of(const text::Voice& voice, const std::vector<app::FieldText>& fields) {
    std::vector<Fact> facts;
    for (const auto& field : fields)
        if (field.name != "link" && field.name != "external_id")
            facts.push_back({text::say_word(voice, "field", field.name), field_words(voice, field)});
    return facts;
}

std::vector<Fact> history_of(const text::Voice& voice, const std::vector<app::ToldCorrection>& corrections) {
    std::vector<Fact> history;
    for (auto correction = corrections.rbegin(); correction != corrections.rend(); ++correction) {
        const bool undone = correction->kind == app::CorrectionKind::undo;
        Fact fact;
        fact.name =
            text::say(voice, "gui.interactions.corrected_by", {{"at", correction->at}, {"actor", correction->actor}});
        fact.value = correction->kind == app::CorrectionKind::import ? text::say(voice, "correction.import")
                     : undone                                        ? text::say(voice, "correction.undo")
                                                                     : text::isolated(voice, correction->reason);
        for (std::size_t i = 0; i < correction->after.size() && i < correction->before.size(); ++i)
            fact.value += "\n" + text::say(voice, "gui.interactions.change",
                                           {{"name", text::say_word(voice, "field", correction->after[i].name)},
                                            {"before", field_words(voice, correction->before[i])},
                                            {"after", field_words(voice, correction->after[i])}});
        history.push_back(std::move(fact));
    }
    return history;
}

std::string clock_words(const text::Voice& voice, const app::ToldClock& clock, Instant as_of) {
    std::string words;
    const auto add = [&](const std::string& sentence) { words += (words.empty() ? "" : "\n") + sentence; };
    if (clock.working && clock.elapsed)
        add(text::say(voice, "gui.why.clock_words", {{"working", *clock.working}, {"elapsed", *clock.elapsed}}));
    if (!clock.calendar.empty())
        add(text::say(voice, "gui.interactions.calendar", {{"calendar", text::calendar_name(voice, clock.calendar)}}));
    if (clock.breach_at && *clock.breach_at > as_of)
        add(text::say(voice, "gui.interactions.target_passes", {{"at", *clock.breach_at}}));
    else if (clock.breach_at)
        add(text::say(voice, "gui.interactions.target_passed", {{"at", *clock.breach_at}}));
    return words;
}

} // namespace mizan::gui
