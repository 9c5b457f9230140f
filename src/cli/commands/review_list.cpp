#include "app/queries/quality/review_list.hpp"
#include "cli/figures.hpp"
#include "cli/period_options.hpp"
#include "cli/reviews.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct ReviewListOptions {
    std::string database, period, agent;
};

Json listed_review_json(const Context& context, const app::ListedReview& line) {
    const app::Review& review = line.review;
    return Json::object()
        .put("review", review.id)
        .put("on", review.on.iso())
        .put("agent", text_or_null(line.agent))
        .put("source", line.source)
        .put("id", line.external_id)
        .put("reviewer", review.reviewer)
        .put("form", review.form)
        .put("form_version", review.form_version)
        .put("score", Json::points(review.score))
        .put("critical", texts_json(review.critical))
        .put("answers", answers_json(review.answers))
        .put("notes", text_or_null(review.notes))
        .put("corrections", review.corrections)
        .put("reason", text_or_null(review.reason))
        .put("acknowledged_at", line.seen ? context.json(line.seen->at) : Json{})
        .put("comment", line.seen ? text_or_null(line.seen->comment) : Json{});
}

int run(Context& context, const ReviewListOptions& options) {
    app::ReviewQuestion question;
    if (!options.period.empty()) question.period = context.period(options.period);
    question.agent = options.agent;
    app::App app = context.open(options.database);
    question.asking = context.asking();
    Json json = Json::array();
    Table table{{context.column("review", true), context.column("on"), context.column("agent"),
                 context.column("external_id"), context.column("reviewer"), context.column("score", true),
                 context.column("critical"), context.column("acknowledged_at")}};
    for (const app::ListedReview& line : granted(app::review_list(app, question))) {
        json.add(listed_review_json(context, line));
        table.add({Cell{text::number(context.voice(), line.review.id), Json{line.review.id}},
                   date_cell(context, line.review.on), person_cell(context, line.agent, line.agent_ar),
                   line.external_id, line.review.reviewer,
                   Cell{text::points(context.voice(), line.review.score), Json::points(line.review.score)},
                   text::listed(context.voice(), line.review.critical),
                   line.seen ? Cell{text::instant(context.voice(), line.seen->at), context.json(line.seen->at), true}
                             : Cell{"", Json{}}});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_review_list(CLI::App& root) {
    const auto options = std::make_shared<ReviewListOptions>();
    CLI::App* line = review_group(root)->add_subcommand("list", "help_review_list");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--period", options->period, "help_period")->type_name("PERIOD");
    line->add_option("--agent", options->agent, "help_agent")->type_name("NAME");
    return {line, [options](Context& context) { return run(context, *options); },
            "review list support.mizan --period 2025-06 --agent \"Noor Demo\""};
}

} // namespace mizan::cli
