#include "cli/figures.hpp"
#include "cli/period_options.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

const app::Acknowledged* acknowledged_by(const app::PeriodAnswer& answer, PersonId person) {
    const auto found = std::ranges::find(answer.acknowledged, person, &app::Acknowledged::person);
    return found == answer.acknowledged.end() ? nullptr : &*found;
}

Json shown_card(const Context& context, const app::PeriodAnswer& answer, const app::Scorecard& card,
                const app::PublishedCard& told) {
    const app::Acknowledged* seen = acknowledged_by(answer, card.person);
    return Json::object()
        .put("agent", card.name)
        .put("status", told.scored ? "scored" : "not_scored")
        .put("total", points_or_null(told.total))
        .put("band", text_or_null(told.band))
        .put("stability", told.stability ? Json::fixed(*told.stability, 6) : Json{})
        .put("total_now", points_or_null(card.card.total))
        .put("band_now", text_or_null(card.card.band))
        .put("acknowledged_at", seen ? context.json(seen->at) : Json{})
        .put("comment", seen ? text_or_null(seen->comment) : Json{});
}

int run(Context& context, const PeriodOptions& options) {
    app::App app = context.open(options.database);
    const app::PeriodAnswer answer = granted(
        app::period_state(app, context.period(options.period), options.scheme, context.asking(), context.progress()));
    const auto& publication = answer.publication;
    const std::string state{app::period_state_names[static_cast<std::size_t>(answer.state)]};
    Json references = Json::array(), cards = Json::array();
    for (std::size_t i = 0; publication && i < publication->references.size(); ++i)
        references.add(
            Json::object()
                .put("kpi", answer.scheme.lines[i].kpi)
                .put("reference", publication->references[i] == 0 ? Json{} : Json{publication->references[i]}));
    Table table{{context.column("agent"), context.column("total", true), context.column("band"),
                 context.column("total_now", true), context.column("band_now"), context.column("acknowledged_at")}};
    for (const app::Scorecard& card : answer.cards) {
        const app::PublishedCard now = app::published(card.person, card.card);
        const app::PublishedCard& told = card.published ? *card.published : now;
        const app::Acknowledged* seen = acknowledged_by(answer, card.person);
        cards.add(shown_card(context, answer, card, told));
        table.add(
            {person_cell(context, card.name, card.name_ar), points_or_dash(context, told.total),
             band_cell(context, told), points_or_dash(context, now.total), band_cell(context, now),
             seen ? Cell{text::instant(context.voice(), seen->at), context.json(seen->at), true} : Cell{"", Json{}}});
    }
    Json json = Json::object();
    json.put("period", answer.period.name)
        .put("state", state)
        .put("scheme", answer.scheme.id)
        .put("scheme_version", answer.scheme.version)
        .put("as_of", publication ? context.json(publication->as_of) : Json{})
        .put("known_at", publication ? context.json(publication->known_at) : Json{})
        .put("published_at", publication ? context.json(publication->published_at) : Json{})
        .put("published_by", publication ? Json{publication->published_by} : Json{})
        .put("early_reason", publication ? text_or_null(publication->early_reason) : Json{})
        .put("seal", publication ? Json{publication->seal} : Json{})
        .put("references", std::move(references))
        .put("cards", std::move(cards))
        .put("restated", static_cast<std::int64_t>(answer.restatements.size()));
    context.print(json, table);
    if (context.format() == Format::table)
        context.note(context.say("period_state_note", {{"period", answer.period.name}, {"period_state", state}}));
    return done;
}

} // namespace

Command declare_period_show(CLI::App& root) {
    const auto options = std::make_shared<PeriodOptions>();
    CLI::App* line = declare_period(root, "show", "help_period_show", *options);
    return {line, [options](Context& context) { return run(context, *options); },
            "period show support.mizan --period 2025-Q2 --format json"};
}

} // namespace mizan::cli
