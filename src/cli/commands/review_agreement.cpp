#include "app/queries/quality/agreement.hpp"
#include "cli/figures.hpp"
#include "cli/reviews.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct AgreementOptions {
    std::string database, period;
    FormChoice choice;
};

Json agreement_json(const core::FormItem& item, const core::ItemAgreement& found) {
    return Json::object()
        .put("item", item.id)
        .put("level", core::name_of(item.level))
        .put("units", found.units)
        .put("ratings", found.values)
        .put("alpha", share_or_null(found.alpha))
        .put("low", share_or_null(found.low))
        .put("high", share_or_null(found.high))
        .put("resamples", found.alpha ? Json{core::agreement_resamples} : Json{})
        .put("resamples_left_out", found.resamples_left_out)
        .put("kappa", share_or_null(found.kappa))
        .put("kappa_quadratic", share_or_null(found.kappa_quadratic))
        .put("raw", share_or_null(found.raw))
        .put("ac1", share_or_null(found.ac1))
        .put("prevalence", share_or_null(found.prevalence))
        .put("by_raw_agreement", found.by_raw_agreement)
        .put("trust", core::name_of(found.trust))
        .put("may_drive_rewards", Json{found.may_drive_rewards});
}

Table agreement_table(const Context& context, const app::AgreementAnswer& answer) {
    Table table{{context.column("item"), context.column("units", true), context.column("alpha", true),
                 context.column("low", true), context.column("high", true), context.column("kappa", true),
                 context.column("kappa_quadratic", true), context.column("raw", true), context.column("ac1", true),
                 context.column("trust")}};
    for (std::size_t i = 0; i < answer.items.size(); ++i) {
        const core::ItemAgreement& found = answer.items[i];
        const core::FormItem& item = answer.form.items[i];
        table.add({context.format() == Format::table ? item_name(context, item) : item.id,
                   Cell{text::number(context.voice(), found.units), Json{found.units}},
                   coefficient_cell(context, found.alpha), coefficient_cell(context, found.low),
                   coefficient_cell(context, found.high), coefficient_cell(context, found.kappa),
                   coefficient_cell(context, found.kappa_quadratic), coefficient_cell(context, found.raw),
                   coefficient_cell(context, found.ac1), word_cell(context, "trust", core::name_of(found.trust))});
    }
    return table;
}

void note_agreement(const Context& context, const app::AgreementAnswer& answer) {
    for (std::size_t i = 0; i < answer.items.size(); ++i)
        if (answer.items[i].by_raw_agreement)
            context.note(context.say("agreement_by_raw", {{"name", item_name(context, answer.form.items[i])}}));
    for (const app::ReviewerLeniency& one : answer.reviewers)
        if (one.leniency)
            context.note(context.say("reviewer_leniency",
                                     {{"name", one.reviewer},
                                      {"points", text::decimal(context.voice(), *one.leniency * Ratio{100}, 2)},
                                      {"reviews", std::to_string(one.reviews)}}));
    if (answer.no_leniency) context.note(text::say(context.voice(), *answer.no_leniency));
}

int run(Context& context, const AgreementOptions& options) {
    app::AgreementQuestion question{options.choice.form, options.choice.version, {}, {}};
    if (!options.period.empty()) question.period = context.period(options.period);
    app::App app = context.open(options.database);
    question.asking = context.asking();
    const app::AgreementAnswer answer = granted(app::review_agreement(app, question));
    Json items = Json::array(), reviewers = Json::array();
    for (std::size_t i = 0; i < answer.items.size(); ++i)
        items.add(agreement_json(answer.form.items[i], answer.items[i]));
    for (const app::ReviewerLeniency& one : answer.reviewers)
        reviewers.add(Json::object()
                          .put("reviewer", one.reviewer)
                          .put("reviews", one.reviews)
                          .put("leniency", share_or_null(one.leniency)));
    context.print(Json::object()
                      .put("form", answer.form.id)
                      .put("version", answer.form.version)
                      .put("interactions", answer.interactions)
                      .put("seed", answer.seed)
                      .put("items", std::move(items))
                      .put("reviewers", std::move(reviewers))
                      .put("no_leniency", answer.no_leniency ? Json{answer.no_leniency->code} : Json{}),
                  agreement_table(context, answer));
    if (context.format() == Format::table) note_agreement(context, answer);
    return done;
}

} // namespace

Command declare_review_agreement(CLI::App& root) {
    const auto options = std::make_shared<AgreementOptions>();
    CLI::App* line = review_group(root)->add_subcommand("agreement", "help_review_agreement");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("--period", options->period, "help_period")->type_name("PERIOD");
    declare_form_choice(*line, options->choice);
    return {line, [options](Context& context) { return run(context, *options); },
            "review agreement support.mizan --form service --period 2025-Q2"};
}

} // namespace mizan::cli
