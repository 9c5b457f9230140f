#include "app/commands/import_interactions.hpp"
#include "app/commands/profile_choice.hpp"
#include "cli/command.hpp"
#include "cli/problems.hpp"
#include "text/format.hpp"
#include "wiring/open.hpp"

namespace mizan::cli {
namespace {

struct ImportOptions {
    std::string database, file, profile, mapping, sheet, timezone, dates, rejects;
    bool dry_run = false;
};

int list_profiles(const Context& context) {
    Json json = Json::array();
    Table table{{context.column("profile")}};
    for (const std::string& profile : wiring::import_profiles()) {
        json.add(profile);
        table.add({profile});
    }
    context.print(json, table);
    return done;
}

void check_usage(const ImportOptions& options) {
    const auto missing = [](const char* option) { return WrongUsage{{"usage_missing", {{"option", option}}}}; };
    if (options.database.empty()) throw missing("DB");
    if (options.file.empty()) throw missing("FILE");
    if (options.profile.empty() == options.mapping.empty())
        throw WrongUsage{{"usage_one_of", {{"first", "--profile"}, {"second", "--mapping"}}}};
}

app::ImportCommand import_command(const Context& context, const ImportOptions& options) {
    app::ImportCommand command;
    command.request.file = options.file;
    command.request.profile = options.profile;
    command.request.mapping_file = options.mapping;
    command.request.sheet = options.sheet;
    if (!options.timezone.empty()) command.request.timezone = options.timezone;
    if (!options.dates.empty())
        command.request.dates =
            options.dates == app::date_order_names[0] ? app::DateOrder::day_first : app::DateOrder::month_first;
    if (!options.rejects.empty()) command.rejects = options.rejects;
    command.dry_run = options.dry_run;
    command.actor = context.actor();
    return command;
}

Json counts_json(const Context& context, const app::ImportSummary& summary) {
    Json defaulted = Json::object(), agents = Json::array(), warnings = Json::object();
    for (const auto& [column, values] : summary.defaulted) {
        Json counts = Json::object();
        for (const auto& [value, count] : values)
            counts.put(value, count);
        defaulted.put(column, std::move(counts));
    }
    for (const std::string& agent : summary.agents_created)
        agents.add(agent);
    for (const auto& [code, count] : summary.warnings)
        warnings.put(code, count);
    Json problems = Json::array();
    for (const app::RowProblem& problem : summary.first_problems)
        problems.add(Json::object()
                         .put("row", problem.row)
                         .put("column", text_or_null(problem.column))
                         .put("found", problem.found)
                         .put("expected", text::say(context.voice(), problem.reason)));
    Json json = Json::object();
    json.put("rows", summary.rows)
        .put("added", summary.added)
        .put("duplicates", summary.duplicates)
        .put("corrected", summary.corrected)
        .put("rejected", summary.rejected)
        .put("skipped", summary.skipped)
        .put("folded", summary.folded)
        .put("defaulted", std::move(defaulted))
        .put("agents_created", std::move(agents))
        .put("warnings", std::move(warnings))
        .put("problems", std::move(problems));
    return json;
}

Table counts_table(const Context& context, const app::ImportSummary& summary) {
    Table table{{context.column("count"), context.column("rows", true)}};
    const auto row = [&](const char* code, std::int64_t count) {
        table.add({word_of(context, "import_count", code), Cell{text::number(context.voice(), count), Json{count}}});
    };
    row("rows", summary.rows);
    row("added", summary.added);
    row("duplicates", summary.duplicates);
    row("corrected", summary.corrected);
    row("rejected", summary.rejected);
    row("skipped", summary.skipped);
    row("folded", summary.folded);
    row("agents_created", static_cast<std::int64_t>(summary.agents_created.size()));
    return table;
}

/// What people should know besides the counts; to standard error.
void tell_rest(const Context& context, const app::ImportSummary& summary) {
    if (context.format() != Format::table) return;
    tell_problems(context, summary.first_problems);
    for (const auto& [column, values] : summary.defaulted)
        for (const auto& [value, count] : values)
            context.note(context.say("import_defaulted", {{"column", column}, {"found", value}, {"n", count}}));
    for (const auto& [code, count] : summary.warnings)
        context.note(context.say(code, {{"n", count}}));
    if (summary.without_hours) context.note(context.say("import_without_hours"));
    if (summary.dry_run) context.note(context.say("import_dry_run"));
}

int run(Context& context, const ImportOptions& options) {
    if (options.profile == "list") return list_profiles(context);
    check_usage(options);
    app::App app = context.open(options.database);
    const app::ImportSummary summary =
        granted(app::import_interactions(app, import_command(context, options), context.progress()));
    Json json = counts_json(context, summary);
    if (options.profile == app::automatic_profile) {
        json.put("profile", summary.source.profile);
        if (context.format() != Format::json)
            context.note(context.say("import_profile_chosen", {{"profile", summary.source.profile}}));
    }
    context.print(json, counts_table(context, summary));
    tell_rest(context, summary);
    return done;
}

} // namespace

Command declare_import(CLI::App& root) {
    const auto options = std::make_shared<ImportOptions>();
    CLI::App* line = root.add_subcommand("import", "help_import");
    line->add_option("DB", options->database, "help_database");
    line->add_option("FILE", options->file, "help_import_file");
    line->add_option("--profile", options->profile, "help_import_profile")->type_name("NAME");
    line->add_option("--mapping", options->mapping, "help_import_mapping")->type_name("FILE.json");
    line->add_option("--sheet", options->sheet, "help_import_sheet")->type_name("NAME");
    line->add_option("--timezone", options->timezone, "help_import_timezone")->type_name("ZONE");
    line->add_option("--dates", options->dates, "help_import_dates")
        ->check(one_of({app::date_order_names.begin(), app::date_order_names.end()}))
        ->type_name("day-first|month-first");
    line->add_option("--rejects", options->rejects, "help_import_rejects")->type_name("OUT.csv");
    line->add_flag("--dry-run", options->dry_run, "help_import_dry_run");
    return {line, [options](Context& context) { return run(context, *options); },
            "import support.mizan tickets.csv --profile freshdesk --rejects rejects.csv"};
}

} // namespace mizan::cli
