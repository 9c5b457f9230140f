#include "cli/moved_cards.hpp"

#include "app/queries/rule_effect.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

std::string band_of(const core::Card& card) {
    return card.scored ? card.band : "not_scored";
}

Json card_json(const std::optional<core::Card>& card) {
    if (!card) return {};
    return Json::object()
        .put("scheme", card->scheme)
        .put("total", card->total ? Json::points(*card->total) : Json{})
        .put("band", card->band.empty() ? Json{} : Json{card->band})
        .put("status", card->scored ? "scored" : "not_scored");
}

Cell total_cell(const Context& context, const std::optional<core::Card>& card) {
    if (!card || !card->total) return {"–", Json{}};
    return {text::points(context.voice(), *card->total), Json::points(*card->total)};
}

Cell band_cell(const Context& context, const std::optional<core::Card>& card) {
    if (!card) return {"", Json{}};
    return word_cell(context, "band", band_of(*card));
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : "; ") + name;
    return text;
}

Json list_json(const std::vector<std::string>& names) {
    Json list = Json::array();
    for (const std::string& name : names)
        list.add(name);
    return list;
}

} // namespace

void print_moved(const Context& context, const app::PeopleSummary& summary) {
    Json cards = Json::array();
    Table table{{context.column("agent"), context.column("month"), context.column("total_before", true),
                 context.column("band_before"), context.column("total_after", true), context.column("band_after")}};
    for (const app::MovedCard& moved : summary.cards) {
        cards.add(Json::object()
                      .put("agent", moved.agent)
                      .put("month", moved.month.iso())
                      .put("before", card_json(moved.before))
                      .put("after", card_json(moved.after))
                      .put("changed", app::moves(moved)));
        table.add({moved.agent, moved.month.iso(), total_cell(context, moved.before), band_cell(context, moved.before),
                   total_cell(context, moved.after), band_cell(context, moved.after)});
    }
    Json json = Json::object();
    json.put("from", list_json(summary.from))
        .put("into", summary.into)
        .put("aliases", list_json(summary.aliases))
        .put("memberships", summary.memberships)
        .put("absences", summary.absences)
        .put("work_intervals", summary.work_intervals)
        .put("cards", std::move(cards))
        .put("dry_run", summary.dry_run);
    context.print(json, table);
    if (context.format() != Format::table) return;
    context.note(context.say(
        "names_moved", {{"names", joined(summary.aliases)}, {"from", joined(summary.from)}, {"into", summary.into}}));
    if (summary.memberships + summary.absences + summary.work_intervals != 0)
        context.note(context.say("days_moved", {{"memberships", summary.memberships},
                                                {"absences", summary.absences},
                                                {"work_intervals", summary.work_intervals}}));
    if (summary.dry_run) context.note(context.say("import_dry_run"));
}

} // namespace mizan::cli
