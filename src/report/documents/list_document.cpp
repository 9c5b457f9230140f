#include "report/documents/list_document.hpp"

#include "report/documents/words.hpp"
#include "text/format.hpp"
#include "text/say.hpp"

namespace mizan::report {
namespace {

/// Of all that a list can tell, that which is wanted, in its order.
template <class Items>
Items wanted(Items all, const std::vector<app::ListColumn>& columns) {
    if (columns.empty()) return all;
    Items some;
    some.reserve(columns.size());
    for (const auto column : columns)
        some.push_back(all[static_cast<std::size_t>(column)]);
    return some;
}

/// In the order of app::ListColumn, as the cells of list_row are.
std::vector<Column> list_columns(const text::Voice& voice) {
    const auto field = [&](const char* name) { return text::say_word(voice, "field", name); };
    const auto word = [&](const char* code) { return text::say(voice, code); };
    return {Column::text(word("column.source")),
            Column::text(field("external_id")),
            Column::date(field("opened_at")),
            Column::text(field("channel")),
            Column::text(field("topic")),
            Column::text(field("priority")),
            Column::text(field("agent")),
            Column::text(field("team")),
            Column::text(field("customer")),
            Column::text(word("column.state")),
            Column::duration(word("column.first_response_s")),
            Column::text(text::say_word(voice, "kpi", "first_response_target")),
            Column::duration(word("column.resolution_s")),
            Column::text(text::say_word(voice, "kpi", "resolution_target")),
            Column::number(field("csat")),
            Column::text(field("complaint")),
            Column::text(field("comment"))};
}

Cell duration_or_none(const text::Voice& voice, const std::optional<Seconds>& seconds) {
    return seconds ? Cell{text::duration(voice, *seconds), *seconds} : Cell::absent("");
}

Cell yes_or_no(const text::Voice& voice, const std::optional<bool>& said) {
    return said ? Cell{text::say_word(voice, "yes_no", *said ? "yes" : "no")} : Cell::absent("");
}

Seconds offset_in(const text::Voice& voice, Instant at) {
    return voice.zone ? voice.zone->offset_at(at) : Seconds{0};
}

Row list_row(const text::Voice& voice, const app::ListedInteraction& line) {
    const auto state = app::listed_state_names[static_cast<std::size_t>(line.state)];
    return {line.source,
            line.external_id,
            Cell{text::instant(voice, line.opened_at), Moment{line.opened_at, offset_in(voice, line.opened_at)}},
            text::say_word(voice, "channel", core::name_of(line.channel)),
            line.topic,
            line.priority ? text::say_word(voice, "priority", core::name_of(*line.priority)) : "",
            shown_name(voice, line.agent, line.agent_ar),
            shown_name(voice, line.team, line.team_ar),
            line.customer,
            text::say_word(voice, "listed_state", state),
            duration_or_none(voice, line.first_response),
            yes_or_no(voice, line.first_response_met),
            duration_or_none(voice, line.resolution),
            yes_or_no(voice, line.resolution_met),
            line.csat ? Cell{text::number(voice, *line.csat), std::int64_t{*line.csat}} : Cell::absent(""),
            yes_or_no(voice, line.complaint),
            line.comment};
}

} // namespace

Document list_document(const app::ListedInteractions& list, const text::Voice& voice) {
    Document document = blank_document(
        voice, text::say(voice, "report.interactions", {{"period", text::period(voice, list.period)}}), list.as_of);
    Table table;
    table.caption = text::say_word(voice, "gui.page", "interactions");
    table.columns = wanted(list_columns(voice), list.columns);
    table.rows.reserve(list.lines.size());
    for (const auto& line : list.lines)
        table.rows.push_back(wanted(list_row(voice, line), list.columns));
    document.add(std::move(table));
    return document;
}

} // namespace mizan::report
