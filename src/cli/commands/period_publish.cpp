#include "app/commands/periods/publish.hpp"
#include "cli/period_options.hpp"

namespace mizan::cli {
namespace {

struct PublishOptions : PeriodOptions {
    std::string early;
};

int run(Context& context, const PublishOptions& options) {
    app::App app = context.open(options.database);
    const app::PublishCommand command{context.actor(), context.period(options.period), options.scheme, options.early};
    const app::Publication publication = granted(app::publish_period(app, command, context.progress()));
    Json references = Json::array();
    for (const auto number : publication.references)
        references.add(number == 0 ? Json{} : Json{number});
    context.print(
        Json::object()
            .put("period", publication.period)
            .put("scheme", publication.scheme)
            .put("scheme_version", publication.scheme_version)
            .put("as_of", context.json(publication.as_of))
            .put("known_at", context.json(publication.known_at))
            .put("references", std::move(references))
            .put("seal", publication.seal),
        context.say("period_was_published",
                    {{"period", publication.period}, {"scheme", publication.scheme}, {"at", publication.as_of}}));
    return done;
}

} // namespace

Command declare_period_publish(CLI::App& root) {
    const auto options = std::make_shared<PublishOptions>();
    CLI::App* line = declare_period(root, "publish", "help_period_publish", *options);
    line->add_option("--early", options->early, "help_period_early")->type_name("REASON");
    return {line, [options](Context& context) { return run(context, *options); },
            "period publish support.mizan --period 2025-Q2 --scheme default"};
}

} // namespace mizan::cli
