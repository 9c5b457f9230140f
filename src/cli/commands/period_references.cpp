#include "app/queries/scorecard.hpp"
#include "cli/figures.hpp"
#include "cli/period_options.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace mizan::cli {
namespace {

struct ReferenceOptions : PeriodOptions {
    std::string kpi;
};

/// Of a share what succeeded of the rows, of a mean the mean, of times the median.
std::optional<Ratio> stratum_value(const core::Reference& reference, const core::StratumFigures& stratum) {
    if (stratum.n == 0) return std::nullopt;
    if (reference.method == core::ComparisonMethod::median_time) return stratum.median;
    if (reference.method == core::ComparisonMethod::share) return Ratio{stratum.k, stratum.n};
    return Ratio::nearest(stratum.mean() / static_cast<double>(reference.shape.scale), 6);
}

/// Its code or name; nothing where the stratum is pooled over it.
Json level(const std::optional<std::string>& name) {
    return name ? Json{*name} : Json{};
}

int run(Context& context, const ReferenceOptions& options) {
    app::App app = context.open(options.database);
    app::ScorecardQuestion question;
    question.period = context.period(options.period);
    question.scheme = options.scheme;
    question.compare = true;
    question.asking = context.asking();
    const app::ScorecardAnswer answer = granted(app::scorecards(app, question, context.progress()));
    const auto reader = app.store->read();
    Json json = Json::array();
    Table table{{context.column("kpi"), context.column("channel"), context.column("topic"), context.column("priority"),
                 context.column("n", true), context.column("value", true), context.column("agents", true),
                 context.column("informs")}};
    for (std::size_t i = 0; i < answer.scheme.lines.size(); ++i) {
        const core::Reference& reference = answer.comparisons.at(i).reference;
        const std::string& id = answer.scheme.lines[i].kpi;
        if (reference.method == core::ComparisonMethod::none || (!options.kpi.empty() && options.kpi != id)) continue;
        const auto& kpi = *std::ranges::find(answer.definitions, id, &core::KpiDefinition::id);
        Json strata = Json::array();
        for (const core::StratumFigures& figures : reference.strata) {
            const core::Stratum& s = figures.stratum;
            std::optional<std::string> channel, topic, priority;
            if (s.channel) channel = std::string{core::name_of(*s.channel)};
            if (s.topic) topic = *s.topic == 0 ? "" : reader->topic_name(TopicId{*s.topic});
            if (s.priority)
                priority = *s.priority < 0 ? "" : std::string{core::name_of(static_cast<core::Priority>(*s.priority))};
            const bool informs = figures.informs(reference.method);
            const auto value = stratum_value(reference, figures);
            strata.add(Json::object()
                           .put("channel", level(channel))
                           .put("topic", level(topic))
                           .put("priority", level(priority))
                           .put("n", figures.n)
                           .put("value", value_json(kpi.unit, value))
                           .put("agents", figures.agents)
                           .put("informs", informs));
            const auto told = [&](const char* kind, const std::optional<std::string>& name) {
                const bool code = name && !name->empty() && *kind != '\0';
                return Cell{!name           ? context.say("stratum_any")
                            : name->empty() ? context.say("stratum_unknown")
                            : code          ? word_cell(context, kind, *name).shown
                                            : *name,
                            level(name), true};
            };
            table.add({Cell{kpi_name(context, kpi), Json{id}, true}, told("channel", channel), told("", topic),
                       told("priority", priority), Cell{text::number(context.voice(), figures.n), Json{figures.n}},
                       value_cell(context, kpi, core::Figure{}, value),
                       Cell{text::number(context.voice(), figures.agents), Json{figures.agents}},
                       Cell{context.word("yes_no", informs ? "yes" : "no"), Json{informs}}});
        }
        const std::int64_t number = answer.publication ? answer.publication->references.at(i) : 0;
        json.add(Json::object()
                     .put("kpi", id)
                     .put("reference", number == 0 ? Json{} : Json{number})
                     .put("n", reference.n)
                     .put("value", value_json(kpi.unit, reference.group_value))
                     .put("phi", Json::number(reference.phi))
                     .put("judged", reference.judged)
                     .put("strata", std::move(strata)));
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_period_references(CLI::App& root) {
    const auto options = std::make_shared<ReferenceOptions>();
    CLI::App* line = declare_period(root, "references", "help_period_references", *options);
    line->add_option("--kpi", options->kpi, "help_kpi_one")->type_name("ID");
    return {line, [options](Context& context) { return run(context, *options); },
            "period references support.mizan --period 2025-Q2 --kpi csat"};
}

} // namespace mizan::cli
