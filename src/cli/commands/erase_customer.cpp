#include "app/commands/privacy/erase.hpp"
#include "cli/command.hpp"

namespace mizan::cli {
namespace {

struct EraseOptions {
    std::string database, customer;
    bool dry_run = false;
};

int run(Context& context, const EraseOptions& options) {
    app::App app = context.open(options.database);
    const app::Erased erased = granted(app::erase_customer(app, context.actor(), options.customer, options.dry_run));
    context.print(
        Json::object().put("customers", erased.customers).put("comments", erased.comments),
        context.say(options.dry_run ? "customer_would_be_erased" : "customer_erased", {{"n", erased.comments}}));
    return done;
}

} // namespace

Command declare_erase_customer(CLI::App& root) {
    const auto options = std::make_shared<EraseOptions>();
    CLI::App* line = root.add_subcommand("erase-customer", "help_erase_customer");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("ID", options->customer, "help_erase_customer_id")->required();
    line->add_flag("--dry-run", options->dry_run, "help_erase_dry_run");
    return {line, [options](Context& context) { return run(context, *options); },
            "erase-customer support.mizan +96890000000"};
}

} // namespace mizan::cli
