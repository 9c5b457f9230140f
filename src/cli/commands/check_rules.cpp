#include "cli/checks.hpp"
#include "cli/figures.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct CheckRulesOptions {
    std::string database;
};

int run(Context& context, const CheckRulesOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const Instant known_at = context.asking().known_at.value_or(app::present(app, *reader));
    Json json = Json::array();
    Table table{{context.column("check"), context.column("enabled"), context.column("min_n", true),
                 context.column("min_rows", true), context.column("seconds", true),
                 context.column("longer_seconds", true), context.column("percent", true)}};
    for (const core::CheckRule& rule : app::check_rules(*reader, known_at)) {
        const core::ReadByCheck reads = core::read_by(rule.check);
        const auto given = [](bool read, std::int64_t value) { return read ? Json{value} : Json{}; };
        const auto cell = [&](bool read, std::int64_t value) {
            return Cell{read ? text::number(context.voice(), value) : "", given(read, value)};
        };
        json.add(Json::object()
                     .put("check", core::name_of(rule.check))
                     .put("enabled", Json{rule.on})
                     .put("min_n", given(reads.compares, rule.min_n))
                     .put("min_rows", rule.min_rows)
                     .put("seconds", given(reads.seconds, rule.seconds))
                     .put("longer_seconds", given(reads.longer_seconds, rule.longer_seconds))
                     .put("percent", given(reads.percent, rule.percent)));
        table.add({word_cell(context, "check", core::name_of(rule.check)),
                   Cell{context.word("yes_no", rule.on ? "yes" : "no"), Json{rule.on}},
                   cell(reads.compares, rule.min_n), cell(true, rule.min_rows), cell(reads.seconds, rule.seconds),
                   cell(reads.longer_seconds, rule.longer_seconds), cell(reads.percent, rule.percent)});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_check_rules(CLI::App& root) {
    const auto options = std::make_shared<CheckRulesOptions>();
    CLI::App* line = group_of(root, "check", "help_check")->add_subcommand("rules", "help_check_rules");
    line->add_option("DB", options->database, "help_database")->required();
    return {line, [options](Context& context) { return run(context, *options); }, "check rules support.mizan"};
}

} // namespace mizan::cli
