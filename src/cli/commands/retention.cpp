#include "app/commands/privacy/erase.hpp"
#include "cli/command.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct RetentionOptions {
    std::string database;
    std::optional<std::int64_t> comments, customers;
    bool dry_run = false;
};

void print_retention(const Context& context, const app::Retention& kept) {
    const auto days = [&](const std::optional<std::int64_t>& n) {
        return n ? context.say("retention_days", {{"n", *n}}) : context.say("retention_for_ever");
    };
    context.print(
        Json::object().put("comments_days", kept.comments).put("customers_days", kept.customers),
        context.say("retention_told", {{"comments", days(kept.comments)}, {"customers", days(kept.customers)}}));
}

int run_set(Context& context, const RetentionOptions& options) {
    app::App app = context.open(options.database);
    granted(app::set_retention(app, context.actor(), {options.comments, options.customers}));
    print_retention(context, {options.comments, options.customers});
    return done;
}

int run_show(Context& context, const RetentionOptions& options) {
    const app::App app = context.open(options.database);
    const auto reader = app.store->read();
    print_retention(context, app::retention(*reader, context.asking().known_at.value_or(app::present(app, *reader))));
    return done;
}

int run_apply(Context& context, const RetentionOptions& options) {
    app::App app = context.open(options.database);
    const app::Erased erased = granted(app::apply_retention(app, context.actor(), options.dry_run));
    context.print(Json::object().put("customers", erased.customers).put("comments", erased.comments),
                  context.say(options.dry_run ? "retention_would_apply" : "retention_applied",
                              {{"customers", erased.customers}, {"comments", erased.comments}}));
    return done;
}

CLI::App* retention_line(CLI::App& root, const std::string& name, const std::string& help, RetentionOptions& options) {
    CLI::App* line = group_of(root, "retention", "help_retention_group")->add_subcommand(name, help);
    line->add_option("DB", options.database, "help_database")->required();
    return line;
}

} // namespace

Command declare_retention_set(CLI::App& root) {
    const auto options = std::make_shared<RetentionOptions>();
    CLI::App* line = retention_line(root, "set", "help_retention_set", *options);
    line->add_option("--comments", options->comments, "help_retention_comments")->type_name("DAYS");
    line->add_option("--customers", options->customers, "help_retention_customers")->type_name("DAYS");
    return {line, [options](Context& context) { return run_set(context, *options); },
            "retention set support.mizan --comments 365 --customers 1095"};
}

Command declare_retention_show(CLI::App& root) {
    const auto options = std::make_shared<RetentionOptions>();
    CLI::App* line = retention_line(root, "show", "help_retention_show", *options);
    return {line, [options](Context& context) { return run_show(context, *options); }, "retention show support.mizan"};
}

Command declare_retention_apply(CLI::App& root) {
    const auto options = std::make_shared<RetentionOptions>();
    CLI::App* line = retention_line(root, "apply", "help_retention_apply", *options);
    line->add_flag("--dry-run", options->dry_run, "help_erase_dry_run");
    return {line, [options](Context& context) { return run_apply(context, *options); },
            "retention apply support.mizan --dry-run"};
}

} // namespace mizan::cli
