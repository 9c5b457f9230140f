#include "app/demo.hpp"
#include "cli/command.hpp"
#include "wiring/open.hpp"

namespace mizan::cli {
namespace {

struct InitOptions {
    std::string database, timezone, currency;
    bool demo = false;
};

app::Organisation organisation(const Context& context, const InitOptions& options) {
    app::Organisation organisation{options.timezone, options.currency, context.clock().now()};
    if (organisation.timezone.empty()) {
        if (!options.demo) throw WrongUsage{{"usage_missing", {{"option", "--timezone"}}}};
        organisation.timezone = "Asia/Muscat";
    }
    if (organisation.currency.empty() && options.demo) organisation.currency = "OMR";
    return organisation;
}

int run(Context& context, const InitOptions& options) {
    check_folder_of(options.database);
    const app::Organisation wanted = organisation(context, options);
    app::App app = granted(wiring::create(options.database, wanted, context.actor(), context.clock()));
    std::int64_t rows = 0;
    if (options.demo) rows = granted(app::fill_demo(app, context.actor(), context.progress()));
    Json json = Json::object();
    json.put("database", options.database)
        .put("timezone", wanted.timezone)
        .put("currency", text_or_null(wanted.currency))
        .put("interactions", rows);
    context.print(json, context.say(options.demo ? "init_done_demo" : "init_done",
                                    {{"path", options.database}, {"timezone", wanted.timezone}, {"n", rows}}));
    return done;
}

} // namespace

Command declare_init(CLI::App& root) {
    const auto options = std::make_shared<InitOptions>();
    CLI::App* line = root.add_subcommand("init", "help_init");
    line->add_option("DB", options->database, "help_init_database")->required();
    line->add_option("--timezone", options->timezone, "help_init_timezone")->type_name("ZONE");
    line->add_option("--currency", options->currency, "help_init_currency")->type_name("CODE");
    line->add_flag("--demo", options->demo, "help_init_demo");
    return {line, [options](Context& context) { return run(context, *options); },
            "init support.mizan --timezone Asia/Muscat --currency OMR"};
}

} // namespace mizan::cli
