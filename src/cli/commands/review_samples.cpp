#include "app/queries/quality/sample_view.hpp"
#include "cli/figures.hpp"
#include "cli/period_options.hpp"
#include "cli/reviews.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct SamplesOptions {
    std::string database;
    std::optional<std::int64_t> sample;
};

int run(Context& context, const SamplesOptions& options) {
    app::App app = context.open(options.database);
    const app::SampleView view = granted(app::sample_view(app, options.sample, context.asking()));
    Json drawn = Json::array();
    Table table{{context.column("agent"), context.column("stratum"), context.column("source"),
                 context.column("external_id"), context.column("opened_at"), context.column("reviewed")}};
    for (const app::DrawnInteraction& one : view.drawn) {
        drawn.add(Json::object()
                      .put("agent", one.agent)
                      .put("stratum", one.stratum)
                      .put("source", one.source)
                      .put("id", one.external_id)
                      .put("opened_at", context.json(one.opened_at))
                      .put("reviewed", one.reviewed));
        table.add({person_cell(context, one.agent, one.agent_ar), one.stratum, one.source, one.external_id,
                   Cell{text::instant(context.voice(), one.opened_at), context.json(one.opened_at), true},
                   word_cell(context, "yes_no", one.reviewed ? "yes" : "no")});
    }
    Json strata = Json::array();
    for (const core::SampledStratum& stratum : view.sample.strata)
        strata.add(Json::object()
                       .put("stratum", stratum.stratum)
                       .put("population", stratum.population)
                       .put("drawn", static_cast<std::int64_t>(stratum.drawn.size())));
    context.print(Json::object()
                      .put("sample", view.sample.id)
                      .put("period", view.sample.period)
                      .put("by", app::sample_strata_names[static_cast<std::size_t>(view.sample.by)])
                      .put("per_agent", Json{view.sample.size.per_person})
                      .put("margin", share_or_null(view.sample.size.margin))
                      .put("seed", view.sample.seed)
                      .put("drawn_at", context.json(view.sample.drawn_at))
                      .put("drawn_by", view.sample.drawn_by)
                      .put("strata", std::move(strata))
                      .put("interactions", std::move(drawn)),
                  table);
    return done;
}

} // namespace

Command declare_review_samples(CLI::App& root) {
    const auto options = std::make_shared<SamplesOptions>();
    CLI::App* line = review_group(root)->add_subcommand("samples", "help_review_samples");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--sample", options->sample, "help_sample")->type_name("N");
    return {line, [options](Context& context) { return run(context, *options); }, "review samples support.mizan"};
}

} // namespace mizan::cli
