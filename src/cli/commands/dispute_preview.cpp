#include "app/commands/disputes/remedy.hpp"
#include "cli/disputes.hpp"

namespace mizan::cli {
namespace {

int run(Context& context, const RemedyOptions& options) {
    app::App app = context.open(options.database);
    const app::DisputePreview preview =
        granted(app::preview_dispute(app, context.actor(), options.id, remedy_of(options)));
    Json changes = Json::array();
    for (const app::FieldChange& change : preview.changes)
        changes.add(std::string{core::name_of(change.field)});
    std::vector<core::CardChange> cards;
    for (const app::ChangedCard& card : preview.cards)
        cards.push_back(app::change_of(card));
    const auto reader = app.store->read();
    print_card_changes(context, Json::object().put("dispute", options.id).put("changed", std::move(changes)), cards,
                       reader->rulebook(app::present(app, *reader)));
    if (context.format() == Format::table) context.note(context.say("dispute_nothing_kept"));
    return done;
}

} // namespace

Command declare_dispute_preview(CLI::App& root) {
    const auto options = std::make_shared<RemedyOptions>();
    CLI::App* line = dispute_group(root)->add_subcommand("preview", "help_dispute_preview");
    declare_remedy(*line, *options);
    return {line, [options](Context& context) { return run(context, *options); },
            "dispute preview support.mizan --dispute 1 --decision accepted"};
}

} // namespace mizan::cli
