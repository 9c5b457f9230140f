#include "app/actor.hpp"
#include "app/records/review_form_record.hpp"
#include "cli/figures.hpp"
#include "cli/reviews.hpp"
#include "text/format.hpp"

namespace mizan::cli {
namespace {

struct FormShowOptions {
    std::string database;
    FormChoice choice;
};

Json item_json(const core::FormItem& item, const std::string& name) {
    return Json::object()
        .put("id", item.id)
        .put("group", text_or_null(item.group))
        .put("name", name)
        .put("min", item.min)
        .put("max", item.max)
        .put("weight", item.weight)
        .put("critical", item.critical)
        .put("not_applicable", item.not_applicable)
        .put("level", core::name_of(item.level));
}

int run(Context& context, const FormShowOptions& options) {
    app::App app = context.open(options.database);
    const auto reader = app.store->read();
    const Instant known_at = context.asking().known_at.value_or(app::present(app, *reader));
    granted(app::actor_named(*reader, context.actor(), known_at));
    const std::string id = options.choice.form.empty() ? core::shipped_form().id : options.choice.form;
    const auto form = granted(app::review_form(*reader, id, options.choice.version, known_at));
    Json items = Json::array();
    Table table{{context.column("item"), context.column("name"), context.column("scale"),
                 context.column("weight", true), context.column("critical"), context.column("not_applicable"),
                 context.column("level")}};
    for (const core::FormItem& item : form.items) {
        const std::string name = item_name(context, item);
        items.add(item_json(item, name));
        const std::string scale = std::to_string(item.min) + "–" + std::to_string(item.max);
        table.add({item.id, name, text::digits(context.voice(), scale),
                   Cell{text::number(context.voice(), item.weight), Json{item.weight}},
                   word_cell(context, "yes_no", item.critical ? "yes" : "no"),
                   word_cell(context, "yes_no", item.not_applicable ? "yes" : "no"),
                   word_cell(context, "scale_level", core::name_of(item.level))});
    }
    context.print(Json::object()
                      .put("form", form.id)
                      .put("version", form.version)
                      .put("name", form_name(context, form))
                      .put("critical_fails", form.critical_fails)
                      .put("items", std::move(items)),
                  table);
    return done;
}

} // namespace

Command declare_review_form_show(CLI::App& root) {
    const auto options = std::make_shared<FormShowOptions>();
    CLI::App* line = review_form_group(root)->add_subcommand("show", "help_review_form_show");
    line->add_option("DB", options->database, "help_database")->required();
    declare_form_choice(*line, options->choice);
    return {line, [options](Context& context) { return run(context, *options); },
            "review form show support.mizan --form service"};
}

} // namespace mizan::cli
