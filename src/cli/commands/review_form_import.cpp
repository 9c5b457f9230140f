#include "app/commands/quality/review_forms.hpp"
#include "cli/reviews.hpp"

namespace mizan::cli {
namespace {

struct FormImportOptions {
    std::string database, file;
};

int run(Context& context, const FormImportOptions& options) {
    app::App app = context.open(options.database);
    const auto summary = granted(app::import_review_forms(app, options.file, context.actor()));
    if (!summary.problems.empty()) refuse_file(context, options.file, summary.problems);
    context.print(Json::object().put("rows", summary.rows),
                  context.say("setup_file_read", {{"path", options.file}, {"n", summary.rows}}));
    return done;
}

} // namespace

Command declare_review_form_import(CLI::App& root) {
    const auto options = std::make_shared<FormImportOptions>();
    CLI::App* line = review_form_group(root)->add_subcommand("import", "help_review_form_import");
    line->add_option("DB", options->database, "help_database")->required();
    line->add_option("FILE", options->file, "help_review_form_file")->required();
    return {line, [options](Context& context) { return run(context, *options); },
            "review form import support.mizan form.json"};
}

} // namespace mizan::cli
