#include "app/actor.hpp"
#include "app/records/review_form_record.hpp"
#include "cli/reviews.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

int list_forms(Context& context, const std::string& database) {
    app::App app = context.open(database);
    const auto reader = app.store->read();
    const Instant known_at = context.asking().known_at.value_or(app::present(app, *reader));
    granted(app::actor_named(*reader, context.actor(), known_at));
    Json json = Json::array();
    Table table{{context.column("form"), context.column("version", true), context.column("name"),
                 context.column("items", true), context.column("critical", true)}};
    for (const core::ReviewForm& form : app::review_forms(*reader, known_at)) {
        const auto items = static_cast<std::int64_t>(form.items.size());
        const std::int64_t critical = std::ranges::count(form.items, true, &core::FormItem::critical);
        const std::string name = form_name(context, form);
        json.add(Json::object()
                     .put("form", form.id)
                     .put("version", form.version)
                     .put("name", name)
                     .put("items", items)
                     .put("critical", critical));
        table.add({form.id, Cell{text::number(context.voice(), form.version), Json{form.version}}, name,
                   Cell{text::number(context.voice(), items), Json{items}},
                   Cell{text::number(context.voice(), critical), Json{critical}}});
    }
    context.print(json, table);
    return done;
}

} // namespace

Command declare_review_form_list(CLI::App& root) {
    const auto database = std::make_shared<std::string>();
    CLI::App* line = review_form_group(root)->add_subcommand("list", "help_review_form_list");
    line->add_option("DB", *database, "help_database")->required();
    return {line, [database](Context& context) { return list_forms(context, *database); },
            "review form list support.mizan"};
}

} // namespace mizan::cli
