#include "cli/checks.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

Cell how_cell(const Context& context, const std::optional<core::HandStamp::How>& how) {
    return how ? word_cell(context, "hand_stamp", core::hand_stamp_names[static_cast<std::size_t>(*how)])
               : Cell{"", Json{}};
}

int run(Context& context, const CheckOfOptions& options) {
    app::App app = context.open(options.database);
    const core::Check check = check_of(options.check);
    const app::CheckQuestion question{context.period(options.period), options.agent, {}, check, true, context.asking()};
    const app::CheckList list = granted(app::checks(app, question));
    if (list.findings.empty())
        throw Refused{
            {"check_no_rows", {{"check", options.check}, {"agent", options.agent}, {"period", question.period.name}}}};
    const app::AskedOf& asked = list.findings.front();
    const core::CheckRule& rule = list.rules[static_cast<std::size_t>(check)];
    const std::string question_in_words = question_of(context, asked, rule);
    Json rows = Json::array();
    Table table{{context.column("source"), context.column("external_id"), context.column("opened_at"),
                 context.column("channel"), context.column("measured_s", true), context.column("how")}};
    for (const app::AskedRow& row : asked.rows) {
        rows.add(Json::object()
                     .put("source", row.source)
                     .put("external_id", row.external_id)
                     .put("opened_at", context.json(row.opened_at))
                     .put("channel", core::name_of(row.channel))
                     .put("measured_s", seconds_json(row.measured))
                     .put("how", row.how ? Json{core::hand_stamp_names[static_cast<std::size_t>(*row.how)]} : Json{}));
        table.add({row.source, row.external_id,
                   Cell{text::instant(context.voice(), row.opened_at), context.json(row.opened_at), true},
                   word_cell(context, "channel", core::name_of(row.channel)), duration_cell(context, row.measured),
                   how_cell(context, row.how)});
    }
    Json json = finding_json(asked);
    json.put("question", question_in_words)
        .put("rows", std::move(rows))
        .put("answers", answers_json(context, asked.answers));
    context.print(json, table);
    if (context.format() != Format::table) return done;
    context.note(question_in_words);
    for (const app::CheckAnswer& answer : asked.answers)
        context.note(
            context.say("check_answered", {{"at", answer.at}, {"actor", answer.actor}, {"text", answer.text}}));
    return done;
}

} // namespace

Command declare_check_show(CLI::App& root) {
    const auto options = std::make_shared<CheckOfOptions>();
    CLI::App* line = group_of(root, "check", "help_check")->add_subcommand("show", "help_check_show");
    declare_check_of(*line, *options);
    return {line, [options](Context& context) { return run(context, *options); },
            "check show support.mizan --check short_calls --agent \"Noor Demo\" --period 2025-06"};
}

} // namespace mizan::cli
